import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { CHOICES } from '../components/elements/page-care/choices.ts';
import { RoomLobby } from '../components/elements/room-lobby/room-lobby.ts';
import { VideoRoom } from '../components/elements/video-room/video-room.ts';
import { runCommand } from '../components/elements/video-room/room-commands.ts';
import { roomStates } from '../components/elements/video-room/room-states.ts';
import * as events from '../components/events/index.ts';
import { INITIAL_STATE } from '../components/room/room-state.ts';
import { API, apiPage, README, readmePage } from '../scripts/lib/api/pages.mjs';
import { htmlData } from '../scripts/lib/manifest/html-data.mjs';
import { readContract } from '../scripts/lib/manifest/manifest.mjs';
import { reactTypes, svelteTypes, vueTypes } from '../scripts/lib/manifest/template-types.mjs';
import { styledElements } from '../scripts/lib/style-hooks.mjs';

const contract = readContract();
const CLASSES = new Map<string, typeof VideoRoom | typeof RoomLobby>([
  ['video-room', VideoRoom],
  ['room-lobby', RoomLobby],
]);
/** Public in the language, and promised to nobody. */
const UNPROMISED =
  /^(?:constructor|joinFromLobby|target|[a-z]+Callback|createRenderRoot|.*[uU]pdate.*|render|first.*)$/;

/** Methods and accessors that our classes add to those of Lit and of the browser. */
function membersOf(type: typeof VideoRoom | typeof RoomLobby): ReadonlySet<string> {
  const names = new Set<string>();
  for (
    let proto: object = type.prototype;
    proto.constructor.name !== 'RoomElement';
    proto = Object.getPrototypeOf(proto) as object
  )
    for (const name of Object.getOwnPropertyNames(proto)) names.add(name);
  return names;
}

describe('the manifest', () => {
  it('keeps the schema of custom elements manifests', () => {
    const schema = createRequire(import.meta.url)('custom-elements-manifest/schema.json');
    const ajv = new Ajv({ strict: false, allErrors: true });
    assert.ok(ajv.validate(schema, contract.manifest), ajv.errorsText());
  });

  for (const element of contract.elements) {
    const type = CLASSES.get(element.tagName ?? '');
    assert.ok(type);
    const members = element.members ?? [];
    const names = members.map(({ name }) => name);

    it(`<${element.tagName}> has the attributes that the element observes`, () => {
      const listed = element.attributes?.map(({ name }) => name) ?? [];
      assert.deepEqual(listed.toSorted(), [...new Set(type.observedAttributes)].sort());
    });

    it(`<${element.tagName}> has the members that the class has, and nothing private`, () => {
      const real = membersOf(type);
      assert.deepEqual(
        names.filter((name) => !real.has(name)),
        [],
      );
      assert.deepEqual(
        names.filter((name) => UNPROMISED.test(name) || name.startsWith('#')),
        [],
      );
    });

    it(`<${element.tagName}> says what each thing is, and of which type`, () => {
      const {
        attributes = [],
        events: told = [],
        slots = [],
        cssParts = [],
        cssStates = [],
        cssProperties = [],
      } = element;
      const all = [
        ...attributes,
        ...members,
        ...told,
        ...slots,
        ...cssParts,
        ...cssStates,
        ...cssProperties,
        ...element.commands,
      ];
      const silent = all.filter(({ description }) => !description).map(({ name }) => name);
      assert.deepEqual(silent, []);
      const untyped = members.filter((member) => !(member.kind === 'method' ? member.return : member.type));
      assert.deepEqual(
        untyped.map(({ name }) => name),
        [],
      );
      const parameters = members.flatMap((member) =>
        member.kind === 'method' ? (member.parameters ?? []) : [],
      );
      assert.deepEqual(
        parameters.filter(({ type: text }) => !text).map(({ name }) => name),
        [],
      );
    });
  }

  it('says what each event carries', () => {
    const silent = contract.events.flatMap(({ name, members = [] }) =>
      members.filter(({ description }) => !description).map((member) => `${name}.${member.name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('comes with the objects that methods take and events hand over, each field of them told', () => {
    const silent = contract.data.flatMap(({ name, description, fields }) => [
      ...(description ? [] : [name]),
      ...fields.filter((field) => !field.description).map((field) => `${name}.${field.name}`),
    ]);
    assert.deepEqual(silent, []);
  });

  it('names the values that an attribute may have', () => {
    const layout = contract.elements[0]?.attributes?.find(({ name }) => name === 'layout');
    assert.equal(layout?.type?.text, "'auto' | 'grid' | 'spotlight'");
    assert.equal(layout?.default, "'auto'");
  });

  it('names the values that a page is warned about, and no other', () => {
    const words = contract.elements.flatMap(({ attributes = [] }) =>
      attributes
        .filter(({ type }) => type?.text.includes("'"))
        .map(({ name, type }) => [name, type?.text.match(/(?<=')[\w-]+(?=')/g)] as const),
    );
    assert.deepEqual(Object.fromEntries(words), CHOICES);
  });

  it('has the states that the room takes, and no other', () => {
    const around = { view: 'nothing', panel: null, fullscreen: false } as const;
    const taken = [...Object.keys(roomStates(INITIAL_STATE, around)), 'picture-in-picture'];
    const listed = contract.elements[0]?.cssStates?.map(({ name }) => name) ?? [];
    assert.deepEqual(listed.toSorted(), taken.toSorted());
  });

  it('has every part that is anywhere inside', () => {
    const listed = contract.elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name));
    const missing = styledElements().flatMap(({ tag, parts }) =>
      parts.filter(({ name }) => !listed.includes(name)).map(({ name }) => `${tag}: ${name}`),
    );
    assert.deepEqual(missing, []);
  });

  it('has the events that there are classes for, all of them told by one of the elements', () => {
    const all = Object.values(events).filter(({ name }) => name.endsWith('Event'));
    // What others are made of is fired by nobody.
    const isBase = (type: object) => all.some((other) => Object.getPrototypeOf(other) === type);
    const classes = all.filter((type) => !isBase(type)).map(({ name }) => name);
    assert.deepEqual(contract.events.map(({ name }) => name).toSorted(), classes.toSorted());
    const told = contract.elements.flatMap((element) => element.events?.map(({ type }) => type.text) ?? []);
    assert.deepEqual([...new Set(told)].sort(), classes.toSorted());
  });

  it('has the commands that the room obeys, and no other', () => {
    const [room] = contract.elements;
    const methods = room?.members?.filter(({ kind }) => kind === 'method').map(({ name }) => name) ?? [];
    const obeyed = methods
      .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      .filter((command) => {
        const told = new Proxy({}, { get: () => () => Promise.resolve() });
        return runCommand(told as VideoRoom, command) !== undefined;
      });
    assert.deepEqual(room?.commands.map(({ name }) => name).toSorted(), obeyed.toSorted());
  });
});

describe('what is made from the manifest', () => {
  it('are the tables of README.md (npm run docs writes them)', async () => {
    assert.equal(readFileSync(README, 'utf8'), await readmePage(contract));
  });

  it('are the tables of docs/api.md (npm run docs writes them)', async () => {
    assert.equal(readFileSync(API, 'utf8'), await apiPage(contract));
  });

  it('names every attribute and event for React and Svelte, and every property for Vue', () => {
    const [room] = contract.elements;
    for (const text of [reactTypes(contract), svelteTypes(contract)]) {
      for (const { name } of room?.attributes?.filter(({ name: attribute }) => attribute !== 'lang') ?? [])
        assert.match(text, new RegExp(`\\b${name}'?\\?:`));
      for (const { name } of room?.events ?? []) assert.ok(text.includes(`'on${name}'`));
    }
    assert.ok(vueTypes(contract).includes("'onRoomJoined'?: ((event: RoomJoinedEvent) => void)"));
  });

  it('offers the values of attributes in VS Code', () => {
    const text = JSON.stringify(htmlData(contract));
    assert.ok(text.includes('{"name":"spotlight"}'));
  });
});

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildApp, checkTypes, type Framework } from './support/apps.ts';
import { dismiss } from './support/person.ts';
import { openResources } from './support/probe.ts';
import { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';
import { startStaticServer, type StaticServer } from './support/static-server.ts';

const FRAMEWORKS: readonly Framework[] = ['react', 'vue', 'svelte', 'vite'];
/** The name that every app gives its person. */
const NAME = 'Ada of the app';
const ROOM = newRoom();
const NEXT = newRoom();

describe('in an app made with', () => {
  let folder = '';
  let apps: StaticServer;
  /** They sit in the two rooms all the time, while the apps come and go. */
  let friend: RoomUser;
  let other: RoomUser;

  // Before the stage, which closes the browser.
  after(async () => {
    await dismiss([friend.person, other.person]);
    await apps.close();
    await rm(folder, { recursive: true });
  });

  const stage = new Stage({ browsers: ['chromium'] });

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'roomlet-apps-'));
    for (const framework of FRAMEWORKS) await buildApp(framework, path.join(folder, framework));
    apps = await startStaticServer(folder);
    [friend, other] = (await Promise.all(
      ['bob', 'eve'].map((name) => RoomUser.open(stage.browser('chromium'), name)),
    )) as [RoomUser, RoomUser];
    await Promise.all([
      friend.enter(stage.service.origin, { room: ROOM }),
      other.enter(stage.service.origin, { room: NEXT }),
    ]);
    await friend.use('chat');
  });

  async function open(framework: Framework): Promise<RoomUser> {
    const user = await stage.visitor('ada');
    const settings = { server: stage.service.origin, room: ROOM, next: NEXT, email: 'ada@example.org' };
    const query = new URLSearchParams(settings).toString();
    await user.person.page.goto(`${apps.origin}/${framework}/index.html?${query}`);
    return user;
  }

  /** Each person once: nobody left behind by an element or an effect that came twice. */
  const seesOneApp = (user: RoomUser) => user.finds(`>>> .tile[aria-label="${NAME}"]`, 1);
  const seesNoApp = (user: RoomUser) => user.finds(`>>> .tile[aria-label="${NAME}"]`, 0);
  const peers = (user: RoomUser) => user.person.page.evaluate(() => window.probe.peers.length);

  for (const framework of FRAMEWORKS) {
    it(`${framework}: properties, events, rendering again, another room, removal and return`, async () => {
      // A tile of the app before it would be looked at until it goes.
      await Promise.all([seesNoApp(friend), seesNoApp(other)]);
      const ada = await open(framework);
      await Promise.all([ada.sees('bob'), friend.sees(NAME)]);
      await seesOneApp(friend);

      // Properties: a string, a boolean, an attribute that is false, an object.
      const set = await ada.person.page.$eval('video-room', ({ layout, noScreenshare, noChat }) => ({
        layout,
        noScreenshare,
        noChat,
      }));
      assert.deepEqual(set, { layout: 'grid', noScreenshare: true, noChat: false });
      await ada.find('>>> [part~="leave-button"][aria-label="Go home"]');
      await ada.finds('>>> [part~="screenshare-button"]', 0);

      // Events.
      await ada.find(`li::-p-text(joined ${ROOM})`);
      await friend.say(`Hello ${framework}`);
      await ada.find(`li::-p-text(bob: Hello ${framework})`);

      // Rendered again and again, the call is the same one.
      const connections = await peers(ada);
      for (let i = 0; i < 3; i++) await ada.press('#render');
      await Promise.all([ada.sees('bob'), friend.sees(NAME)]);
      assert.equal(await peers(ada), connections);

      // Another room by a property.
      await ada.press('#move');
      await Promise.all([ada.sees('eve'), other.sees(NAME), seesNoApp(friend)]);
      await seesOneApp(other);
      await ada.find(`li::-p-text(joined ${NEXT})`);

      // Taken out by the framework: the call and the devices are let go of.
      await ada.press('#toggle');
      await seesNoApp(other);
      await ada.person.waitFor('nothing stays open', async () => {
        const { peers: open, tracks } = await openResources(ada.person.page);
        return open === 0 && tracks === 0;
      });

      // And put in again.
      await ada.press('#toggle');
      await Promise.all([ada.sees('eve'), other.sees(NAME)]);
      await seesOneApp(other);
    });
  }
});

describe('templates are checked by the types of', () => {
  const checks = new Map<Framework, Promise<readonly string[]>>();
  before(() => {
    for (const framework of FRAMEWORKS) checks.set(framework, checkTypes(framework));
  });

  for (const framework of FRAMEWORKS) {
    it(`${framework}: an app passes, and a layout that does not exist is refused`, async () => {
      const complaints = (await checks.get(framework)) ?? [];
      assert.ok(
        complaints.some((line) => /wrong/i.test(line) && line.includes('mosaic')),
        complaints.join('\n') || 'nothing was refused',
      );
      assert.deepEqual(
        complaints.filter((line) => !/wrong\./i.test(line) && !/COMPLETED|FAILURE/.test(line)),
        [],
      );
    });
  }
});

import assert from 'node:assert/strict';
import '../../components/index.ts';
import { mediaPaths, seesFramesGoOn, write, view } from '../faults/support/room-view.ts';
import type { RoomUser } from './room-user.ts';

declare global {
  /** Set by whatever of somebody else's text runs as a script. */
  var attacked: unknown;
}

const MARK = 'globalThis.attacked=1';

/** Texts that would run as a script wherever they were read as markup: between tags, in an attribute, in a style, in a template. */
export const SCRIPTS = [
  `<img src=x onerror=${MARK}>`,
  `"><svg onload=${MARK}>`,
  `'><iframe srcdoc="<script>parent.attacked=1</script>">`,
  `</style><script>${MARK}</script>`,
  `\${${MARK}}{{constructor.constructor('${MARK}')()}}`,
] as const;

/** Runs in the page: what came into it by a text of somebody else. */
function strangers(): readonly string[] {
  const found: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      const isActive = element
        .getAttributeNames()
        .some(
          (name) =>
            name.startsWith('on') || /^\s*(?:javascript|data):/i.test(element.getAttribute(name) ?? ''),
        );
      const isOurs = element.matches('link[rel="icon"]');
      if (!isOurs && (isActive || element.matches('iframe, img[src="x"], script:not([src])')))
        found.push(element.outerHTML);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}

/** Nothing of others' texts has run in somebody's page, or become an element of it. */
export async function isUnscripted({ person }: RoomUser): Promise<void> {
  assert.equal(await person.view.evaluate(() => globalThis.attacked), undefined, `${person.name}: it ran`);
  assert.deepEqual(await person.view.evaluate(strangers), [], `${person.name}: it became an element`);
}

/** All that stands on somebody's page, shadow trees included, names of controls and hints too. */
export function wholeText({ person }: RoomUser): Promise<string> {
  return person.view.evaluate(() => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
      const own = node instanceof Element ? [node.ariaLabel, node.getAttribute('title')] : [];
      const inner = node instanceof Element ? (node.shadowRoot ?? node) : node;
      return [...own, ...[...inner.childNodes].map(read)].filter(Boolean).join('\n');
    };
    return `${document.title}\n${read(document.body)}`;
  });
}

/** The call goes on: frames are decoded on both sides, and what each says now reaches the other. */
export async function isUnharmed(users: readonly RoomUser[]): Promise<void> {
  const before = await mediaPaths(users);
  await Promise.all(users.map((user, index) => seesFramesGoOn(user, before[index]!)));
  for (const user of users) {
    const text = `still here: ${crypto.randomUUID()}`;
    await write(user, text);
    for (const other of users)
      await other.person.waitFor('the message', async () => (await view(other)).texts.includes(text));
  }
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claims, now, sign, TOKEN_SECRET } from '../server/testing/forge.ts';
import type { RoomUser } from './support/room-user.ts';
import { pageOf, snippetsOf } from './support/snippets.ts';
import { newRoom, Stage } from './support/stage.ts';

const [SNIPPET = ''] = snippetsOf('docs/tokens.md', 'html');

const ownId = ({ person }: RoomUser) =>
  person.page.evaluate(() => document.querySelector('video-room')?.localParticipant.id);

describe('rooms for those who have a token', () => {
  const stage = new Stage({
    browsers: ['chromium'],
    env: { TOKEN_SECRET, OPEN_ROOMS: 'false', LOG_LEVEL: 'trace' },
  });

  /** What the site's backend answers to this person from now on. */
  const backendAnswers = (name: string, answer: string): void =>
    stage.pages.add(`/call-token-${name}`, answer);

  /** Somebody on a page as the documentation has it, in front of the lobby. */
  async function visits(name: string, room: string, token?: string): Promise<RoomUser> {
    const html = SNIPPET.replaceAll('tea-time', room).replaceAll('/call-token', `/call-token-${name}`);
    stage.pages.add(`/${name}.html`, pageOf(html, stage.service.origin));
    if (token !== undefined) backendAnswers(name, JSON.stringify({ token }));
    const user = await stage.visitor(name);
    await user.person.page.goto(`${stage.pages.origin}/${name}.html`);
    return user;
  }

  async function joins(name: string, room: string, token: string): Promise<RoomUser> {
    const user = await visits(name, room, token);
    await user.join();
    await user.isJoined();
    return user;
  }

  it('without a token a person is told what to do, and can try again', async () => {
    const room = newRoom();
    const ada = await stage.visitor('ada');
    await ada.person.page.goto(`${stage.service.origin}/room/${room}`);
    await ada.join();
    await ada.reads('This room is by invitation. Open it through the page that invited you.');
    assert.equal(await ada.state(), 'lobby');
    // The page has got one meanwhile.
    const token = await sign(claims({ room }));
    await ada.person.page.$eval('video-room', (element, text) => element.setAttribute('token', text), token);
    await ada.press('>>> room-lobby >>> [part~="join-button"]');
    await ada.isJoined();
  });

  it('two who bring theirs see each other, and the tokens are not in the log', async () => {
    const room = newRoom();
    const tokenOf = (name: string) => sign(claims({ room, name, sub: name, exp: now() + 600 }));
    const tokens = [await tokenOf('ada'), await tokenOf('bob')] as const;
    const ada = await joins('ada', room, tokens[0]);
    const bob = await joins('bob', room, tokens[1]);
    await Promise.all([ada.sees('bob'), bob.sees('ada')]);
    for (const token of tokens) assert.ok(!stage.service.log.includes(token));
  });

  it('a token for one is refused to whoever has copied it, and its holder comes back after a reload', async () => {
    const room = newRoom();
    const token = await sign(claims({ room, once: true, jti: crypto.randomUUID(), exp: now() + 600 }));
    const ada = await joins('ada', room, token);
    const id = await ownId(ada);
    const eve = await visits('eve', room, token);
    await eve.join();
    await eve.reads(
      'The invitation is not valid for this room. Open it again through the page that invited you.',
    );
    assert.equal(await eve.state(), 'lobby');
    await ada.person.page.reload();
    await ada.isJoined();
    assert.equal(await ownId(ada), id);
  });
});

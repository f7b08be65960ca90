import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { claims, now, sign, TOKEN_SECRET } from '../server/testing/forge.ts';
import type { RoomUser } from './support/room-user.ts';
import { pageOf, snippetsOf } from './support/snippets.ts';
import { newRoom, Stage } from './support/stage.ts';

const [SNIPPET = ''] = snippetsOf('docs/tokens.md', 'html');

/** Runs in the page: everything in it that outlives the tab, and what the tab itself keeps. */
async function stored(): Promise<string> {
  const databases = await indexedDB.databases();
  const caches = await window.caches.keys();
  const texts = [
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    databases,
    caches,
    history.state,
  ];
  return JSON.stringify([...texts, location.href, window.name]);
}

interface Visitor extends RoomUser {
  readonly traffic: Traffic;
}

interface Traffic {
  /** Every address that the page has asked, also for a WebSocket. */
  readonly addresses: readonly string[];
  /** What the service has told it. */
  readonly told: readonly string[];
}

async function trafficOf(page: Page): Promise<Traffic> {
  const addresses: string[] = [];
  const told: string[] = [];
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => void addresses.push(request.url));
  session.on('Network.webSocketCreated', ({ url }) => void addresses.push(url));
  session.on('Network.webSocketFrameReceived', ({ response }) => void told.push(response.payloadData));
  return { addresses, told };
}

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
  async function visits(name: string, room: string, token: string): Promise<Visitor> {
    const html = SNIPPET.replaceAll('tea-time', room).replaceAll('/call-token', `/call-token-${name}`);
    stage.pages.add(`/${name}.html`, pageOf(html, stage.service.origin));
    backendAnswers(name, JSON.stringify({ token }));
    const user = await stage.visitor(name);
    const traffic = await trafficOf(user.person.page);
    await user.person.page.goto(`${stage.pages.origin}/${name}.html`);
    return Object.assign(user, { traffic });
  }

  async function joins(name: string, room: string, token: string): Promise<Visitor> {
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

  it('two who bring theirs see each other, and the tokens are in no address, log or storage', async () => {
    const room = newRoom();
    const tokens = await Promise.all(
      ['ada', 'bob'].map((name) => sign(claims({ room, name, sub: name, exp: now() + 600 }))),
    );
    const ada = await joins('ada', room, tokens[0] ?? '');
    const bob = await joins('bob', room, tokens[1] ?? '');
    await Promise.all([ada.sees('bob'), bob.sees('ada')]);
    const { addresses } = ada.traffic;
    assert.ok(addresses.some((address) => address.includes('/socket.io/')));
    const kept = await Promise.all([ada, bob].map(({ person }) => person.page.evaluate(stored)));
    assert.match(kept.join(), /secret/, 'what is stored was found');
    assert.match(stage.service.log, /room:join|participant joined/);
    for (const token of tokens)
      for (const part of [token, ...token.split('.').slice(1)])
        for (const [where, text] of Object.entries({ addresses, kept, log: stage.service.log }))
          assert.ok(!String(text).includes(part), `in the ${where}`);
  });

  it('a viewer sees and hears, sends nothing, and has no switches for it', async () => {
    const room = newRoom();
    const ada = await joins('ada', room, await sign(claims({ room, name: 'ada', sub: 'ada' })));
    const eve = await joins(
      'eve',
      room,
      await sign(claims({ room, name: 'eve', sub: 'eve', role: 'viewer' })),
    );
    await eve.sees('ada');
    await eve.hears();
    await ada.seesNoPicture('eve');
    const barred = ['microphone', 'camera', 'screen'];
    const known = await ada.person.page.evaluate(() =>
      document
        .querySelector('video-room')
        ?.participants.map(({ role, barred: not, camera, microphone }) => [role, not, camera, microphone]),
    );
    assert.deepEqual(known, [['viewer', barred, false, false]]);
    const own = await eve.person.page.evaluate(() => document.querySelector('video-room')?.localParticipant);
    assert.deepEqual([own?.role, own?.barred], ['viewer', barred]);
    // Camera and microphone that the lobby had opened are let go.
    await eve.person.waitFor('both are off', () =>
      eve.person.page.evaluate(() => {
        const { camera, microphone } = document.querySelector('video-room')?.localParticipant ?? {};
        return camera === false && microphone === false;
      }),
    );
    for (const name of ['microphone', 'camera', 'screenshare'])
      await eve.finds(`>>> [data-name="${name}"]`, 0);
    await eve.finds('>>> [data-name="hand"]', 1);
  });

  it('a renewal goes on beyond the end of a token, and without one the person is told that it is over', async () => {
    const room = newRoom();
    // The service adds half a minute, because clocks differ.
    const short = async (name: string) => sign(claims({ room, name, sub: name, exp: now() - 30 + 25 }));
    const bob = await joins('bob', room, await short('bob'));
    backendAnswers('bob', JSON.stringify({ token: await sign(claims({ room, name: 'bob', sub: 'bob' })) }));
    const cho = await visits('cho', room, await short('cho'));
    await cho.person.page.evaluate(() =>
      document.addEventListener('room-left', ({ reason }) => document.body.setAttribute('data-left', reason)),
    );
    await cho.join();
    await cho.isJoined();
    await bob.sees('cho');
    const id = await ownId(bob);
    backendAnswers('cho', 'the backend is broken');

    // Hers ends after his would have.
    const left = () => cho.person.page.evaluate(() => document.body.getAttribute('data-left'));
    await cho.person.waitFor('the end', left, 60_000);
    assert.equal(await left(), 'token-expired');
    await cho.reads('Your admission has run out');
    await cho.reads('Join again');
    assert.ok(cho.traffic.told.some((message) => message.includes('"token-expired"')));
    await bob.finds('>>> .tile[aria-label="cho"]', 0);
    assert.deepEqual([await bob.state(), await ownId(bob)], ['joined', id]);
    const dan = await joins('dan', room, await sign(claims({ room, name: 'dan', sub: 'dan' })));
    await Promise.all([bob.sees('dan'), dan.sees('bob')]);
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

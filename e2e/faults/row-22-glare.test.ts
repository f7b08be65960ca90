import { describe, it } from 'node:test';
import type { BrowserName } from '../support/browsers.ts';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered, ROUNDS } from './support/recovery.ts';

/** For each pairing. */
const GLARES = ROUNDS > 1 ? 300 : 10;
/** After so many the pair meets anew, so that sections are added in a running call again. */
const ANEW = 5;

/** Runs in the page: new ICE credentials (W3C WebRTC, section 4.4.1.6), asked for from outside of the product. */
function restartIce(): void {
  for (const peer of window.probe.peers) if (peer.signalingState !== 'closed') peer.restartIce();
}

/** Runs in the page. */
function states() {
  return {
    link: document.querySelector('video-room')?.participants[0]?.link,
    peers: window.probe.peers
      .filter(({ signalingState }) => signalingState !== 'closed')
      .map(({ signalingState, connectionState }) => `${signalingState} ${connectionState}`),
  };
}

/** The service stands still while both act, so that what they send crosses on its way, every time. */
describe('both sides at once', () => {
  const stage = new Stage({
    browsers: ['chromium', 'firefox'],
    env: { MAX_MESSAGES_PER_SECOND: '0', MAX_DESCRIPTIONS_PER_MINUTE: '0', MAX_JOINS_PER_MINUTE: '0' },
  });

  async function areStable(users: readonly RoomUser[]): Promise<void> {
    for (const { person } of users) {
      await person.waitFor('one stable call', async () => {
        const { link, peers } = await person.page.evaluate(states);
        if (link === 'connected' && peers.join() === 'stable connected') return true;
        throw new Error(`${link}: ${peers.join()}`);
      });
    }
  }

  const pairings: readonly (readonly [BrowserName, BrowserName])[] = [
    ['chromium', 'chromium'],
    ['firefox', 'chromium'],
    ['firefox', 'firefox'],
  ];
  for (const [first, second] of pairings) {
    it(`row 22: restart ICE and add media, ${GLARES} times, and end in one call (${first}, ${second})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, first);
      const bob = await stage.participant('bob', { room }, second);
      const users = [ann, bob];
      await areStable(users);
      for (let glare = 0; glare < GLARES; glare += 1) {
        const sharing = glare % ANEW === 0;
        if (sharing && glare > 0) {
          await Promise.all(users.map((user) => user.shareScreen(false)));
          await bob.leave();
          await bob.joinDirectly(room);
          await areStable(users);
        }
        stage.service.pause();
        try {
          await Promise.all(
            users.map(async (user, index) => {
              // In both orders, one on each side.
              if (sharing && index === 0) await user.shareScreen(true);
              await user.person.page.evaluate(restartIce);
              if (sharing && index === 1) await user.shareScreen(true);
            }),
          );
        } finally {
          stage.service.resume();
        }
        const resumed = performance.now();
        await areStable(users);
        recovered(22, performance.now() - resumed, `${first}, ${second}`);
        if (sharing) await Promise.all([ann.sees('bob’s screen'), bob.sees('ann’s screen')]);
      }
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      await Promise.all([ann.hears(), bob.hears()]);
    });
  }
});

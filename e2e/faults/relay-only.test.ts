import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { newRoom } from '../support/stage.ts';
import type { RoomUser } from '../support/room-user.ts';
import { NetworkStage } from './support/network-stage.ts';
import { turnEnvironment, turnServers } from './support/turn-server.ts';

/** Machines get their addresses in the order in which they are named, after the service's. */
const PEOPLE = ['ann', 'bob', 'turn'] as const;
const TURN = '10.99.4.2';

/** Everything that reaches somebody's page (Chromium only) over the wire from now on. */
async function wiretap({ person }: RoomUser): Promise<readonly string[]> {
  const heard: string[] = [];
  const session = await person.page.createCDPSession();
  session.on('Network.webSocketFrameReceived', ({ response }) => heard.push(response.payloadData));
  await session.send('Network.enable');
  return heard;
}

describe('a call over relays only', () => {
  const stage = new NetworkStage({ people: PEOPLE, env: turnEnvironment([TURN], { transports: ['udp'] }) });
  turnServers(stage, 'turn');

  /** What bob gets to know while ann comes, and they see and hear each other. */
  async function heardOfAnn(browser: 'chromium' | 'firefox', relayOnly: boolean): Promise<string> {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const heard = await wiretap(bob);
    const ann = await stage.participant('ann', { room, relayOnly }, browser);
    await Promise.all([ann.sees('bob'), bob.sees('ann'), ann.hears(), bob.hears()]);
    return heard.join('\n');
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    stage.row(`shows picture and sound, and tells the other no address (${browser})`, async () => {
      const { address } = stage.network.host('ann');
      const heard = await heardOfAnn(browser, true);
      assert.match(heard, / typ relay /);
      assert.doesNotMatch(heard, / typ (?:host|srflx|prflx)/);
      assert.ok(!heard.includes(address), `${address} is nowhere in it`);
    });
  }

  stage.row('any other call does tell it: the test would notice', async () => {
    const { address } = stage.network.host('ann');
    const heard = await heardOfAnn('chromium', false);
    assert.ok(heard.includes(address), `${address} is in it`);
  });
});

describe('a call over relays only, where there is none', () => {
  const stage = new NetworkStage({ people: ['ann'] });

  stage.row('is not begun, and says why and what to do', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const told = await ann.person.page.evaluate(async () => {
      const element = document.querySelector('video-room');
      await element?.leave();
      element?.setAttribute('relay-only', '');
      return element
        ?.join({ room: 'other', email: 'ann@example.org' })
        .catch((error: Error) => error.message);
    });
    assert.match(String(told), /only go over a relay, and the service has none\. Ask whoever runs it/);
    await ann.reads('only go over a relay');
  });
});

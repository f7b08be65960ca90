import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Diagnosis } from '../../components/index.ts';
import type { BrowserName } from '../support/browsers.ts';
import { newRoom } from '../support/stage.ts';
import type { RoomUser } from '../support/room-user.ts';
import { NetworkStage } from './support/network-stage.ts';
import { turnEnvironment, turnServers } from './support/turn-server.ts';

/** Machines get their addresses in the order in which they are named, after the service's. */
const PEOPLE = ['ann', 'turn'] as const;
const TURN = '10.99.3.2';

function diagnose({ person }: RoomUser): Promise<Diagnosis | undefined> {
  return person.page.evaluate(() => document.querySelector('video-room')?.diagnose());
}

/** What was found of the network: all that comes after the page and the service. */
async function network(user: RoomUser): Promise<readonly string[]> {
  const { findings = [] } = (await diagnose(user)) ?? {};
  const codes = findings.map(({ code }) => code);
  return codes.slice(codes.indexOf('service-ready') + 1);
}

describe('the connection check', () => {
  const stage = new NetworkStage({
    people: PEOPLE,
    env: turnEnvironment([TURN], { transports: ['udp', 'tcp'] }),
  });
  const servers = turnServers(stage, 'turn');
  const enter = (browser: BrowserName) => stage.participant('ann', { room: newRoom() }, browser);

  for (const browser of ['chromium', 'firefox'] as const) {
    stage.row(`finds every way that is open (${browser})`, async () => {
      const ann = await enter(browser);
      const diagnosis = await diagnose(ann);
      assert.deepEqual(
        diagnosis?.findings.map(({ code }) => code.replace('unasked', 'ready')),
        [
          'camera-ready',
          'microphone-ready',
          'service-ready',
          'udp-works',
          'turn-udp-works',
          'turn-tcp-works',
        ],
      );
      assert.equal(diagnosis?.outcome, 'good');
      assert.equal(diagnosis?.service.transport, 'websocket');
    });

    stage.row(`finds that UDP is blocked, and that a relay helps (${browser})`, async () => {
      const ann = await enter(browser);
      stage.network.host('ann').dropUdp();
      assert.deepEqual(await network(ann), ['udp-blocked', 'turn-udp-silent', 'turn-tcp-works']);
    });

    stage.row(`finds that nothing gets through, and says what to do (${browser})`, async () => {
      const ann = await enter(browser);
      stage.network.host('ann').dropUdp();
      await servers[0]?.kill();
      assert.deepEqual(await network(ann), ['no-way-out']);
      await servers[0]?.start();
    });
  }

  stage.row('is made from the lobby, in words', async () => {
    const ann = await enter('chromium');
    await ann.use('leave');
    stage.network.host('ann').dropUdp();
    await ann.press('>>> room-lobby >>> [part~="check-button"]');
    await ann.reads('Calls work from here, with something to know');
    await ann.reads('Your network blocks UDP');
    await ann.reads('A relay can be reached over TCP.');
  });
});

describe('the connection check, where relay and service do not agree', () => {
  const env = { ...turnEnvironment([TURN]), TURN_SECRET: 'a-secret-of-somebody-else' };
  const stage = new NetworkStage({ people: PEOPLE, env });
  turnServers(stage, 'turn');

  stage.row('tells a relay that refuses from one that does not answer', async () => {
    const ann = await stage.participant('ann', { room: newRoom() });
    assert.deepEqual(await network(ann), ['udp-works', 'turn-refused']);
  });
});

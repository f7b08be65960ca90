import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom } from '../support/stage.ts';
import { Gathering } from './support/gathering.ts';
import { NetworkStage } from './support/network-stage.ts';
import { TLS_PORT, TURN_PORT, turnEnvironment, turnServers } from './support/turn-server.ts';

/** Machines get their addresses in the order in which they are named, after the service's. */
const PEOPLE = ['ann', 'bob', 'turn'] as const;
const TURN = '10.99.4.2';
/** Attempts that fail are made anew, each a little later. Milliseconds. */
const ATTEMPT = 120_000;

/** How somebody's media get to the relay in use, `tls` among others (W3C webrtc-stats, `relayProtocol`). */
function waysToRelay({ person }: RoomUser): Promise<readonly string[]> {
  return person.page.evaluate(async () => {
    const ways: string[] = [];
    for (const peer of window.probe.peers) {
      if (peer.signalingState === 'closed') continue;
      const stats = await peer.getStats();
      for (const pair of stats.values()) {
        if (pair.type !== 'candidate-pair' || pair.state !== 'succeeded' || !pair.nominated) continue;
        const local = stats.get(pair.localCandidateId);
        ways.push(`${local.candidateType} ${local.relayProtocol}`);
      }
    }
    return ways;
  });
}

describe('a firewall that lets nothing through but TLS', () => {
  const stage = new NetworkStage({
    people: PEOPLE,
    env: turnEnvironment([TURN], { transports: ['udp', 'tcp', 'tls'] }),
    trustsTurn: true,
  });
  turnServers(stage, 'turn');

  stage.row('row 8: media go over TURN inside TLS, and the check says so (chromium)', async () => {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const line = stage.network.host('ann');
    line.dropUdp();
    line.dropTcpPort(TURN_PORT);
    const ann = await stage.participant('ann', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann'), ann.hears(), bob.hears()]);
    assert.deepEqual(await waysToRelay(ann), ['relay tls']);
    await (await Gathering.of(ann, bob)).isWhole();
    const diagnosis = await ann.person.page.evaluate(() => document.querySelector('video-room')?.diagnose());
    assert.deepEqual(
      diagnosis?.findings.map(({ code }) => code).filter((code) => /^(?:udp|turn)-/.test(code)),
      ['udp-blocked', 'turn-udp-silent', 'turn-tcp-silent', 'turn-tls-works'],
    );
  });

  stage.row('row 8: where not even that gets through, both are told what to do (chromium)', async () => {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const line = stage.network.host('ann');
    line.dropUdp();
    for (const port of [TURN_PORT, TLS_PORT]) line.dropTcpPort(port);
    const ann = await stage.participant('ann', { room });
    await Promise.all(
      [ann, bob].map(async (user) => {
        await user.finds('>>> ::-p-text(Nothing gets through to)', 1, ATTEMPT);
        await user.reads('No connection');
      }),
    );
    line.heal();
    await Promise.all([ann, bob].map((user) => user.finds('>>> room-tile >>> [part~="status"]', 0, ATTEMPT)));
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });
});

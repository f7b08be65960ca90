import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { newRoom } from '../support/stage.ts';
import type { RoomUser } from '../support/room-user.ts';
import { Gathering } from './support/gathering.ts';
import { NetworkStage } from './support/network-stage.ts';
import { PAIRINGS } from './support/pairings.ts';
import { outage, recovered, repeat } from './support/recovery.ts';
import { turnEnvironment, turnServers } from './support/turn-server.ts';

/** Machines get their addresses in the order in which they are named, after the service's. */
const PEOPLE = ['ann', 'bob', 'turn', 'spare'] as const;
const TURN = '10.99.4.2';
const SPARE = '10.99.5.2';

/** Runs in the page: the seconds since 1970 at which the credentials end that the connections would use now. */
function credentialsEnd(): number {
  const open = window.probe.peers.filter((peer) => peer.signalingState !== 'closed');
  const names = open.flatMap((peer) => peer.getConfiguration().iceServers ?? []);
  return Math.min(...names.flatMap(({ username }) => (username ? [Number.parseInt(username, 10)] : [])));
}

/** Addresses of the relays, ours and the other's, over which somebody's media go. */
function relaysOf(user: RoomUser): Promise<readonly string[]> {
  return user.person.page.evaluate(async () => {
    const used: string[] = [];
    for (const peer of window.probe.peers) {
      if (peer.signalingState === 'closed') continue;
      const stats = await peer.getStats();
      for (const pair of stats.values()) {
        if (
          pair.type !== 'candidate-pair' ||
          pair.state !== 'succeeded' ||
          !(pair.selected ?? pair.nominated)
        )
          continue;
        for (const id of [pair.localCandidateId, pair.remoteCandidateId]) {
          const candidate = stats.get(id);
          used.push(`${candidate.candidateType} ${candidate.address}`);
        }
      }
    }
    return used;
  });
}

describe('a network without UDP', () => {
  const stage = new NetworkStage({ people: PEOPLE, env: turnEnvironment([TURN]) });
  turnServers(stage, 'turn');

  for (const [one, other, pairing] of PAIRINGS) {
    stage.row(`row 8: UDP is blocked for one (${pairing})`, () =>
      repeat(async () => {
        const room = newRoom();
        const bob = await stage.participant('bob', { room }, other);
        stage.network.host('ann').dropUdp();
        const ann = await stage.participant('ann', { room }, one);
        const joined = performance.now();
        await Promise.all([ann.sees('bob'), bob.sees('ann'), ann.hears(), bob.hears()]);
        recovered(8, performance.now() - joined, pairing);
        const call = await Gathering.of(ann, bob);
        await call.isWhole();
        await Promise.all([ann.leave(), bob.leave()]);
        stage.network.heal();
      }),
    );
  }
});

describe('a TURN server that dies', () => {
  const stage = new NetworkStage({
    people: PEOPLE,
    env: turnEnvironment([TURN, SPARE], { transports: ['udp'] }),
  });
  const servers = turnServers(stage, 'turn', 'spare');

  for (const [one, other, pairing] of PAIRINGS.slice(0, 2)) {
    stage.row(`row 9: the TURN server of a call is killed, and there is another (${pairing})`, () =>
      repeat(async () => {
        const room = newRoom();
        const ann = await stage.participant('ann', { room, relayOnly: true }, one);
        const bob = await stage.participant('bob', { room, relayOnly: true }, other);
        const call = await Gathering.of(ann, bob);
        const used = await ann.person.waitFor('the relays in use', async () => {
          const relays = await relaysOf(ann);
          return relays.length > 0 && relays;
        });
        assert.ok(
          used.every((relay) => relay.startsWith('relay ')),
          `only relays are used: ${used.join()}`,
        );
        const dying = servers.find(({ address }) => used.some((relay) => relay.endsWith(address)));
        assert.ok(dying, `one of the TURN servers is in use: ${used.join()}`);
        await dying.kill();
        const killed = performance.now();
        await call.flows();
        recovered(9, performance.now() - killed, pairing);
        await call.isWhole();
        await Promise.all([ann.leave(), bob.leave()]);
        await dying.start();
      }),
    );
  }
});

describe('TURN credentials that run out', () => {
  const seconds = outage(30, 10);
  const stage = new NetworkStage({ people: PEOPLE, env: turnEnvironment([TURN], { ttl: seconds }) });
  const servers = turnServers(stage, 'turn');

  for (const browser of ['chromium', 'firefox'] as const) {
    stage.row(`row 10: ICE restarts after the first TURN credentials have run out (${browser})`, () =>
      repeat(async () => {
        const room = newRoom();
        const ann = await stage.participant('ann', { room, relayOnly: true }, browser);
        const bob = await stage.participant('bob', { room, relayOnly: true }, browser);
        const call = await Gathering.of(ann, bob);
        const end = await ann.person.page.evaluate(credentialsEnd);
        await ann.person.waitFor(
          'the first credentials and the next have ended',
          () => Date.now() / 1000 > end + seconds,
          120_000,
        );
        // Without its memory the relay takes new credentials only; a new address would bring new ones by a rejoin.
        await servers[0]?.kill();
        await servers[0]?.start();
        const changed = performance.now();
        await ann.person.page.evaluate(() => window.probe.peers.at(-1)?.restartIce());
        await call.flows();
        recovered(10, performance.now() - changed, browser);
        await call.isWhole();
        await Promise.all([ann.leave(), bob.leave()]);
      }),
    );
  }
});

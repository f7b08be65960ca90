import { before, describe } from 'node:test';
import { newRoom } from '../support/stage.ts';
import { Gathering } from './support/gathering.ts';
import type { Network } from './support/network.ts';
import { NETWORK_REFUSAL } from './support/network-refusal.ts';
import { NetworkStage } from './support/network-stage.ts';
import { PAIRINGS } from './support/pairings.ts';

/** The public address of each home (RFC 5737), which the machine in it knows nothing of. */
const HOMES = { ann: '203.0.113.2', bob: '203.0.113.3' } as const;

/** Every home is behind address translation: the others reach it by its public address, and by no other. */
function translate(network: Network): void {
  const firewall = (...rule: readonly string[]) => network.router.administer('iptables', '-w', ...rule);
  for (const [name, address] of Object.entries(HOMES)) {
    const own = network.host(name).address;
    firewall('-t', 'nat', '-A', 'POSTROUTING', '-s', own, '-j', 'SNAT', '--to-source', address);
    firewall('-t', 'nat', '-A', 'PREROUTING', '-d', address, '-j', 'DNAT', '--to-destination', own);
    for (const other of Object.keys(HOMES))
      firewall('-t', 'raw', '-A', 'PREROUTING', '-s', own, '-d', network.host(other).address, '-j', 'DROP');
  }
}

describe('homes behind address translation', () => {
  const stage = new NetworkStage({ people: Object.keys(HOMES) });

  before(() => {
    if (NETWORK_REFUSAL === null) translate(stage.network);
  });

  for (const [one, other, pairing] of PAIRINGS) {
    stage.row(`reach each other by what the service’s own STUN tells them (${pairing})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, one);
      const bob = await stage.participant('bob', { room }, other);
      await (await Gathering.of(ann, bob)).isWhole();
    });
  }
});

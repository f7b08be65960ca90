import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { waitFor } from '../support/wait-for.ts';
import { newRoom } from '../support/stage.ts';
import { Gathering } from './support/gathering.ts';
import { NetworkStage } from './support/network-stage.ts';
import { PacketLog } from './support/packet-log.ts';
import { PAIRINGS } from './support/pairings.ts';

/** Of nobody (RFC 5737). */
const STRANGER = '203.0.113.7';
const STRANGERS_NAME = 'stun.example.org';

/** Runs in a page: what a careless client would do. */
async function askStrangers(...hosts: string[]): Promise<void> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: hosts.map((host) => `stun:${host}`) }] });
  peer.createDataChannel('');
  await peer.setLocalDescription();
}

describe('the packets of a whole call, from the lobby to the end', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });
  const address = (name: string) => stage.network.host(name).address;

  for (const [one, other, pairing] of PAIRINGS) {
    stage.row(`go to the service and to each other, and to no third party (${pairing})`, async () => {
      const log = await PacketLog.start(stage.network.router);
      try {
        const room = newRoom();
        const ann = await stage.participant('ann', { room }, one);
        const bob = await stage.participant('bob', { room }, other);
        const call = await Gathering.of(ann, bob);
        await call.say(ann);
        await call.say(bob);
        await call.isWhole();
        await ann.use('leave');
        await bob.finds('>>> .tile[aria-label="ann"]', 0);
      } finally {
        await log.stop();
      }
      assert.deepEqual(log.contactsOf(address('ann')), new Set([address('service'), address('bob')]));
      assert.deepEqual(log.contactsOf(address('bob')), new Set([address('service'), address('ann')]));
      assert.deepEqual(log.contactsOf(address('service')), new Set([address('ann'), address('bob')]));
    });
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    stage.row(`would show a third party that is asked for addresses (${browser})`, async () => {
      const log = await PacketLog.start(stage.network.router);
      try {
        const ann = await stage.participant('ann', { room: newRoom() }, browser);
        await ann.person.page.evaluate(askStrangers, STRANGER, STRANGERS_NAME);
        await waitFor('the strangers in the log', () => {
          const contacts = log.contactsOf(address('ann'));
          return contacts.has(STRANGER) && contacts.has(STRANGERS_NAME);
        });
      } finally {
        await log.stop();
      }
    });
  }
});

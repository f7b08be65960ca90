import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { base64url } from '../utils/random.ts';
import { FileInbox } from './file-inbox.ts';
import { FILE_LIMITS } from './file-limits.ts';

const hashes = new Map<number, string>();
const sizes = [1, 100, FILE_LIMITS.chunk, FILE_LIMITS.chunk + 1, 3 * FILE_LIMITS.chunk, FILE_LIMITS.size];

/** What a peer that means no good can do, in any order, and what a person may do meanwhile. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('offer' as const),
    id: fc.nat(40),
    size: fc.constantFrom(...sizes),
    right: fc.boolean(),
  }),
  fc.record({
    does: fc.constant('chunk' as const),
    id: fc.nat(40),
    chunk: fc.nat(4),
    length: fc.constantFrom(1, 99, 100, FILE_LIMITS.chunk - 1, FILE_LIMITS.chunk),
  }),
  fc.record({ does: fc.constantFrom('cancel' as const), id: fc.nat(40) }),
  fc.record({ does: fc.constantFrom('hello' as const), ids: fc.array(fc.nat(40), { maxLength: 24 }) }),
  fc.record({ does: fc.constantFrom('lost' as const) }),
  fc.record({
    does: fc.constantFrom('accept' as const, 'decline' as const, 'retry' as const, 'remove' as const),
    id: fc.nat(40),
  }),
);

/** An inbox, and whom it asked for what. */
function inboxOf(isFetchedUnasked: boolean): {
  readonly inbox: FileInbox;
  readonly wanted: readonly string[];
} {
  const wanted: string[] = [];
  const inbox = new FileInbox({
    say: (peer, { kind }) => {
      if (kind === 'want') wanted.push(peer);
    },
    nameOf: (peer) => peer,
    isFetchedUnasked: () => isFetchedUnasked,
    changed: () => undefined,
    offered: () => undefined,
    received: () => undefined,
  });
  return { inbox, wanted };
}

const offer = (id: number, size: number) => ({
  id,
  name: 'x',
  size,
  type: 'image/png',
  hash: 'x'.repeat(43),
});

describe('FileInbox', () => {
  it('fetches only so much unasked, however many ask for it', () => {
    const { inbox, wanted } = inboxOf(true);
    const size = FILE_LIMITS.held / 8;
    for (let peer = 0; peer < 12; peer += 1) inbox.onOffer(`eve${peer}`, offer(1, size));
    expect(wanted).to.have.length(8);
    expect(inbox.files.get('eve9/1')?.phase).to.equal('offered');
    // Who wants one more gets it.
    inbox.act('eve9/1', 'accept');
    expect(wanted.at(-1)).to.equal('eve9');
    inbox.close();
  });

  it('has a list of bounded length, from which goes what has come to nothing, the oldest first', () => {
    const { inbox } = inboxOf(false);
    inbox.onOffer('bob', offer(1, 10));
    for (let peer = 0; peer < 30; peer += 1) {
      for (let id = 0; id < FILE_LIMITS.perSender; id += 1) inbox.onOffer(`eve${peer}`, offer(id, 10));
      inbox.onLost(`eve${peer}`);
    }
    expect(inbox.files.size).to.equal(FILE_LIMITS.all);
    expect(inbox.files.has('bob/1')).to.equal(true);
    expect(inbox.files.has('eve0/0')).to.equal(false);
    expect(inbox.files.has('eve29/0')).to.equal(true);
    inbox.close();
  });

  it('gives somebody who is back and is lost once more the whole time again', () => {
    const original = { set: window.setTimeout, clear: window.clearTimeout };
    const running = new Set<number>();
    let last = 0;
    Object.assign(window, {
      setTimeout: () => running.add((last += 1)) && last,
      clearTimeout: (timer: number) => running.delete(timer),
    });
    try {
      const { inbox } = inboxOf(false);
      inbox.onOffer('bob', offer(1, 10));
      inbox.onLost('bob');
      expect(running.size).to.equal(1);
      inbox.onHello('bob', [1]);
      expect(running.size).to.equal(0);
      inbox.onLost('bob');
      inbox.onLost('bob');
      expect(running.size).to.equal(1);
      inbox.close();
      expect(running.size).to.equal(0);
    } finally {
      Object.assign(window, { setTimeout: original.set, clearTimeout: original.clear });
    }
  });

  before(async () => {
    for (const size of sizes)
      hashes.set(size, base64url(await crypto.subtle.digest('SHA-256', new ArrayBuffer(size))));
  });

  it('keeps within its limits and hands out only what was offered, whatever a sender says in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
        const handed: (readonly [size: number, hash: string, blob: Blob | null])[] = [];
        const inbox = new FileInbox({
          say: () => undefined,
          nameOf: () => 'eve',
          isFetchedUnasked: ({ id }) => id % 3 === 0,
          changed: () => undefined,
          offered: () => undefined,
          received: ({ offer, blob }) => handed.push([offer.size, offer.hash, blob]),
        });
        for (const move of steps) {
          if (move.does === 'offer') {
            const hash = move.right ? (hashes.get(move.size) ?? '') : 'x'.repeat(43);
            inbox.onOffer('eve', { id: move.id, name: 'x', size: move.size, type: 'image/png', hash });
          } else if (move.does === 'chunk') {
            const offset = move.chunk * FILE_LIMITS.chunk;
            inbox.onChunk('eve', { kind: 'chunk', id: move.id, offset, data: new Uint8Array(move.length) });
          } else if (move.does === 'cancel') inbox.onCancel('eve', move.id);
          else if (move.does === 'hello') inbox.onHello('eve', move.ids);
          else if (move.does === 'lost') inbox.onLost('eve');
          else inbox.act(`eve/${move.id}`, move.does);
          const files = [...inbox.files.values()];
          expect(files.length).to.be.at.most(FILE_LIMITS.perSender);
          expect(files.reduce((sum, { held }) => sum + held, 0)).to.be.at.most(FILE_LIMITS.held);
          for (const { received, offer, phase } of files) {
            expect(received).to.be.at.most(offer.size);
            if (phase === 'offered' || phase === 'declined') expect(received).to.equal(0);
          }
        }
        for (const [size, hash, blob] of handed) {
          expect(hash).to.equal(hashes.get(size));
          if (blob) expect(blob.size).to.equal(size);
        }
      }),
      { numRuns: 200 },
    );
  });
});

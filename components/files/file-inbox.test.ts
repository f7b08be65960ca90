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

describe('FileInbox', () => {
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

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeFrame, encodeChunk, encodeControl, type ControlFrame } from './file-frame.ts';
import { FILE_LIMITS } from './file-limits.ts';

const id = fc.integer({ min: 0, max: 0xffff_ffff });
const bytes = fc.integer({ min: 0, max: FILE_LIMITS.size });
const control: fc.Arbitrary<ControlFrame> = fc.oneof(
  fc.record({
    kind: fc.constant('hello' as const),
    ids: fc.array(id, { maxLength: FILE_LIMITS.own }),
    asks: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('offer' as const),
    id,
    name: fc
      .string({ maxLength: FILE_LIMITS.name, unit: fc.constantFrom('a', 'ü', '漢', '😀') })
      .map((name) => name.slice(0, FILE_LIMITS.name)),
    size: fc.integer({ min: 1, max: FILE_LIMITS.size }),
    type: fc.constantFrom('', 'image/png', 'application/pdf'),
    hash: fc.stringMatching(/^[\w-]{43}$/),
  }),
  fc.record({ kind: fc.constant('want' as const), id, from: bytes }),
  fc.record({ kind: fc.constant('ack' as const), id, received: bytes }),
  fc.record({ kind: fc.constantFrom('cancel' as const, 'decline' as const), id }),
  fc.record({ kind: fc.constantFrom('got' as const, 'damaged' as const), id }),
);

describe('the frames of files', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(control, (frame) => {
        expect(decodeFrame(encodeControl(frame))).to.deep.equal(frame);
      }),
    );
    fc.assert(
      fc.property(id, bytes, fc.uint8Array({ minLength: 1, maxLength: 300 }), (file, offset, data) => {
        const message = encodeChunk(file, offset, new Uint8Array(data).buffer);
        expect(decodeFrame(message)).to.deep.equal({
          kind: 'chunk',
          id: file,
          offset,
          data: new Uint8Array(data),
        });
      }),
    );
  });

  it('are never made of anything else, whatever it is', () => {
    const known = new Set(['hello', 'offer', 'want', 'ack', 'cancel', 'decline', 'got', 'damaged', 'chunk']);
    const nearly = fc.record(
      {
        kind: fc.constantFrom(...known, '__proto__'),
        id: fc.anything(),
        ids: fc.anything(),
        size: fc.anything(),
        name: fc.anything(),
        type: fc.anything(),
        hash: fc.anything(),
        from: fc.anything(),
        received: fc.anything(),
      },
      { requiredKeys: ['kind'] },
    );
    const garbage = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.json(),
      nearly.map((value) =>
        JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? 1 : part)),
      ),
      fc.uint8Array().map((data) => new Uint8Array(data).buffer),
    );
    fc.assert(
      fc.property(garbage, (message) => {
        const frame = decodeFrame(message);
        if (frame) expect(known.has(frame.kind)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('are not read when they are larger than agreed', () => {
    expect(decodeFrame(encodeChunk(1, 0, new ArrayBuffer(FILE_LIMITS.chunk + 1)))).to.equal(null);
    expect(decodeFrame(new ArrayBuffer(8))).to.equal(null);
    expect(
      decodeFrame(JSON.stringify({ kind: 'got', id: 1, more: 'x'.repeat(FILE_LIMITS.control) })),
    ).to.equal(null);
    const offer = { kind: 'offer', id: 1, name: 'a', size: 1, type: '', hash: 'x'.repeat(43) } as const;
    expect(decodeFrame(JSON.stringify(offer))).to.deep.equal(offer);
    for (const change of [
      { size: FILE_LIMITS.size + 1 },
      { size: 0 },
      { size: 1.5 },
      { name: 'x'.repeat(FILE_LIMITS.name + 1) },
      { type: 'x'.repeat(FILE_LIMITS.type + 1) },
      { hash: 'short' },
      { id: -1 },
      { id: 2 ** 32 },
    ])
      expect(decodeFrame(JSON.stringify({ ...offer, ...change })), JSON.stringify(change)).to.equal(null);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { bindingResponse, readBindingRequest, type BindingRequest } from './stun-message.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');
const transaction = hex('b7e7a701 bc34d686 fa87dfae');
const plain: BindingRequest = { transaction, unknown: [], hasFingerprint: false };

/** RFC 5769, section 2.1: a request of ICE, with credentials and FINGERPRINT. */
const SAMPLE_REQUEST = hex(`
  00010058 2112a442 b7e7a701 bc34d686 fa87dfae
  80220010 5354554e 20746573 7420636c 69656e74
  00240004 6e0001ff
  80290008 932ff9b1 51263b36
  00060009 6576746a 3a683676 59202020
  00080014 9aeaa70c bfd8cb56 781ef2b5 b2d3f249 c1b571a2
  80280004 e57a3bcf`);
/** RFC 5769, section 2.4: a request with long-term credentials. */
const LONG_TERM_REQUEST = hex(`
  00010060 2112a442 78ad3433 c6ad72c0 29da412e
  00060012 e3839ee3 8388e383 aae38383 e382af e382b9 0000
  0015001c 662f2f34 39396b39 35346436 4f4c3334 6f4c3946 53547679 36347341
  0014000b 6578616d 706c652e 6f726700
  00080014 f67024656dd64a3e02b8e0712e85c9a28ca89666`);
/** XOR-MAPPED-ADDRESS of the responses in RFC 5769, sections 2.2 and 2.3. */
const MAPPED_IPV4 = hex('00200008 0001a147 e112a643');
const MAPPED_IPV6 = hex('00200014 0002a147 0113a9fa a5d3f179 bc25f4b5 bed2b9d9');

/** A binding request with these attributes, whole. */
function request(...attributes: readonly Buffer[]): Buffer {
  const body = Buffer.concat(attributes);
  const header = Buffer.concat([hex('00010000 2112a442'), transaction]);
  header.writeUInt16BE(body.length, 2);
  return Buffer.concat([header, body]);
}

/** RFC 8489, section 14.7, computed apart from the code under test. */
function withFingerprint(message: Buffer): Buffer {
  const longer = Buffer.from(message);
  longer.writeUInt16BE(longer.readUInt16BE(2) + 8, 2);
  const value = Buffer.alloc(4);
  value.writeUInt32BE((crc32(longer) ^ 0x5354554e) >>> 0);
  return Buffer.concat([longer, hex('80280004'), value]);
}

test('an IPv4 sender is answered as RFC 5769, section 2.2, has it', () => {
  const response = bindingResponse(plain, { address: '192.0.2.1', port: 32_853 });
  assert.deepEqual(response, Buffer.concat([hex('0101000c 2112a442'), transaction, MAPPED_IPV4]));
});

test('an IPv6 sender is answered as RFC 5769, section 2.3, has it', () => {
  const sender = { address: '2001:db8:1234:5678:11:2233:4455:6677', port: 32_853 };
  assert.deepEqual(
    bindingResponse(plain, sender),
    Buffer.concat([hex('01010018 2112a442'), transaction, MAPPED_IPV6]),
  );
});

test('an IPv4 sender at an IPv6 socket, and one with a zone, are told what they are', () => {
  const attributeFor = (address: string) => bindingResponse(plain, { address, port: 32_853 }).subarray(20);
  assert.deepEqual(attributeFor('::ffff:192.0.2.1'), MAPPED_IPV4);
  assert.equal(attributeFor('fe80::1%eth0').readUInt8(5), 2);
});

test('the fingerprint of the sample request of RFC 5769, section 2.1, is right, and a wrong one gets no answer', () => {
  assert.equal(readBindingRequest(SAMPLE_REQUEST)?.hasFingerprint, true);
  for (const at of [30, SAMPLE_REQUEST.length - 1]) {
    const damaged = Buffer.from(SAMPLE_REQUEST);
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    assert.equal(readBindingRequest(damaged), null);
  }
});

test('who sends a fingerprint gets one', () => {
  const read = readBindingRequest(withFingerprint(request()));
  assert.ok(read);
  const without = bindingResponse(plain, { address: '192.0.2.1', port: 32_853 });
  assert.deepEqual(bindingResponse(read, { address: '192.0.2.1', port: 32_853 }), withFingerprint(without));
});

test('attributes of ICE are not understood: error 420 names them', () => {
  const read = readBindingRequest(SAMPLE_REQUEST);
  assert.ok(read);
  assert.deepEqual(read.unknown, [0x0024]);
  const response = bindingResponse(read, { address: '192.0.2.1', port: 32_853 });
  const reason = Buffer.from('Unknown Attribute\0\0\0');
  const expected = Buffer.concat([
    hex('01110024 2112a442'),
    transaction,
    hex('00090015 00000414'),
    reason,
    hex('000a0002 00240000'),
  ]);
  assert.deepEqual(response, withFingerprint(expected));
});

test('an address to answer to instead is not understood either (RFC 5780)', () => {
  assert.deepEqual(readBindingRequest(request(hex('00030004 00000006')))?.unknown, [0x0003]);
  assert.deepEqual(readBindingRequest(request(hex('00270008 0001a147 e112a643')))?.unknown, [0x0027]);
});

test('every attribute that was not understood is named once', () => {
  const attributes = [hex('00240000'), hex('00250000'), hex('00240000')];
  assert.deepEqual(readBindingRequest(request(...attributes))?.unknown, [0x0024, 0x0025]);
});

test('optional attributes and unasked credentials are passed over', () => {
  assert.deepEqual(readBindingRequest(request(hex('80220003 61626300')))?.unknown, []);
  assert.deepEqual(readBindingRequest(LONG_TERM_REQUEST)?.unknown, []);
});

for (const [what, packet] of [
  ['nothing', Buffer.alloc(0)],
  ['a part of a header', request().subarray(0, 19)],
  ['a response', hex('01010000 2112a442 b7e7a701 bc34d686 fa87dfae')],
  ['an indication', hex('00110000 2112a442 b7e7a701 bc34d686 fa87dfae')],
  ['an allocation (TURN)', hex('00030000 2112a442 b7e7a701 bc34d686 fa87dfae')],
  ['a request of RFC 3489, without the cookie', hex('00010000 2112a443 b7e7a701 bc34d686 fa87dfae')],
  ['a length that is too large', hex('00010004 2112a442 b7e7a701 bc34d686 fa87dfae')],
  ['a length that is too small', Buffer.concat([request(), Buffer.alloc(4)])],
  ['a length that is no multiple of four', hex('00010001 2112a442 b7e7a701 bc34d686 fa87dfae 00')],
  ['an attribute that goes beyond the end', request(hex('80220005 61626364'))],
  ['an attribute behind the fingerprint', Buffer.concat([withFingerprint(request()), hex('80220000')])],
  ['more than passes in one piece', request(Buffer.concat([hex('80220210'), Buffer.alloc(0x210)]))],
  ['RTP', Buffer.concat([hex('80600001'), Buffer.alloc(40)])],
  ['DTLS', Buffer.concat([hex('16fefd00'), Buffer.alloc(40)])],
] as const) {
  test(`no answer to ${what}`, () => assert.equal(readBindingRequest(packet), null));
}

test('no answer to what comes by chance, and none throws', () => {
  const bytes = fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array));
  fc.assert(fc.property(bytes, (packet) => assert.equal(readBindingRequest(packet), null)));
  // With a header that is right, so that the attributes are looked at.
  fc.assert(
    fc.property(bytes, (body) => {
      const read = readBindingRequest(request(body));
      if (read) assert.ok(bindingResponse(read, { address: '::1', port: 1 }).length % 4 === 0);
    }),
  );
});

test('an answer is hardly larger than the question: nobody gains by asking in another’s name', () => {
  const headers = 48; // IPv6 and UDP
  const attribute = fc
    .tuple(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 8 }))
    .map(([type, words]) => {
      const bytes = Buffer.alloc(4 + 4 * words);
      bytes.writeUInt16BE(type, 0);
      bytes.writeUInt16BE(4 * words, 2);
      return bytes;
    });
  fc.assert(
    fc.property(fc.array(attribute, { maxLength: 60 }), fc.boolean(), (attributes, signed) => {
      const packet = signed ? withFingerprint(request(...attributes)) : request(...attributes);
      const read = readBindingRequest(packet);
      if (!read) return;
      const response = bindingResponse(read, { address: '2001:db8::1', port: 1 });
      assert.ok(headers + response.length <= 1.6 * (headers + packet.length));
    }),
  );
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { exchange, udpSocket } from '../testing/udp.ts';
import { StunRate } from './stun-rate.ts';
import { StunResponder } from './stun-responder.ts';

const options = { timeout: 10_000 };
const binding = (id: string) => Buffer.from(`000100002112a442${id.padStart(24, '0')}`, 'hex');

/** Transaction and mapped address of a success, from the wire. */
function read(response: Buffer): { readonly id: string; readonly family: number; readonly port: number } {
  assert.equal(response.readUInt16BE(0), 0x0101);
  return {
    id: response.subarray(8, 20).toString('hex').replace(/^0+/, ''),
    family: response.readUInt8(25),
    port: response.readUInt16BE(26) ^ 0x2112,
  };
}

for (const [address, family] of [
  ['127.0.0.1', 1],
  ['::1', 2],
] as const) {
  test(`who asks ${address} is told its own address and port`, options, async (t) => {
    const responder = await StunResponder.open({ address, port: 0 });
    t.after(() => responder.close());
    const socket = await udpSocket(t, address);
    const response = await exchange(socket, binding('a1'), responder.port, address);
    assert.deepEqual(read(response), { id: 'a1', family, port: socket.address().port });
  });
}

test('one socket serves IPv4 and IPv6', options, async (t) => {
  const responder = await StunResponder.open({ address: '::', port: 0 });
  t.after(() => responder.close());
  for (const [address, family] of [
    ['127.0.0.1', 1],
    ['::1', 2],
  ] as const) {
    const socket = await udpSocket(t, address);
    assert.equal(read(await exchange(socket, binding('b2'), responder.port, address)).family, family);
  }
});

test('what is no request gets no answer, and keeps nobody from one', options, async (t) => {
  const responder = await StunResponder.open({ address: '127.0.0.1', port: 0 });
  t.after(() => responder.close());
  const socket = await udpSocket(t);
  for (const nonsense of [Buffer.from('hello'), Buffer.alloc(0), Buffer.alloc(1_400, 0xff)])
    socket.send(nonsense, responder.port, '127.0.0.1');
  // Packets on loopback keep their order: an answer to one before would come before.
  assert.equal(read(await exchange(socket, binding('c3'), responder.port, '127.0.0.1')).id, 'c3');
});

test('beyond the rate nothing is answered', options, async (t) => {
  let packets = 0;
  // A second goes by after 201 packets: one more than may be answered in it.
  const rate = new StunRate(() => (packets++ <= 200 ? 0 : 1_000));
  const responder = await StunResponder.open({ address: '127.0.0.1', port: 0, rate });
  t.after(() => responder.close());
  const socket = await udpSocket(t);
  for (let i = 0; i < 200; i += 1) await exchange(socket, binding('d4'), responder.port, '127.0.0.1');
  const answer = once(socket, 'message') as Promise<[Buffer]>;
  socket.send(binding('e5'), responder.port, '127.0.0.1');
  socket.send(binding('f6'), responder.port, '127.0.0.1');
  assert.equal(read((await answer)[0]).id, 'f6');
});

test('a port that is taken is told, and nothing is left open', options, async (t) => {
  const first = await StunResponder.open({ address: '127.0.0.1', port: 0 });
  t.after(() => first.close());
  await assert.rejects(StunResponder.open({ address: '127.0.0.1', port: first.port }), {
    code: 'EADDRINUSE',
  });
});

test('closing twice is closing once, and the port is free again', options, async () => {
  const responder = await StunResponder.open({ address: '127.0.0.1', port: 0 });
  const { port } = responder;
  await Promise.all([responder.close(), responder.close()]);
  await (await StunResponder.open({ address: '127.0.0.1', port })).close();
});

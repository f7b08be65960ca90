import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { relayOnlyCandidate, relayOnlySdp } from './relay-only.ts';

const host = 'candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host generation 0 network-cost 999';
const mdns = 'candidate:2 1 udp 2122260223 0f1e2d3c-aaaa-bbbb-cccc-1234567890ab.local 50001 typ host';
const srflx = 'candidate:3 1 udp 1686052607 203.0.113.9 50002 typ srflx raddr 192.168.1.7 rport 50000';
const prflx = 'candidate:4 1 udp 1686052607 203.0.113.9 50003 typ prflx raddr 192.168.1.7 rport 50000';
const tcp = 'candidate:5 1 tcp 1518280447 192.168.1.7 9 typ host tcptype active';
const relay =
  'candidate:6 1 udp 41885439 198.51.100.4 61000 typ relay raddr 203.0.113.9 rport 50002 generation 0';
const relay6 = 'candidate:7 1 udp 41885439 2001:db8::4 61001 typ relay raddr 2001:db8::99 rport 50004';
const hidden = 'candidate:6 1 udp 41885439 198.51.100.4 61000 typ relay raddr 0.0.0.0 rport 9 generation 0';
const hidden6 = 'candidate:7 1 udp 41885439 2001:db8::4 61001 typ relay raddr :: rport 9';

const passes = (candidate: string) => relayOnlyCandidate({ candidate })?.candidate;
const sdp = (...lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');

for (const [what, candidate] of Object.entries({ host, mdns, srflx, prflx, tcp })) {
  test(`a candidate of another type does not pass: ${what}`, () => {
    assert.equal(relayOnlyCandidate({ candidate }), undefined);
    assert.equal(relayOnlyCandidate({ candidate: `a=${candidate}` }), undefined);
  });
}

test('a relay candidate passes without the address that it stands for', () => {
  assert.equal(passes(relay), hidden);
  assert.equal(passes(relay6), hidden6);
  assert.equal(passes(`a=${relay}`), `a=${hidden}`);
});

test('its other fields stay', () => {
  const fields = { sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
  assert.deepEqual(relayOnlyCandidate({ candidate: relay, ...fields }), { candidate: hidden, ...fields });
});

test('the end of the candidates passes', () => {
  assert.equal(relayOnlyCandidate(null), null);
  assert.deepEqual(relayOnlyCandidate({ candidate: '', sdpMid: '0' }), { candidate: '', sdpMid: '0' });
});

test('what is no candidate, or more than one, does not pass', () => {
  for (const candidate of ['nonsense', 'candidate:', `${relay}\r\na=${host}`, `${host} typ relay`, ' ']) {
    assert.equal(relayOnlyCandidate({ candidate }), undefined, candidate);
  }
});

test('of a description only the relayed addresses stay', () => {
  const before = sdp(
    'v=0',
    'o=- 4611731400430051336 2 IN IP4 192.168.1.7',
    's=-',
    't=0 0',
    'c=IN IP4 192.168.1.7',
    'a=group:BUNDLE 0 1',
    'm=audio 50000 UDP/TLS/RTP/SAVPF 111',
    'c=IN IP4 192.168.1.7',
    'a=rtcp:50001 IN IP4 192.168.1.7',
    `a=${host}`,
    `a=${mdns}`,
    `a=${srflx}`,
    `a=${relay}`,
    'a=remote-candidates:1 10.0.0.9 4000',
    'a=end-of-candidates',
    'a=ice-ufrag:abcd',
    'a=fingerprint:sha-256 AB:CD:EF:01',
    'a=mid:0',
    'm=video 0 UDP/TLS/RTP/SAVPF 96',
    'c=IN IP6 fd00::7',
    'a=bundle-only',
    'a=mid:1',
  );
  const after = sdp(
    'v=0',
    'o=- 4611731400430051336 2 IN IP4 0.0.0.0',
    's=-',
    't=0 0',
    'c=IN IP4 0.0.0.0',
    'a=group:BUNDLE 0 1',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111',
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    `a=${hidden}`,
    'a=end-of-candidates',
    'a=ice-ufrag:abcd',
    'a=fingerprint:sha-256 AB:CD:EF:01',
    'a=mid:0',
    'm=video 0 UDP/TLS/RTP/SAVPF 96',
    'c=IN IP6 ::',
    'a=bundle-only',
    'a=mid:1',
  );
  assert.equal(relayOnlySdp(before), after);
});

test('where a relayed address is the default destination it stays', () => {
  const description = sdp('m=audio 61000 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 198.51.100.4', `a=${hidden}`);
  assert.equal(relayOnlySdp(description), description);
});

test('line ends of other systems hide nothing', () => {
  for (const end of ['\n', '\r', '\r\n']) {
    assert.equal(relayOnlySdp(['v=0', `a=${host}`, 's=-', ''].join(end)), sdp('v=0', 's=-'));
  }
});

const address = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.uuid().map((id) => `${id}.local`),
);
const port = fc.integer({ min: 1, max: 65_535 });
const type = fc.constantFrom('host', 'srflx', 'prflx', 'relay', 'RELAY', 'Host');
const candidateLine = fc
  .tuple(address, port, type, fc.option(fc.tuple(address, port)))
  .map(
    ([own, ownPort, kind, related]) =>
      `a=candidate:1 1 udp 1 ${own} ${ownPort} typ ${kind}${related ? ` raddr ${related[0]} rport ${related[1]}` : ''}`,
  );
const family = fc.constantFrom('IP4', 'IP6');
const anyLine = fc.oneof(
  candidateLine,
  fc.tuple(family, address).map(([net, own]) => `c=IN ${net} ${own}`),
  fc.tuple(family, address).map(([net, own]) => `o=- 1 2 IN ${net} ${own}`),
  fc.tuple(port, family, address).map(([at, net, own]) => `a=rtcp:${at} IN ${net} ${own}`),
  fc.tuple(address, port).map(([own, at]) => `a=remote-candidates:1 ${own} ${at}`),
  port.map((at) => `m=audio ${at} UDP/TLS/RTP/SAVPF 111`),
  fc.constantFrom('a=mid:0', 'a=ice-ufrag:abcd', 'a=setup:actpass', 's=-', ''),
);
const description = fc
  .tuple(fc.array(anyLine, { maxLength: 40 }), fc.constantFrom('\r\n', '\n'))
  .map(([lines, end]) => lines.join(end));

/** Every address in a description, and whether it is the own one of a relay candidate. */
function addressesIn(text: string): readonly (readonly [string, boolean])[] {
  return text.split(/\r\n|\n/).flatMap((line) => {
    const words = line.replace(/^[^:=]+[:=]/, '').split(/[ /]/);
    const isRelay = /^a=candidate:.* typ relay/i.test(line);
    return words
      .filter((word) => /^(\d+\.){3}\d+$|:.*:|\.local$/.test(word) && !/^(0\.0\.0\.0|::)$/.test(word))
      .map((word, index) => [word, isRelay && index === 0] as const);
  });
}

test('whatever the description: no address is left but those of relay candidates', () => {
  fc.assert(
    fc.property(description, (text) => {
      const lent = new Set(addressesIn(text).flatMap(([word, isLent]) => (isLent ? [word] : [])));
      for (const [word] of addressesIn(relayOnlySdp(text))) assert.ok(lent.has(word), word);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever the description: every relay candidate stays, and so do lines without addresses', () => {
  const harmless = (text: string) =>
    text.split(/\r\n|\n/).filter((line) => /^(a=mid|a=ice|a=setup|s=)/.test(line));
  const relays = (text: string) => text.match(/^a=candidate:.* typ relay/gim) ?? [];
  fc.assert(
    fc.property(description, (text) => {
      const clean = relayOnlySdp(text);
      assert.deepEqual(harmless(clean), harmless(text));
      assert.deepEqual(relays(clean), relays(text));
    }),
  );
});

test('cleaning a second time changes nothing', () => {
  fc.assert(
    fc.property(description, (text) => {
      const clean = relayOnlySdp(text);
      assert.equal(relayOnlySdp(clean), clean);
    }),
  );
});

test('32 kB of anything are read in no time', () => {
  const started = performance.now();
  for (const text of [
    'a=candidate: '.repeat(2_500),
    'c=IN IP4 '.repeat(3_500),
    ' raddr '.repeat(4_600),
    '\r'.repeat(32_000),
    ' '.repeat(32_000),
  ]) {
    relayOnlySdp(text);
    relayOnlySdp(`a=candidate:1 1 udp 1 192.0.2.1 1 typ relay${text}`);
    relayOnlySdp(`m=audio ${text}`);
    relayOnlySdp(`a=rtcp:9 IN IP4 ${text}`);
  }
  // Quadratic time would take minutes; the bound only tells the two apart.
  assert.ok(performance.now() - started < 2_000);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIMITS } from '../../protocol/index.ts';
import { isCandidate, isDescription } from './signal-shape.ts';

const lines = (...all: readonly string[]) => all.map((line) => `${line}\r\n`).join('');
const session = ['v=0', 'o=- 4611731400430051336 2 IN IP4 127.0.0.1', 's=-', 't=0 0'] as const;
const section = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:abcd',
] as const;

for (const [what, sdp] of [
  ['of a browser', lines(...session, ...section)],
  ['without media, as a ringing call has it', lines(...session)],
  ['of line feeds alone', lines(...session, ...section).replaceAll('\r', '')],
  ['without an end of its last line', lines(...session).trimEnd()],
  ['with an empty name of the session', lines('v=0', 's=', 't=0 0')],
  ['of as many sections as may be named', lines(...session, ...Array<string>(32).fill(section[0]))],
  ['as long as may be', `v=0\r\n${'a=x\r\n'.repeat(6_000)}`],
] as const) {
  test(`a description ${what} is one`, () => assert.equal(isDescription(sdp), true));
}

for (const [what, sdp] of [
  ['of nothing', ''],
  ['of markup', '<script>alert(1)</script>'],
  ['of another version', lines('v=1', ...session.slice(1))],
  ['whose version goes on', lines('v=0x', ...session.slice(1))],
  ['that begins with something else', lines(...section, ...session)],
  ['with a line that is none', lines(...session, 'nonsense')],
  ['with an empty line', lines(...session, '', ...section)],
  ['with a letter in upper case', lines(...session, 'A=mid:0')],
  ['with a null character', lines(...session, 'a=x\0y')],
  ['with a carriage return within a line', lines(...session, 'a=x\ra=y')],
  ['that ends in a carriage return', `${lines(...session)}a=x\r`],
  ['with a line of 10,000 characters', lines(...session, `a=${'x'.repeat(10_000)}`)],
  ['of 33 sections', lines(...session, ...Array<string>(33).fill(section[0]))],
] as const) {
  test(`a description ${what} is none`, () => assert.equal(isDescription(sdp), false));
}

for (const candidate of [
  '',
  'candidate:842163049 1 udp 1677729535 203.0.113.9 54321 typ srflx raddr 192.168.1.7 rport 50000 generation 0 ufrag abcd network-cost 999',
  'candidate:0 1 UDP 2122252543 2001:db8::7 50000 typ host',
  'candidate:1 1 TCP 2105524479 192.168.1.7 9 typ host tcptype active',
  'candidate:2 2 udp 2122260223 0f1e2d3c-aaaa-bbbb-cccc-1234567890ab.local 50001 typ host',
  'a=candidate:6 1 udp 41885439 198.51.100.4 61000 typ relay raddr 0.0.0.0 rport 9',
]) {
  test(`a candidate: ${candidate.slice(0, 70) || 'the end of them'}`, () =>
    assert.equal(isCandidate(candidate), true));
}

for (const candidate of [
  'nonsense',
  ' ',
  'candidate:',
  'candidate:1 1 udp 1 192.0.2.1 9',
  'candidate:1 1 udp x 192.0.2.1 9 typ host',
  'candidate:1 1 udp 1 192.0.2.1 999999 typ host',
  'candidate:1 1 udp 1 192.0.2.1 9 typ host\r\na=candidate:2 1 udp 1 192.0.2.2 9 typ host',
  'candidate:1 1 udp 1 192.0.2.1 9 typ host\0',
  `candidate:1 1 udp 1 ${'a'.repeat(256)} 9 typ host`,
  `candidate:${'1'.repeat(33)} 1 udp 1 192.0.2.1 9 typ host`,
]) {
  test(`no candidate: ${JSON.stringify(candidate.slice(0, 70))}`, () =>
    assert.equal(isCandidate(candidate), false));
}

test('the largest of anything that a schema lets through is read in no time', () => {
  const before = process.cpuUsage();
  for (const text of ['a=\n', 'a=\r\n', 'a=\r', '\n', '\r', 'm=', 'a', ' ', 'candidate:1 ', 'typ ']) {
    for (const start of ['', 'v=0\r\n', 'candidate:1 1 udp 1 192.0.2.1 9 typ host ']) {
      const long = (start + text.repeat(LIMITS.sdp)).slice(0, LIMITS.sdp);
      for (let i = 0; i < 10; i += 1) {
        isDescription(long);
        isCandidate(long);
      }
    }
  }
  const { user } = process.cpuUsage(before);
  assert.ok(user < 2_000_000, `${user} µs for 600 of 32 kB`);
});

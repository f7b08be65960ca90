import { expect } from '@open-wc/testing';
import type { LinkSignal } from './signal.ts';
import { withoutAddresses } from './without-addresses.ts';

const HOST = 'candidate:1 1 udp 2122260223 192.168.1.20 54321 typ host generation 0 ufrag aBcD network-id 1';
const MDNS = 'candidate:2 1 udp 2122260223 4f1b-8c.local 54321 typ host';
const SRFLX =
  'candidate:3 1 udp 1686052607 203.0.113.7 54321 typ srflx raddr 192.168.1.20 rport 54321 generation 0';
const RELAY =
  'candidate:4 1 udp 41885439 198.51.100.9 49160 typ relay raddr 203.0.113.7 rport 54321 generation 0';
const CLEAN_RELAY =
  'candidate:4 1 udp 41885439 198.51.100.9 49160 typ relay raddr 0.0.0.0 rport 9 generation 0';

const candidate = (line: string): LinkSignal => ({
  kind: 'candidate',
  candidate: { candidate: line, sdpMid: '0' },
  link: 1,
});
const offer = (...lines: readonly string[]): LinkSignal => ({
  kind: 'offer',
  call: false,
  description: { type: 'offer', sdp: lines.map((line) => `${line}\r\n`).join('') },
});
const sdpOf = (signal: LinkSignal | null) => (signal?.kind === 'offer' ? signal.description.sdp : null);

describe('what leaves a call over relays only', () => {
  for (const [name, line] of Object.entries({ HOST, MDNS, SRFLX })) {
    it(`is no ${name.toLowerCase()} candidate`, () => {
      expect(withoutAddresses(candidate(line))).to.equal(null);
      expect(withoutAddresses(candidate(`a=${line}`))).to.equal(null);
    });
  }

  it('is the candidate of a relay, without the address that asked for it', () => {
    expect(withoutAddresses(candidate(RELAY))).to.deep.equal(candidate(CLEAN_RELAY));
  });

  it('is the end of candidates, in both of its forms', () => {
    const end: LinkSignal = { kind: 'candidate', candidate: null, link: 1 };
    expect(withoutAddresses(end)).to.equal(end);
    expect(withoutAddresses(candidate(''))).to.deep.equal(candidate(''));
  });

  it('names no address within a description but that of a relay', () => {
    const sdp = sdpOf(
      withoutAddresses(
        offer(
          'v=0',
          'o=- 46117 2 IN IP4 192.168.1.20',
          'c=IN IP6 2001:db8::7',
          'm=audio 54321 UDP/TLS/RTP/SAVPF 111',
          'c=IN IP4 192.168.1.20',
          'a=rtcp:54321 IN IP4 203.0.113.7',
          `a=${HOST}`,
          `a=${SRFLX}`,
          `a=${RELAY}`,
          'm=video 49160 UDP/TLS/RTP/SAVPF 96',
          'c=IN IP4 198.51.100.9',
          'a=ice-ufrag:aBcD',
        ),
      ),
    );
    expect(sdp?.split('\r\n')).to.deep.equal([
      'v=0',
      'o=- 46117 2 IN IP4 0.0.0.0',
      'c=IN IP4 0.0.0.0',
      'm=audio 54321 UDP/TLS/RTP/SAVPF 111',
      'c=IN IP4 0.0.0.0',
      'a=rtcp:54321 IN IP4 0.0.0.0',
      `a=${CLEAN_RELAY}`,
      'm=video 49160 UDP/TLS/RTP/SAVPF 96',
      'c=IN IP4 198.51.100.9',
      'a=ice-ufrag:aBcD',
      '',
    ]);
  });

  it('cannot be talked into it by a name in the description', () => {
    expect(
      sdpOf(withoutAddresses(offer('a=candidate:1 1 udp 1 192.168.1.20 9 typ host x typ relayed'))),
    ).to.equal('');
    expect(
      sdpOf(withoutAddresses(offer('a=candidate:1 1 udp 1 192.168.1.20 9 typ host x typ relay'))),
    ).to.equal('');
  });
});

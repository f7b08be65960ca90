import { expect } from '@open-wc/testing';
import { probeIceServers, wayOf } from './ice-probe.ts';

describe('the way of a STUN or TURN URI', () => {
  for (const [url, way] of [
    ['stun:stun.example.org', 'stun'],
    ['stun:[2001:db8::1]:3478', 'stun'],
    ['turn:turn.example.org', 'turn-udp'],
    ['turn:turn.example.org:3478?transport=udp', 'turn-udp'],
    ['turn:turn.example.org:3478?transport=tcp', 'turn-tcp'],
    ['turns:turn.example.org:443', 'turn-tls'],
    ['TURNS:turn.example.org?transport=TCP', 'turn-tls'],
    ['turns:turn.example.org?transport=udp', null],
    ['https://example.org', null],
  ] as const) {
    it(`${url} is ${way ?? 'none that browsers take'}`, () => expect(wayOf(url)).to.equal(way));
  }
});

describe('asking ICE servers', () => {
  it('finds nothing where there is nothing to ask', async () => {
    expect(await probeIceServers([])).to.deep.equal([]);
  });

  it('tells one that does not answer from one that cannot be used, each by its own URI', async () => {
    // RFC 5737: nobody has these addresses.
    const silent = { urls: ['turn:192.0.2.1?transport=udp', 'turn:192.0.2.1?transport=tcp'] };
    const probes = await probeIceServers(
      [{ ...silent, username: 'u', credential: 'c' }, { urls: 'turn:192.0.2.2' }],
      300,
    );
    expect(probes.map(({ url, way, outcome }) => [url, way, outcome])).to.deep.equal([
      ['turn:192.0.2.1?transport=udp', 'turn-udp', 'silent'],
      ['turn:192.0.2.1?transport=tcp', 'turn-tcp', 'silent'],
      ['turn:192.0.2.2', 'turn-udp', 'refused'],
    ]);
  });
});

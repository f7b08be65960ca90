import { expect } from '@open-wc/testing';
import { flowsOf, type FlowStats } from './link-stats.ts';
import { pathOf } from './path-stats.ts';
import { CHROMIUM } from './recorded-chromium.ts';
import { FIREFOX } from './recorded-firefox.ts';
import type { Stat, StatsReport } from './stats-report.ts';

const report = (stats: readonly Stat[]): StatsReport => ({ values: () => stats });
/** The same with something changed in the entries that this picks. */
const altered = (stats: readonly Stat[], picks: (stat: Stat) => boolean, change: Stat): StatsReport =>
  report(stats.map((stat) => (picks(stat) ? { ...stat, ...change } : stat)));
const flow = (flows: readonly FlowStats[], direction: FlowStats['direction'], kind: FlowStats['kind']) => {
  const found = flows.filter((one) => one.direction === direction && one.kind === kind);
  expect(found, `${kind} ${direction}`).to.have.length(1);
  return found[0] as FlowStats;
};

for (const [browser, recorded] of [
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
] as const) {
  const [first, second] = recorded.map((stats) => stats as readonly Stat[]) as [
    readonly Stat[],
    readonly Stat[],
  ];
  const flows = flowsOf(report(first), report(second));

  describe(`the numbers of a connection in ${browser}`, () => {
    it('are of sound and picture in both directions, and of nothing that is silent', () => {
      expect(flows.map(({ direction, kind }) => `${kind} ${direction}`)).to.have.members([
        'audio received',
        'audio sent',
        'video received',
        'video sent',
      ]);
    });

    it('tell what passes in a second', () => {
      expect(flow(flows, 'received', 'audio').bitrate).to.be.within(10_000, 100_000);
      expect(flow(flows, 'sent', 'audio').bitrate).to.be.within(10_000, 100_000);
      expect(flow(flows, 'received', 'video').bitrate).to.be.within(50_000, 3_000_000);
      expect(flow(flows, 'sent', 'video').bitrate).to.be.within(50_000, 3_000_000);
    });

    it('tell size, frames and codec of the pictures', () => {
      for (const direction of ['received', 'sent'] as const) {
        const video = flow(flows, direction, 'video');
        expect(video.codec).to.equal('VP8');
        expect(video.width).to.be.within(320, 1280);
        expect(video.height).to.be.within(180, 720);
        expect(video.framesPerSecond).to.be.within(5, 40);
        expect(video.limitedBy).to.equal(null);
        expect(flow(flows, direction, 'audio')).to.include({
          codec: 'opus',
          width: null,
          framesPerSecond: null,
        });
      }
      expect(flow(flows, 'received', 'video').freezes).to.equal(0);
    });

    it('tell loss and jitter of what is received, and of what is sent as the other side reports it', () => {
      for (const one of flows) {
        expect(one.loss, `${one.kind} ${one.direction}`).to.equal(0);
        expect(one.jitter, `${one.kind} ${one.direction}`).to.be.within(0, 0.1);
      }
      const inbound = (stat: Stat) => stat['type'] === 'inbound-rtp' && stat['kind'] === 'audio';
      const packets = (stats: readonly Stat[]) => Number(stats.find(inbound)?.['packetsReceived']);
      const arrived = packets(second) - packets(first);
      const lossy = flowsOf(report(first), altered(second, inbound, { packetsLost: arrived }));
      expect(flow(lossy, 'received', 'audio').loss).to.equal(0.5);
      const remote = (stat: Stat) => stat['type'] === 'remote-inbound-rtp';
      const reported = flowsOf(report(first), altered(second, remote, { fractionLost: 0.25 }));
      expect(flow(reported, 'sent', 'video').loss).to.equal(0.25);
    });

    it('name the path, and its round trip', () => {
      const path = pathOf(report(second));
      expect(path).to.include({ protocol: 'udp', relayProtocol: '' });
      expect(['host', 'prflx']).to.include(path?.kind);
      expect(path?.roundTrip).to.be.within(0, 0.5);
    });

    it('name a relay at either end, and how ours is reached', () => {
      const ours = altered(second, ({ type }) => type === 'local-candidate', {
        candidateType: 'relay',
        relayProtocol: 'tls',
      });
      expect(pathOf(ours)).to.include({ kind: 'relay', protocol: 'udp', relayProtocol: 'tls' });
      const theirs = altered(second, ({ type }) => type === 'remote-candidate', { candidateType: 'relay' });
      expect(pathOf(theirs)).to.include({ kind: 'relay', relayProtocol: '' });
    });

    it('say what keeps a picture from being better', () => {
      const outbound = (stat: Stat) => stat['type'] === 'outbound-rtp';
      const limited = flowsOf(report(first), altered(second, outbound, { qualityLimitationReason: 'cpu' }));
      expect(flow(limited, 'sent', 'video').limitedBy).to.equal('cpu');
    });

    it('are none without an earlier report, and no path without a pair', () => {
      expect(flowsOf(undefined, report(second))).to.deep.equal([]);
      expect(pathOf(report([]))).to.equal(null);
    });
  });
}

import { expect } from '@open-wc/testing';
import { isPoor, samplePath, type PathSample } from './path-sample.ts';

const report = (stats: readonly object[]) =>
  new Map(stats.map((stat, index) => [String(index), stat])) as unknown as RTCStatsReport;
const SAMPLE: PathSample = { arrived: 0, packets: 1_000, mids: new Set(), lost: 10, roundTrip: 0.05 };

describe('samplePath', () => {
  it('adds up what arrives on all sections and over all candidates', () => {
    const sample = samplePath(
      report([
        { type: 'inbound-rtp', mid: '0', kind: 'audio', packetsReceived: 50, packetsLost: 1 },
        { type: 'inbound-rtp', mid: '1', kind: 'video', packetsReceived: 100, packetsLost: 2 },
        { type: 'inbound-rtp', mid: '2', kind: 'video', packetsReceived: 0, packetsLost: 0 },
        { type: 'outbound-rtp', packetsSent: 7 },
        { type: 'candidate-pair', bytesReceived: 1_000, responsesReceived: 2, requestsReceived: 3 },
        { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.2 },
      ]),
    );
    expect(sample).to.deep.equal({
      arrived: 1_155,
      packets: 150,
      mids: new Set(['0', '1']),
      lost: 3,
      roundTrip: 0.2,
    });
  });

  it('takes a check of connectivity for a sign of life', () => {
    const before = samplePath(report([{ type: 'candidate-pair', responsesReceived: 2 }]));
    const after = samplePath(report([{ type: 'candidate-pair', responsesReceived: 3 }]));
    expect(after.arrived).to.be.greaterThan(before.arrived);
  });
});

describe('isPoor', () => {
  it('is what a person would notice: a tenth of the packets, or answers that come late', () => {
    expect(isPoor(SAMPLE, { ...SAMPLE, packets: 1_080, lost: 30 })).to.equal(true);
    expect(isPoor(SAMPLE, { ...SAMPLE, packets: 1_100, lost: 14 })).to.equal(false);
    expect(isPoor(SAMPLE, { ...SAMPLE, packets: 1_100, roundTrip: 1.2 })).to.equal(true);
  });

  it('does not judge by a handful of packets', () => {
    expect(isPoor(SAMPLE, { ...SAMPLE, packets: 1_003, lost: 13 })).to.equal(false);
  });
});

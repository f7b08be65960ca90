import { Counter, Histogram, type Registry } from 'prom-client';
import type { ClientPayload } from '../../protocol/index.ts';

export type CallReport = ClientPayload<'call:report'>;

/** In seconds. */
const FIRST_MEDIA_BUCKETS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8, 15, 30];
const ROUND_TRIP_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 0.8, 1.5, 3];
const LOSS_BUCKETS = [0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/**
 * What browsers tell of the paths of a call, which the service itself does not see. Added up at once: nothing is kept of
 * who reported what.
 */
export function registerCallMetrics(registry: Registry): (report: CallReport) => void {
  const registers = [registry];
  const paths = new Counter({
    name: 'roomlet_call_paths_total',
    help: 'Paths between two participants, as each of the two reports them: over what they carry media, or that they have failed',
    labelNames: ['outcome', 'path', 'protocol'],
    registers,
  });
  const firstMedia = new Histogram({
    name: 'roomlet_call_first_media_seconds',
    help: 'From the beginning of a path to the first picture or sound that was received by it',
    buckets: FIRST_MEDIA_BUCKETS,
    registers,
  });
  const fromJoin = new Histogram({
    name: 'roomlet_call_join_to_media_seconds',
    help: 'From the click on "Join" to the first picture or sound of somebody who was in the room already',
    buckets: FIRST_MEDIA_BUCKETS,
    registers,
  });
  const quality = new Counter({
    name: 'roomlet_call_quality_total',
    help: 'How a path was, once a minute and for each of the two that report it',
    labelNames: ['quality'],
    registers,
  });
  const roundTrip = new Histogram({
    name: 'roomlet_call_round_trip_seconds',
    help: 'Round trip on a path, once a minute',
    buckets: ROUND_TRIP_BUCKETS,
    registers,
  });
  const loss = new Histogram({
    name: 'roomlet_call_loss_ratio',
    help: 'Share of the packets that were lost on the way to who reports, of each minute',
    buckets: LOSS_BUCKETS,
    registers,
  });
  const restarts = new Counter({
    name: 'roomlet_call_restarts_total',
    help: 'How often a path broke in a call and was made anew',
    registers,
  });

  return (report) => {
    switch (report.what) {
      case 'connected':
        paths.inc({
          outcome: 'connected',
          path: report.path ?? 'unknown',
          protocol: report.protocol ?? 'unknown',
        });
        if (report.firstMedia !== undefined) firstMedia.observe(report.firstMedia);
        if (report.sinceJoin !== undefined) fromJoin.observe(report.sinceJoin);
        return;
      case 'failed':
        paths.inc({ outcome: 'failed', path: 'none', protocol: 'none' });
        return;
      case 'quality':
        if (report.quality !== undefined) quality.inc({ quality: report.quality });
        if (report.roundTrip !== undefined) roundTrip.observe(report.roundTrip);
        if (report.loss !== undefined) loss.observe(report.loss);
        if (report.restarts !== undefined) restarts.inc(report.restarts);
    }
  };
}

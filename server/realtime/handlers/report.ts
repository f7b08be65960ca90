import { forParticipants } from './handler.ts';

export const reportHandlers = {
  /** What nobody asked for is answered the same way, and not counted. */
  'call:report': forParticipants<'call:report'>((report, _sender, connection, { config, reportCall }) => {
    if (!connection.mayReport()) return 'rate-limited';
    if (config.metrics.reports) reportCall(report);
    return {};
  }),
};

import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { MetricsConfig } from '../config/metrics.ts';
import type { ServiceMetrics } from '../metrics/service-metrics.ts';
import { metricsRoute } from '../routes/metrics.ts';

/**
 * Lets operators read the figures, where the configuration says so: on a port of their own, which opens before the service
 * listens and fails its start when it cannot be had, or else beside everything, with a token.
 */
export function registerMetrics(
  app: FastifyInstance,
  { token, port, host }: MetricsConfig,
  metrics: ServiceMetrics,
): void {
  if (token === undefined && port === undefined) return;
  metrics.addProcessMetrics();
  if (port === undefined) return metricsRoute(app, metrics.registry, token);

  const own = fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 10_000,
  });
  metricsRoute(own, metrics.registry, token);
  app.addHook('onReady', async () => {
    const address = await own.listen({ host, port, listenTextResolver: () => 'listening' });
    app.log.info(
      { address: new URL(address).hostname, port: Number(new URL(address).port) },
      'metrics opened',
    );
  });
  app.addHook('onClose', () => own.close());
}

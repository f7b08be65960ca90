import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { IceProvider } from './ice/ice-provider.ts';
import { ServiceMetrics } from './metrics/service-metrics.ts';
import { registerRealtime } from './plugins/realtime.ts';
import { registerStun } from './plugins/stun.ts';
import { Readiness } from './readiness.ts';

export interface SignallingOptions {
  /** What {@link loadConfig} answers. Of `port` and `host` nothing is taken: the application listens where it likes. */
  readonly config: Config;
}

/** What an operator sees of the service. */
export interface Watch {
  readonly metrics: ServiceMetrics;
  readonly readiness: Readiness;
}

/** Rooms, reached through Socket.IO at `/socket.io/`. Answers what opens STUN, to be called once the service listens. */
export async function registerSignalling(
  app: FastifyInstance,
  config: Config,
  { metrics }: Watch = { metrics: new ServiceMetrics(), readiness: new Readiness() },
): Promise<() => Promise<void>> {
  const ice = new IceProvider({ servers: config.iceServers, turn: config.turn });
  app.addHook('onClose', async () => metrics.close());
  await registerRealtime(app, { config, ice, metrics });
  return registerStun(app, config, ice);
}

/**
 * A Fastify plugin, for an application that has a server already: `await app.register(signalling, { config })`. It adds
 * `/socket.io/` and nothing else, opens STUN when the application listens and ends with it. A prefix does not apply.
 */
export async function signalling(app: FastifyInstance, { config }: SignallingOptions): Promise<void> {
  const openStun = await registerSignalling(app, config);
  app.addHook('onListen', openStun);
}

import type { FastifyInstance } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import { randomId } from './auth/identity.ts';
import type { Doorkeeper } from './auth/grants.ts';
import { createDoorkeeper } from './auth/token-doorkeeper.ts';
import { ConfigError, type Config } from './config.ts';
import { IceProvider } from './ice/ice-provider.ts';
import { nodeStatus, type NodeDirectory } from './metrics/node-status.ts';
import { ServiceMetrics } from './metrics/service-metrics.ts';
import { shareRooms } from './plugins/shared-rooms.ts';
import { shareLimits } from './plugins/shared-limits.ts';
import { registerRealtime } from './plugins/realtime.ts';
import { registerStun } from './plugins/stun.ts';
import { registerWebhooks } from './plugins/webhooks.ts';
import { Readiness } from './readiness.ts';
import type { KeeperParts } from './realtime/service.ts';
import type { RoomAdmin } from './rooms/room-admin.ts';

export interface SignallingOptions {
  /** What {@link loadConfig} answers. Of `port` and `host` nothing is taken: the application listens where it likes. */
  readonly config: Config;
}

/** What an operator sees of the service. */
export interface Watch {
  readonly metrics: ServiceMetrics;
  readonly readiness: Readiness;
  readonly isDraining: () => boolean;
  /** Of the service. */
  readonly version: string;
}

export interface Signalling {
  /** Opens STUN; to be called once the service listens. */
  readonly openStun: () => Promise<void>;
  /** For the operator and the site's own backend. */
  readonly rooms: RoomAdmin;
  /** For the operator: all that serve these rooms. */
  readonly nodes: NodeDirectory;
}

const UNWATCHED = (): Watch => ({
  metrics: new ServiceMetrics(),
  readiness: new Readiness(),
  isDraining: () => false,
  version: packageJson.version,
});

/** Rooms, reached through Socket.IO at `/socket.io/`, and webhooks that tell of them. */
export async function registerSignalling(
  app: FastifyInstance,
  config: Config,
  { metrics, readiness, ...facts }: Watch = UNWATCHED(),
): Promise<Signalling> {
  const ice = new IceProvider({ servers: config.iceServers, turn: config.turn });
  app.addHook('onClose', async () => metrics.close());
  const node = { ...facts, id: randomId(), startedAt: Date.now() };
  const status = () => nodeStatus(metrics, node);
  const shared = config.cluster && shareRooms(app, config.cluster, readiness, status);
  const keep = shared && ((parts: KeeperParts) => shared.keep(parts));
  const doorkeeper = doorkeeperOf(app, config);
  const limits = config.cluster ? shareLimits(app, config.cluster, config.limits.rates) : undefined;
  const tokenUses = shared?.tokenUses;
  const parts = { config, ice, metrics, keep, doorkeeper, tokenUses, limits, node: node.id };
  const service = await registerRealtime(app, parts);
  if (config.webhooks) registerWebhooks(app, config.webhooks, service, metrics);
  await shared?.open();
  return {
    openStun: registerStun(app, config, ice),
    rooms: service.rooms,
    nodes: shared ?? { list: () => [status()] },
  };
}

function doorkeeperOf(app: FastifyInstance, { tokens }: Config): Doorkeeper {
  try {
    return createDoorkeeper(tokens, {
      refused: (refusal) => app.log.debug(refusal, 'token refused'),
      trouble: (error, message) => app.log.warn({ err: error }, message),
    });
  } catch (error) {
    throw new ConfigError(`TOKEN_KEYS ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A Fastify plugin, for an application that has a server already: `await app.register(signalling, { config })`. It adds
 * `/socket.io/` and no other route (the REST API is for services that stand alone), sends webhooks, opens STUN when the application
 * listens and ends with it. A prefix does not apply.
 */
export async function signalling(app: FastifyInstance, { config }: SignallingOptions): Promise<void> {
  const { openStun } = await registerSignalling(app, config);
  app.addHook('onListen', openStun);
}

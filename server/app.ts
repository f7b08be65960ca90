import { fastify, LogController, type FastifyInstance } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import { LIMITS } from '../protocol/index.ts';
import { tokenSigner } from './auth/mint.ts';
import type { Config } from './config.ts';
import { ServiceMetrics } from './metrics/service-metrics.ts';
import { registerErrors } from './plugins/errors.ts';
import { registerMetrics } from './plugins/metrics.ts';
import { registerSecurity } from './plugins/security.ts';
import { registerShortage } from './plugins/shortage.ts';
import { registerStaticFiles } from './plugins/static-files.ts';
import { Readiness, type ReadinessCheck } from './readiness.ts';
import { embedRoutes } from './routes/embed.ts';
import { DRAINING, healthRoutes } from './routes/health.ts';
import { operatorRoutes } from './routes/operator.ts';
import { pageRoutes } from './routes/pages.ts';
import { readScriptHashes } from './routes/script-hashes.ts';
import { scriptRoutes } from './routes/scripts.ts';
import { API_PREFIX, registerApi } from './routes/api/index.ts';
import { answerBadAddress } from './routes/api/problems.ts';
import { registerSignalling } from './signalling.ts';

export interface BuildOptions {
  /** Folder that the client was built into. Without it the service only does the signalling. */
  readonly clientFolder?: string | undefined;
  /** PEM texts; without them the service speaks plain HTTP. */
  readonly https?: { readonly key: string; readonly cert: string };
  /** Where the log goes. Default standard output. */
  readonly logStream?: { write(line: string): void };
  /** Default that of the package. */
  readonly version?: string;
}

/** A service with what its process has to tell it. */
export interface App extends FastifyInstance {
  /** It listens now: answer STUN in the same place, too. Does nothing on loopback, and warns where the port is taken. */
  openStun(): Promise<void>;
  /** From now on `/readyz` answers 503. */
  drain(): void;
  /** Something that has to be well so that newcomers are welcome. `/readyz` tells the name, and nothing of why. */
  addReadinessCheck(name: string, check: ReadinessCheck): void;
}

/** Milliseconds that the header of a request may take, or the silence before it. Node looks every second. */
const HEADERS_TIMEOUT = 5_000;

/** Puts the service together. Never listens. */
export async function buildApp(config: Config, options: BuildOptions = {}): Promise<App> {
  const app = fastify({
    logger: { level: config.logLevel, ...(options.logStream && { stream: options.logStream }) },
    // Addresses of requests have names of rooms in them.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    requestTimeout: 10_000,
    frameworkErrors: answerBadAddress(API_PREFIX),
    // Percent-encoded, a character of a room's name takes up to nine.
    routerOptions: { maxParamLength: 9 * LIMITS.room },
    // Node takes these, Fastify's types do not know them all; without `https` the other one is not read.
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: 1_000 },
    ...(options.https && {
      https: { ...options.https, headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: 1_000 },
    }),
  }) as unknown as FastifyInstance;

  let draining = false;
  app.addHook('preClose', (done) => {
    draining = true;
    done();
  });

  const version = options.version ?? packageJson.version;
  const metrics = new ServiceMetrics();
  const readiness = new Readiness();
  readiness.add(DRAINING, () => !draining);
  registerErrors(
    app,
    registerShortage(app, () => metrics.refusedConnections.add('file-descriptors')),
  );
  await registerSecurity(app);
  healthRoutes(app, readiness);
  registerMetrics(app, config.metrics, metrics);
  if (options.clientFolder !== undefined) {
    await registerStaticFiles(app, options.clientFolder);
    scriptRoutes(app, version);
    embedRoutes(app, {
      version,
      hashes: readScriptHashes(options.clientFolder),
      frameOrigins: config.embedOrigins,
    });
    pageRoutes(app);
    if (config.apiKeys.length > 0) operatorRoutes(app);
  }
  const isDraining = () => draining;
  const watch = { metrics, readiness, isDraining, version };
  const { openStun, rooms, nodes } = await registerSignalling(app, config, watch);
  if (config.apiKeys.length > 0) {
    await registerApi(app, {
      keys: config.apiKeys,
      rooms,
      nodes,
      signer: tokenSigner(config.tokens),
      version,
    });
  }
  return Object.assign(app, {
    openStun,
    drain: () => void (draining = true),
    addReadinessCheck: (name: string, check: ReadinessCheck) => readiness.add(name, check),
  });
}

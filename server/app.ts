import { fastify, LogController, type FastifyInstance } from 'fastify';
import packageJson from '../package.json' with { type: 'json' };
import type { Config } from './config.ts';
import { registerErrors } from './plugins/errors.ts';
import { registerSecurity } from './plugins/security.ts';
import { registerShortage } from './plugins/shortage.ts';
import { registerStaticFiles } from './plugins/static-files.ts';
import { embedRoutes } from './routes/embed.ts';
import { healthRoutes } from './routes/health.ts';
import { pageRoutes } from './routes/pages.ts';
import { readScriptHashes } from './routes/script-hashes.ts';
import { scriptRoutes } from './routes/scripts.ts';
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

  registerErrors(app, registerShortage(app));
  await registerSecurity(app);
  healthRoutes(app, () => draining);
  if (options.clientFolder !== undefined) {
    await registerStaticFiles(app, options.clientFolder);
    const version = options.version ?? packageJson.version;
    scriptRoutes(app, version);
    embedRoutes(app, {
      version,
      hashes: readScriptHashes(options.clientFolder),
      frameOrigins: config.embedOrigins,
    });
    pageRoutes(app);
  }
  const openStun = await registerSignalling(app, config);
  return Object.assign(app, { openStun, drain: () => void (draining = true) });
}

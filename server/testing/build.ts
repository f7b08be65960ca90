import type { TestContext } from 'node:test';
import { buildApp, type App, type BuildOptions } from '../app.ts';
import { loadConfig } from '../config.ts';
import { TestClient } from './client.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [field: string]: unknown;
}

export interface TestService {
  readonly app: App;
  /** Origin, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** All that was logged. */
  readonly log: readonly LogLine[];
  forgetLog(): void;
  /** A client that is connected and has not joined. */
  connect(options?: ConstructorParameters<typeof TestClient>[1]): Promise<TestClient>;
  /** A client in a room. */
  join(fields?: Parameters<TestClient['join']>[0]): Promise<TestClient>;
}

/** A service on a free port, with whatever differs from the default environment. Ends with the test. */
export async function startService(
  t: Pick<TestContext, 'after'>,
  environment: Readonly<Record<string, string>> = {},
  options: BuildOptions = {},
): Promise<TestService> {
  const log: LogLine[] = [];
  const clients: TestClient[] = [];
  const config = loadConfig({ LOG_LEVEL: 'info', ...environment });
  const app = await buildApp(config, {
    logStream: { write: (line) => void log.push(JSON.parse(line) as LogLine) },
    ...options,
  });
  const { port } = new URL(await app.listen({ port: 0, host: config.host }));
  await app.openStun();
  const url = `http://127.0.0.1:${port}`;
  t.after(async () => {
    for (const client of clients) client.close();
    await app.close();
  });

  const connect: TestService['connect'] = (clientOptions) => {
    const client = new TestClient(url, clientOptions);
    clients.push(client);
    return client.connected();
  };
  const join: TestService['join'] = async (fields) => {
    const client = await connect();
    await client.join(fields);
    return client;
  };
  return { app, url, log, forgetLog: () => void (log.length = 0), connect, join };
}

/** A secret as our own clients make them: 22 characters of base64url. */
export function secretOf(name: string): string {
  return name.padEnd(22, '_');
}

import type { TestContext } from 'node:test';
import { fastify, LogController, type FastifyInstance } from 'fastify';
import type { NodeStatus } from '../metrics/node-status.ts';
import { registerSecurity } from '../plugins/security.ts';
import { registerApi, type ApiOptions } from '../routes/api/index.ts';
import { MemoryRooms } from './memory-rooms.ts';

export const API_KEY = 'a-key-of-the-tests-that-is-long-enough';
export const SECOND_KEY = 'another-key-of-the-tests-long-enough-too';

const NODE: NodeStatus = {
  ...{
    id: 'n1',
    version: '1.2.3',
    startedAt: 0,
    at: 1_000,
    rooms: 1,
    participants: 2,
    sockets: 3,
    draining: false,
  },
  eventLoopDelay: { mean: 0.0001, p99: 0.002 },
  totals: { joins: 4, relayed: 5, refusals: { full: 6 } },
};
const NODES = { list: () => [NODE] };

interface Asked {
  /** Default that of {@link API_KEY}; `null` sends none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a text. */
  readonly body?: unknown;
  readonly from?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Of JSON; else the text. */
  readonly body: unknown;
}

export interface TestApi {
  readonly app: FastifyInstance;
  readonly rooms: MemoryRooms;
  readonly log: readonly string[];
  /** `request`: method and path below the prefix. */
  ask(request: string, asked?: Asked): Promise<Answered>;
}

/** The API in front of rooms in memory, without a network. */
export async function startApi(
  t: Pick<TestContext, 'after'>,
  options: Partial<ApiOptions> = {},
): Promise<TestApi> {
  const rooms = new MemoryRooms();
  const log: string[] = [];
  const app = fastify({
    logger: { level: 'info', stream: { write: (line: string) => void log.push(line) } },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 1_000 },
  }) as unknown as FastifyInstance;
  await registerSecurity(app);
  await registerApi(app, {
    keys: [API_KEY, SECOND_KEY],
    rooms,
    nodes: NODES,
    signer: null,
    version: '1.2.3',
    ...options,
  });
  await app.ready();
  t.after(() => app.close());

  const ask: TestApi['ask'] = async (request, { key = API_KEY, headers = {}, body, from } = {}) => {
    const [method = '', path = ''] = request.split(' ');
    const response = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(from !== undefined && { remoteAddress: from }),
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson ? response.json() : response.body,
    };
  };
  return { app, rooms, log, ask };
}

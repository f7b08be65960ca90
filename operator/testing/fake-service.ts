import type { NodeInfo, PersonInfo, RoomDetailsInfo } from '../service/api-types.ts';

export const KEY = 'the-key-of-the-tests-is-long-enough';

const BEGAN = Date.parse('2026-01-01T00:00:00Z');
const moment = (seconds: number): string => new Date(BEGAN + seconds * 1000).toISOString();

export const node = (changes: Partial<NodeInfo> = {}): NodeInfo => ({
  ...{ id: 'n1', version: '1.2.3', startedAt: moment(0), at: moment(7_200) },
  ...{ rooms: 2, participants: 3, sockets: 4, draining: false },
  eventLoopDelay: { mean: 0.0004, p99: 0.0021 },
  totals: { joins: 10, relayed: 1_000, refusals: {} },
  ...changes,
});

/** The same, so many seconds later. */
export const later = (
  before: NodeInfo,
  seconds: number,
  totals: Partial<NodeInfo['totals']> = {},
): NodeInfo => ({
  ...before,
  at: new Date(Date.parse(before.at) + seconds * 1000).toISOString(),
  totals: { ...before.totals, ...totals },
});

export const person = (name: string, changes: Partial<PersonInfo> = {}): PersonInfo => ({
  ...{ id: `id-of-${name}`, name, email: `${name.toLowerCase()}@example.org`, role: 'participant' },
  ...{ joinedAt: moment(0), away: false },
  media: { microphone: true, camera: true, screen: false, hand: false },
  ...changes,
});

export const room = (name: string, participants: readonly PersonInfo[] = []): RoomDetailsInfo => ({
  ...{ name, id: `id of ${name}`, createdAt: moment(0), participantCount: participants.length },
  ...{ capacity: 8, locked: false, knock: false, selfUnmute: true, participants, waiting: [] },
});

interface Asked {
  readonly request: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** The API of a service that answers at once, as a `fetch`. */
export class FakeService {
  readonly asked: Asked[] = [];
  nodes: readonly NodeInfo[] = [node()];
  rooms: readonly RoomDetailsInfo[] = [];
  /** What everything is answered with instead: a status, or no answer at all. */
  trouble: number | 'unreachable' | null = null;

  readonly fetch: typeof fetch = (input, init = {}) => {
    const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input, location.href);
    const headers = new Headers(init.headers);
    const request = `${init.method ?? 'GET'} ${pathname.replace('/api/v1', '')}`;
    this.asked.push({
      request,
      headers,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    if (this.trouble === 'unreachable') return Promise.reject(new TypeError('Failed to fetch'));
    const status = this.trouble ?? (headers.get('authorization') === `Bearer ${KEY}` ? null : 401);
    return Promise.resolve(status === null ? this.#answer(request, searchParams) : reply(status, {}));
  };

  /** Requests that change something, in their order. */
  get deeds(): readonly string[] {
    return this.asked.flatMap(({ request }) =>
      request.startsWith('GET') ? [] : [decodeURIComponent(request)],
    );
  }

  #answer(request: string, search: URLSearchParams): Response {
    const [method, path = ''] = request.split(' ');
    if (path === '/nodes') return reply(200, { nodes: this.nodes });
    if (path === '/rooms') return this.#page(Number(search.get('limit')), search.get('after') ?? '');
    const [, , name = '', , id] = path.split('/').map(decodeURIComponent);
    const found = this.rooms.find((one) => one.name === name);
    if (!found) return reply(404, { code: 'no-such-room' });
    if (method === 'GET') return reply(200, found);
    this.rooms =
      id === undefined
        ? this.rooms.filter((one) => one !== found)
        : this.rooms.map((one) => (one === found ? without(found, id, method === 'POST') : one));
    return new Response(null, { status: 204 });
  }

  #page(limit: number, after: string): Response {
    const rooms = this.rooms.filter(({ name }) => name > after);
    const page = rooms.slice(0, limit);
    return reply(200, { rooms: page, ...(rooms.length > limit && { next: page.at(-1)?.name }) });
  }
}

function without(whole: RoomDetailsInfo, id: string, muted: boolean): RoomDetailsInfo {
  const participants = muted
    ? whole.participants.map((one) =>
        one.id === id ? { ...one, media: { ...one.media, microphone: false } } : one,
      )
    : whole.participants.filter((one) => one.id !== id);
  return { ...whole, participants, participantCount: participants.length };
}

const reply = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

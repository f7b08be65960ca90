import type { MediaName, NodeInfo, RoomDetailsInfo, RoomInfo } from './api-types.ts';
import { codeOf, OperatorError } from './operator-error.ts';

export interface RoomList {
  readonly rooms: readonly RoomInfo[];
  /** There are more than are listed. */
  readonly more: boolean;
}

/** Most that the API tells at once. */
const PAGE = 500;
/** Nobody reads more, and each page is asked for again every two seconds. */
const PAGES = 4;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The REST API of the service that the page came from. All methods reject with an {@link OperatorError}. */
export class OperatorApi {
  readonly #key: string;
  readonly #fetch: typeof fetch;

  /** @param fetcher default that of the browser */
  constructor(key: string, fetcher: typeof fetch = (...args) => fetch(...args)) {
    this.#key = key;
    this.#fetch = fetcher;
  }

  async nodes(signal?: AbortSignal): Promise<readonly NodeInfo[]> {
    return ((await this.#ask('GET', '/nodes', { signal })) as { readonly nodes: readonly NodeInfo[] }).nodes;
  }

  /** In the order of their names. */
  async rooms(signal?: AbortSignal): Promise<RoomList> {
    const rooms: RoomInfo[] = [];
    let next: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const after = next === undefined ? '' : `&after=${encodeURIComponent(next)}`;
      const answer = (await this.#ask('GET', `/rooms?limit=${PAGE}${after}`, { signal })) as {
        readonly rooms: readonly RoomInfo[];
        readonly next?: string;
      };
      rooms.push(...answer.rooms);
      next = answer.next;
      if (next === undefined) break;
    }
    return { rooms, more: next !== undefined };
  }

  async room(name: string, signal?: AbortSignal): Promise<RoomDetailsInfo> {
    return (await this.#ask('GET', `/rooms/${encodeURIComponent(name)}`, { signal })) as RoomDetailsInfo;
  }

  async end(name: string): Promise<void> {
    await this.#ask('DELETE', `/rooms/${encodeURIComponent(name)}`);
  }

  async remove(name: string, id: string): Promise<void> {
    await this.#ask('DELETE', personPath(name, id));
  }

  async mute(name: string, id: string, media: MediaName): Promise<void> {
    await this.#ask('POST', `${personPath(name, id)}/mute`, { body: { media } });
  }

  async #ask(
    method: string,
    path: string,
    { body, signal }: { readonly body?: unknown; readonly signal?: AbortSignal | undefined } = {},
  ): Promise<unknown> {
    const response = await this.#send(`/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#key}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    const fields = isRecord(answer) ? answer : {};
    const problem = typeof fields['code'] === 'string' ? fields['code'] : undefined;
    const detail = typeof fields['detail'] === 'string' ? fields['detail'] : `HTTP ${response.status}`;
    throw new OperatorError(codeOf(response.status, problem), detail);
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.#fetch(url, { ...init, cache: 'no-store', credentials: 'omit', redirect: 'error' });
    } catch (error) {
      throw new OperatorError('away', error instanceof Error ? error.message : String(error));
    }
  }
}

const personPath = (name: string, id: string): string =>
  `/rooms/${encodeURIComponent(name)}/participants/${encodeURIComponent(id)}`;

import type { LinkCounter } from '../rtc/signal.ts';
import { tabStore } from '../utils/dom-storage.ts';
import { randomToken } from '../utils/random.ts';
import type { EndReason } from './room-state.ts';
import type { JoinOptions } from './session-api.ts';

export interface Remembered {
  /** 128 random bits; who the service takes this tab for in this room. */
  readonly secret: string;
  /** Whose secret it is: an e-mail address as the service compares it. */
  readonly person: string;
  /** Highest link number seen. */
  readonly link: number;
  /** How this tab has joined, until it leaves: a reload joins again with it. */
  readonly join?: JoinOptions;
  /** In ring mode, whom it was in a call with. */
  readonly calls?: readonly string[];
}

/**
 * What a tab keeps over a reload, for one room of one service, in its session storage. Where there is no storage
 * (a sandboxed frame without an origin) it lasts as long as the page.
 */
export class TabMemory implements LinkCounter {
  /** Newer than that of the join; never stored. */
  declare token: string | undefined;
  /** A newer one is being asked for. */
  declare renewing: Promise<unknown> | undefined;
  readonly #key: string;
  #value: Remembered;

  constructor(server: string, room: string, email: string) {
    this.#key = `${server}:${room}`;
    const person = email.trim().toLowerCase();
    const known = read(this.#key);
    // A copy of this tab in which somebody else joins must not push this one out.
    this.#value = known?.person === person ? known : newcomer(person);
    this.#write();
  }

  /** The join that a reload interrupted, or `null`. Leaves no trace in the storage. */
  static peek(server: string, room: string): JoinOptions | null {
    return read(`${server}:${room}`)?.join ?? null;
  }

  /** The same in every tab of this site in which the same person is in the same room. */
  get place(): string {
    return `${this.#key}:${this.#value.person}`;
  }

  get value(): Remembered {
    return this.#value;
  }

  get secret(): string {
    return this.#value.secret;
  }

  get calls(): readonly string[] {
    return this.#value.calls ?? [];
  }

  remember(join: JoinOptions): void {
    // A token is a key to the room; it is asked for again rather than stored.
    const { token: _token, takeOver: _takeOver, ...rest } = join;
    this.#update({ join: rest });
  }

  setCalls(calls: readonly string[]): void {
    this.#update({ calls });
  }

  /** The tab has left: a reload does not join again. The identity stays. */
  #forgetJoin(): void {
    this.#update({ join: undefined, calls: undefined });
  }

  /** A visit is over. Whoever was turned out does not come back by a reload. */
  end(reason: EndReason): void {
    if (reason === 'duplicate') this.#renew();
    else if (reason !== 'network') this.#forgetJoin();
  }

  /** The identity has moved to another tab; the next join from here is somebody new. */
  #renew(): void {
    this.#value = newcomer(this.#value.person);
    this.#write();
  }

  /** Goes on as the tab that knew this. */
  adopt(value: Remembered): void {
    this.#update(value);
  }

  next(): number {
    this.#update({ link: this.#value.link + 1 });
    return this.#value.link;
  }

  seen(link: number): void {
    if (link > this.#value.link) this.#update({ link });
  }

  #update(change: Partial<Remembered>): void {
    this.#value = { ...this.#value, ...change };
    this.#write();
  }

  /** Where there is no storage, the memory of the page has to do. */
  #write(): void {
    tabStore.write(this.#key, this.#value);
  }
}

function newcomer(person: string): Remembered {
  return { secret: randomToken(), link: 0, person };
}

function read(key: string): Remembered | null {
  const value = tabStore.read(key);
  return isRemembered(value) ? value : null;
}

/** Anything may lie in a storage, and come over a channel. */
export function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { secret, link } = value as Partial<Record<keyof Remembered, unknown>>;
  return typeof secret === 'string' && secret.length >= 22 && Number.isSafeInteger(link);
}

/** Keeps a call going beyond the life of the token that it was joined with. Fetched only where there was one. */
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError, PASSING } from '../utils/coded-error.ts';
import type { Moment } from './server-renewal.ts';
import type { SessionEvents, TokenReply } from './session-api.ts';
import type { TabMemory } from './tab-memory.ts';

export interface TokenRenewalPort {
  readonly signaling: Pick<SignalingPort, 'request'>;
  /** Where the newest token is for the way back into the room. */
  readonly memory: Pick<TabMemory, 'token' | 'renewing'>;
  readonly emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
}

/** The longest time before the end that is left for renewing: a backend may be away for some of it. In milliseconds. */
const LEAD = 5 * 60_000;
/** A timer of hours would sleep with the machine; so it is looked every few seconds. In milliseconds. */
const LOOK = 10_000;
/** Milliseconds that a return to the room waits for a page that is being asked. */
const PATIENCE = 5_000;
/** Whoever was told early is told once more, in milliseconds before the end. */
const LAST_WARNING = 60_000;

/** When to ask for another token: milliseconds before the end of one that is good for so many. */
export function leadOf(life: number): number {
  return Math.min(LEAD, life / 3);
}

/** Milliseconds between two attempts: some fit in before the end of any token. */
export function pauseOf(life: number): number {
  return Math.min(LOOK, leadOf(life) / 6);
}

/** Whether people are told that they are about to be turned out. All in milliseconds before the end; `warned`: the last time. */
export function isToWarn(left: number, warned: number | null): boolean {
  if (left <= 0) return false;
  return warned === null || (left <= LAST_WARNING && warned > 2 * LAST_WARNING);
}

/** Renews the token of a visit for as long as it lasts. */
export class TokenRenewal {
  readonly #port: TokenRenewalPort;
  readonly #signal: AbortSignal;
  /** The one that the service has. */
  #current: string | undefined;
  /** One that the page has given, and the service has not answered yet. */
  #next: string | undefined;
  #life = 0;
  #since: Moment = now();
  #warned: number | null = null;
  /** The page has said that there will be no other. */
  #isFinal = false;

  /**
   * @param token - That of the join.
   * @param seconds - How long it is good.
   * @param signal - Ends it.
   */
  constructor(port: TokenRenewalPort, token: string | undefined, seconds: number, signal: AbortSignal) {
    this.#port = port;
    this.#signal = signal;
    this.#current = token;
    this.#begin(seconds);
    this.#wait();
  }

  #begin(seconds: number): void {
    this.#life = seconds * 1_000;
    this.#since = now();
    this.#warned = null;
  }

  get #left(): number {
    const { wall, monotonic } = now();
    return this.#life - Math.max(wall - this.#since.wall, monotonic - this.#since.monotonic);
  }

  #wait(): void {
    if (this.#signal.aborted) return;
    const stop = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      this.#signal.removeEventListener('abort', stop);
      void this.#look().finally(() => this.#wait());
    }, pauseOf(this.#life));
    this.#signal.addEventListener('abort', stop);
  }

  async #look(): Promise<void> {
    if (this.#left > leadOf(this.#life)) return;
    const renewed = (await this.#find()) && (await this.#hand());
    if (renewed || this.#signal.aborted || !isToWarn(this.#left, this.#warned)) return;
    this.#warned = this.#left;
    this.#port.emit('token-refused', { seconds: Math.round(this.#left / 1_000) });
  }

  /** Answers whether there is a token that the service does not have. */
  async #find(): Promise<boolean> {
    if (this.#next !== undefined) return true;
    if (this.#isFinal) return false;
    const { memory } = this.#port;
    const asked = this.#ask();
    // Whoever comes back to the room after hours has an expired one to show.
    memory.renewing = Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
    const reply = await asked;
    memory.renewing = undefined;
    if (reply === false) this.#isFinal = true;
    if (typeof reply !== 'string' || reply === this.#current) return false;
    this.#next = memory.token = reply;
    return true;
  }

  /** A page that cannot say now is asked again. */
  async #ask(): Promise<TokenReply> {
    let reply: Promise<TokenReply> = Promise.resolve(null);
    const seconds = Math.max(0, Math.round(this.#left / 1_000));
    this.#port.emit('token-expiring', {
      seconds,
      respondWith: (given) => void (reply = Promise.resolve(given)),
    });
    try {
      return await reply;
    } catch {
      return null;
    }
  }

  /** Answers whether nothing is wrong with the new token, as far as one can tell. */
  async #hand(): Promise<boolean> {
    const { signaling, memory } = this.#port;
    const token = this.#next ?? '';
    try {
      const { expires } = await signaling.request('room:token', { token });
      this.#current = token;
      this.#begin(expires);
    } catch (error) {
      // The service is away: then the return to the room brings it.
      if (error instanceof CodedError && PASSING.has(error.code)) return true;
      memory.token = this.#current;
      this.#next = undefined;
      return false;
    }
    this.#next = undefined;
    return true;
  }
}

function now(): Moment {
  return { wall: Date.now(), monotonic: performance.now() };
}

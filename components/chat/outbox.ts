import { PASSING } from '../utils/coded-error.ts';

export interface OutgoingMessage {
  readonly id: string;
  readonly text: string;
}

export interface OutboxPort {
  /** Rejects with an error that has a `code` when the service refuses or does not answer. */
  deliver(message: OutgoingMessage): Promise<void>;
  /** Given up: the person may try again by hand. */
  failed(message: OutgoingMessage, error: unknown): void;
}

/** A message that gets no answer is sent so often while there is a connection. */
const ATTEMPTS = 3;
const RETRY = 1_000;

/**
 * Own messages, one after the other in the order of writing. Each has an id of its own for all attempts, so that
 * the service drops doubles. What is written without a connection waits for it.
 */
export class Outbox {
  readonly #port: OutboxPort;
  #waiting: { readonly message: OutgoingMessage; attempts: number }[] = [];
  #online = false;
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(port: OutboxPort) {
    this.#port = port;
  }

  add(message: OutgoingMessage): void {
    this.#waiting.push({ message, attempts: 0 });
    void this.#drain();
  }

  /** Messages that were sent once and are forgotten over there: said again before anything that waits. */
  repeat(messages: readonly OutgoingMessage[]): void {
    this.#waiting.unshift(...messages.map((message) => ({ message, attempts: 0 })));
    void this.#drain();
  }

  setOnline(online: boolean): void {
    this.#online = online;
    if (online) void this.#drain();
  }

  close(): void {
    this.#closed = true;
    this.#waiting = [];
    clearTimeout(this.#timer);
  }

  async #drain(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      while (this.#online && !this.#closed) {
        const next = this.#waiting[0];
        if (!next) return;
        if (!(await this.#attempt(next))) return;
        this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Answers whether the message is done with. */
  async #attempt(next: { readonly message: OutgoingMessage; attempts: number }): Promise<boolean> {
    try {
      await this.#port.deliver(next.message);
      return true;
    } catch (error) {
      const code = (error as { readonly code?: unknown }).code;
      // Without a connection no attempt was made.
      if (code === 'unreachable') return false;
      // Nothing is wrong with the message: it waits until the service can take it.
      if (code !== 'unavailable') next.attempts += 1;
      if (typeof code === 'string' && PASSING.has(code) && next.attempts < ATTEMPTS) {
        this.#timer = setTimeout(() => void this.#drain(), RETRY * Math.max(1, next.attempts));
        return false;
      }
      if (!this.#closed) this.#port.failed(next.message, error);
      return true;
    }
  }
}

import { write, writeSync } from 'node:fs';

/** Bytes that wait for a destination that takes none; 1 MiB is some thousand lines. */
const MAX_WAITING = 1024 * 1024;

/**
 * Lines of the log on their way to a file descriptor. A full disk, or a reader that stands still, costs lines and
 * never the service: nothing waits for them, and no error of theirs ends the process. (pino's own destination does end
 * it on a full disk, holds up everything on a full pipe, and cannot be told to forget.)
 * Every new line tries again; once they get through, a line tells how many were lost.
 */
export class LogDestination {
  readonly #descriptor: number;
  #waiting: Buffer[] = [];
  /** What is being written, or has to be written next. */
  #chunk = Buffer.alloc(0);
  #size = 0;
  #lost = 0;
  #writing = false;

  /** @param descriptor default standard output */
  constructor(descriptor = 1) {
    this.#descriptor = descriptor;
  }

  /** Bytes that are not written yet. */
  get waiting(): number {
    return this.#size;
  }

  write(line: string): void {
    this.#keep(line);
    if (!this.#writing) this.#next();
  }

  /** Writes what waits, as far as it can be written at once. For the end of the process. */
  flush(): void {
    const rest = Buffer.concat([...(this.#writing ? [] : [this.#chunk]), ...this.#waiting]);
    this.#waiting = [];
    try {
      writeSync(this.#descriptor, rest);
    } catch {
      // There is no later in which to try again.
    }
  }

  #next(): void {
    if (this.#chunk.length === 0) {
      this.#chunk = Buffer.concat(this.#waiting);
      this.#waiting = [];
    }
    if (this.#chunk.length === 0) return;
    this.#writing = true;
    write(this.#descriptor, this.#chunk, (error, written) => {
      this.#writing = false;
      // What has failed waits for the next line; otherwise a full disk would be written to without end.
      if (error) return;
      this.#chunk = this.#chunk.subarray(written);
      this.#size -= written;
      if (this.#chunk.length === 0) this.#tellLosses();
      this.#next();
    });
  }

  #keep(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#size + bytes.length > MAX_WAITING) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(bytes);
    this.#size += bytes.length;
  }

  #tellLosses(): void {
    if (this.#lost === 0) return;
    const line = {
      level: 40,
      time: Date.now(),
      lost: this.#lost,
      msg: 'lines of the log could not be written',
    };
    this.#lost = 0;
    this.#keep(`${JSON.stringify(line)}\n`);
  }
}

/** Does one thing after the other, for each key. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs when everything before it under this key is done, however that ended. */
  take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const own = before ? before.then(work, work) : work();
    this.last.set(key, own);
    const leave = (): void => {
      if (this.last.get(key) === own) this.last.delete(key);
    };
    own.then(leave, leave);
    return own;
  }

  /** Resolves when nothing is being done. */
  async idle(): Promise<void> {
    while (this.last.size > 0) await Promise.allSettled(this.last.values());
  }
}

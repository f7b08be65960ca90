/** Remembers who came with tokens that are good for one participant only. */
export interface TokenUses {
  /**
   * Whether `holder` may come with the token: the first may, and may again. One step, whoever asks at the same time. May reject with
   * an `UnavailableError` where it is remembered elsewhere.
   * @param id - Claim `jti` of the token (RFC 7519, section 4.1.7).
   * @param holder - Id of the participant.
   * @param expires - When it can be forgotten, in milliseconds since 1970.
   */
  claim(id: string, holder: string, expires: number): boolean | Promise<boolean>;
  /**
   * Undoes one claim that was granted and came to nothing. The token is anybody's again when all claims of its holder have been undone:
   * one that came in beside keeps it. Never rejects.
   */
  release(id: string, holder: string): void | Promise<void>;
}

interface Use {
  readonly holder: string;
  readonly expires: number;
  /** Claims that have not been undone. */
  claims: number;
}

/** Milliseconds between two looks for what can be forgotten. */
const SWEEP = 60_000;

export interface MemoryTokenUsesOptions {
  /** So many at a time; further tokens of this kind are refused until some have expired. Default 100,000. */
  readonly most?: number;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/** For a service of one node. Forgets with the process: whoever restarts it lets each such token be used once more. */
export class MemoryTokenUses implements TokenUses {
  private readonly uses = new Map<string, Use>();
  private readonly most: number;
  private readonly now: () => number;
  private sweptAt = 0;

  constructor({ most = 100_000, now = Date.now }: MemoryTokenUsesOptions = {}) {
    this.most = most;
    this.now = now;
  }

  claim(id: string, holder: string, expires: number): boolean {
    const known = this.uses.get(id);
    if (known) {
      if (known.holder !== holder) return false;
      known.claims += 1;
      return true;
    }
    this.sweep();
    if (this.uses.size >= this.most) return false;
    this.uses.set(id, { holder, expires, claims: 1 });
    return true;
  }

  release(id: string, holder: string): void {
    const known = this.uses.get(id);
    if (known?.holder !== holder) return;
    known.claims -= 1;
    if (known.claims < 1) this.uses.delete(id);
  }

  private sweep(): void {
    const now = this.now();
    // A clock that was set back looks at once, rather than not for hours.
    if (Math.abs(now - this.sweptAt) < SWEEP) return;
    this.sweptAt = now;
    for (const [id, { expires }] of this.uses) if (expires <= now) this.uses.delete(id);
  }
}

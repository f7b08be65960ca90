import { isPicture } from './file-kind.ts';
import type { FileOffer } from './file-frame.ts';
import { overallPhase } from './overall-phase.ts';
import type { FileErrorCode, FileFault, FilePhase, FileRecipient } from './file-transfer.ts';

export type Recipients = readonly { readonly id: string; readonly name: string }[];

export interface Refusal {
  readonly code: FileErrorCode;
  /** Whom to ask for when it is tried again. */
  readonly recipients: () => Recipients;
}

/** A file that we offer, and how far it has got to each of those whom it is for. Nobody else can ask for it. */
export class OutgoingFile {
  readonly offer: FileOffer;
  readonly file: File;
  readonly at = Date.now();
  /** To be shown to its sender, if it is one. */
  readonly picture: Blob | null;
  /** Why it could not be offered to anybody. */
  readonly refused: Refusal | null;
  readonly #recipients = new Map<string, FileRecipient>();
  #cancelled = false;

  constructor(offer: FileOffer, file: File, recipients: Recipients, refused: Refusal | null = null) {
    this.refused = refused;
    this.offer = offer;
    this.file = file;
    this.picture = isPicture(offer.type) ? file.slice(0, offer.size, offer.type) : null;
    for (const { id, name } of recipients)
      this.#recipients.set(id, { id, name, phase: 'offered', moved: 0, fault: null });
  }

  get recipients(): readonly FileRecipient[] {
    return [...this.#recipients.values()];
  }

  get phase(): FilePhase {
    if (this.refused) return 'failed';
    return this.#cancelled ? 'cancelled' : overallPhase(this.recipients.map(({ phase }) => phase));
  }

  get moved(): number {
    return this.recipients.reduce((sum, { moved }) => sum + moved, 0);
  }

  get fault(): FileFault | null {
    if (this.refused) return this.refused.code;
    return this.phase === 'failed' ? (this.recipients.find(({ fault }) => fault)?.fault ?? null) : null;
  }

  /** Whether this participant may have it. */
  isFor(id: string): boolean {
    return !this.#cancelled && this.#recipients.has(id);
  }

  recipient(id: string): FileRecipient | undefined {
    return this.#recipients.get(id);
  }

  set(id: string, change: Partial<Pick<FileRecipient, 'phase' | 'moved' | 'fault'>>): void {
    const recipient = this.#recipients.get(id);
    if (recipient) this.#recipients.set(id, { ...recipient, fault: null, ...change });
  }

  /** Whoever has it keeps it. */
  cancel(): void {
    this.#cancelled = this.phase !== 'complete';
  }

  /** Whom it has not got to are offered it once more. Answers their ids. */
  renew(): readonly string[] {
    this.#cancelled = false;
    const missing = this.recipients.filter(({ phase }) => phase !== 'complete' && phase !== 'declined');
    for (const { id } of missing) this.set(id, { phase: 'offered', moved: 0 });
    return missing.map(({ id }) => id);
  }
}

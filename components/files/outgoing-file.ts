import { isPicture } from './file-kind.ts';
import type { FileOffer } from './file-frame.ts';
import { overallPhase } from './overall-phase.ts';
import type { FileFault, FilePhase, FileRecipient } from './file-transfer.ts';

/** A file that we offer, and how far it has got to each of those whom it is for. Nobody else can ask for it. */
export class OutgoingFile {
  readonly offer: FileOffer;
  readonly file: Blob;
  readonly at = Date.now();
  /** To be shown to its sender, if it is one. */
  readonly picture: Blob | null;
  readonly #recipients = new Map<string, FileRecipient>();
  #cancelled = false;

  constructor(
    offer: FileOffer,
    file: Blob,
    recipients: readonly { readonly id: string; readonly name: string }[],
  ) {
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
    return this.#cancelled ? 'cancelled' : overallPhase(this.recipients.map(({ phase }) => phase));
  }

  get moved(): number {
    return this.recipients.reduce((sum, { moved }) => sum + moved, 0);
  }

  get fault(): FileFault | null {
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

import type { ControlFrame } from './file-frame.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileLink } from './file-link.ts';
import { safeFileName } from './file-name.ts';
import type { FileAction } from './file-transfer.ts';
import { OutgoingFile, type Recipients } from './outgoing-file.ts';
import { hashOf, refused, RefusedFile } from './refused-file.ts';

export interface FileOutboxPort {
  /** The channel to a participant, when there is one. */
  link(peer: string): FileLink | undefined;
  /** `urgent`: more than the number of bytes. */
  changed(urgent: boolean): void;
}

/** What we offer to others. They fetch it when they like, for as long as we are there and have not taken it back. */
export class FileOutbox {
  readonly #port: FileOutboxPort;
  readonly #files = new Map<number, OutgoingFile>();
  /** Settles when the files given so far have been read. */
  #read: Promise<unknown> = Promise.resolve();

  constructor(port: FileOutboxPort) {
    this.#port = port;
  }

  get files(): ReadonlyMap<number, OutgoingFile> {
    return this.#files;
  }

  /** The numbers of what this participant may have. */
  idsFor(peer: string): readonly number[] {
    return [...this.#files].filter(([, file]) => file.isFor(peer)).map(([id]) => id);
  }

  /**
   * @param recipients - Asked once the file has been read, which takes a moment.
   * @throws {RefusedFile}
   */
  async send(file: File, recipients: () => Recipients): Promise<number> {
    const id = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const type = file.type.length > FILE_LIMITS.type ? '' : file.type;
    const offer = { id, name: safeFileName(file.name), size: file.size, type, hash: '' };
    try {
      const hash = await this.#hashInTurn(file);
      const present = recipients();
      if (present.length === 0) throw refused('nobody-there');
      if (!this.#makeRoom()) throw refused('too-many-files');
      this.#files.set(id, new OutgoingFile({ ...offer, hash }, file, present));
      for (const recipient of present) this.#offer(recipient.id, id);
      return id;
    } catch (error) {
      // Stands in the list as well, where its sender looks for it and can try again.
      if (error instanceof RefusedFile && this.#makeRoom())
        this.#files.set(id, new OutgoingFile(offer, file, [], { code: error.code, recipients }));
      throw error;
    } finally {
      this.#port.changed(true);
    }
  }

  /** One after the other, in the order in which they were given: the whole of a file is in memory while it is hashed. */
  #hashInTurn(file: File): Promise<string> {
    const hash = this.#read.then(() => hashOf(file));
    this.#read = hash.catch(() => undefined);
    return hash;
  }

  /** The other side listens: tell it what there is, also if it had been told on another connection. */
  announce(peer: string): void {
    for (const [id, file] of this.#files) {
      if (!file.isFor(peer)) continue;
      if (file.recipient(peer)?.fault === 'lost') file.set(peer, { phase: 'offered' });
      if (['offered', 'moving'].includes(file.recipient(peer)?.phase ?? '')) this.#offer(peer, id);
    }
    this.#port.changed(true);
  }

  /** What a receiver says of a file that is for them; whatever is said of another is not heard. */
  receive(
    peer: string,
    frame: Extract<ControlFrame, { kind: 'want' | 'ack' | 'got' | 'damaged' | 'decline' }>,
  ): void {
    const file = this.#files.get(frame.id);
    const link = this.#port.link(peer);
    // Also of what they do not get any more: something else may wait for the room.
    if (frame.kind === 'ack') link?.acknowledge(frame.id, frame.received);
    if (!file?.isFor(peer)) {
      // Taken back, or never theirs: they need not wait.
      if (frame.kind === 'want') link?.say({ kind: 'cancel', id: frame.id });
      return;
    }
    switch (frame.kind) {
      case 'want': {
        const from = Math.min(frame.from, file.offer.size);
        file.set(peer, { phase: 'moving', moved: from });
        link?.start(frame.id, file.file, from);
        break;
      }
      case 'ack':
        if (file.recipient(peer)?.phase !== 'moving') return;
        file.set(peer, { moved: Math.min(frame.received, file.offer.size) });
        return this.#port.changed(false);
      case 'got':
        file.set(peer, { phase: 'complete', moved: file.offer.size });
        link?.stop(frame.id);
        break;
      case 'damaged':
        file.set(peer, { phase: 'failed', moved: 0, fault: 'damaged' });
        link?.stop(frame.id);
        break;
      case 'decline':
        file.set(peer, { phase: 'declined', moved: 0 });
        link?.stop(frame.id);
        break;
      default:
        frame satisfies never;
    }
    this.#port.changed(true);
  }

  onUnreadable(id: number): void {
    const file = this.#files.get(id);
    for (const recipient of file?.recipients ?? []) {
      if (recipient.phase !== 'moving' && recipient.phase !== 'offered') continue;
      file?.set(recipient.id, { phase: 'failed', fault: 'file-unreadable' });
      this.#withdraw(recipient.id, id);
    }
    this.#port.changed(true);
  }

  /** The participant is not in the call any more. Should they come back, it goes on. */
  onLost(peer: string): void {
    for (const file of this.#files.values()) {
      const { phase } = file.recipient(peer) ?? {};
      if (phase === 'moving' || phase === 'offered') file.set(peer, { phase: 'failed', fault: 'lost' });
    }
    this.#port.changed(true);
  }

  act(id: number, action: FileAction): void {
    const file = this.#files.get(id);
    if (!file) return;
    if (action === 'retry') return this.#retry(file, id);
    if (action === 'cancel' || action === 'remove') {
      for (const recipient of file.recipients)
        if (recipient.phase === 'moving' || recipient.phase === 'offered') this.#withdraw(recipient.id, id);
      file.cancel();
    }
    if (action === 'remove') this.#files.delete(id);
    this.#port.changed(true);
  }

  #retry(file: OutgoingFile, id: number): void {
    if (file.refused) {
      this.#files.delete(id);
      // Should it be refused again, the list says so.
      void this.send(file.file, file.refused.recipients).catch(() => undefined);
      return;
    }
    for (const peer of file.renew()) {
      if (this.#port.link(peer)) this.#offer(peer, id);
      else file.set(peer, { phase: 'failed', fault: 'lost' });
    }
    this.#port.changed(true);
  }

  /** Before the other side has said its first word nobody would hear it; it is told then. */
  #offer(peer: string, id: number): void {
    const file = this.#files.get(id);
    const link = this.#port.link(peer);
    if (file && link?.greeted) link.say({ kind: 'offer', ...file.offer });
  }

  #withdraw(peer: string, id: number): void {
    const link = this.#port.link(peer);
    link?.stop(id);
    link?.say({ kind: 'cancel', id });
  }

  #makeRoom(): boolean {
    if (this.#files.size < FILE_LIMITS.own) return true;
    const [oldest] =
      [...this.#files].find(([, { phase }]) => phase !== 'offered' && phase !== 'moving') ?? [];
    return oldest !== undefined && this.#files.delete(oldest);
  }
}

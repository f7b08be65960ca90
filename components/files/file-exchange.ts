import { FileInbox } from './file-inbox.ts';
import { isFetchedUnasked } from './file-kind.ts';
import { FileLink, type FileChannel } from './file-link.ts';
import { FileOutbox } from './file-outbox.ts';
import type { ChunkFrame, ControlFrame } from './file-frame.ts';
import type { FileAction, FileTransfer } from './file-transfer.ts';
import { shownIncoming, shownOutgoing } from './shown-file.ts';
import type { IncomingFile } from './incoming-file.ts';

export interface FileExchangePort {
  readonly selfId: string;
  nameOf(id: string): string;
  /** Whether nothing is to be fetched unasked. */
  isSaving(): boolean;
  /** Everything there is, in the order in which it was offered. */
  changed(files: readonly FileTransfer[]): void;
  offered(file: FileTransfer): void;
  received(file: FileTransfer): void;
}

/** Milliseconds between two looks at how many bytes have moved: enough for the eye, and little to draw. */
const PROGRESS = 100;

/**
 * Files from everyone to everyone, over one data channel to each. Connections may be replaced: each new channel begins with
 * a word of greeting from both sides, and what had been offered is offered again and goes on from where it was.
 */
export class FileExchange {
  readonly #port: FileExchangePort;
  readonly #links = new Map<string, FileLink>();
  readonly #paused = new Set<string>();
  readonly #inbox: FileInbox;
  readonly #outbox: FileOutbox;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(port: FileExchangePort) {
    this.#port = port;
    this.#inbox = new FileInbox({
      nameOf: (peer) => port.nameOf(peer),
      say: (peer, frame) => this.#links.get(peer)?.say(frame),
      isFetchedUnasked: ({ type, size }) => isFetchedUnasked(type, size, port.isSaving()),
      changed: (urgent) => this.#changed(urgent),
      offered: (file) => port.offered(this.#shown(file)),
      received: (file) => port.received(this.#shown(file)),
    });
    this.#outbox = new FileOutbox({
      link: (peer) => this.#links.get(peer),
      changed: (urgent) => this.#changed(urgent),
    });
  }

  /** A connection to this participant, in the place of the one before. */
  attach(peer: string, channel: FileChannel): void {
    if (this.#closed) return;
    this.#links.get(peer)?.close();
    const link = new FileLink(channel, {
      opened: () => {
        this.#paused.delete(peer);
        link.say({ kind: 'hello', ids: this.#outbox.idsFor(peer), asks: true });
      },
      received: (frame) => this.#onFrame(peer, link, frame),
      closed: () => {
        this.#links.delete(peer);
        this.setPaused(peer, true);
      },
      unreadable: (id) => this.#outbox.onUnreadable(id),
    });
    this.#links.set(peer, link);
    link.begin();
  }

  /** Nothing gets through to this participant at the moment, or something does again. */
  setPaused(peer: string, paused: boolean): void {
    if (this.#paused.has(peer) === paused) return;
    if (paused) this.#paused.add(peer);
    else this.#paused.delete(peer);
    if (!paused) this.#links.get(peer)?.forgetLine();
    this.#changed(true);
  }

  /** The participant is not in the call any more. */
  detach(peer: string): void {
    this.#links.get(peer)?.close();
    this.#links.delete(peer);
    this.#inbox.onLost(peer);
    this.#outbox.onLost(peer);
  }

  /** Answers the id of the transfer once it has been offered. @throws {CodedError<FileErrorCode>} */
  async send(
    file: File,
    recipients: () => readonly { readonly id: string; readonly name: string }[],
  ): Promise<string> {
    return this.#own(await this.#outbox.send(file, recipients));
  }

  /** Unknown ids, and what makes no sense as things are, change nothing. */
  act(id: string, action: FileAction): void {
    for (const own of this.#outbox.files.keys())
      if (this.#own(own) === id) return this.#outbox.act(own, action);
    this.#inbox.act(id, action);
  }

  close(): void {
    this.#closed = true;
    this.#inbox.close();
    clearTimeout(this.#timer);
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
  }

  #onFrame(peer: string, link: FileLink, frame: ControlFrame | ChunkFrame): void {
    switch (frame.kind) {
      case 'hello':
        return this.#onHello(peer, link, frame);
      case 'offer':
        return this.#inbox.onOffer(peer, frame);
      case 'chunk':
        return this.#inbox.onChunk(peer, frame);
      case 'cancel':
        return this.#inbox.onCancel(peer, frame.id);
      default:
        return this.#outbox.receive(peer, frame);
    }
  }

  #onHello(peer: string, link: FileLink, { ids, asks }: Extract<ControlFrame, { kind: 'hello' }>): void {
    if (asks) link.say({ kind: 'hello', ids: this.#outbox.idsFor(peer), asks: false });
    this.#inbox.onHello(peer, ids);
    if (link.greeted) return;
    link.greeted = true;
    this.#outbox.announce(peer);
  }

  #own(id: number): string {
    return `${this.#port.selfId}/${id}`;
  }

  #shown(file: IncomingFile): FileTransfer {
    return shownIncoming(file, this.#paused.has(file.from));
  }

  #changed(urgent: boolean): void {
    if (this.#closed) return;
    if (!urgent) {
      this.#timer ??= setTimeout(() => this.#changed(true), PROGRESS);
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { selfId } = this.#port;
    const name = this.#port.nameOf(selfId);
    const own = [...this.#outbox.files.values()].map((file) =>
      shownOutgoing(file, {
        id: this.#own(file.offer.id),
        selfId,
        name,
        paused: this.#paused,
      }),
    );
    const theirs = [...this.#inbox.files.values()].map((file) => this.#shown(file));
    this.#port.changed([...own, ...theirs].sort((a, b) => a.at - b.at));
  }
}

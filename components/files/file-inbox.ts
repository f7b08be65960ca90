import type { ChunkFrame, ControlFrame, FileOffer } from './file-frame.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileAction } from './file-transfer.ts';
import { IncomingFile } from './incoming-file.ts';

export interface FileInboxPort {
  say(peer: string, frame: ControlFrame): void;
  nameOf(peer: string): string;
  isFetchedUnasked(offer: FileOffer): boolean;
  /** `urgent`: more than the number of bytes. */
  changed(urgent: boolean): void;
  offered(file: IncomingFile): void;
  received(file: IncomingFile): void;
}

/** Milliseconds for which what has come of somebody who was lost is kept: networks come back within that, or not at all. */
const KEPT = 60_000;

/** What others offer us. Everything in here was said by somebody who may mean no good: each has their own small share. */
export class FileInbox {
  readonly #port: FileInboxPort;
  readonly #files = new Map<string, IncomingFile>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(port: FileInboxPort) {
    this.#port = port;
  }

  get files(): ReadonlyMap<string, IncomingFile> {
    return this.#files;
  }

  /** The same is offered again on each new connection, and goes on from where it was. */
  onOffer(peer: string, offer: FileOffer): void {
    const known = this.#files.get(keyOf(peer, offer.id));
    if (known) this.#onKnown(known, offer);
    else if (!this.#makeRoom(peer)) this.#port.say(peer, { kind: 'decline', id: offer.id });
    else this.#add(new IncomingFile(peer, this.#port.nameOf(peer), offer));
  }

  onChunk(peer: string, { id, offset, data }: ChunkFrame): void {
    const file = this.#files.get(keyOf(peer, id));
    if (file?.phase !== 'moving') return;
    const taken = file.take(offset, data);
    // What had been asked for twice comes twice; the sender waits to hear of it all the same.
    const received = Math.min(file.received, offset + data.length);
    if (offset <= received) this.#port.say(peer, { kind: 'ack', id, received });
    if (!taken) return;
    this.#port.changed(false);
    if (file.isWhole) void this.#finish(file);
  }

  onCancel(peer: string, id: number): void {
    const file = this.#files.get(keyOf(peer, id));
    if (!file || file.phase === 'complete') return;
    file.end('failed', 'gone');
    this.#port.changed(true);
  }

  /** The sender has these and no others. */
  onHello(peer: string, ids: readonly number[]): void {
    for (const file of this.#from(peer)) {
      const unfinished = file.phase === 'offered' || file.phase === 'moving' || file.fault === 'lost';
      if (unfinished && !ids.includes(file.offer.id)) file.end('failed', 'gone');
    }
    this.#port.changed(true);
  }

  /** The participant is not in the call any more. */
  onLost(peer: string): void {
    for (const file of this.#from(peer)) {
      if (file.phase === 'moving' || file.phase === 'offered') file.end('failed', 'lost');
    }
    this.#timers.add(setTimeout(() => this.#letGo(peer), KEPT));
    this.#port.changed(true);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#files.clear();
  }

  #letGo(peer: string): void {
    for (const file of this.#from(peer)) if (file.fault === 'lost') file.end('failed', 'gone');
    this.#port.changed(true);
  }

  act(key: string, action: FileAction): void {
    const file = this.#files.get(key);
    if (!file) return;
    const { phase } = file;
    if ((action === 'accept' || action === 'retry') && phase !== 'moving' && phase !== 'complete') {
      this.#fetch(file);
    } else if (action !== 'accept' && action !== 'retry') {
      const open = phase === 'moving' || phase === 'offered';
      if (open) {
        file.end(action === 'decline' ? 'declined' : 'cancelled');
        this.#port.say(file.from, { kind: 'decline', id: file.offer.id });
      }
      if (action === 'remove') this.#files.delete(key);
    }
    this.#port.changed(true);
  }

  #onKnown(file: IncomingFile, offer: FileOffer): void {
    const { from: peer, phase, fault } = file;
    const { id } = offer;
    // A number stands for one file; whoever changes that is not to be believed in anything about it.
    if (!file.isSame(offer) || phase === 'declined') return this.#port.say(peer, { kind: 'decline', id });
    if (phase === 'complete') return this.#port.say(peer, { kind: 'got', id });
    if (phase === 'moving' || (fault === 'lost' && file.received > 0)) return this.#fetch(file);
    if (phase === 'offered') return;
    file.phase = 'offered';
    file.fault = null;
    this.#port.changed(true);
  }

  #add(file: IncomingFile): void {
    this.#files.set(keyOf(file.from, file.offer.id), file);
    this.#port.offered(file);
    if (this.#port.isFetchedUnasked(file.offer)) this.#fetch(file);
    this.#port.changed(true);
  }

  #fetch(file: IncomingFile): void {
    const held = this.#from(file.from).reduce((sum, other) => sum + (other === file ? 0 : other.held), 0);
    if (held + file.offer.size > FILE_LIMITS.held) return file.end('failed', 'memory');
    file.accept();
    if (file.isWhole) void this.#finish(file);
    else this.#port.say(file.from, { kind: 'want', id: file.offer.id, from: file.received });
  }

  async #finish(file: IncomingFile): Promise<void> {
    const { id } = file.offer;
    const whole = await file.check();
    if (whole) this.#port.say(file.from, { kind: 'got', id });
    else if (file.fault === 'damaged') this.#port.say(file.from, { kind: 'damaged', id });
    this.#port.changed(true);
    if (whole) this.#port.received(file);
  }

  /** A place in the list for one more; what has come to nothing goes first. */
  #makeRoom(peer: string): boolean {
    const files = this.#from(peer);
    if (files.length < FILE_LIMITS.perSender) return true;
    const oldest = files.find(
      ({ phase }) => phase !== 'offered' && phase !== 'moving' && phase !== 'complete',
    );
    return oldest !== undefined && this.#files.delete(keyOf(peer, oldest.offer.id));
  }

  #from(peer: string): readonly IncomingFile[] {
    return [...this.#files.values()].filter(({ from }) => from === peer);
  }
}

/** Numbers are the sender's own: the same one of somebody else is another file. */
function keyOf(peer: string, id: number): string {
  return `${peer}/${id}`;
}

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
  /** By sender. */
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Senders who are not in the call at the moment. */
  readonly #away = new Set<string>();

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
    this.#away.delete(peer);
    this.#stopTimer(peer);
    for (const file of this.#from(peer)) {
      const unfinished = file.phase === 'offered' || file.phase === 'moving' || file.fault === 'lost';
      if (unfinished && !ids.includes(file.offer.id)) file.end('failed', 'gone');
    }
    this.#port.changed(true);
  }

  /** The participant is not in the call any more. */
  onLost(peer: string): void {
    const files = this.#from(peer);
    if (files.length === 0) return;
    for (const file of files)
      if (file.phase === 'moving' || file.phase === 'offered') file.end('failed', 'lost');
    this.#away.add(peer);
    this.#stopTimer(peer);
    this.#timers.set(
      peer,
      setTimeout(() => this.#letGo(peer), KEPT),
    );
    this.#port.changed(true);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    // What is being checked at the moment is not to be told of afterwards.
    for (const file of this.#files.values()) file.end('cancelled');
    this.#files.clear();
  }

  #stopTimer(peer: string): void {
    clearTimeout(this.#timers.get(peer));
    this.#timers.delete(peer);
  }

  #letGo(peer: string): void {
    this.#timers.delete(peer);
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
    const fits = heldBy(this.#files.values()) + file.offer.size <= FILE_LIMITS.held;
    if (fits && this.#port.isFetchedUnasked(file.offer)) this.#fetch(file);
    this.#port.changed(true);
  }

  #fetch(file: IncomingFile): void {
    // Nobody would hear that it is wanted. Should they come back, it is offered again.
    if (this.#away.has(file.from)) return file.end('failed', 'lost');
    const held = heldBy(this.#from(file.from).filter((other) => other !== file));
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

  /** A place in the list for one more; what has come to nothing goes first, and nothing that is still to come. */
  #makeRoom(peer: string): boolean {
    const own = this.#from(peer);
    if (own.length >= FILE_LIMITS.perSender) return this.#drop(own.find(isOver));
    if (this.#files.size < FILE_LIMITS.all) return true;
    const all = [...this.#files.values()];
    return this.#drop(all.find(isOver) ?? all.find(({ phase }) => phase === 'complete'));
  }

  #drop(file: IncomingFile | undefined): boolean {
    return file !== undefined && this.#files.delete(keyOf(file.from, file.offer.id));
  }

  #from(peer: string): readonly IncomingFile[] {
    return [...this.#files.values()].filter(({ from }) => from === peer);
  }
}

function isOver({ phase }: IncomingFile): boolean {
  return phase !== 'offered' && phase !== 'moving' && phase !== 'complete';
}

function heldBy(files: Iterable<IncomingFile>): number {
  return [...files].reduce((sum, { held }) => sum + held, 0);
}

/** Numbers are the sender's own: the same one of somebody else is another file. */
function keyOf(peer: string, id: number): string {
  return `${peer}/${id}`;
}

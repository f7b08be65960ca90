import type { FileTransfer } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A file of somebody else is all here, and has the SHA-256 that was announced. */
export class FileReceivedEvent extends RoomEvent {
  /** With its bytes in `file.blob`. */
  readonly file: FileTransfer;

  constructor(file: FileTransfer) {
    super('file-received');
    this.file = file;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'file-received': FileReceivedEvent;
  }
}

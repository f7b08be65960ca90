import type { FileTransfer } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A file of somebody else is all here, and is what was offered: `file.blob`. */
export class FileReceivedEvent extends RoomEvent {
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

import type { FileTransfer } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Somebody offers a file. `handleFile(id, 'accept')` fetches it; a small picture is fetched without asking. */
export class FileOfferedEvent extends RoomEvent {
  /** What it is, how large, and who offers it; `file.id` is what `handleFile` takes. */
  readonly file: FileTransfer;

  constructor(file: FileTransfer) {
    super('file-offered');
    this.file = file;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'file-offered': FileOfferedEvent;
  }
}

import { html } from 'lit';
import type { FileTransfer } from '../../room/room-state.ts';
import type { ChatInsert } from '../room-chat/timeline.ts';

/** Files as they stand among the messages. */
export function fileInserts(files: readonly FileTransfer[]): readonly ChatInsert[] {
  return files.map((file) => ({
    id: file.id,
    from: file.from,
    name: file.senderName,
    at: file.at,
    own: file.own,
    view: () =>
      html`<room-file
        exportparts="file, file-preview, file-progress, file-button"
        .file=${file}
      ></room-file>`,
  }));
}

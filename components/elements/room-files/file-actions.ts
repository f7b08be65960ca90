import type { FileAction, FileTransfer } from '../../room/room-state.ts';

/** What one can do about a file as it stands; the first is what most people want. `save` is for who has all of it. */
export function fileActions({ own, phase, fault }: FileTransfer): readonly (FileAction | 'save')[] {
  switch (phase) {
    case 'offered':
      return own ? ['cancel'] : ['accept', 'decline'];
    case 'moving':
      return ['cancel'];
    case 'complete':
      return own ? ['remove'] : ['save', 'remove'];
    case 'declined':
      return own ? ['remove'] : ['accept', 'remove'];
    case 'cancelled':
      return ['retry', 'remove'];
    case 'failed':
      return fault && HOPELESS.has(fault) ? ['remove'] : ['retry', 'remove'];
  }
}

/** What no second attempt changes. */
const HOPELESS: ReadonlySet<FileTransfer['fault']> = new Set(['gone', 'file-too-large', 'file-empty']);

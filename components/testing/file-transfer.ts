import type { FileTransfer } from '../room/room-state.ts';

/** A file that somebody offers, for tests of the elements. */
export function fileTransfer(change: Partial<FileTransfer> = {}): FileTransfer {
  return {
    id: 'ada/1',
    from: 'ada',
    senderName: 'Ada',
    own: false,
    name: 'plan.pdf',
    size: 1_000,
    type: 'application/pdf',
    at: Date.UTC(2026, 0, 5, 9, 30),
    phase: 'offered',
    moved: 0,
    paused: false,
    fault: null,
    recipients: [],
    blob: null,
    ...change,
  };
}

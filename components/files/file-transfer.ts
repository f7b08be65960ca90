/** What an interface shows of a file that goes from one participant to others. */

/**
 * `offered`: the receiver has not said yet whether they want it. `moving`: bytes are on their way, or will be once there is
 * a connection again. The others are ends, though `failed` and `cancelled` can be tried again.
 */
export type FilePhase = 'offered' | 'moving' | 'complete' | 'declined' | 'cancelled' | 'failed';

/**
 * `lost`: the connection is gone for good. `gone`: the sender has it no more. `damaged`: what arrived has another SHA-256.
 * `memory`: more is kept of this sender than one should. Or why a file could not even be offered.
 */
export type FileFault = 'lost' | 'gone' | 'damaged' | 'memory' | FileErrorCode;

/** `file-unreadable`: the browser could not read it, for example because it has changed on the disk or is a folder. */
export type FileErrorCode =
  'file-too-large' | 'file-empty' | 'file-unreadable' | 'too-many-files' | 'nobody-there';

/** One of those for whom an own file is. */
export interface FileRecipient {
  /** Id of the participant. */
  readonly id: string;
  /** Name of the participant. */
  readonly name: string;
  /** How far it is with this one. */
  readonly phase: FilePhase;
  /** Bytes that have arrived there. */
  readonly moved: number;
  /** Why it failed with this one; `null` unless it did. */
  readonly fault: FileFault | null;
}

/** A file that is offered, on its way or here, as its sender and its receivers see it. */
export interface FileTransfer {
  /** What `handleFile` takes. */
  readonly id: string;
  /** Id of the participant who sends it. */
  readonly from: string;
  /** Name of the sender. */
  readonly senderName: string;
  /** It is sent from this page. */
  readonly own: boolean;
  /** Safe to show and to save under: no path, no control or direction marks, 120 characters at most. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Media type as the sender gave it; empty when unknown. */
  readonly type: string;
  /** When it was offered: milliseconds since 1970, by the clock of this browser. */
  readonly at: number;
  /** `moving`: bytes are on their way, or will be once there is a connection again. */
  readonly phase: FilePhase;
  /** Bytes that have arrived; of an own file, at all who want it together. */
  readonly moved: number;
  /** There is no connection at the moment. */
  readonly paused: boolean;
  /** Why it failed; `null` unless it did. */
  readonly fault: FileFault | null;
  /** For whom an own file is; empty for those of others, and for what could not be offered. */
  readonly recipients: readonly FileRecipient[];
  /**
   * The bytes, once they are all here. Its type is that of a picture that browsers draw and nothing else, or
   * `application/octet-stream`: never anything that could run.
   */
  readonly blob: Blob | null;
}

/** What can be done about a file: by its receiver, by its sender, or by both. */
export type FileAction = 'accept' | 'decline' | 'cancel' | 'retry' | 'remove';

export interface SendFileOptions {
  /** Id of the only participant who gets it. Default: everybody in the call. */
  readonly to?: string;
}

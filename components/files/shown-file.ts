import type { FileTransfer } from './file-transfer.ts';
import type { IncomingFile } from './incoming-file.ts';
import type { OutgoingFile } from './outgoing-file.ts';

export function shownIncoming(file: IncomingFile, paused: boolean): FileTransfer {
  const { from, senderName, offer, name, at, phase, received, fault, blob } = file;
  return {
    id: `${from}/${offer.id}`,
    from,
    senderName,
    own: false,
    name,
    size: offer.size,
    type: offer.type,
    at,
    phase,
    moved: phase === 'complete' ? offer.size : received,
    paused: paused && phase === 'moving',
    fault,
    recipients: [],
    blob,
  };
}

interface Sender {
  readonly id: string;
  readonly selfId: string;
  readonly name: string;
  /** Participants to whom there is no connection at the moment. */
  readonly paused: ReadonlySet<string>;
}

export function shownOutgoing(file: OutgoingFile, { id, selfId, name, paused }: Sender): FileTransfer {
  const { offer, at, phase, moved, fault, recipients } = file;
  const moving = recipients.filter((recipient) => recipient.phase === 'moving');
  return {
    id,
    from: selfId,
    senderName: name,
    own: true,
    name: offer.name,
    size: offer.size,
    type: offer.type,
    at,
    phase,
    moved,
    paused: moving.length > 0 && moving.every((recipient) => paused.has(recipient.id)),
    fault,
    recipients,
    blob: file.picture,
  };
}

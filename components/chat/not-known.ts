import { LIMITS, type WireChatMessage } from '../../protocol/index.ts';
import type { ChatEntry } from './chat-log.ts';

/** Own messages that were sent, are not too old, and are missing in what a service tells that has lost its memory. */
export function notKnown(log: readonly ChatEntry[], told: readonly WireChatMessage[]): readonly ChatEntry[] {
  const known = new Set(told.map(({ id }) => id));
  // The age of a message is for the service's clock to say, and ours may be another.
  const since = (log.findLast(({ status }) => status === 'sent')?.at ?? 0) - LIMITS.chatHistoryAge;
  return log.filter(({ id, own, status, at }) => own && status === 'sent' && at > since && !known.has(id));
}

import type { WireChatMessage } from '../../protocol/index.ts';

/** One message of the chat. */
export interface ChatEntry {
  /** Chosen by the sender; unique together with `from`. */
  readonly id: string;
  /** Id of the participant who wrote it. */
  readonly from: string;
  /** Their name when it was written: they may have left. */
  readonly name: string;
  /** Plain text, 1 to 4,000 characters. */
  readonly text: string;
  /** Milliseconds since 1970, by the service's clock once it is sent. */
  readonly at: number;
  /** It was written at this page. */
  readonly own: boolean;
  /** Of an own message: on its way, accepted by the service, or not; the others’ are `sent`. */
  readonly status: 'sending' | 'sent' | 'failed';
}

/** The page keeps so many; older ones are forgotten. */
export const CHAT_LIMIT = 500;

type Log = readonly ChatEntry[];

/** A message of the room. The same one twice (an own one coming back, a history) takes the first's place. */
export function received(log: Log, message: WireChatMessage, selfId: string): Log {
  const { id, from, name, text, at } = message;
  const entry: ChatEntry = { id, from, name, text, at, own: from === selfId, status: 'sent' };
  const same = log.find((other) => other.id === id && other.from === from);
  return same?.status === 'sent' ? log : inOrder([...log.filter((other) => other !== same), entry]);
}

/** An own message that is on its way. */
export function sending(log: Log, entry: Omit<ChatEntry, 'own' | 'status'>): Log {
  return inOrder([
    ...log.filter(({ id, own }) => !(own && id === entry.id)),
    { ...entry, own: true, status: 'sending' },
  ]);
}

/** An own message could not be delivered. One that has come back meanwhile was. */
export function failed(log: Log, id: string): Log {
  return log.map((entry) =>
    entry.own && entry.id === id && entry.status === 'sending' ? { ...entry, status: 'failed' } : entry,
  );
}

/**
 * As they came, which is the service's order; what is not sent yet stays last. Not by time: the clock of a service that
 * was started anew may be another one.
 */
function inOrder(log: Log): Log {
  const unsent = ({ status }: ChatEntry) => (status === 'sent' ? 0 : 1);
  return log.toSorted((a, b) => unsent(a) - unsent(b)).slice(-CHAT_LIMIT);
}

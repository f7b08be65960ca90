import type { ChatEntry } from '../../room/room-state.ts';

/** Something in the conversation that is not text, for example a file. Stands among the messages by its time. */
export interface ChatInsert {
  /** Unique together with `from`. */
  readonly id: string;
  readonly from: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly own: boolean;
  /** What is shown, rendered anew with the list: a template of lit. */
  readonly view: () => unknown;
}

export type ChatItem = ChatEntry | ChatInsert;

/** What stands in the list, one below the other. A `day` precedes the first item of another day than the one above. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'new'; readonly key: string }
  | MessageGroup;

/** Items of one sender that follow each other closely, under one name and time. */
export interface MessageGroup {
  readonly kind: 'group';
  /** Of the first item; stays when the group grows. */
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  readonly at: number;
  readonly items: readonly ChatItem[];
}

/** A pause of this length starts a new group, with its own time. */
const PAUSE = 5 * 60 * 1000;

/** Tells items apart: ids are their senders' choice. */
export const keyOf = ({ from, id }: ChatItem): string => `${from}/${id}`;

/** `firstNew`: key of the item before which the reader had stopped to read; `null` when all was read. */
export function timeline(items: readonly ChatItem[], firstNew: string | null = null): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  let open: { readonly items: ChatItem[] } | null = null;
  let last: ChatItem | undefined;
  for (const item of items) {
    const key = keyOf(item);
    const isNew = key === firstNew;
    const isNextDay = last !== undefined && dayOf(last.at) !== dayOf(item.at);
    if (isNextDay) rows.push({ kind: 'day', key: `day ${key}`, at: item.at });
    if (isNew) rows.push({ kind: 'new', key: `new ${key}` });
    if (open && last && !isNew && !isNextDay && belongs(item, last)) {
      open.items.push(item);
    } else {
      const { name, own, at } = item;
      const group = { kind: 'group' as const, key, name, own, at, items: [item] };
      rows.push(group);
      open = group;
    }
    last = item;
  }
  return rows;
}

/**
 * Messages in their own order, which is the service's; each insert stands before the first message that is later. What is not
 * sent yet stays last.
 */
export function withInserts(
  messages: readonly ChatEntry[],
  inserts: readonly ChatInsert[],
): readonly ChatItem[] {
  const waiting = inserts.toSorted((a, b) => a.at - b.at);
  const items: ChatItem[] = [];
  for (const message of messages) {
    while (waiting[0] && (waiting[0].at < message.at || message.status !== 'sent'))
      items.push(...waiting.splice(0, 1));
    items.push(message);
  }
  return [...items, ...waiting];
}

/**
 * The item from which on so many messages of others are unread, as `firstNew` of {@link timeline}; `null` for none.
 */
export function firstUnread(items: readonly ChatItem[], unread: number): string | null {
  const others = items.filter(({ own }) => !own);
  const first = unread > 0 ? others.at(-Math.min(unread, others.length)) : undefined;
  return first ? keyOf(first) : null;
}

function belongs(item: ChatItem, last: ChatItem): boolean {
  return last.from === item.from && last.own === item.own && item.at - last.at < PAUSE;
}

/** Of the reader's own clock, as everything that is shown. */
function dayOf(at: number): string {
  return new Date(at).toDateString();
}

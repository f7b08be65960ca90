import type { ChatEntry } from '../../room/room-state.ts';

export interface MessageGroup {
  /** Of the first entry; stays when the group grows. */
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  readonly at: number;
  readonly entries: readonly ChatEntry[];
}

/** A pause of this length starts a new group, with its own time. */
const PAUSE = 5 * 60 * 1000;

/** Messages of one sender that follow each other closely, under one name and time. */
export function groupMessages(messages: readonly ChatEntry[]): readonly MessageGroup[] {
  const groups: (MessageGroup & { readonly entries: ChatEntry[] })[] = [];
  for (const entry of messages) {
    const group = groups.at(-1);
    const last = group?.entries.at(-1);
    if (group && last && last.from === entry.from && last.own === entry.own && entry.at - last.at < PAUSE)
      group.entries.push(entry);
    else
      groups.push({
        key: `${entry.from}/${entry.id}`,
        name: entry.name,
        own: entry.own,
        at: entry.at,
        entries: [entry],
      });
  }
  return groups;
}

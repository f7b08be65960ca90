import { tabStore, textFields } from '../../utils/dom-storage.ts';

const KEY = 'draft';

/** What was typed in this tab for a room and not sent; empty for nothing. */
export function draftOf(room: string): string {
  const kept = textFields(tabStore.read(KEY));
  return kept['room'] === room ? (kept['text'] ?? '') : '';
}

/** One draft at a time: a tab is in one room. */
export function keepDraft(room: string, text: string): void {
  tabStore.write(KEY, text ? { room, text } : null);
}

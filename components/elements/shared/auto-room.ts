/** As the name of a room: the one that belongs to the page. */
export const AUTO = 'auto';

/** The name of the page's own room; empty where the rule could not be fetched, so that nobody ends up in a room of their own. */
export function autoRoom(): Promise<string> {
  return import('../page-care/page-room.ts').then(
    ({ pageRoom }) => pageRoom(document),
    () => '',
  );
}

/** As the name of a room in a page: the one that belongs to it. A room that is really called so is written with a space. */
export const AUTO = 'auto';

/** The name of the page's own room; empty where the rule cannot be fetched, so that nobody ends up in a room of their own. */
export function autoRoom(): Promise<string> {
  return import('../page-care/page-room.ts').then(
    ({ pageRoom }) => pageRoom(document),
    (error: unknown) => {
      // It names the file.
      console.warn(error);
      return '';
    },
  );
}

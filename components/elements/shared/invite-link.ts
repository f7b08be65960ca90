/** Addresses of rooms that are named after the page that they are on. */
export const pagesOfRooms = new Map<string, string>();

/** Only where the page's own address names the room: of other pages we do not know how they are entered. */
export function inviteLink(room: string): string {
  const { origin, pathname } = location;
  const known = pagesOfRooms.get(room) ?? '';
  return pathname.endsWith(`/${encodeURIComponent(room)}`) ? origin + pathname : known;
}

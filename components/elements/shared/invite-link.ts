/** Only where the page's own address names the room: of other pages we do not know how they are entered. */
export function inviteLink(room: string): string {
  const { origin, pathname } = location;
  return pathname.endsWith(`/${encodeURIComponent(room)}`) ? origin + pathname : '';
}

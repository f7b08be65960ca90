/** Goes to another page. Nothing but pages: an address in an attribute may also be a script. */
export function goTo(address: string): void {
  if (/^https?:$/.test(new URL(address, document.baseURI).protocol)) location.assign(address);
}

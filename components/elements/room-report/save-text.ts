/** Gives a text to the browser to keep as a file. */
export function saveText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken its copy of the address by the next task; Safari a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

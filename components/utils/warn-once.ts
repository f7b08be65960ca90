const warned = new Set<string>();

/** Tells the author of a page about a mistake in it, once. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`roomlet: ${message}`);
}

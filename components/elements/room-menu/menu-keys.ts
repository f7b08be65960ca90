const ITEMS = '[role^="menuitem"]';

/** The entry that a key leads to from another (ARIA menu pattern); `null` for keys that lead nowhere. */
export function menuStep(
  key: string,
  labels: readonly string[],
  from: number,
  rightToLeft = false,
): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
    case rightToLeft ? 'ArrowLeft' : 'ArrowRight':
      return (from + 1) % count;
    case 'ArrowUp':
    case rightToLeft ? 'ArrowRight' : 'ArrowLeft':
      return (Math.max(from, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return /^.$/u.test(key) ? startingWith(key, labels, from) : null;
  }
}

/** The next one whose name begins with a letter. */
function startingWith(letter: string, labels: readonly string[], from: number): number | null {
  const order = labels.map((_, index) => (from + 1 + index) % labels.length);
  const begins = (index: number) =>
    labels[index]?.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()) ?? false;
  return order.find(begins) ?? null;
}

/** Moves the focus between the entries of the menu that the event happened in. */
export function onMenuKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === ' ') return;
  const menu = event.currentTarget as HTMLElement;
  const entries = [...menu.querySelectorAll<HTMLElement>(ITEMS)];
  const labels = entries.map((entry) => entry.getAttribute('aria-label') ?? entry.textContent.trim());
  const from = entries.indexOf(event.target as HTMLElement);
  const to = menuStep(event.key, labels, from, getComputedStyle(menu).direction === 'rtl');
  if (to === null) return;
  event.preventDefault();
  entries[to]?.focus();
}

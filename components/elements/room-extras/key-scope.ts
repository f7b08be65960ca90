/** Inputs that letters go into, and choices that letters search. */
const TAKES_TEXT =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"])';
/** What has keys of its own while it is open. */
const HAS_OWN_KEYS = 'dialog, [role="menu"], [role="listbox"], [popover]';
const PRESSED_BY_SPACE =
  'button, a[href], summary, input, video[controls], audio[controls], [role="button"], [role^="menuitem"], [role="switch"], [role="checkbox"], [role="radio"], [role="tab"], [role="option"]';
/** The space bar turns their pages. */
const SCROLLED_BY_SPACE = '[role="log"], [role="region"][tabindex]';

/** A room fills the page when so much of the window is its own. */
const MOST_OF_IT = 0.9;

const elementsOf = (event: Event): readonly Element[] =>
  event.composedPath().filter((target): target is Element => target instanceof Element);

function fillsPage(room: Element): boolean {
  const { width, height } = room.getBoundingClientRect();
  return width >= innerWidth * MOST_OF_IT && height >= innerHeight * MOST_OF_IT;
}

/**
 * Whether a key is meant for the room: the focus is in it, or nowhere on a page that is nothing but the room; and it does not
 * go into a text, or to something that has keys of its own.
 */
export function isForRoom(event: KeyboardEvent, room: Element): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const path = elementsOf(event);
  const inRoom = path.indexOf(room);
  if (inRoom < 0) return path[0] === room.ownerDocument.body && fillsPage(room);
  return !path.slice(0, inRoom).some((element) => element.matches(`${TAKES_TEXT}, ${HAS_OWN_KEYS}`));
}

/**
 * Whether the space bar presses what has the focus, or scrolls what the focus is in. Who got there with a mouse does not see
 * it, and does not mean it.
 */
export function pressesControl(event: KeyboardEvent): boolean {
  const [target, ...around] = elementsOf(event);
  if (!target?.matches(':focus-visible')) return false;
  return (
    target.matches(PRESSED_BY_SPACE) ||
    [target, ...around].some((element) => element.matches(SCROLLED_BY_SPACE))
  );
}

/** The key as it is printed in Latin: a Greek or Russian keyboard has its letters at the same places. */
export function letterOf({ key, code }: KeyboardEvent): string {
  const latin = /^[\x20-\x7e]$/.test(key);
  return (latin ? key : code.replace(/^Key/, '')).toLowerCase();
}

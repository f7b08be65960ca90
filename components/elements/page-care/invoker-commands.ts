/** Fetched where the browser knows no invoker commands (HTML, "The commandfor attribute"). */

/** A click, and where it went: the event itself forgets that when it is over. */
export type Click = readonly [event: Event, path: readonly EventTarget[]];

const listening = new WeakSet<Document>();

/** The button that a click was on; in an open shadow tree, too. */
function buttonOf(path: readonly EventTarget[]): HTMLButtonElement | undefined {
  return path.find(
    (target): target is HTMLButtonElement =>
      'localName' in target &&
      target.localName === 'button' &&
      (target as Element).hasAttribute('commandfor'),
  );
}

/** Of whose `type` is none of the three HTML speaks as "Auto"; browsers without commands take such a button for one that submits. */
const isAuto = ({ type, attributes }: HTMLButtonElement): boolean =>
  type !== attributes.getNamedItem('type')?.value.toLowerCase();

function run([event, path]: Click): void {
  const button = buttonOf(path);
  if (!button || button.disabled || event.defaultPrevented) return;
  const root = button.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(button.getAttribute('commandfor') ?? '');
  const command = button.getAttribute('command') ?? '';
  // The page's other elements have other helpers, or none.
  if (!target || !/^(video-room|room-lobby)$/.test(target.localName) || !command.startsWith('--')) return;
  // In a form only type="button" commands; one without a type does nothing there, and submits nothing either.
  if (button.form && isAuto(button)) event.preventDefault();
  if (button.form && button.type !== 'button') return;
  const invoked = new Event('command', { cancelable: true, composed: true });
  target.dispatchEvent(Object.assign(invoked, { command, source: button }));
}

const onClick = (event: Event): void => run([event, event.composedPath()]);

/** From now on, buttons of a document command our elements as `commandfor` and `command` say. `early`: clicks before that. */
export function delegateCommands(page: Document, early: readonly Click[] = []): void {
  if (!listening.has(page)) page.addEventListener('click', onClick);
  listening.add(page);
  early.forEach(run);
}

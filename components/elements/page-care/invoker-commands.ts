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

function run([event, path]: Click): void {
  const button = buttonOf(path);
  if (!button || button.disabled || event.defaultPrevented) return;
  const root = button.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(button.getAttribute('commandfor') ?? '');
  const command = button.getAttribute('command') ?? '';
  // The page's other elements have other helpers, or none.
  if (!target || !/^(video-room|room-lobby)$/.test(target.localName) || !command.startsWith('--')) return;
  // In a form only type="button" commands; one without a type does nothing there, and submits nothing either.
  const type = button.getAttribute('type')?.toLowerCase() ?? '';
  if (button.form && !/^(button|submit|reset)$/.test(type)) event.preventDefault();
  if (button.form && type !== 'button') return;
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

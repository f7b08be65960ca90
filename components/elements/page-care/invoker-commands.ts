/** Fetched where the browser knows no invoker commands (HTML, "The commandfor attribute"). */

const listening = new WeakSet<Document>();

/** The button that a click was on; in an open shadow tree, too. */
function buttonOf(event: Event): HTMLButtonElement | undefined {
  return event
    .composedPath()
    .find(
      (target): target is HTMLButtonElement =>
        'localName' in target &&
        target.localName === 'button' &&
        (target as Element).hasAttribute('commandfor'),
    );
}

/** A button that submits or resets its form does that instead. */
function commands({ disabled, form, type, attributes }: HTMLButtonElement): boolean {
  return !disabled && (!form || type === 'button' || !attributes.getNamedItem('type'));
}

function onClick(event: Event): void {
  const button = buttonOf(event);
  if (!button || event.defaultPrevented || !commands(button)) return;
  const root = button.getRootNode() as Document | ShadowRoot;
  const target = root.getElementById(button.getAttribute('commandfor') ?? '');
  const command = button.getAttribute('command') ?? '';
  // The page's other elements have other helpers, or none.
  if (!target || !/^(video-room|room-lobby)$/.test(target.localName) || !command.startsWith('--')) return;
  const invoked = new Event('command', { cancelable: true, composed: true });
  target.dispatchEvent(Object.assign(invoked, { command, source: button }));
}

/** From now on, buttons of a document command our elements as `commandfor` and `command` say. */
export function delegateCommands(page: Document): void {
  if (listening.has(page)) return;
  listening.add(page);
  page.addEventListener('click', onClick);
}

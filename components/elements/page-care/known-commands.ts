import { warnOnce } from '../../utils/warn-once.ts';
import { isCommand } from '../video-room/room-commands.ts';

/** In a form, such a button commands nothing, unless it says that it is no more than a button. */
function checkForm(element: HTMLElement, button: HTMLButtonElement, command: string): void {
  if (button.form && button.getAttribute('type')?.toLowerCase() !== 'button')
    warnOnce(
      `<button command="${command}"> for <${element.localName}> stands in a form: it needs type="button".`,
    );
}

function check(element: HTMLElement, command: string): void {
  const tag = element.localName;
  if (tag === 'video-room' && isCommand(command)) return;
  const hint = isCommand(`--${command}`) ? ` It begins with two hyphens: "--${command}".` : '';
  warnOnce(`<${tag}> has no command "${command}".${hint}`);
}

/** A misspelt command does nothing, in silence; so it is named in the console, once. */
export function watchCommands(element: HTMLElement): void {
  // Browsers do not even tell of those without hyphens.
  const root = element.getRootNode() as Document | ShadowRoot;
  if (element.id && element.isConnected)
    for (const button of root.querySelectorAll<HTMLButtonElement>(
      `button[commandfor="${CSS.escape(element.id)}"]`,
    )) {
      const command = button.getAttribute('command') ?? '';
      check(element, command);
      checkForm(element, button, command);
    }
  element.addEventListener('command', (event) => check(element, (event as CommandEvent).command));
}

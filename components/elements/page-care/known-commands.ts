import { warnOnce } from '../../utils/warn-once.ts';
import { isCommand } from '../video-room/room-commands.ts';

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
    for (const button of root.querySelectorAll(`[commandfor="${CSS.escape(element.id)}"]`))
      check(element, button.getAttribute('command') ?? '');
  element.addEventListener('command', (event) => check(element, (event as CommandEvent).command));
}

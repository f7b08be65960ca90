import type { Session } from '../../room/session-api.ts';
import { preferences } from '../../utils/preferences.ts';
import { HELP_KEY, SHORTCUTS } from '../shared/shortcuts.ts';
import { isForRoom, letterOf, pressesControl } from './key-scope.ts';

export interface KeyPort {
  readonly room: HTMLElement;
  readonly session: Session;
  readonly toggle: (intent: (typeof SHORTCUTS)[number]['intent']) => void;
  readonly talk: (on: boolean) => void;
  readonly help: () => void;
}

/** Shortcuts, and the space bar as the button of a radio set, until the answered function is called. */
export function controlByKeys({ room, session, toggle, talk, help }: KeyPort): () => void {
  const page = room.ownerDocument;
  let talking = false;

  const endTalk = (): void => {
    if (!talking) return;
    talking = false;
    talk(false);
  };
  const onSpace = (event: KeyboardEvent): void => {
    // Held down, it repeats; none of it may scroll the page, or press what has the focus.
    if (talking) return event.preventDefault();
    if (event.repeat || session.state.local.microphone || pressesControl(event)) return;
    event.preventDefault();
    talking = true;
    talk(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isForRoom(event, room)) return;
    if (event.key === ' ') return onSpace(event);
    if (event.repeat || !preferences().shortcuts) return;
    const letter = letterOf(event);
    const shortcut = event.shiftKey ? undefined : SHORTCUTS.find(({ key }) => key === letter);
    if (!shortcut && letter !== HELP_KEY) return;
    event.preventDefault();
    if (shortcut) toggle(shortcut.intent);
    else help();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || !talking) return;
    event.preventDefault();
    endTalk();
  };

  page.addEventListener('keydown', onKeyDown);
  page.addEventListener('keyup', onKeyUp);
  // A key that is let go elsewhere is never told here.
  page.defaultView?.addEventListener('blur', endTalk);
  return () => {
    page.removeEventListener('keydown', onKeyDown);
    page.removeEventListener('keyup', onKeyUp);
    page.defaultView?.removeEventListener('blur', endTalk);
    endTalk();
  };
}

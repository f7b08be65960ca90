import type { RoomIntents } from './intent.ts';

interface Shortcut {
  /** The letter that is printed on the key. */
  readonly key: string;
  readonly intent: keyof RoomIntents & `toggle${string}`;
  /** The control of the toolbar that does the same. */
  readonly tool: string;
  /** The text that says what it does. */
  readonly text:
    | 'shortcutMicrophone'
    | 'shortcutCamera'
    | 'shortcutScreen'
    | 'shortcutChat'
    | 'shortcutPeople'
    | 'shortcutHand'
    | 'shortcutFullscreen';
}

/**
 * Letters alone, because every combination with a modifier belongs to some browser, system or screen reader. They count only in a call
 * that has the focus, and can be turned off (WCAG 2.1, success criterion 2.1.4).
 */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'm', intent: 'toggleMicrophone', tool: 'microphone', text: 'shortcutMicrophone' },
  { key: 'v', intent: 'toggleCamera', tool: 'camera', text: 'shortcutCamera' },
  { key: 's', intent: 'toggleScreenshare', tool: 'screenshare', text: 'shortcutScreen' },
  { key: 'h', intent: 'toggleHand', tool: 'hand', text: 'shortcutHand' },
  { key: 'c', intent: 'toggleChat', tool: 'chat', text: 'shortcutChat' },
  { key: 'p', intent: 'togglePeople', tool: 'people', text: 'shortcutPeople' },
  { key: 'f', intent: 'toggleFullscreen', tool: 'fullscreen', text: 'shortcutFullscreen' },
];

export const HELP_KEY = '?';

/** The key of a control of the toolbar, if it has one. */
export function shortcutOf(tool: string): string | undefined {
  return SHORTCUTS.find((shortcut) => shortcut.tool === tool)?.key;
}

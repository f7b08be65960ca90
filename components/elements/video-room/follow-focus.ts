import type { LitElement } from 'lit';
import { lobbyElsewhere } from '../room-lobby/lobby-target.ts';

/** Call it before the view changes: what had the focus is about to go, and what comes instead gets it. */
export function followFocus(room: LitElement): void {
  const had = room.matches(':focus-within') || lobbyElsewhere(room)?.matches(':focus-within');
  if (!had) return;
  void room.updateComplete.then(() => {
    const target = room.renderRoot.querySelector<HTMLElement>('room-lobby, .notice, .call');
    (target ?? lobbyElsewhere(room))?.focus();
  });
}

/** The list of shortcuts is asked for. It is at home in what comes late, so no intent of the room is needed. */
export class ShowShortcutsEvent extends Event {
  constructor() {
    super('room-show-shortcuts', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'room-show-shortcuts': ShowShortcutsEvent;
  }
}

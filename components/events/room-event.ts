/** Base of all our events: they bubble and cross shadow roots, so that a page can listen wherever it likes. */
export abstract class RoomEvent extends Event {
  constructor(type: string, init?: Pick<EventInit, 'cancelable'>) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

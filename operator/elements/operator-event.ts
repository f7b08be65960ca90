import type { MediaName, PersonInfo } from '../service/api-types.ts';

/** What the person at the page wants. */
export type OperatorWish =
  | { readonly wish: 'enter'; readonly key: string }
  | { readonly wish: 'leave' }
  /** Look into this room, or into none. */
  | { readonly wish: 'open'; readonly room: string | null }
  | { readonly wish: 'end'; readonly room: string }
  | { readonly wish: 'remove'; readonly room: string; readonly person: PersonInfo }
  | {
      readonly wish: 'mute';
      readonly room: string;
      readonly person: PersonInfo;
      readonly media: MediaName;
    };

/** Elements ask by it; `<operator-page>` knows the service and does it. */
export class OperatorEvent extends Event {
  static readonly type = 'operator-wish';
  readonly wish: OperatorWish;

  constructor(wish: OperatorWish) {
    super(OperatorEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'operator-wish': OperatorEvent;
  }
}

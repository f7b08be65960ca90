import { LitElement } from 'lit';
import { OperatorEvent, type OperatorWish } from './operator-event.ts';

/** What all elements of the page have in common: they ask, and do not know the service. */
export abstract class OperatorElement extends LitElement {
  protected wish(wish: OperatorWish): void {
    this.dispatchEvent(new OperatorEvent(wish));
  }
}

import type { MediaSlots } from './media-slots.ts';
import { cameraBudget, firstPicture, screenBudget, type VideoBudget } from './upload-budget.ts';

/** Holds the senders of one link to this link's share of the upload (W3C WebRTC, section 5.2, `setParameters`). */
export class SenderBudget {
  readonly #slots: MediaSlots;
  readonly #applied = new WeakMap<RTCRtpSender, string>();
  #links = 1;
  #measured = false;

  constructor(slots: MediaSlots) {
    this.#slots = slots;
  }

  /** @param links number of participants that the same tracks are sent to */
  setLinks(links: number): void {
    this.#links = links;
    this.apply();
  }

  /** Whether the connection has had the time to find out what it carries. */
  setMeasured(measured: boolean): void {
    this.#measured = measured;
    this.apply();
  }

  /** Also after a track or a negotiation has changed: the camera's height counts, and parameters need a section. */
  apply(): void {
    const camera = this.#slots.track('camera');
    if (camera) {
      const { width = 1280, height = 720 } = camera.getSettings();
      // A phone held upright gives a tall picture; its short side is what counts.
      const side = Math.min(width, height);
      const budget = cameraBudget(this.#links, side);
      this.#set('camera', this.#measured ? budget : firstPicture(budget, side));
    }
    if (this.#slots.track('screen')) this.#set('screen', screenBudget(this.#links));
  }

  #set(role: 'camera' | 'screen', budget: VideoBudget): void {
    const transceiver = this.#slots.get(role);
    if (!transceiver) return;
    const { sender } = transceiver;
    const key = JSON.stringify(budget);
    if (this.#applied.get(sender) === key) return;
    const parameters = sender.getParameters();
    if (parameters.encodings.length === 0) return;
    for (const encoding of parameters.encodings) Object.assign(encoding, budget);
    this.#applied.set(sender, key);
    // Refused while a negotiation is in between; the next stable state applies it again.
    sender.setParameters(parameters).catch(() => this.#applied.delete(sender));
  }
}

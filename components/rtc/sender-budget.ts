import type { MediaSlots } from './media-slots.ts';
import type { BudgetPolicy, VideoBudget } from './upload-budget.ts';

/** Holds the senders of one link to this link's share of the upload (W3C WebRTC, section 5.2, `setParameters`). */
export class SenderBudget {
  readonly #slots: MediaSlots;
  readonly #policy: BudgetPolicy;
  readonly #applied = new WeakMap<RTCRtpSender, string>();
  /** One change after another: browsers refuse one that was begun before the one ahead of it is through. */
  readonly #pending = new WeakSet<RTCRtpSender>();
  /** Something was asked for while a change was under way. */
  readonly #again = new WeakSet<RTCRtpSender>();
  #links = 1;
  #measured = false;

  constructor(slots: MediaSlots, policy: BudgetPolicy) {
    this.#slots = slots;
    this.#policy = policy;
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

  /**
   * Also after a track, a negotiation or the policy's mind has changed: the picture's height counts, and parameters need a
   * section.
   */
  apply(): void {
    for (const role of ['camera', 'screen'] as const) {
      const track = this.#slots.track(role);
      if (!track) continue;
      const { width = 1280, height = 720 } = track.getSettings();
      const side = Math.min(width, height);
      this.#set(role, this.#policy({ role, links: this.#links, side, measured: this.#measured }));
    }
  }

  #set(role: 'camera' | 'screen', budget: VideoBudget): void {
    const transceiver = this.#slots.get(role);
    if (!transceiver) return;
    const { sender } = transceiver;
    const key = JSON.stringify(budget);
    if (this.#pending.has(sender)) return void this.#again.add(sender);
    if (this.#applied.get(sender) === key) return;
    const parameters = sender.getParameters();
    if (parameters.encodings.length === 0) return;
    for (const encoding of parameters.encodings) Object.assign(encoding, budget);
    this.#again.delete(sender);
    this.#pending.add(sender);
    sender.setParameters(parameters).then(
      () => {
        this.#pending.delete(sender);
        this.#applied.set(sender, key);
        this.apply();
      },
      // Refused while a negotiation is in between; the next stable state applies it again, or has been meanwhile.
      () => {
        this.#pending.delete(sender);
        if (this.#again.delete(sender)) this.apply();
      },
    );
  }
}

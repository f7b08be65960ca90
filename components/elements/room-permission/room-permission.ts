import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PermissionWatch, type CaptureDevice, type CapturePermission } from '../../media/permission-watch.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { PageElement } from '../shared/page-element.ts';
import { RoomElement } from '../shared/room-element.ts';
import { permissionStyles } from './room-permission.styles.ts';

const DEVICES = ['camera', 'microphone'] as const satisfies readonly CaptureDevice[];
const QUESTIONS = { both: 'willAsk', camera: 'willAskCamera', microphone: 'willAskMicrophone' } as const;

/**
 * Between a person and the browser's permissions: says why the browser is about to ask, helps where it refuses, and goes
 * on by itself as soon as it does not refuse any more.
 *
 * @csspart device-error - Why a device cannot be had, and what to do.
 */
export class RoomPermission extends RoomElement {
  static override styles = [tokens, permissionStyles];

  @property({ attribute: false }) local: LocalState = INITIAL_LOCAL;

  #watch: PermissionWatch | null = null;
  /** Something was allowed while a try was under way, which may have come too early. */
  #again = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = new PermissionWatch((device, previous) => this.#onPermission(device, previous));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.close();
  }

  protected override render(): TemplateResult {
    return html`<div role="status">${this.#question()}</div>
      ${
        this.#hasFailed
          ? html`<room-permission-help
              exportparts="device-error"
              .local=${this.local}
              .allowed=${this.#isAllowed}
            ></room-permission-help>`
          : nothing
      }`;
  }

  /** Only where there will be a question: whoever has answered it long ago would wonder. */
  #question(): TemplateResult | typeof nothing {
    const [first, second] = DEVICES.filter(
      (device) => this.local[`${device}Pending`] && this.#watch?.permission(device) === 'prompt',
    );
    if (!first) return nothing;
    return html`<p class="question">${this.t(QUESTIONS[second ? 'both' : first])}</p>`;
  }

  get #hasFailed(): boolean {
    return DEVICES.some((device) => this.local[`${device}Error`] !== null);
  }

  get #isPending(): boolean {
    return DEVICES.some((device) => this.local[`${device}Pending`]);
  }

  #isRefused(device: CaptureDevice): boolean {
    const error = this.local[`${device}Error`];
    return error === 'permission-denied' || error === 'dismissed';
  }

  /** What is refused although the browser says that it may be used is refused by the system. */
  get #isAllowed(): boolean {
    const refused = DEVICES.filter((device) => this.#isRefused(device));
    return refused.length > 0 && refused.every((device) => this.#watch?.permission(device) === 'granted');
  }

  #onPermission(device: CaptureDevice, previous: CapturePermission): void {
    this.requestUpdate();
    // What the browser says at first is no change of anybody's mind.
    if (previous === 'unknown' || this.#watch?.permission(device) === 'denied' || !this.#isRefused(device))
      return;
    if (this.#isPending) this.#again = true;
    else this.ask('retryDevices');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('local')) return;
    if (this.#hasFailed) PageElement.load('permission-help').catch(() => undefined);
    if (this.#isPending || !this.#again) return;
    this.#again = false;
    if (DEVICES.some((device) => this.#isRefused(device))) this.ask('retryDevices');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-permission': RoomPermission;
  }
}

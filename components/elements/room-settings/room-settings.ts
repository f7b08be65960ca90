import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';

/**
 * The choice of devices beside a call.
 *
 * @csspart close-button
 */
export class RoomSettings extends RoomElement {
  static override styles = [
    tokens,
    controls,
    panelStyles,
    css`
      .body {
        padding: 16px 18px;
      }
    `,
  ];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;
  @property({ type: Boolean }) audioOnly = false;

  protected override render(): TemplateResult {
    const { local, speaker } = this.roomState;
    return html`${panelHeader(this.t('devices'), this.t('close'), () => this.ask('toggleSettings'))}
      <div class="body" role="region" aria-labelledby="title">
        <room-devices
          exportparts="flip-button"
          .local=${local}
          .speaker=${speaker}
          .audioOnly=${this.audioOnly}
        ></room-devices>
      </div>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-settings': RoomSettings;
  }
}

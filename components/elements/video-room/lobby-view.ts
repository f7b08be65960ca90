import { html, type TemplateResult } from 'lit';
import type { VideoRoom } from './video-room.ts';

/** The lobby that a room shows when there is none on the page. */
export function lobbyView(room: VideoRoom): TemplateResult {
  return html`<slot name="lobby"
    ><room-lobby
      exportparts="card, form, title, input, error, join-button, preview, microphone-button, camera-button, devices-button, device-error, cancel-button, check-button, check-summary, check-finding, snippet, snippet-copy-button"
      .target=${room}
      .room=${room.room}
      .email=${room.email}
      .displayName=${room.displayName}
      .audioOnly=${room.audioOnly}
      .startMuted=${room.startMuted}
      .startCameraOff=${room.startCameraOff}
      .noSettings=${room.noSettings}
      .theme=${room.theme}
    ></room-lobby
  ></slot>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';
import type { MutableName, RoomState } from '../../room/room-state.ts';
import { preferences } from '../../utils/preferences.ts';
import { IntentEvent } from '../shared/intent.ts';
import { inviteLink } from '../shared/invite-link.ts';
import type { TileName } from '../room-stage/stage-tiles.ts';
import type { ToolName } from '../room-toolbar/toolbar-items.ts';
import type { Panel } from './side-panel.ts';
import type { VideoRoom } from './video-room.ts';

export interface CallModel {
  readonly state: RoomState;
  readonly panel: Panel | null;
  readonly pinned: TileName | null;
  readonly unread: number;
  readonly t: Translate;
  readonly fullscreen: boolean;
  readonly missed: Event[];
}

/**
 * The room during a call.
 *
 * @csspart stage - The pictures.
 * @csspart panel - Chat or people, beside the pictures.
 * @csspart footer - The row with the toolbar.
 * @csspart banner - Says that the service is away.
 * @csspart sound-button - Starts the sound that the browser holds back.
 */
export function callView(
  room: VideoRoom,
  { state, panel, pinned, unread, t, fullscreen, missed }: CallModel,
): TemplateResult {
  return html`<div class="call ${panel ? 'with-panel' : ''}" tabindex="-1">
    <div class="stage">
      <room-stage
        part="stage"
        exportparts="tile, video, avatar, name, status, call-button, quality, unmute-button, tile-menu-button, tile-menu-item, empty, copy-button, share-button, qr-button, qr"
        .roomState=${state}
        .layout=${room.layout}
        .pinned=${pinned}
        .selfView=${!room.noSelfView}
        .link=${inviteLink(state.room)}
        >${room.querySelector('[slot="empty"]') ? html`<slot name="empty" slot="empty"></slot>` : nothing}</room-stage
      >
      ${
        state.phase === 'reconnecting'
          ? html`<div class="banner" role="status" part="banner">${t('reconnecting')}</div>`
          : nothing
      }
      <room-extras .session=${room.session} .audioOnly=${room.audioOnly} .missed=${missed}></room-extras>
      <room-calls .participants=${state.participants}></room-calls>
      ${state.audioBlocked ? soundGate(t) : nothing}
    </div>
    ${
      panel === 'chat'
        ? html`<room-chat class="panel" part="panel" .roomState=${state} .unread=${unread}></room-chat>`
        : nothing
    }
    ${
      panel === 'people'
        ? html`<room-roster class="panel" part="panel" .roomState=${state} .pinned=${pinned}></room-roster>`
        : nothing
    }
    <div class="footer" part="footer">
      <span class="room-name">${state.room}</span>
      <slot name="toolbar"
        ><room-toolbar
          exportparts="toolbar, button, microphone-button, camera-button, screenshare-button, chat-button, people-button, hand-button, microphone-menu-button, camera-menu-button, reactions-button, layout-button, settings-button, leave-button, more-button, menu, menu-item"
          .model=${{
            local: state.local,
            speaker: state.speaker,
            layout: room.layout,
            unread,
            chatOpen: panel === 'chat',
            peopleOpen: panel === 'people',
            fullscreen,
            hidden: hiddenTools(room),
          }}
          ><slot name="toolbar-start" slot="start"></slot
          ><slot name="toolbar-end" slot="end"></slot></room-toolbar
      ></slot>
    </div>
  </div>`;
}

function soundGate(t: Translate): TemplateResult {
  return html`<div class="gate">
    <button
      class="button primary"
      part="sound-button"
      aria-describedby="sound-hint"
      @click=${(event: Event) => event.target?.dispatchEvent(new IntentEvent('unlockSound', []))}
    >
      ${t('unlockSound')}
    </button>
    <p id="sound-hint">${t('unlockSoundHint')}</p>
  </div>`;
}

/** What the page leaves out, and what this browser has not got. */
function hiddenTools(room: VideoRoom): ReadonlySet<ToolName> {
  const media = (navigator as Partial<Navigator>).mediaDevices;
  const canShare = media !== undefined && 'getDisplayMedia' in media;
  const { camera, barred } = room.localParticipant;
  const isBarred = (medium: MutableName) => barred.includes(medium);
  const audioOnly = room.audioOnly || preferences().quality === 'audio';
  const leftOut: readonly (readonly [ToolName, boolean])[] = [
    ['chat', room.noChat],
    ['microphone', isBarred('microphone')],
    ['screenshare', room.noScreenshare || !canShare || isBarred('screen')],
    ['camera', (audioOnly && !camera) || isBarred('camera')],
    ['settings', room.noSettings],
    ['microphone-menu', room.noSettings || isBarred('microphone')],
    ['camera-menu', room.noSettings || audioOnly || isBarred('camera')],
    ['fullscreen', !document.fullscreenEnabled],
  ];
  return new Set(leftOut.flatMap(([name, hidden]) => (hidden ? [name] : [])));
}

import { html, nothing, type TemplateResult } from 'lit';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { RoomState } from '../../room/room-state.ts';
import { initials } from '../../utils/initials.ts';
import { showsPicture, streamOf } from '../room-tile/picture-of.ts';
import { each } from '../shared/each.ts';
import { hue } from '../shared/hue.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { isMirrored } from '../shared/is-mirrored.ts';
import type { PipTile } from './pip-tiles.ts';

export interface PipModel {
  readonly state: RoomState;
  readonly tiles: readonly PipTile[];
  readonly t: Translate;
  readonly toggleMicrophone: () => void;
  readonly toggleCamera: () => void;
  readonly leave: () => void;
}

/** Pictures with names, and what one needs at hand while working on something else. */
export function pipView({ state, tiles, t, ...does }: PipModel): TemplateResult {
  const { microphone, camera } = state.local;
  return html`<main class="pip" aria-label=${t('pictureInPicture')}>
    <div class="tiles">
      ${each(
        tiles,
        ({ key }) => key,
        (tile) => tileView(tile, t),
      )}
    </div>
    <div class="bar" role="toolbar" aria-label=${t('toolbar')}>
      ${tool(microphone ? Mic : MicOff, t(microphone ? 'mute' : 'unmute'), does.toggleMicrophone, microphone ? '' : 'off')}
      ${tool(camera ? Video : VideoOff, t(camera ? 'turnCameraOff' : 'turnCameraOn'), does.toggleCamera, camera ? '' : 'off')}
      ${tool(PhoneOff, t('leave'), does.leave, 'leave')}
    </div>
  </main>`;
}

function tileView({ person, kind, local }: PipTile, t: Translate): TemplateResult {
  const screen = kind === 'screen';
  const shown = showsPicture(person, kind);
  const stream = streamOf(person, kind);
  const name = local ? t('you') : screen ? t('personScreen', person.name) : person.name;
  const looks = [
    screen ? 'screen' : local && isMirrored(stream) ? 'mirrored' : '',
    person.speaking && !screen ? 'speaking' : '',
  ].join(' ');
  return html`<div class="tile ${looks}" role="group" aria-label=${name} ${hue(person.id ?? person.email)}>
    <video
      autoplay
      playsinline
      .muted=${true}
      .srcObject=${shown ? stream : null}
      ?hidden=${!shown}
      aria-label=${name}
    ></video>
    ${shown ? nothing : html`<span class="avatar" aria-hidden="true">${initials(person.name)}</span>`}
    <span class="name">
      ${
        person.microphone || screen
          ? nothing
          : html`<span class="muted" role="img" aria-label=${t('muted')}>${icon(MicOff)}</span>`
      }
      <bdi title=${name}>${name}</bdi>
    </span>
  </div>`;
}

function tool(node: IconNode, label: string, onClick: () => void, looks: string): TemplateResult {
  return html`<button class="tool ${looks}" aria-label=${label} title=${label} @click=${onClick}>
    ${icon(node)}
  </button>`;
}

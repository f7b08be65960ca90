import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import type { LocalState, ParticipantState } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';
import { hue } from '../shared/hue.ts';
import { icon } from '../shared/icon.ts';
import { isMirrored } from '../shared/is-mirrored.ts';
import { initials } from '../../utils/initials.ts';
import { RoomElement } from '../shared/room-element.ts';
import { showsPicture, streamOf } from './picture-of.ts';
import { tileStatus } from './tile-status.ts';
import { tileStyles } from './room-tile.styles.ts';
import { VideoSurface } from './video-surface.ts';

/**
 * One picture with the name and state of its person. Never plays sound: that is in elements of its own.
 *
 * @csspart video - The picture.
 * @csspart avatar - Initials, while there is no picture.
 * @csspart name - Name and mute mark.
 * @csspart status - State of the connection.
 * @csspart call-button - Call, in ring mode.
 * @csspart quality - How good the connection is, in three bars.
 * @csspart unmute-button - Says that somebody is muted for us alone, and undoes it.
 * @csspart tile-menu-button - Opens the menu of a tile.
 * @csspart tile-menu-item - An entry of the menu of a tile.
 */
export class RoomTile extends RoomElement {
  static override styles = [tokens, controls, avatarStyles, tileStyles];

  @property({ attribute: false }) person: ParticipantState | LocalState | undefined;
  @property() kind: TileKind = 'camera';
  /** One's own picture: mirrored, unless it is a screen. */
  @property({ type: Boolean }) local = false;

  @property({ type: Boolean }) pinned = false;

  @query('video') readonly video!: HTMLVideoElement | null;
  @query('canvas') private readonly still!: HTMLCanvasElement | null;
  #surface: VideoSurface | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const person = this.person;
    if (!person) return nothing;
    const screen = this.kind === 'screen';
    const name = this.local ? this.t('you') : person.name;
    const title = screen ? (this.local ? this.t('yourScreen') : this.t('personScreen', person.name)) : name;
    const picture = showsPicture(person, this.kind) && (this.#surface?.hasPicture ?? false);
    const classes = [
      screen ? 'screen' : this.local && isMirrored(streamOf(person, this.kind)) ? 'mirrored' : '',
      person.speaking && !screen ? 'speaking' : '',
      this.#surface?.upright ? 'upright' : '',
      picture ? 'shown' : '',
    ].join(' ');
    return html`<div
      class="tile ${classes}"
      role="group"
      aria-label=${title}
      ${hue(person.id ?? person.email)}
    >
      <div class="picture">
        <video
          part="video"
          tabindex="-1"
          autoplay
          playsinline
          .muted=${true}
          .disableRemotePlayback=${true}
          aria-label=${title}
        ></video>
        <canvas hidden></canvas>
      </div>
      <div class="ground" ?hidden=${picture} aria-hidden="true">
        <span class="avatar" part="avatar">${initials(person.name)}</span>
      </div>
      ${screen ? nothing : this.#status(picture)}
      <div class="marks">
        <room-tile-tools
          exportparts="quality, unmute-button, tile-menu-button, tile-menu-item"
          .person=${person}
          .kind=${this.kind}
          .local=${this.local}
          .pinned=${this.pinned}
        ></room-tile-tools>
        ${
          person.hand && !screen
            ? html`<span class="chip hand" role="img" aria-label=${this.t('handRaised')}>${icon(Hand)}</span>`
            : nothing
        }
      </div>
      <div class="foot">
        <span class="chip" part="name">
          ${
            person.microphone || screen
              ? nothing
              : html`<span class="off" role="img" aria-label=${this.t('muted')}>${icon(MicOff)}</span>`
          }
          <span class="name" title=${title}>${title}</span>
        </span>
      </div>
      <div class="ring"></div>
    </div>`;
  }

  #status(picture: boolean): TemplateResult | typeof nothing {
    const person = this.person;
    if (!person || !('link' in person)) return nothing;
    const status = tileStatus(person);
    if (!status) return nothing;
    return html`<div class="status ${picture ? 'over-picture' : ''}">
      ${
        status === 'none'
          ? html`<button
              class="button primary"
              part="call-button"
              aria-label=${this.t('callPerson', person.name)}
              @click=${() => this.ask('call', person.id)}
            >
              ${this.t('call')}
            </button>`
          : html`<span class="chip" part="status">${this.t(`link-${status}`)}</span>`
      }
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const person = this.person;
    if (!person) return;
    if (this.video && this.still)
      this.#surface ??= new VideoSurface(this.video, this.still, () => this.requestUpdate());
    if (changed.has('person')) {
      // A change of the stream alone is no reason to blank: `show` keeps what was last seen.
      if (showsPicture(person, this.kind)) this.#surface?.show(streamOf(person, this.kind));
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#surface?.play();
  }
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import Download from 'lucide/dist/esm/icons/download.mjs';
import FileIcon from 'lucide/dist/esm/icons/file.mjs';
import FileText from 'lucide/dist/esm/icons/file-text.mjs';
import Image from 'lucide/dist/esm/icons/image.mjs';
import Music from 'lucide/dist/esm/icons/file-music.mjs';
import Retry from 'lucide/dist/esm/icons/rotate-ccw.mjs';
import Video from 'lucide/dist/esm/icons/file-video-camera.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { FileAction, FileTransfer } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { fileActions } from './file-actions.ts';
import { fileStatus } from './file-status.ts';
import { ObjectUrl } from './object-url.ts';
import { fileStyles } from './room-file.styles.ts';

const MEGABYTE = 1024 * 1024;
/** By the end of the name, as systems open it: the type is whatever its sender says. */
const ICONS: readonly (readonly [name: RegExp, IconNode])[] = [
  [/\.(?:png|jpe?g|gif|webp|avif|heic|svg|bmp)$/i, Image],
  [/\.(?:mp3|m4a|aac|ogg|opus|wav|flac)$/i, Music],
  [/\.(?:mp4|m4v|mov|webm|mkv|avi)$/i, Video],
  [/\.(?:pdf|txt|md|csv|rtf|docx?|odt)$/i, FileText],
];
const ACTION_ICONS: Readonly<Partial<Record<FileAction | 'save', IconNode>>> = {
  accept: Download,
  save: Download,
  retry: Retry,
  remove: X,
};

/**
 * A file among the messages: what it is, how far it has come, and what one can do about it.
 *
 * @csspart file - A file among the messages.
 * @csspart file-preview - The picture of a file, where it is one.
 * @csspart file-progress - How much of a file has arrived.
 * @csspart file-button - Each button of a file: take, cancel, save.
 */
export class RoomFile extends RoomElement {
  static override styles = [tokens, controls, fileStyles];

  @property({ attribute: false }) file: FileTransfer | undefined;

  /** The page does not allow pictures from memory, or these bytes are none. */
  @state() private noPreview = false;
  @query('a[download]') private readonly saveLink!: HTMLAnchorElement | null;
  readonly #preview = new ObjectUrl(this);
  readonly #save = new ObjectUrl(this);
  #savable: { readonly blob: Blob; readonly plain: Blob } | undefined;
  /** Whoever asked for it here has it saved once it is there. */
  #wanted = false;
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    if (changed.has('file') && changed.get('file')?.blob !== this.file?.blob) this.noPreview = false;
  }

  protected override updated(): void {
    const { activeElement } = this.shadowRoot ?? {};
    // The button that was pressed is gone, and the next one is what is to be done now.
    if (this.#hadFocus && !activeElement) this.renderRoot.querySelector<HTMLElement>('.button')?.focus();
    if (!this.#wanted || !this.saveLink) return;
    this.#wanted = false;
    this.saveLink.click();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { file } = this;
    if (!file) return nothing;
    const { name, size, phase, fault } = file;
    const status = fileStatus(this.t, file);
    return html`<div class="file edge" part="file" role="group" aria-label=${name}>
      ${this.#picture(file)}
      <div class="head">
        <span class="kind">${icon(ICONS.find(([end]) => end.test(name))?.[1] ?? FileIcon)}</span>
        <div class="what">
          <span class="name" dir="auto">${name}</span>
          <span class="size">${this.#size(size)}</span>
        </div>
      </div>
      ${phase === 'moving' ? this.#progress(file) : nothing}
      ${status ? html`<p class=${fault ? 'fault' : 'status'}>${status}</p>` : nothing}
      <div class="actions">${fileActions(file).map((action) => this.#button(file, action))}</div>
    </div>`;
  }

  #picture({ name, type, blob }: FileTransfer): TemplateResult | typeof nothing {
    // What is no picture of pixels comes with a type that is none.
    const url = blob?.type.startsWith('image/') && type.startsWith('image/') ? this.#preview.of(blob) : '';
    if (!url || this.noPreview) return nothing;
    return html`<img
      part="file-preview"
      src=${url}
      alt=${this.t('filePreview', name)}
      @error=${() => (this.noPreview = true)}
    />`;
  }

  #progress({ name, size, moved, own, recipients }: FileTransfer): TemplateResult {
    const takers = recipients.filter(({ phase }) => phase === 'moving' || phase === 'complete').length;
    const whole = own ? size * Math.max(1, takers) : size;
    return html`<progress
        part="file-progress"
        max=${whole}
        .value=${moved}
        aria-label=${this.t('fileProgress', name)}
      ></progress>
      <span class="amount" aria-hidden="true"
        >${this.t('fileAmount', this.#size(moved), this.#size(whole))}</span
      >`;
  }

  #button(file: FileTransfer, action: FileAction | 'save'): TemplateResult {
    const { name } = file;
    const text = this.t(action === 'retry' && file.own ? 'sendAgain' : TEXTS[action]);
    const label = this.t('fileAction', text, name);
    const node = ACTION_ICONS[action];
    const content = html`${node ? icon(node) : nothing}${action === 'remove' ? nothing : text}`;
    if (action === 'save')
      return html`<a
        class="button primary"
        part="file-button"
        href=${this.#plainUrl(file)}
        download=${name}
        aria-label=${label}
        >${content}</a
      >`;
    return html`<button
      class="button ${action === 'remove' ? 'quiet round' : action === 'accept' ? 'primary' : ''}"
      part="file-button"
      aria-label=${label}
      title=${action === 'remove' ? label : nothing}
      @click=${() => this.#act(file.id, action)}
    >
      ${content}
    </button>`;
  }

  /** As plain bytes: whatever it is, the browser saves it and does not open it. */
  #plainUrl({ blob }: FileTransfer): string {
    if (!blob) return '';
    if (this.#savable?.blob !== blob)
      this.#savable = { blob, plain: new Blob([blob], { type: 'application/octet-stream' }) };
    return this.#save.of(this.#savable.plain);
  }

  #act(id: string, action: FileAction): void {
    this.#wanted = action === 'accept' || (action === 'retry' && this.file?.own === false);
    this.ask('handleFile', id, action);
  }

  #size(bytes: number): string {
    const large = bytes >= MEGABYTE;
    return this.localize.number(Math.max(large ? bytes / MEGABYTE : bytes / 1024, bytes > 0 ? 0.1 : 0), {
      style: 'unit',
      unit: large ? 'megabyte' : 'kilobyte',
      maximumFractionDigits: 1,
    });
  }
}

const TEXTS = {
  accept: 'fileDownload',
  decline: 'decline',
  cancel: 'fileCancel',
  retry: 'tryAgain',
  remove: 'fileRemove',
  save: 'fileSave',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'room-file': RoomFile;
  }
}

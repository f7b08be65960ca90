import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../../i18n/localize.ts';
import type { RoomState } from '../../room/room-state.ts';
import type { MediaPreferences } from '../../room/media-preferences.ts';
import type { Preferences } from '../../utils/preferences.ts';
import { choiceField, switchField } from './settings-fields.ts';

export interface SettingsModel {
  readonly t: Translate;
  readonly state: RoomState;
  readonly preferences: Preferences;
  readonly audioOnly: boolean;
  /** Takes effect on what is open. */
  readonly chooseMedia: (choice: MediaPreferences) => void;
  /** Takes effect by itself. */
  readonly choose: (choice: Partial<Preferences>) => void;
}

/** Each language by its own name, as whoever looks for it reads it. */
const LANGUAGES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['hi', 'हिन्दी'],
  ['ar', 'العربية'],
  ['ja', '日本語'],
];

/** Camera with its picture, microphone, speaker, and how a voice is cleaned up. */
export function devicesPage(model: SettingsModel): TemplateResult {
  const { t, state, preferences, audioOnly, chooseMedia } = model;
  const pictures = !audioOnly && preferences.quality !== 'audio';
  return html`${
      pictures
        ? html`<room-preview
            exportparts="preview, microphone-button, camera-button, device-error"
            .local=${state.local}
            .choice=${false}
          ></room-preview>`
        : nothing
    }
    <room-devices
      exportparts="flip-button, test-sound-button"
      .local=${state.local}
      .speaker=${state.speaker}
      .audioOnly=${!pictures}
    ></room-devices>
    <div class="group">
      ${(['noiseSuppression', 'echoCancellation'] as const).map((name) =>
        switchField({
          name,
          label: t(name),
          hint: t(`${name}Hint`),
          on: preferences[name],
          onChange: (on) => chooseMedia({ [name]: on }),
        }),
      )}
    </div>`;
}

export function videoPage({ t, preferences, chooseMedia, choose }: SettingsModel): TemplateResult {
  return html`${choiceField({
      name: 'quality',
      label: t('quality'),
      value: preferences.quality,
      options: (['auto', 'high', 'saver', 'audio'] as const).map((value) => ({
        value,
        label: t(`quality-${value}`),
        hint: t(`qualityHint-${value}`),
      })),
      onChange: (quality) => chooseMedia({ quality }),
    })}
    <div class="group">
      ${switchField({
        name: 'mirror',
        label: t('mirror'),
        hint: t('mirrorHint'),
        on: preferences.mirror,
        onChange: (mirror) => choose({ mirror }),
      })}
    </div>`;
}

export function noticesPage({ t, preferences, choose }: SettingsModel): TemplateResult {
  return html`<div class="group">
      ${switchField({
        name: 'sounds',
        label: t('sounds'),
        hint: t('soundsHint'),
        on: preferences.sounds,
        onChange: (sounds) => choose({ sounds }),
      })}
    </div>
    ${choiceField({
      name: 'announcements',
      label: t('announcements'),
      value: preferences.announcements,
      options: (['all', 'important', 'none'] as const).map((value) => ({
        value,
        label: t(`announcements-${value}`),
        hint: t(`announcementsHint-${value}`),
      })),
      onChange: (announcements) => choose({ announcements }),
    })}`;
}

export function lookPage({ t, preferences, choose }: SettingsModel): TemplateResult {
  return html`<div class="field">
      <label for="language">${t('language')}</label>
      <select
        class="input"
        id="language"
        part="settings-choice"
        @change=${(event: Event) => choose({ language: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${live(preferences.language === '')}>${t('languageOfPage')}</option>
        ${LANGUAGES.map(
          ([tag, name]) =>
            html`<option value=${tag} lang=${tag} .selected=${live(preferences.language === tag)}>
              ${name}
            </option>`,
        )}
      </select>
    </div>
    ${choiceField({
      name: 'theme',
      label: t('theme'),
      value: preferences.theme,
      options: (['', 'auto', 'light', 'dark'] as const).map((value) => ({
        value,
        label: t(`theme-${value || 'page'}`),
      })),
      onChange: (theme) => choose({ theme }),
    })}`;
}

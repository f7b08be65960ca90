import { css } from 'lit';

export const roomStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    /* A page that gives a height has the last word. */
    block-size: clamp(440px, 56vw, 680px);
    min-inline-size: 0;
  }
  :host(:state(lobby)) {
    block-size: auto;
  }
  :host(:state(lobby-elsewhere)) {
    display: none;
  }
  :host(:fullscreen) {
    inline-size: 100%;
    block-size: 100%;
    --room-frame-radius: 0px;
  }
  .base {
    position: relative;
    block-size: 100%;
    overflow: hidden;
    border-radius: var(--room-frame-radius, var(--_radius));
    background: var(--_surface);
    container-type: inline-size;
    isolation: isolate;
  }
  .call:focus,
  .notice:focus {
    outline: none;
  }
  .view-lobby {
    display: grid;
    align-content: safe center;
    overflow: auto;
    border: 1px solid var(--_line);
  }
  .call,
  .notice {
    block-size: 100%;
    background: var(--_stage);
    color: #eef1f0;
  }
  .call {
    /* Anew, because how narrow the room is cannot be known outside. */
    --_gap: calc(10px * var(--_density, var(--room-density, 1)));
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) auto;
  }
  .stage {
    position: relative;
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  room-stage {
    position: absolute;
    inset: var(--_gap) var(--_gap) 0;
  }
  .panel {
    grid-area: 1 / 2;
    inline-size: min(340px, 42cqi);
    margin-block-start: var(--_gap);
    margin-inline-end: var(--_gap);
    border-radius: var(--_radius-m);
    overflow: hidden;
    color-scheme: var(--_scheme);
  }
  .footer {
    grid-area: 2 / 1 / auto / -1;
    position: relative;
    padding: var(--_gap);
    padding-block-end: max(var(--_gap), env(safe-area-inset-bottom));
    color-scheme: dark;
  }
  .room-name {
    display: none;
    position: absolute;
    inset-inline-start: 20px;
    inset-block: 0;
    max-inline-size: 24%;
    align-content: center;
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: plaintext;
  }
  .banner {
    position: absolute;
    z-index: 4;
    inset-block-start: 12px;
    inset-inline: 12px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 24px);
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 8px 16px;
    border-radius: 999px;
    background: #ffd166;
    color: #2b2100;
    font-size: 0.93em;
    font-weight: 600;
    box-shadow: var(--_shadow-float);
  }
  .banner + room-extras {
    --_toasts: 60px;
  }
  .gate {
    position: absolute;
    z-index: 5;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 16px;
    background: rgb(10 12 14 / 80%);
    text-align: center;
    color-scheme: dark;
  }
  .notice {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 22px;
    padding: 24px;
    text-align: center;
    color-scheme: dark;
  }
  .words {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
  .notice h2 {
    font-size: 1.55em;
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .notice p {
    max-inline-size: 44ch;
    color: #b6bdbf;
    text-wrap: balance;
  }
  .notice .button {
    min-inline-size: 150px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
  }
  .spinner {
    inline-size: 30px;
    block-size: 30px;
    border: 3px solid rgb(255 255 255 / 20%);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 900ms linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @container (min-width: 1000px) {
    .room-name {
      display: block;
    }
  }
  @container (max-width: 719px) {
    /* At the top it would cover how the connections stand. */
    .banner {
      inset-block: auto 8px;
      text-align: center;
    }
    .banner + room-extras {
      --_toasts: 12px;
    }
    .panel {
      grid-area: 1 / 1 / auto / -1;
      z-index: 8;
      inline-size: auto;
      margin-inline-start: var(--_gap);
    }
    .call {
      --_density: var(--room-density, 0.6);
    }
  }
`;

import { css } from 'lit';

export const inviteStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
  }
  .invite {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  h2 {
    font-size: 1.07em;
    font-weight: 650;
  }
  p {
    color: var(--_muted);
  }
  .words {
    display: grid;
    gap: 2px;
  }
  .link {
    inline-size: 100%;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius-s);
    background: none;
    font-size: max(14px, 0.93em);
    text-overflow: ellipsis;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .buttons .button {
    flex: 1 1 auto;
    padding-inline: 0.8em;
    border-radius: var(--_radius-s);
    white-space: nowrap;
  }
  .told {
    font-size: 0.93em;
  }
  .told.silent {
    block-size: 0;
    margin-block-start: -10px;
  }
  /* Dark on light in both themes: many readers know no other way round. */
  .qr {
    display: none;
    inline-size: min(100%, 200px);
    block-size: auto;
    justify-self: center;
    border-radius: var(--_radius-s);
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .with-qr .qr {
    display: block;
  }

  :host([card]) {
    position: absolute;
    z-index: 2;
    inset: 0;
    container-type: size;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: end center;
    padding: 12px;
    color-scheme: dark;
    color: #eef1f0;
    pointer-events: none;
  }
  :host([card]) .invite {
    inline-size: min(420px, 100%);
    max-block-size: 100%;
    overflow: auto;
    padding: 16px 18px;
    border-radius: var(--_radius-m);
    background: rgb(20 23 26 / 92%);
    box-shadow: var(--_shadow-float);
    pointer-events: auto;
  }
  :host([card]) p {
    color: #b6bdbf;
  }
  :host([card]) .link {
    border-color: rgb(255 255 255 / 34%);
  }
  :host([card]) .button:not(.primary) {
    background: rgb(255 255 255 / 12%);
    color: #eef1f0;
  }

  /* Where there is space, nobody has to ask for the code. */
  @container (min-width: 440px) {
    .invite:has(.qr) {
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 18px;
    }
    .invite > * {
      grid-column: 1;
    }
    .invite .qr {
      display: block;
      grid-area: 1 / 2 / span 5;
      inline-size: 148px;
      align-self: center;
    }
    .qr-button {
      display: none;
    }
    :host([card]) .invite:has(.qr) {
      inline-size: min(560px, 100%);
    }
  }
  @container (max-width: 300px) {
    .buttons .button {
      flex-basis: 100%;
    }
  }
`;

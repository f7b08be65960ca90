import { css } from 'lit';

export const settingsStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(800px, 100vw - 32px);
    block-size: min(620px, 100dvh - 32px);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    overflow: hidden;
    border: 0;
    color-scheme: var(--_scheme);
    text-align: start;
  }
  .sheet {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
  }
  .sheet.upright {
    grid-template: auto minmax(0, 1fr) / 216px minmax(0, 1fr);
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    padding-inline: 20px 8px;
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    font-size: 1.15em;
    font-weight: 650;
  }
  .tabs {
    display: flex;
    gap: 4px;
    padding: 8px;
    overflow-x: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    border-block-end: 1px solid var(--_line);
  }
  .upright .tabs {
    flex-direction: column;
    padding: 12px;
    overflow: hidden auto;
    border-block-end: 0;
    border-inline-end: 1px solid var(--_line);
  }
  .tab {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_muted);
    font-weight: 550;
    text-align: start;
    white-space: nowrap;
    transition: background-color var(--_quick);
  }
  .upright .tab {
    white-space: normal;
  }
  .tab:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .tab[aria-selected='true'] {
    background: var(--_raised);
    color: var(--_text);
  }
  :is(.tab, .page):focus-visible {
    outline-offset: -2px;
  }
  .page {
    display: flex;
    flex-direction: column;
    gap: 20px;
    min-inline-size: 0;
    padding: 20px;
    padding-block-end: max(20px, env(safe-area-inset-bottom));
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  room-preview {
    inline-size: min(100%, 340px);
    align-self: center;
  }
  .group,
  fieldset {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend,
  .field label {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 650;
    font-size: 1em;
  }
  .field {
    max-inline-size: 340px;
  }
  select.input {
    appearance: auto;
    min-block-size: 46px;
  }
  .switch,
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding: 8px 0;
    cursor: pointer;
  }
  .switch {
    justify-content: space-between;
  }
  .words {
    display: grid;
    min-inline-size: 0;
  }
  .label {
    font-weight: 550;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.93em;
  }
  [type='radio'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
  /* A dialog lies in the top layer: what it has to fit into is the window, not an element. */
  @media (max-width: 719px), (max-height: 479px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      border-radius: 0;
    }
    .page {
      padding: 16px;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
    .tab[aria-selected='true'] {
      border: 3px solid Highlight !important;
    }
  }
`;

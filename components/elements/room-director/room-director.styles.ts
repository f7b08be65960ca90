import { css } from 'lit';

export const directorStyles = css`
  :host {
    display: contents;
    color-scheme: dark;
  }
  .bar {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    justify-content: center;
    gap: 8px;
    pointer-events: none;
  }
  .bar > * {
    pointer-events: auto;
  }
  .pager {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    color: #eef1f0;
  }
  .page {
    min-inline-size: 8ch;
    padding-inline: 6px;
    font-size: 0.93em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
    white-space: nowrap;
  }
  .turn[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .turn svg:dir(rtl) {
    scale: -1 1;
  }
  .choice {
    min-inline-size: 0;
    max-inline-size: min(320px, 50%);
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid rgb(255 255 255 / 18%);
    border-radius: 14px;
    background: #23272d;
    color: #eef1f0;
    text-overflow: ellipsis;
  }
  .over {
    position: absolute;
    z-index: 2;
    display: flex;
    gap: 4px;
    padding: 4px;
    opacity: 0;
    pointer-events: none;
    transition: opacity var(--_quick);
  }
  .over > * {
    pointer-events: auto;
  }
  .over .tool {
    background: rgb(20 23 26 / 92%);
    border-color: rgb(255 255 255 / 18%);
  }
  .over .tool:hover {
    background: #343a42;
  }
  .self {
    container-type: inline-size;
  }
  /* The picture's own menu hides it as well: there is no room for everything. */
  @container (max-width: 170px) {
    .toggle:not(:only-child) {
      display: none;
    }
  }
  :host([near]) .over,
  .over:focus-within,
  .over.stays {
    opacity: 1;
  }
  /* What cannot be seen is not to be hit; the keyboard still gets there. */
  :host(:not([near])) .over:not(:focus-within, .stays) > * {
    pointer-events: none;
  }
`;

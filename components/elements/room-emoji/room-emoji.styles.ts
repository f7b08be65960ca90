import { css } from 'lit';

export const emojiStyles = css`
  :host(:popover-open) {
    position: fixed;
    display: flex;
    flex-direction: column;
    block-size: min(380px, 100dvb - 16px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-float);
  }
  /* A text font may have plain glyphs for some of them, and comes first otherwise. */
  .tabs,
  .list,
  .tone {
    font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', emoji, sans-serif;
  }
  .top {
    display: flex;
    gap: 8px;
    padding: 10px 10px 6px;
  }
  .top input {
    flex: 1;
    min-inline-size: 0;
  }
  /* As wide as its hand: the names are in the list that opens. */
  .tone {
    flex: none;
    inline-size: 46px;
    padding-inline: 12px;
    overflow: hidden;
    text-overflow: clip;
  }
  .tabs {
    display: flex;
    flex: none;
    overflow: auto hidden;
    padding-inline: 6px;
    border-block-end: 1px solid var(--_line);
    scrollbar-width: none;
  }
  .tabs .button {
    flex: 1 0 44px;
    padding: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    font-size: 1.2em;
  }
  .tabs [aria-selected='true'] {
    border-block-end-color: var(--_accent);
  }
  .list {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(44px, 1fr));
    align-content: start;
    padding: 6px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .list .button {
    min-inline-size: 0;
    padding: 0;
    border-radius: var(--_radius-s);
    font-size: 1.55em;
    line-height: 1;
  }
  .list :focus-visible,
  .tabs :focus-visible {
    outline-offset: -3px;
  }
  .none {
    padding: 18px;
    color: var(--_muted);
  }
`;

import { css } from 'lit';

export const menuStyles = css`
  :host {
    max-inline-size: min(340px, 100vw - 16px);
    max-block-size: calc(100dvh - 96px);
    transition: opacity var(--_quick);
  }
  @starting-style {
    :host(:popover-open) {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      transition: none;
    }
  }
  @supports (position-area: top) {
    :host {
      inset: auto;
      margin: 10px 0;
      max-block-size: calc(100% - 18px);
      position-area: block-start span-inline-end;
      position-try-order: most-block-size;
      position-try-fallbacks: flip-inline, block-start, flip-block;
    }
  }
  .group + .group {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid #ffffff24;
  }
  .title {
    padding: 6px 12px 4px;
    color: #b6bdbf;
    font-size: 0.87em;
    font-weight: 600;
  }
  .entry {
    overflow-wrap: anywhere;
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }
  [aria-checked='true'] .mark {
    color: var(--_accent);
  }
  .emoji {
    display: grid;
    grid-template-columns: repeat(4, 44px);
    justify-content: center;
    gap: 2px;
  }
  .emoji .entry {
    justify-content: center;
    padding: 0;
    /* Text fonts have some of them, in black and white. */
    font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif;
    font-size: 24px;
    line-height: 1;
  }
`;

import { css } from 'lit';

export const tileMenuStyles = css`
  :host {
    /* The marks of a tile let clicks through. */
    pointer-events: auto;
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    min-inline-size: 210px;
    max-inline-size: min(300px, 100vw - 12px);
    max-block-size: calc(100dvh - 12px);
    font-size: 14px;
    line-height: 1.4;
  }
  .who {
    padding: 6px 12px 4px;
    color: #b6bdbf;
    font-size: 0.93em;
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .volume {
    display: grid;
    grid-template-columns: 1fr auto;
    padding: 2px 12px 4px;
    border-block-end: 1px solid #ffffff24;
    margin-block-end: 6px;
  }
  .volume input {
    grid-column: 1 / -1;
    inline-size: 100%;
    min-block-size: 44px;
    accent-color: var(--_accent);
  }
  .hosting {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid #ffffff24;
  }
  .risky {
    color: #ff9d94;
  }
  .entry svg {
    inline-size: 20px;
    block-size: 20px;
  }
`;

import { css } from 'lit';

export const previewExtrasStyles = css`
  :host {
    /* Margins stay inside: the upper edge is where the picture ends, and what lies upon it hangs there. */
    display: flow-root;
    position: relative;
  }
  .meter,
  .tool {
    position: absolute;
    inset-block-end: calc(100% + 10px);
  }
  .tool {
    inset-inline-end: 10px;
    background: #121417b8;
  }
  .meter {
    inset-inline-start: 14px;
    display: flex;
    align-items: center;
    gap: 3px;
    block-size: 44px;
    color: #7de3b9;
    --_level: 0;
  }
  .meter i {
    inline-size: 4px;
    block-size: 22px;
    border-radius: 2px;
    background: currentColor;
    transform: scaleY(calc(0.2 + 0.8 * var(--_level) * var(--_weight)));
    transition: transform 80ms linear;
    --_weight: 0.65;
  }
  .meter i:nth-child(2) {
    --_weight: 1;
  }
  .devices {
    margin-block-start: 14px;
  }
`;

import { css } from 'lit';

/** Menus upon the stage, dark in both themes as it is: the popover that is the host, and its entries. */
export const menuSurface = css`
  :host {
    color-scheme: dark;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 6px;
    border: 1px solid #ffffff24;
    border-radius: var(--_radius-m);
    background: #22262b;
    color: #eef1f0;
    box-shadow: var(--_shadow-float);
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    text-align: start;
  }
  .entry:hover,
  .entry:focus-visible {
    background: #ffffff1a;
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
`;

import { css } from 'lit';

export const toolbarStyles = css`
  :host {
    display: block;
    color-scheme: dark;
    color: #eef1f0;
    min-inline-size: 0;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    justify-content: center;
    gap: 6px;
  }
  .tool.leave {
    inline-size: 58px;
    background: var(--_danger-fill);
    color: #fff;
  }
  .tool.leave:hover {
    filter: brightness(1.1);
  }
  .badge {
    position: absolute;
    inset: -5px -5px auto auto;
    min-inline-size: 20px;
    padding-inline: 5px;
    border-radius: 10px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 12px;
    font-weight: 700;
    line-height: 20px;
  }
  .tip {
    position: absolute;
    z-index: 3;
    inset-block-end: calc(100% + 10px);
    padding: 5px 10px;
    border-radius: 8px;
    background: #eef1f0;
    color: #14171a;
    font-size: 13px;
    line-height: 1.4;
    white-space: nowrap;
    pointer-events: none;
    opacity: 0;
    transition: opacity var(--_quick);
  }
  .tool:focus-visible .tip {
    opacity: 1;
  }
  @media (hover: hover) {
    .tool:hover .tip {
      opacity: 1;
      transition-delay: 350ms;
    }
  }
  @container (max-width: 560px) {
    .tool:first-of-type .tip {
      inset-inline-start: 0;
    }
    .tool:last-of-type .tip {
      inset-inline-end: 0;
    }
  }
  .tool[hidden] {
    display: none;
  }
  #menu {
    inset: auto;
    inset-block-end: 72px;
    margin: 10px auto;
    max-block-size: 60dvh;
    padding: 6px;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: #22262b;
    color: inherit;
    box-shadow: var(--_shadow-float);
  }
  /* Above its button; elsewhere, at the foot of the window. */
  @supports (position-area: top) {
    #menu {
      inset: auto;
      margin: 10px 0;
      position-area: block-start span-inline-start;
      position-try-fallbacks: flip-inline;
    }
  }
  .entry {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 16px 6px 12px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
  }
  .entry:hover {
    background: #ffffff1a;
  }
  .entry:focus-visible {
    outline-offset: -2px;
  }
  .entry[aria-pressed='true'] {
    color: var(--_accent);
  }
`;

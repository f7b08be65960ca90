import { css } from 'lit';

export const personMenuStyles = css`
  :host {
    display: block;
    flex: none;
  }
  .menu {
    position: fixed;
    margin: 0;
    padding: 6px;
    min-inline-size: 210px;
    max-inline-size: calc(100vi - 16px);
    max-block-size: calc(100dvb - 12px);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-float);
  }
  .item {
    display: flex;
    inline-size: 100%;
    justify-content: start;
    gap: 12px;
    padding-inline: 12px;
    border-radius: var(--_radius-s);
    font-weight: 500;
    text-align: start;
  }
  .hosting {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .hosting:first-child {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .item.risky {
    color: var(--_danger);
  }
  .volume {
    display: grid;
    padding: 8px 12px 0;
  }
  .volume input {
    inline-size: 100%;
    min-block-size: 44px;
    accent-color: var(--_accent);
  }
`;

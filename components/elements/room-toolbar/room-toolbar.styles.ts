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
  .microphone:has(+ .microphone-menu),
  .camera:has(+ .camera-menu) {
    margin-inline-end: -6px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .microphone-menu,
  .camera-menu {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  @container (min-width: 780px) {
    .screenshare,
    .chat,
    .layout,
    .leave {
      margin-inline-start: 12px;
    }
  }
  :not(:defined) {
    display: none;
  }
`;

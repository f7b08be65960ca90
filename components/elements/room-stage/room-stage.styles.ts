import { css } from 'lit';

export const stageStyles = css`
  :host {
    display: block;
    position: relative;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .tiles {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  room-tile {
    position: absolute;
  }
  room-tile.floating {
    z-index: 1;
    box-shadow: var(--_shadow-float);
  }
  .card {
    position: absolute;
    z-index: 2;
    inset-inline: 12px;
    inset-block-end: 12px;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: min(420px, calc(100% - 24px));
    padding: 16px 18px;
    border-radius: var(--_radius-m);
    background: rgb(20 23 26 / 92%);
    box-shadow: var(--_shadow-float);
    color: #eef1f0;
    color-scheme: dark;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .card h2 {
    font-size: 1.07em;
    font-weight: 650;
  }
  .card p {
    color: #b6bdbf;
  }
  .copy {
    display: flex;
    gap: 8px;
    margin-block-start: 8px;
  }
  .link {
    flex: 1;
    min-inline-size: 0;
    inline-size: 24ch;
    min-block-size: 44px;
    padding-inline: 12px;
    border: 1px solid rgb(255 255 255 / 18%);
    border-radius: var(--_radius-s);
    background: rgb(255 255 255 / 6%);
    color: inherit;
    font-size: max(14px, 0.93em);
    text-overflow: ellipsis;
  }
`;

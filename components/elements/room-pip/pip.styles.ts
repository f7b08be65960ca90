import { css } from 'lit';

/** The small window is as dark as a stage, whatever the page looks like. */
export const pipStyles = css`
  :host {
    color-scheme: dark;
    position: fixed;
    inset: 0;
    font: 14px/1.4 var(--room-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: #eef1f0;
  }
  .pip {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    block-size: 100%;
    background: var(--_stage);
  }
  .tiles {
    display: grid;
    grid-auto-rows: minmax(0, 1fr);
    gap: 4px;
    padding: 4px;
    min-block-size: 0;
  }
  .tile {
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
    display: grid;
    place-items: center;
    border-radius: 8px;
    background: var(--_tile);
    container-type: size;
  }
  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .avatar {
    inline-size: clamp(32px, 38cqmin, 96px);
    block-size: auto;
    aspect-ratio: 1;
    font-size: clamp(13px, 13cqmin, 36px);
  }
  .screen video {
    object-fit: contain;
  }
  .mirrored video {
    transform: scaleX(-1);
  }
  .speaking::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--_accent);
    border-radius: inherit;
  }
  .name {
    position: absolute;
    inset-inline-start: 4px;
    inset-block-end: 4px;
    max-inline-size: calc(100% - 8px);
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 2px 7px;
    border-radius: 7px;
    background: rgb(12 14 16 / 78%);
    font-size: 12px;
  }
  .name bdi {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name svg {
    inline-size: 13px;
    block-size: 13px;
    color: #ff9d94;
  }
  .bar {
    display: flex;
    justify-content: center;
    gap: 8px;
    padding: 2px 6px 6px;
  }
  .tool.leave {
    background: var(--_danger-fill);
    color: #fff;
  }
`;

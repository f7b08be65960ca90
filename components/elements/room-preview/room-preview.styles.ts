import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .frame {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 10;
    border-radius: var(--_radius-m);
    background: var(--_tile);
    color: #fff;
    color-scheme: dark;
  }
  @container (max-width: 340px) {
    .frame {
      aspect-ratio: 4 / 3;
    }
  }
  video {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  video.mirrored {
    transform: scaleX(-1);
  }
  video:not(.shown) {
    visibility: hidden;
  }
  .cover {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 10px;
    padding: 16px 16px 60px;
    color: #b6bdbf;
    text-align: center;
    background: radial-gradient(circle at 50% 40%, #2b3138, var(--_tile) 75%);
  }
  .cover svg {
    inline-size: 34px;
    block-size: 34px;
    opacity: 0.8;
  }
  .shade {
    position: absolute;
    inset: auto 0 0;
    block-size: 84px;
    background: linear-gradient(transparent, rgb(0 0 0 / 45%));
    pointer-events: none;
  }
  .controls {
    position: absolute;
    inset-inline: 10px;
    inset-block-end: 10px;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
  }
  .tool {
    background: #121417b8;
  }
  .meter {
    position: absolute;
    inset-inline-start: 10px;
    inset-block-end: 10px;
    display: flex;
    align-items: center;
    gap: 3px;
    block-size: 46px;
    padding-inline: 4px;
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
  .devices:not([hidden]) {
    margin-block-start: 12px;
  }
  .trouble {
    display: grid;
    gap: 8px;
    justify-items: start;
    margin-block-start: 12px;
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius-s);
    background: var(--_raised);
    font-size: 0.95em;
  }
  .trouble .button {
    border-color: var(--_line);
    background: var(--_surface);
  }
`;

import { css } from 'lit';

export const previewStyles = css`
  :host {
    display: block;
    position: relative;
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
  @container (max-width: 520px) {
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
  .avatar {
    inline-size: 84px;
    block-size: 84px;
    font-size: 30px;
  }
  .cover > svg {
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
`;

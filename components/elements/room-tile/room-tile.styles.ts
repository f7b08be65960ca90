import { css } from 'lit';

export const tileStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius-m);
    background: var(--_tile);
    color: #fff;
    container-type: size;
    color-scheme: dark;
  }
  :host(:is(:hover, :focus-within)) {
    --_near: 1;
  }
  :host(:fullscreen) {
    border-radius: 0;
  }
  video,
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    background: none;
  }
  /* An upright picture in a wide tile would lose the head. */
  :host(:fullscreen) :is(video, canvas),
  .upright :is(video, canvas),
  .screen :is(video, canvas) {
    object-fit: contain;
  }
  .mirrored :is(video, canvas) {
    transform: scaleX(-1);
  }
  /* Not "display: none": a picture that is not laid out may not be decoded. */
  .tile:not(.shown) .picture {
    visibility: hidden;
  }
  .ground {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: radial-gradient(circle at 50% 45%, oklch(0.33 0.035 var(--_hue, 160)), var(--_tile) 78%);
  }
  .avatar {
    inline-size: clamp(36px, 34cqmin, 128px);
    block-size: auto;
    aspect-ratio: 1;
    font-size: clamp(14px, 12.5cqmin, 46px);
  }
  .foot {
    position: absolute;
    inset-inline: 8px;
    inset-block-end: 8px;
    display: flex;
    align-items: end;
    gap: 6px;
    pointer-events: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    block-size: 28px;
    padding-inline: 9px;
    border-radius: 9px;
    background: rgb(12 14 16 / 78%);
    font-size: 13px;
    font-weight: 500;
    line-height: 1;
  }
  .chip svg {
    inline-size: 15px;
    block-size: 15px;
  }
  .name {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
    pointer-events: auto;
    line-height: 1.4;
  }
  .off {
    color: #ff9d94;
  }
  .marks {
    position: absolute;
    inset-inline-end: 8px;
    inset-block-start: 8px;
    display: flex;
    gap: 6px;
    pointer-events: none;
  }
  .hand {
    background: #ffd166;
    color: #2b2100;
  }
  .status {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% + clamp(26px, 23cqmin, 88px));
    display: grid;
    justify-items: center;
    gap: 8px;
    padding-inline: 8px;
  }
  .status .chip::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: #ffd166;
    animation: pulse 1.2s ease-in-out infinite alternate;
  }
  .over-picture {
    inset-block-start: 8px;
    justify-items: start;
    pointer-events: none;
  }
  /* Below the avatar the name would cover it. */
  @container (max-height: 300px) {
    .status {
      inset-block-start: 8px;
    }
  }
  @container (131px <= width <= 200px) {
    .status + .marks {
      inset-block-start: 42px;
    }
  }
  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }
  /* The ring lies upon the picture, or the picture would cover it. */
  .ring {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    pointer-events: none;
    border: 3px solid transparent;
    transition: border-color var(--_quick);
  }
  .speaking .ring {
    border-color: var(--_accent);
  }
  @container (max-width: 130px) or (max-height: 110px) {
    .foot {
      inset-inline: 5px;
      inset-block-end: 5px;
    }
    .marks {
      inset-inline-end: 5px;
      inset-block-start: 5px;
      gap: 3px;
    }
    .chip {
      block-size: 22px;
      padding-inline: 6px;
      font-size: 11px;
    }
  }
  /* The dot alone: its text is pushed out of sight, and still read out. */
  @container (max-width: 130px) {
    .status .chip {
      inline-size: 22px;
      padding-inline: 7px;
      gap: 20px;
      overflow: hidden;
      white-space: nowrap;
    }
  }
  @container (max-width: 72px) or (max-height: 54px) {
    .name,
    .chip:not(:has(svg)) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .speaking .ring {
      border-color: Highlight;
    }
  }
`;

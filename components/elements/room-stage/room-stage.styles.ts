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
`;

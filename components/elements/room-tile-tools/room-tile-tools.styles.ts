import { css } from 'lit';

export const tileToolsStyles = css`
  :host {
    display: contents;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 7px;
    flex: none;
    min-inline-size: 28px;
    block-size: 28px;
    padding-inline: 7px;
    border: 0;
    border-radius: 9px;
    background: rgb(12 14 16 / 78%);
    color: #fff;
    font-size: 13px;
    font-weight: 500;
    line-height: 1;
    pointer-events: auto;
  }
  .mark svg {
    inline-size: 15px;
    block-size: 15px;
  }
  .bars {
    display: flex;
    align-items: end;
    gap: 2px;
    block-size: 12px;
  }
  .bars i {
    inline-size: 3px;
    block-size: 4px;
    border-radius: 1px;
    background: #fff;
  }
  .bars i:nth-child(2) {
    block-size: 8px;
  }
  .bars i:nth-child(3) {
    block-size: 12px;
  }
  .poor .bars i:first-child {
    background: #ffd166;
  }
  .poor .bars i:not(:first-child) {
    background: rgb(255 255 255 / 32%);
  }
  .good .text {
    display: none;
  }
  /* While all is well, only who looks for it sees it. */
  .good,
  .more {
    opacity: var(--_near, 0);
    transition: opacity var(--_quick);
  }
  .more:is(:focus-visible, [aria-expanded='true']) {
    opacity: 1;
  }
  .more {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    margin: -8px;
    padding: 0;
    border: 8px solid transparent;
    border-radius: 17px;
    background: rgb(12 14 16 / 78%) padding-box;
    color: #fff;
    pointer-events: auto;
  }
  .more:focus-visible {
    outline-offset: -7px;
  }
  .more:hover,
  .unmute:hover {
    background-color: rgb(58 64 70 / 92%);
  }
  .more svg {
    inline-size: 18px;
    block-size: 18px;
  }
  /* As large to touch as any other. */
  .unmute {
    position: relative;
    color: #ff9d94;
  }
  .unmute::after {
    content: '';
    position: absolute;
    inset: -8px;
  }
  @media (hover: none) {
    .more {
      opacity: 1;
    }
  }
  @container (max-width: 240px) {
    .text {
      display: none;
    }
  }
  /* Here there is no room beside the marks: the way to the menu lies over them while it is wanted. */
  @container (max-width: 170px) {
    .more {
      position: absolute;
      z-index: 1;
      inset-inline-end: 0;
      background-color: #24292e;
    }
    @media (hover: none) {
      .more:not(:focus-visible, [aria-expanded='true']) {
        opacity: 0;
        pointer-events: none;
      }
    }
  }
  @container (max-width: 130px) or (max-height: 110px) {
    .mark {
      min-inline-size: 22px;
      block-size: 22px;
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid;
    }
    .bars i {
      background: CanvasText;
    }
    .poor .bars i:not(:first-child) {
      background: GrayText;
    }
  }
`;

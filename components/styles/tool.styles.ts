import { css } from 'lit';

/** Square buttons that lie upon a dark stage or a picture. */
export const toolStyles = css`
  .tool {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 14px;
    background: #ffffff1a;
    color: #eef1f0;
    transition: background-color var(--_quick);
  }
  .tool:hover {
    background: #ffffff33;
  }
  .tool svg {
    inline-size: 21px;
    block-size: 21px;
  }
  .tool:is([aria-pressed='true'], [aria-expanded='true']) {
    background: #eef1f0;
    color: #14171a;
  }
  .tool.off {
    background: #5a2326;
    color: #ffb4ad;
  }
  .tool.busy svg {
    animation: breathe 700ms ease-in-out infinite alternate;
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
`;

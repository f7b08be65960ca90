import { css } from 'lit';

export const hostConfirmStyles = css`
  dialog {
    /* What lies over the stage lets clicks through. */
    pointer-events: auto;
    inline-size: min(420px, 100vw - 24px);
    max-block-size: calc(100dvh - 24px);
    padding: 20px;
    color-scheme: var(--_scheme);
    text-align: start;
  }
  .body {
    display: grid;
    gap: 12px;
  }
  h2 {
    font-size: 1.15em;
    font-weight: 650;
    unicode-bidi: isolate;
  }
  .open {
    color: var(--_muted);
    font-size: 0.93em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
    margin-block-start: 4px;
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;

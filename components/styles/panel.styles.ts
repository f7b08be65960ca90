import { css } from 'lit';

/** Side panels (chat, people): a title with a close button, and a body that scrolls. */
export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
    color: var(--_text);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_gap) * 0.8);
    padding-inline-start: 18px;
    border-block-end: 1px solid var(--_line);
  }
  h2 {
    font-size: 1.07em;
    font-weight: 650;
  }
  /* Where a panel covers the stage, and with it what stands there. */
  .lost {
    display: none;
    padding: 8px 18px;
    background: #ffd166;
    color: #2b2100;
    font-size: 0.93em;
    font-weight: 600;
  }
  @container (max-width: 719px) {
    .lost {
      display: block;
    }
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
`;

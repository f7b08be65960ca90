import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    border-block-start: 1px solid var(--_line);
  }
  form {
    display: flex;
    align-items: end;
    gap: 4px;
    padding: 12px;
  }
  textarea.input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    max-block-size: 140px;
    padding-block: 10px;
    resize: none;
    line-height: 1.4;
    field-sizing: content;
    border-radius: var(--_radius-m);
  }
  .primary {
    flex: none;
    margin-inline-start: 4px;
  }
  /* Where one could hardly see what one writes, the line has a row of its own. */
  @container (max-width: 320px) {
    form {
      flex-wrap: wrap;
    }
    textarea.input {
      flex: 1 0 calc(100% - 60px);
    }
  }
  .left {
    padding: 0 18px 10px;
    color: var(--_muted);
    font-size: 0.87em;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;

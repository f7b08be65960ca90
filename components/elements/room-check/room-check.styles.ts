import { css } from 'lit';

export const checkStyles = css`
  :host {
    display: grid;
    gap: 10px;
    font-size: 0.93em;
  }
  .summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    font-weight: 600;
  }
  .summary:empty {
    display: none;
  }
  ul {
    display: grid;
    gap: 10px;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .mark {
    color: var(--_accent);
  }
  .warning .mark {
    color: light-dark(#8a5300, #f2b95c);
  }
  .problem .mark {
    color: var(--_danger);
  }
  .remedy {
    color: var(--_muted);
  }
`;

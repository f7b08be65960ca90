import { css } from 'lit';

/** Cards, headings, tables and words of a status, the same in all parts of the page. */
export const operatorStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--_text);
  }
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: clip;
  }
  h2 {
    font-size: 1.07em;
    font-weight: 650;
  }
  .muted {
    color: var(--_muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .tag {
    display: inline-block;
    padding: 1px 8px;
    border: 1px solid var(--_line);
    border-radius: 99px;
    background: var(--_raised);
    font-size: 0.86em;
    white-space: nowrap;
  }
  .tag.warn {
    border-color: currentcolor;
    background: none;
    color: var(--_danger);
  }
  .empty {
    padding: 20px 18px;
    color: var(--_muted);
  }
`;

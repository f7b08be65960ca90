import { css } from 'lit';

export const statsStyles = css`
  h3 {
    unicode-bidi: plaintext;
  }
  .none,
  .path {
    color: var(--_muted);
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .plots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
    gap: 10px;
  }
  figure {
    margin: 0;
    padding: 8px 10px;
    border-radius: var(--_radius-s);
    background: var(--_raised);
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    font-size: 0.93em;
  }
  b {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  figure svg {
    inline-size: 100%;
    block-size: 32px;
    /* Time runs to the right in every language, as on any instrument. */
    direction: ltr;
  }
  polyline {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .scroller {
    overflow-x: auto;
    border-radius: var(--_radius-s);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.93em;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 10px;
    padding-inline-start: 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    color: var(--_muted);
    font-weight: 500;
  }
  tbody th {
    font-weight: 550;
  }
  .limit {
    display: block;
    color: var(--_muted);
  }
`;

import { css } from 'lit';

/** A page of sections, each under a heading of its own. */
export const sections = css`
  :host {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
  }
  section {
    display: grid;
    gap: 10px;
    min-inline-size: 0;
  }
  h3 {
    margin: 0;
    font-size: 1.07em;
    font-weight: 650;
  }
`;

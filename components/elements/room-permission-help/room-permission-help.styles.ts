import { css } from 'lit';

export const helpStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .help {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin-block-start: 14px;
    padding: 16px 18px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    font-size: 0.95em;
  }
  .why {
    display: grid;
    gap: 6px;
    font-weight: 600;
  }
  ol {
    display: grid;
    gap: 10px;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  li {
    position: relative;
    min-block-size: 1.75em;
    padding-inline-start: 2.4em;
    padding-block: 0.12em;
    counter-increment: step;
  }
  li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 1.7em;
    block-size: 1.7em;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.93em;
    font-weight: 650;
  }
  /* As it looks beside the address. */
  .sign {
    display: inline-grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    margin-block: -0.3em;
    margin-inline-start: 0.2em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    vertical-align: middle;
  }
  .sign svg {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .note {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .button {
    border-color: var(--_field-line);
    background: var(--_surface);
  }
  @container (max-width: 340px) {
    .help {
      padding: 14px;
    }
  }
`;

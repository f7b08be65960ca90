import { css } from 'lit';

/** Buttons and fields, the same wherever they stand. Nothing to touch is smaller than 44 px. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    transition: filter var(--_quick);
  }
  .button:hover {
    filter: brightness(1.08);
  }
  .button:active {
    filter: brightness(0.94);
  }
  .button[aria-disabled='true'] {
    cursor: default;
    filter: none;
    opacity: 0.6;
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.danger {
    background: var(--_danger-fill);
    color: #fff;
  }
  .button.quiet {
    background: none;
    color: var(--_text);
  }
  .button.quiet:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
    filter: none;
  }
  /* For whoever waits long: in most cases there is nothing to wait for. */
  .button.late {
    animation: late 1ms 2s backwards;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .button.round {
    inline-size: 44px;
    padding: 0;
    border-radius: 50%;
  }
`;

export const fields = css`
  .field {
    display: grid;
    gap: 6px;
  }
  .field label {
    font-weight: 600;
    font-size: 0.93em;
  }
  .field .note {
    font-weight: 400;
    color: var(--_muted);
  }
  .input {
    appearance: none;
    inline-size: 100%;
    min-block-size: 46px;
    padding: 0.5em 0.8em;
    border: 1px solid var(--_field-line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: var(--_text);
    /* Below 16 px, phones zoom into the field. */
    font-size: max(16px, 1em);
    transition: border-color var(--_quick);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .input:focus-visible {
    border-color: var(--_accent);
    outline-offset: 0;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .problem {
    display: flex;
    gap: 0.5em;
    color: var(--_danger);
    font-size: 0.93em;
  }
`;

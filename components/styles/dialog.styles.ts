import { css } from 'lit';

/** Dialogs over the call. */
export const dialogs = css`
  dialog {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-float);
  }
  dialog::backdrop {
    background: rgb(10 12 14 / 56%);
  }
`;

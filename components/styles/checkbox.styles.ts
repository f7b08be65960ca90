import { css } from 'lit';

/** A choice of yes or no in a dialog, with its label; as large as a finger needs. */
export const checkboxes = css`
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }
`;

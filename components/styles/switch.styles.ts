import { css } from 'lit';

/** What is on or off at once: a checkbox with the role of a switch. */
export const switches = css`
  [role='switch'] {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 44px;
    block-size: 26px;
    border: 2px solid var(--_field-line);
    border-radius: 13px;
    background: var(--_surface);
    cursor: pointer;
    transition:
      background-color var(--_quick),
      border-color var(--_quick);
  }
  [role='switch']::before {
    content: '';
    position: absolute;
    inset-block: 3px;
    inset-inline-start: 3px;
    inline-size: 16px;
    border-radius: 50%;
    background: var(--_field-line);
    transition: inset-inline-start var(--_quick);
  }
  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [role='switch']:checked::before {
    inset-inline-start: 21px;
    background: var(--_on-accent);
  }
  @media (forced-colors: active) {
    [role='switch'] {
      border-color: ButtonText;
    }
    [role='switch']::before {
      background: ButtonText;
    }
    [role='switch']:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

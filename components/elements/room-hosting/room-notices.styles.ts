import { css } from 'lit';

export const noticesStyles = css`
  :host {
    display: grid;
    justify-items: center;
    gap: 8px;
    pointer-events: none;
    color-scheme: dark;
    color: #eef1f0;
  }
  .notice {
    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    inline-size: fit-content;
    max-inline-size: min(100%, 480px);
    padding: 8px 10px;
    padding-inline-start: 14px;
    border: 1px solid #ffffff24;
    border-radius: var(--_radius);
    background: #22262b;
    box-shadow: var(--_shadow-float);
    animation: arrive 200ms ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }
  .avatar {
    inline-size: 34px;
    block-size: 34px;
    font-size: 12px;
  }
  .notice > svg {
    color: var(--_accent);
  }
  .who {
    flex: 1;
    display: grid;
    min-inline-size: 120px;
  }
  .text {
    font-weight: 600;
    line-height: 1.3;
    unicode-bidi: isolate;
  }
  .email {
    color: #b6bdbf;
    font-size: 0.87em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-inline-start: auto;
  }
  .actions .button {
    padding-inline: 14px;
  }
  .actions .button:not(.primary) {
    background: #ffffff1f;
  }
`;

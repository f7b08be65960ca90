import { css } from 'lit';

export const permissionStyles = css`
  :host {
    display: block;
  }
  /* Upon the picture, above its switches; below it, it would cover the form. Late, for browsers that answer at once. */
  .question {
    position: absolute;
    inset-block-end: calc(100% + 64px);
    inset-inline: 12px;
    inline-size: fit-content;
    max-inline-size: 46ch;
    margin-inline: auto;
    padding: 10px 14px;
    border-radius: var(--_radius-s);
    background: #eef1f0;
    color: #16201b;
    font-size: 0.93em;
    text-align: center;
    text-wrap: balance;
    animation: appear 200ms 300ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

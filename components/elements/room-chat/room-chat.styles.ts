import { css } from 'lit';

export const chatStyles = css`
  .log {
    display: flex;
    flex-direction: column;
    gap: 16px;
    padding: 16px 18px;
    list-style: none;
  }
  .empty {
    padding: 18px;
    color: var(--_muted);
  }
  .group {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 4px;
  }
  .own {
    align-items: end;
  }
  .who {
    display: flex;
    gap: 8px;
    align-items: baseline;
    font-size: 0.87em;
    max-inline-size: 100%;
  }
  .who b {
    font-weight: 650;
    unicode-bidi: isolate;
  }
  .who time {
    color: var(--_muted);
    flex: none;
  }
  .bubble {
    max-inline-size: 88%;
    padding: 8px 13px;
    border-radius: var(--_radius-m);
    border-start-start-radius: 4px;
    background: var(--_raised);
    white-space: pre-wrap;
    unicode-bidi: plaintext;
  }
  .own .bubble {
    border-start-start-radius: var(--_radius-m);
    border-end-end-radius: 4px;
    background: color-mix(in srgb, var(--_accent) 17%, var(--_surface));
  }
  .bubble.sending {
    opacity: 0.7;
  }
  a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .own a {
    color: inherit;
  }
  .retry {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_danger);
    font-size: 0.87em;
  }
  .retry .button {
    color: inherit;
    text-decoration: underline;
    padding-inline: 8px;
  }
  form {
    display: flex;
    align-items: end;
    gap: 8px;
    padding: 12px;
    border-block-start: 1px solid var(--_line);
  }
  textarea.input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    max-block-size: 140px;
    padding-block: 10px;
    resize: none;
    line-height: 1.4;
    field-sizing: content;
    border-radius: var(--_radius-m);
  }
`;

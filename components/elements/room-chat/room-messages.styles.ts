import { css } from 'lit';

export const messagesStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .body {
    flex: 1;
    min-inline-size: 0;
    /* From the end: the browser itself keeps the latest in sight, and the place of whoever has gone back. */
    display: flex;
    flex-direction: column-reverse;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .list {
    display: flex;
    flex-direction: column;
    gap: 16px;
    /* A few messages begin at the top. */
    margin-block-end: auto;
    padding: 16px 12px 16px 18px;
    padding-inline: 18px 12px;
    overflow-wrap: anywhere;
  }
  .empty {
    margin-block-end: auto;
    padding: 18px;
    color: var(--_muted);
  }
  .group {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 4px;
    content-visibility: auto;
    contain-intrinsic-size: auto 62px;
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
  .message {
    position: relative;
    display: flex;
    align-items: center;
    max-inline-size: 100%;
  }
  .own .message {
    flex-direction: row-reverse;
  }
  .bubble {
    min-inline-size: 0;
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
  .bubble.large {
    padding: 0 4px;
    background: none;
    font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', emoji, sans-serif;
    font-size: 2.4em;
    line-height: 1.25;
  }
  .copy {
    flex: none;
    margin-block: -3px;
    color: var(--_muted);
    opacity: 0;
    transition: opacity var(--_quick);
  }
  .copy:focus-visible,
  .message:hover .copy {
    opacity: 1;
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
  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 600;
    text-align: center;
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    min-inline-size: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .new {
    color: var(--_accent);
  }
  .new::before,
  .new::after {
    border-color: currentColor;
  }
  .latest {
    position: absolute;
    inset-block-end: 10px;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    padding-inline: 11px;
    border-color: var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-variant-numeric: tabular-nums;
  }
`;

import { css } from 'lit';

export const hostToolsStyles = css`
  :host {
    display: block;
    color: var(--_text);
    flex: none;
    /* The people above are what the list is for. */
    max-block-size: 45%;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--_line);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding-inline: 18px 14px;
    cursor: pointer;
    font-weight: 600;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: color-mix(in srgb, currentColor 6%, transparent);
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary > :first-child {
    color: var(--_muted);
  }
  summary > :last-child {
    margin-inline-start: auto;
    color: var(--_muted);
    transition: rotate var(--_quick);
  }
  [open] > summary > :last-child {
    rotate: 180deg;
  }
  .tools {
    display: grid;
    gap: 10px;
    padding: 2px 12px 12px;
  }
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    overflow: hidden;
  }
  .switch {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 14px;
    min-block-size: 48px;
    padding: 8px 12px;
    cursor: pointer;
  }
  .switch + .switch {
    border-block-start: 1px solid var(--_line);
  }
  .switch:hover {
    background: color-mix(in srgb, currentColor 4%, transparent);
  }
  .switch span {
    min-inline-size: 0;
    line-height: 1.3;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .buttons .button {
    flex: 1 0 auto;
    max-inline-size: 100%;
    gap: 8px;
    padding-inline: 12px;
    font-size: 0.93em;
    line-height: 1.25;
    overflow-wrap: break-word;
  }
  .end {
    color: var(--_danger);
  }
`;

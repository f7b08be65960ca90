import { css } from 'lit';

export const fileStyles = css`
  :host {
    display: block;
    inline-size: 300px;
    max-inline-size: 100%;
  }
  .file {
    display: grid;
    gap: 10px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    background: var(--_raised);
    color: var(--_text);
  }
  img {
    display: block;
    inline-size: 100%;
    max-block-size: 240px;
    object-fit: contain;
    border-radius: var(--_radius-s);
    background: var(--_surface);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
  }
  .kind {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-s);
    background: color-mix(in srgb, var(--_accent) 15%, var(--_surface));
    color: var(--_accent);
  }
  .what {
    display: grid;
    min-inline-size: 0;
  }
  .name {
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.3;
  }
  .size,
  .amount,
  .status {
    color: var(--_muted);
    font-size: 0.87em;
  }
  .size,
  .amount {
    font-variant-numeric: tabular-nums;
  }
  .fault {
    color: var(--_danger);
    font-size: 0.87em;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    color: var(--_accent);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
    transition: inline-size var(--_quick);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .amount {
    margin-block-start: -6px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .actions .button {
    border-color: var(--_line);
    background: var(--_surface);
  }
  .actions .primary {
    border-color: transparent;
    background: var(--_accent);
  }
  .actions .quiet {
    border-color: transparent;
    background: none;
    margin-inline-start: auto;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: auto;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
  }
`;

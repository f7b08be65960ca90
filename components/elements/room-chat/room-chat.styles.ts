import { css } from 'lit';

export const chatStyles = css`
  :host {
    position: relative;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding: 8px 18px;
    padding-inline: 18px 12px;
    border-block-start: 1px solid var(--_line);
    color: var(--_danger);
  }
  .barred {
    padding: 14px 18px;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
  }
  .drop {
    position: absolute;
    inset: 8px;
    display: grid;
    place-content: center;
    padding: 16px;
    border: 2px dashed var(--_accent);
    border-radius: var(--_radius-m);
    background: color-mix(in srgb, var(--_surface) 92%, transparent);
    font-weight: 600;
    text-align: center;
    pointer-events: none;
  }
`;

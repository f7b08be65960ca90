import { css } from 'lit';

export const reportStyles = css`
  section {
    justify-items: start;
  }
  room-check {
    inline-size: 100%;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  pre {
    inline-size: 100%;
    max-block-size: 260px;
    margin: 0;
    padding: 12px;
    overflow: auto;
    border-radius: var(--_radius-s);
    background: var(--_raised);
    font-size: 12px;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .version,
  section > p {
    color: var(--_muted);
  }
`;

import { css } from 'lit';

export const devicesStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
    gap: 12px;
  }
  .field {
    align-content: start;
  }
  select.input {
    text-overflow: ellipsis;
    appearance: auto;
    font-size: 0.93em;
    min-block-size: 44px;
  }
  .try {
    align-self: end;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    font-size: 0.93em;
  }
  .flip {
    justify-self: start;
  }
`;

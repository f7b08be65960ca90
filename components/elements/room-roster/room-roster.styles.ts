import { css } from 'lit';

export const rosterStyles = css`
  ul {
    list-style: none;
    padding: 8px;
  }
  li {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding: 8px 10px;
    border-radius: var(--_radius-s);
  }
  .who {
    flex: 1;
    min-inline-size: 90px;
    display: grid;
  }
  .name {
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .detail {
    font-size: 0.87em;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .marks {
    display: flex;
    gap: 8px;
    color: var(--_muted);
  }
  .marks svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .speaking .avatar {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

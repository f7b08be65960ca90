import { css } from 'lit';

export const rosterStyles = css`
  ul {
    list-style: none;
    padding: 8px;
  }
  search {
    display: block;
    padding: 12px 12px 4px;
  }
  .none {
    padding: 4px 18px 18px;
    color: var(--_muted);
  }
  li {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 4px 10px;
    min-block-size: 60px;
    padding: 8px 2px 8px 10px;
    padding-inline: 10px 2px;
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
  .title {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  .badge {
    flex: none;
    padding: 1px 7px;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 600;
    line-height: 1.5;
  }
  .badge.host {
    background: color-mix(in srgb, var(--_accent) 15%, var(--_surface));
    color: var(--_text);
  }
  .by-host {
    color: var(--_danger);
  }
  .detail {
    font-size: 0.87em;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A sentence, not an address: it may take two lines. */
  li:first-child .detail {
    white-space: normal;
  }
  .marks {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_muted);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 4px;
    font-size: 0.87em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .mark svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .hand {
    padding: 3px 7px;
    border-radius: 999px;
    background: color-mix(in srgb, var(--_accent) 17%, var(--_surface));
    color: var(--_text);
  }
  .away .avatar {
    opacity: 0.5;
  }
  .speaking .avatar {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;

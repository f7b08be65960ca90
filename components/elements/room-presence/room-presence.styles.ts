import { css } from 'lit';

export const presenceStyles = css`
  :host {
    display: block;
  }
  .here {
    display: flex;
    align-items: center;
    gap: 0.6em;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .mark {
    flex: none;
    inline-size: 0.62em;
    block-size: 0.62em;
    margin-inline: 0.2em;
    border: 2px solid var(--_field-line);
    border-radius: 50%;
  }
  .some {
    color: var(--_text);
  }
  .some .mark {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .closed {
    color: var(--_danger);
  }
  .closed .mark {
    border-color: currentColor;
    background: none;
  }
  .faces {
    display: flex;
    flex: none;
  }
  .avatar {
    inline-size: 30px;
    block-size: 30px;
    border: 2px solid var(--_surface);
    font-size: 10px;
  }
  .avatar + .avatar {
    margin-inline-start: -6px;
  }
`;

import { css } from 'lit';

export const callsStyles = css`
  :host {
    position: absolute;
    z-index: 6;
    inset-block-start: 12px;
    inset-inline: 12px;
    display: grid;
    justify-items: center;
    gap: 8px;
    pointer-events: none;
    color-scheme: dark;
    color: #eef1f0;
  }
  .call {
    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 14px;
    inline-size: 100%;
    max-inline-size: 460px;
    padding: 14px 16px;
    border-radius: var(--_radius);
    background: #22262b;
    box-shadow: var(--_shadow-float);
    animation: arrive 200ms ease-out;
  }
  .call:focus {
    outline: none;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 -8px;
    }
  }
  .incoming .avatar {
    animation: ringing 1.3s ease-out infinite;
  }
  @keyframes ringing {
    from {
      box-shadow: 0 0 0 0 color-mix(in srgb, var(--_accent) 60%, transparent);
    }
    to {
      box-shadow: 0 0 0 14px transparent;
    }
  }
  .who {
    flex: 1;
    min-inline-size: 120px;
    display: grid;
  }
  .who strong {
    font-weight: 650;
    unicode-bidi: isolate;
  }
  .who span {
    color: #b6bdbf;
    font-size: 0.93em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .actions {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }
`;

import { css } from 'lit';

export const lobbyStyles = css`
  :host {
    display: block;
  }
  :host(:state(in-call)) {
    display: none;
  }
  .base {
    container-type: inline-size;
  }
  .card {
    display: grid;
    gap: 22px;
    max-inline-size: 1120px;
    margin-inline: auto;
    padding: 22px;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.25);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  :host(:state(embedded)) .card {
    border: 0;
    border-radius: 0;
    box-shadow: none;
    background: none;
  }
  form {
    display: grid;
    align-content: center;
    gap: 16px;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.55em;
    font-weight: 680;
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }
  [role='alert']:empty {
    display: none;
  }
  .hint {
    font-size: 0.93em;
    color: var(--_muted);
  }
  .refused {
    padding: 12px 14px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_danger);
    border-radius: var(--_radius-s);
    background: var(--_raised);
  }
  .button.check {
    color: var(--_muted);
    font-weight: 500;
  }
  room-check:not(:defined) {
    display: none;
  }
  .join {
    min-block-size: 50px;
    font-size: 1.07em;
  }
  @container (max-width: 360px) {
    .card {
      padding: 14px;
      gap: 16px;
    }
    h2 {
      font-size: 1.35em;
    }
  }
  @container (min-width: 720px) {
    .card {
      grid-template-columns: minmax(0, 1.25fr) minmax(280px, 1fr);
      align-items: center;
      gap: 34px;
      padding: 30px;
    }
    .card.no-preview {
      grid-template-columns: minmax(0, 460px);
      justify-content: center;
    }
  }
`;

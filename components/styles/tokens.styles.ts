import { css } from 'lit';

/**
 * The one place where looks are decided. A page sets `--room-*` on our elements or above them; what it leaves alone
 * falls back to these values. `--_*` are ours and may change.
 *
 * @cssprop --room-accent - Colour of what matters most: primary buttons, focus, who is speaking.
 * @cssprop --room-on-accent - Text on the accent.
 * @cssprop --room-surface - Background of lobby and panels.
 * @cssprop --room-surface-raised - Background of fields and bubbles.
 * @cssprop --room-text - Text on surfaces.
 * @cssprop --room-text-muted - Secondary text on surfaces.
 * @cssprop --room-line - Borders and dividers.
 * @cssprop --room-stage - Background behind the pictures, in light and dark alike.
 * @cssprop --room-tile - Background of a tile without a picture.
 * @cssprop --room-danger - Leave, decline, errors.
 * @cssprop --room-radius - Corner radius of large parts; smaller ones derive theirs from it.
 * @cssprop --room-frame-radius - Corner radius of the outer frame; 0 where the room fills the window.
 * @cssprop --room-density - How much space there is between and around things, as a factor. Default: 1, and 0.6 in narrow rooms.
 * @cssprop --room-font - Font family.
 * @cssprop --room-font-size - Size of plain text; everything else is relative to it.
 */
export const tokens = css`
  :host {
    --_accent: var(--room-accent, light-dark(#156a4e, #5fd3a6));
    --_on-accent: var(--room-on-accent, light-dark(#fff, #05261a));
    --_surface: var(--room-surface, light-dark(#fff, #1a1d22));
    --_raised: var(--room-surface-raised, light-dark(#f2f4f1, #262a31));
    --_text: var(--room-text, light-dark(#16201b, #eef1f0));
    --_muted: var(--room-text-muted, light-dark(#55605a, #a9b1b4));
    --_line: var(--room-line, light-dark(#d9dfda, #373c44));
    --_field-line: light-dark(#87918b, #6f7780);
    --_stage: var(--room-stage, #111316);
    --_tile: var(--room-tile, #1f2328);
    --_danger: var(--room-danger, light-dark(#b3261e, #ff9d94));
    --_danger-fill: var(--room-danger, #c62f34);
    --_radius: var(--room-radius, 16px);
    --_radius-m: calc(var(--_radius) * 0.75);
    --_radius-s: calc(var(--_radius) * 0.5);
    --_gap: calc(10px * var(--_density, var(--room-density, 1)));
    --_shadow: 0 1px 2px rgb(0 0 0 / 8%), 0 8px 24px rgb(0 0 0 / 10%);
    --_shadow-float: 0 2px 6px rgb(0 0 0 / 30%), 0 12px 32px rgb(0 0 0 / 35%);
    --_quick: 140ms cubic-bezier(0.2, 0, 0.2, 1);
    /* Pages that reset everything reach their own elements, and so the outermost of ours. */
    box-sizing: border-box !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* Controls do not inherit fonts by themselves. */
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    appearance: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  svg {
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
    display: block;
  }
  h1,
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  [hidden] {
    display: none !important;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
  /* Backgrounds are gone there: borders say what is a part, and which button is pressed. */
  @media (forced-colors: active) {
    button,
    .edge {
      border: 1px solid ButtonBorder !important;
    }
    .primary,
    [aria-pressed='true'] {
      border: 3px solid Highlight !important;
    }
  }
`;

/** For the two elements that a page holds: nothing that the page says about text reaches further in than `.base`. */
export const pageBoundary = css`
  .base {
    all: initial;
    visibility: inherit;
    display: block;
    box-sizing: border-box;
    --_scheme: light dark;
    color-scheme: var(--_scheme);
    font: var(--room-font-size, 15px) / 1.45
      var(--room-font, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    color: var(--_text);
    -webkit-tap-highlight-color: transparent;
    overflow-wrap: anywhere;
  }
  :host([theme='light']) .base {
    --_scheme: light;
  }
  :host([theme='dark']) .base {
    --_scheme: dark;
  }
`;

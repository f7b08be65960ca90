import { css, html, svg, type TemplateResult } from 'lit';

const WIDTH = 160;
const HEIGHT = 36;
/** As many points as the watcher keeps. */
const POINTS = 60;

export const plotStyles = css`
  .plot {
    display: block;
    inline-size: 100%;
    block-size: 36px;
  }
  .plot polyline {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .plot polyline {
      stroke: CanvasText;
    }
  }
`;

/** Points of a line through the values, the latest at the end; the largest of them, and 1 at least, reaches the top. */
export function plotPoints(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const step = WIDTH / (POINTS - 1);
  const first = WIDTH - (values.length - 1) * step;
  return values
    .map((value, index) => {
      const y = HEIGHT - 1 - (value / most) * (HEIGHT - 2);
      return `${(first + index * step).toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}

/** The last two minutes as a line; the number beside it says what matters, so it is hidden from who does not see it. */
export function plot(values: readonly number[]): TemplateResult {
  return html`<svg
    class="plot"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<polyline points=${plotPoints(values)} vector-effect="non-scaling-stroke"></polyline>`}
  </svg>`;
}

import { html, type TemplateResult } from 'lit';
import { HISTORY } from './stats-sampler.ts';

const WIDTH = 120;
const HEIGHT = 32;

/** Points of a line through the values, the latest at the end; the largest of them reaches the top. */
export function plotPoints(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const step = WIDTH / (HISTORY - 1);
  const first = WIDTH - (values.length - 1) * step;
  return values
    .map((value, index) => {
      const x = first + index * step;
      const y = HEIGHT - 1 - (Math.max(0, value) / most) * (HEIGHT - 2);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}

export interface PlotModel {
  readonly name: string;
  readonly values: readonly number[];
  /** The latest value, written out. */
  readonly now: string;
  /** All of the plot in a sentence, for those who do not see it. */
  readonly description: string;
}

/** One minute of a value as a line. */
export function statsPlot({ name, values, now, description }: PlotModel): TemplateResult {
  return html`<figure part="stats-plot">
    <figcaption><span>${name}</span> <b>${now}</b></figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${description}>
      <polyline points=${plotPoints(values)} vector-effect="non-scaling-stroke"></polyline>
    </svg>
  </figure>`;
}

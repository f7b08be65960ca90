import type { NodeInfo } from './api-types.ts';

/** What happens in a second, on all nodes together. */
export interface Rates {
  readonly joins: number;
  readonly relayed: number;
  readonly refusals: number;
  /** The codes of the refusals, the most frequent first. */
  readonly refusalsByCode: readonly (readonly [code: string, rate: number])[];
}

export const NO_RATES: Rates = { joins: 0, relayed: 0, refusals: 0, refusalsByCode: [] };

/** Between two looks. A node that is new, or was started anew, counts from the next look on. A pure function. */
export function ratesBetween(before: readonly NodeInfo[], now: readonly NodeInfo[]): Rates {
  let [joins, relayed] = [0, 0];
  const codes = new Map<string, number>();
  for (const node of now) {
    const earlier = before.find(({ id, startedAt }) => id === node.id && startedAt === node.startedAt);
    const seconds = earlier ? (Date.parse(node.at) - Date.parse(earlier.at)) / 1000 : 0;
    if (!earlier || seconds <= 0) continue;
    const grown = (was: number | undefined, is: number) => Math.max(0, is - (was ?? 0)) / seconds;
    joins += grown(earlier.totals.joins, node.totals.joins);
    relayed += grown(earlier.totals.relayed, node.totals.relayed);
    for (const [code, count] of Object.entries(node.totals.refusals))
      codes.set(code, (codes.get(code) ?? 0) + grown(earlier.totals.refusals[code], count));
  }
  const refusalsByCode = [...codes].filter(([, rate]) => rate > 0).sort(([, a], [, b]) => b - a);
  return {
    joins,
    relayed,
    refusals: refusalsByCode.reduce((sum, [, rate]) => sum + rate, 0),
    refusalsByCode,
  };
}

/** One entry of a report: what is in it depends on the browser and its age. */
export type Stat = Readonly<Record<string, unknown>>;

/** As much of `RTCStatsReport` (W3C WebRTC, section 8.3) as is read here: a recorded report has it as well. */
export interface StatsReport {
  values(): Iterable<Stat>;
}

/** `null` where the browser does not tell it. */
export function numberOf(stat: Stat | undefined, name: string): number | null {
  const value = stat?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Empty where the browser does not tell it. */
export function textOf(stat: Stat | undefined, name: string): string {
  const value = stat?.[name];
  return typeof value === 'string' ? value : '';
}

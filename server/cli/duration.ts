import { CommandError } from './command-error.ts';

const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** Seconds of a text such as `90s`, `15m`, `8h` or `1d`. Throws a {@link CommandError} for others. */
export function parseDuration(text: string): number {
  const [, digits = '', unit = ''] = /^([1-9]\d{0,6})([smhd])$/.exec(text) ?? [];
  if (!digits) throw new CommandError(`${text} is no duration; write it as 90s, 15m, 8h or 1d`);
  return Number(digits) * SECONDS[unit as keyof typeof SECONDS];
}

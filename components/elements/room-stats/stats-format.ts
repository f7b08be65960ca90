import type { Localize } from '../../i18n/localize.ts';

/** Numbers of a connection as people read them, in their language. */
export interface StatsFormat {
  /** Bits per second. */
  rate(bitsPerSecond: number): string;
  /** 0 to 1. */
  share(part: number): string;
  /** Seconds, shown as milliseconds. */
  time(seconds: number): string;
}

export function statsFormat(localize: Pick<Localize, 'number'>): StatsFormat {
  const unit = (name: string, digits: number): Intl.NumberFormatOptions => ({
    style: 'unit',
    unit: name,
    maximumFractionDigits: digits,
  });
  return {
    rate: (bits) =>
      bits < 1_000_000
        ? localize.number(bits / 1_000, unit('kilobit-per-second', 0))
        : localize.number(bits / 1_000_000, unit('megabit-per-second', 1)),
    share: (part) => localize.number(part, { style: 'percent', maximumFractionDigits: 1 }),
    time: (seconds) => localize.number(seconds * 1_000, unit('millisecond', 0)),
  };
}

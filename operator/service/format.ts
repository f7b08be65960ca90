const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long it is since a moment, in its largest unit: `3 minutes`. */
export function since(moment: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(moment)) / 1000);
  const [unit, size] = UNITS.find(([, least]) => seconds >= least) ?? ['second', 1];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / size),
  );
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A number of things. */
export const count = (value: number): string => whole.format(value);

/** So many in a second: fine where there are few. */
export const rate = (value: number): string => (value < 10 ? fine : whole).format(value);

/** Seconds as milliseconds. */
export const milliseconds = (seconds: number): string => `${fine.format(seconds * 1000)} ms`;

/** `1 person`, `2 people`. */
export const people = (value: number): string => `${count(value)} ${value === 1 ? 'person' : 'people'}`;

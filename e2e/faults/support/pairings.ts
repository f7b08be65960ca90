import type { BrowserName } from '../../support/browsers.ts';

/** Every pairing of the browsers, with its name in figures. */
export const PAIRINGS: readonly (readonly [one: BrowserName, other: BrowserName, name: string])[] = [
  ['chromium', 'chromium', 'Chromium and Chromium'],
  ['chromium', 'firefox', 'Chromium and Firefox'],
  ['firefox', 'firefox', 'Firefox and Firefox'],
];

/** What a browser says of itself. */
export interface Agent {
  /** `navigator.userAgent` */
  readonly userAgent: string;
  /** Names in `navigator.userAgentData.brands` (WICG User-Agent Client Hints); empty where there are none. */
  readonly brands: readonly string[];
  /** `navigator.maxTouchPoints` */
  readonly touchPoints: number;
}

export type BrowserName = 'chrome' | 'edge' | 'opera' | 'samsung' | 'firefox' | 'safari' | 'other';
export type SystemName = 'windows' | 'mac' | 'ios' | 'android' | 'chromeos' | 'linux';

/** Which browser somebody looks at, as far as it matters for where its permissions are. */
export interface BrowserAtHand {
  readonly browser: BrowserName;
  readonly system: SystemName;
  /** As people call it. */
  readonly label: string;
}

/** In this order: nearly all of them also claim to be those below them. */
const BROWSERS: readonly (readonly [pattern: RegExp, browser: BrowserName, label: string])[] = [
  [/SamsungBrowser|Samsung Internet/, 'samsung', 'Samsung Internet'],
  [/\b(?:OPR|OPiOS|OPT|OPX|Opera)\b/, 'opera', 'Opera'],
  [/\b(?:Edg|EdgA|EdgiOS)\/|Microsoft Edge/, 'edge', 'Edge'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox', 'Firefox'],
  [/\bBrave\b/, 'chrome', 'Brave'],
  [/\bVivaldi\b/, 'chrome', 'Vivaldi'],
  [/\bCriOS\/|Google Chrome|\bChrome\//, 'chrome', 'Chrome'],
  [/\bChromium\b/, 'chrome', 'Chromium'],
  [/\bSafari\//, 'safari', 'Safari'],
];

const SYSTEMS: readonly (readonly [pattern: RegExp, system: SystemName])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bWindows\b/, 'windows'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bMac OS X\b|\bMacintosh\b/, 'mac'],
];

/** Never fails: what is not known is `other`, on `linux`. */
export function browserAtHand({ userAgent, brands, touchPoints }: Agent): BrowserAtHand {
  // Brands first: Brave, for one, is nowhere else.
  const told = `${brands.join(' ')} ${userAgent}`;
  const [, browser = 'other', label = ''] = BROWSERS.find(([pattern]) => pattern.test(told)) ?? [];
  const system = SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'linux';
  // A tablet of Apple's says that it is a Mac; no Mac can be touched.
  return { browser, label, system: system === 'mac' && touchPoints > 1 ? 'ios' : system };
}

interface BrandedNavigator {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
}

/** What the browser says that this page is shown in. */
export function thisAgent(): Agent {
  const { userAgentData } = navigator as BrandedNavigator;
  return {
    userAgent: navigator.userAgent,
    brands: userAgentData?.brands.map(({ brand }) => brand) ?? [],
    touchPoints: navigator.maxTouchPoints,
  };
}

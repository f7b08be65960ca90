import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, FIREFOX_PREFS, requireBrowser } from '../../scripts/lib/browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** For a browser that does not run where the test does. */
export interface Elsewhere {
  /** Executable that starts it there. */
  readonly executablePath: string;
  /** A host whose pages are secure contexts without HTTPS, as `localhost` is. */
  readonly trusted: URL;
  /** Port through which Firefox can be driven. */
  readonly debuggingPort: number;
  /** Chromium trusts certificates with this public key: SHA-256 of it, in base64. */
  readonly trustedKey?: string;
}

/** Every page of one browser shares it; each `newPerson` has a context, storage and identity of its own. */
export function launch(name: BrowserName, elsewhere?: Elsewhere): Promise<Browser> {
  return name === 'chromium' ? launchChromium(elsewhere) : launchFirefox(elsewhere);
}

/** Chromium as people have it: asks before a page captures, and waits for a click before one plays. */
export function launchCautious(): Promise<Browser> {
  return launchChromium(undefined, (flag) => !/^--(?:autoplay-policy|use-fake-ui)/.test(flag));
}

/** What {@link launchChromium} and Puppeteer tell Chromium so that every page goes on as if it were seen. */
const UNTHROTTLED = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

/** Chromium in which tabs in the background are held back as people's are, timers to one a minute after `grace` seconds. */
export function launchThrottling(grace: number): Promise<Browser> {
  return puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    ignoreDefaultArgs: UNTHROTTLED,
    args: [...CHROMIUM_FLAGS, `--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/${grace}`],
    defaultViewport: { width: 1024, height: 720 },
  });
}

function launchChromium(
  elsewhere?: Elsewhere,
  keep: (flag: string) => boolean = () => true,
): Promise<Browser> {
  return puppeteer.launch({
    executablePath: elsewhere?.executablePath ?? requireBrowser('chromium'),
    headless: true,
    // Inherited, it works wherever the process runs.
    pipe: elsewhere !== undefined,
    // Windows of one browser cover one another; each has to go on painting and sending as if it were seen.
    args: [
      ...CHROMIUM_FLAGS.filter(keep),
      ...UNTHROTTLED,
      ...(elsewhere ? [`--unsafely-treat-insecure-origin-as-secure=${elsewhere.trusted.origin}`] : []),
      ...(elsewhere?.trustedKey ? [`--ignore-certificate-errors-spki-list=${elsewhere.trustedKey}`] : []),
    ],
    defaultViewport: { width: 1024, height: 720 },
  });
}

function launchFirefox(elsewhere?: Elsewhere): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: elsewhere?.executablePath ?? requireBrowser('firefox'),
    headless: true,
    ...(elsewhere && { debuggingPort: elsewhere.debuggingPort }),
    extraPrefsFirefox: {
      ...FIREFOX_PREFS,
      ...(elsewhere && {
        'dom.securecontext.allowlist': elsewhere.trusted.hostname,
        'media.devices.insecure.enabled': true,
        'media.getusermedia.insecure.enabled': true,
      }),
    },
    defaultViewport: { width: 1024, height: 720 },
  });
}

import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, FIREFOX_PREFS, requireBrowser } from '../../scripts/lib/browsers.mjs';

export type BrowserName = 'chromium' | 'firefox';

/** Every page of one browser shares it; each `newPerson` has a context, storage and identity of its own. */
export function launch(name: BrowserName): Promise<Browser> {
  return name === 'chromium' ? launchChromium() : launchFirefox();
}

function launchChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    // Windows of one browser cover one another; each has to go on painting and sending as if it were seen.
    args: [
      ...CHROMIUM_FLAGS,
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
    ],
    defaultViewport: { width: 1024, height: 720 },
  });
}

function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    extraPrefsFirefox: FIREFOX_PREFS,
    defaultViewport: { width: 1024, height: 720 },
  });
}

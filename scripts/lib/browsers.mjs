import { isExecutable } from './programs.mjs';

/** Debian's and Ubuntu's own packages first, then what people usually have. */
const CANDIDATES = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};
const OVERRIDES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/**
 * The browser that the tests drive: `CHROME_PATH` or `FIREFOX_PATH` where it is set, otherwise the first one installed.
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | null} its executable, or null when there is none
 */
export function findBrowser(browser) {
  const chosen = process.env[OVERRIDES[browser]];
  if (chosen) return isExecutable(chosen) ? chosen : null;
  return CANDIDATES[browser].find(isExecutable) ?? null;
}

/** As {@link findBrowser}, but throws an error that says what to do. @param {'chromium' | 'firefox'} browser */
export function requireBrowser(browser) {
  const path = findBrowser(browser);
  if (path === null) {
    throw new Error(`No ${browser} found. Install it, or name its executable in ${OVERRIDES[browser]}.`);
  }
  return path;
}

/** Chromium with a synthetic camera and microphone, and without the services that reach out to the network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  // Sound is played to a sink of its own, so that a missing or stuck sound server changes nothing.
  '--disable-audio-output',
];

/** The same for Firefox. Host candidates stay plain addresses: headless machines often have no mDNS responder. */
export const FIREFOX_PREFS = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
};

import { readFileSync } from 'node:fs';
import { findBrowser } from './lib/browsers.mjs';
import { run } from './lib/run.mjs';

/** What the tests need of the system, with the Debian package that has it. */
const NEEDS = [
  { name: 'Chromium', package: 'chromium', isThere: () => findBrowser('chromium') !== null },
  { name: 'Firefox', package: 'firefox-esr', isThere: () => findBrowser('firefox') !== null },
];
const NODE = { major: 20, minor: 19 };

function isNodeRecent() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > NODE.major || (major === NODE.major && minor >= NODE.minor);
}

/** `ID` and `ID_LIKE` of /etc/os-release (os-release(5)). @returns {readonly string[]} */
function distribution() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    return [...text.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, ids = '']) => ids.split(' '));
  } catch {
    return [];
  }
}

/** Installs what is missing where that needs no questions: as root, on a system with apt-get. @param {readonly string[]} packages */
async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q'], env)) !== 0) return;
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
}

/** @param {readonly string[]} packages */
function advice(packages) {
  const ids = distribution();
  // Ubuntu's packages of these names only fetch a snap, which containers and services cannot run.
  if (ids[0] === 'ubuntu') {
    return [
      '  npx @puppeteer/browsers install chrome@stable --install-deps    # then set CHROME_PATH to the path that it prints',
      '  npx @puppeteer/browsers install firefox@stable                  # then set FIREFOX_PATH likewise',
    ].join('\n');
  }
  if (ids.includes('debian')) return `  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`;
  return '  Install Chromium and Firefox, and set CHROME_PATH and FIREFOX_PATH to their executables.';
}

if (!isNodeRecent()) {
  console.error(`Node ${NODE.major}.${NODE.minor} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

let missing = NEEDS.filter((need) => !need.isThere());
if (missing.length > 0 && process.getuid?.() === 0 && distribution().includes('debian')) {
  await install(missing.map((need) => need.package));
  missing = NEEDS.filter((need) => !need.isThere());
}
if (missing.length > 0) {
  console.error(
    `Not found: ${missing.map((need) => need.name).join(', ')}. The tests need them. Install them with`,
  );
  console.error(advice(missing.map((need) => need.package)));
  process.exit(1);
}
console.log(`Node ${process.versions.node}, ${findBrowser('chromium')}, ${findBrowser('firefox')}`);

import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './lib/browsers.mjs';
import { findProgram } from './lib/programs.mjs';
import { run } from './lib/run.mjs';

const isRoot = process.getuid?.() === 0;
/** Network faults are made by root on Linux; elsewhere the tests of them are listed as not run, and nothing is missing. */
const canBreakNetworks = isRoot && process.platform === 'linux';
/** @param {readonly string[]} names */
const has = (...names) => names.every((name) => findProgram(name) !== null);

/** WordPress is tried where its packages can be installed unasked; elsewhere only if they are there already. */
const canInstall = isRoot && distribution().includes('debian');
const WORDPRESS = '/usr/share/wordpress';
/** @param {string} path */
const hasWordPress = (path) => !canInstall || existsSync(`${WORDPRESS}/${path}`);

/** What the tests need of the system, with the Debian package that has it. */
const NEEDS = [
  { name: 'Chromium', package: 'chromium', isThere: () => findBrowser('chromium') !== null },
  { name: 'Firefox', package: 'firefox-esr', isThere: () => findBrowser('firefox') !== null },
  { name: 'Caddy', package: 'caddy', isThere: () => has('caddy') },
  { name: 'nginx', package: 'nginx', isThere: () => has('nginx') },
  { name: 'HAProxy', package: 'haproxy', isThere: () => has('haproxy') },
  { name: 'Redis', package: 'redis-server', isThere: () => has('redis-server') },
  { name: 'coturn', package: 'coturn', isThere: () => has('turnserver') },
  { name: 'curl', package: 'curl', isThere: () => has('curl') },
  {
    name: 'iproute2',
    package: 'iproute2',
    isThere: () => !canBreakNetworks || has('ip', 'tc'),
  },
  {
    name: 'iptables',
    package: 'iptables',
    isThere: () => !canBreakNetworks || has('iptables'),
  },
  {
    name: 'tcpdump',
    package: 'tcpdump',
    isThere: () => !canBreakNetworks || has('tcpdump'),
  },
  {
    name: 'MariaDB',
    package: 'mariadb-server-core',
    isThere: () => !canInstall || has('mariadbd', 'mariadb-install-db'),
  },
  { name: 'PHP', package: 'php-cli', isThere: () => !canInstall || has('php') },
  { name: 'WordPress', package: 'wordpress', isThere: () => hasWordPress('wp-load.php') },
  {
    // The package of WordPress wants one. Apache, its first choice, would serve on every address of the machine.
    name: 'a web server',
    package: 'mini-httpd',
    isThere: () => hasWordPress('wp-load.php'),
  },
  ...['twentytwentyone', 'twentytwentythree'].map((theme) => ({
    name: theme,
    package: `wordpress-theme-${theme}`,
    isThere: () => hasWordPress(`wp-content/themes/${theme}`),
  })),
];
const BROWSERS = ['chromium', 'firefox-esr'];
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
  const isUbuntu = ids[0] === 'ubuntu';
  const packaged = isUbuntu ? packages.filter((name) => !BROWSERS.includes(name)) : packages;
  const lines = [];
  if (isUbuntu && packaged.length < packages.length) {
    lines.push(
      '  npx @puppeteer/browsers install chrome@stable --install-deps    # then set CHROME_PATH to the path that it prints',
      '  npx @puppeteer/browsers install firefox@stable                  # then set FIREFOX_PATH likewise',
    );
  }
  if (!ids.includes('debian')) {
    lines.push(
      `  Your system's packages of these: ${packages.join(' ')}. Browsers elsewhere than usual: set`,
    );
    lines.push('  CHROME_PATH and FIREFOX_PATH to their executables.');
  } else if (packaged.length > 0) {
    lines.push(`  sudo apt-get update && sudo apt-get install -y ${packaged.join(' ')}`);
  }
  return lines.join('\n');
}

if (!isNodeRecent()) {
  console.error(`Node ${NODE.major}.${NODE.minor} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

let missing = NEEDS.filter((need) => !need.isThere());
if (missing.length > 0 && canInstall) {
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

/**
 * Who may import whom. A layer is a folder (or a file) of the repository; the longest match counts. Imports point down only:
 * whatever is not listed is refused. `packages` are the only npm packages (or `node:`) a layer may use; without it, any.
 * @typedef {object} Layer
 * @property {string} path
 * @property {readonly string[]} mayImport paths of other layers; its own is always allowed
 * @property {readonly string[]} [packages]
 * @property {string} [because] shown with the error
 */

const WIRE = [
  'protocol/events.ts',
  'protocol/limits.ts',
  'protocol/errors.ts',
  'protocol/room-name.ts',
  'protocol/index.ts',
];
const BOTTOM = [...WIRE, 'components/utils'];
const ENGINE = [
  'components/signaling',
  'components/rtc',
  'components/media',
  'components/chat',
  'components/files',
];
const HEADLESS = ['components/room', ...ENGINE, ...BOTTOM];
const SIBLINGS =
  'signaling, rtc, media, chat and files never import one another; components/room brings them together.';
const HEADLESS_ONLY = 'The engine runs without elements: it knows neither the DOM of its own page nor lit.';
const CORE = 'The core of the service knows neither Fastify nor Socket.IO.';
const CORE_PACKAGES = ['node:', 'typebox', 'ajv', 'ipaddr.js'];

/** @type {readonly Layer[]} */
export const LAYERS = [
  {
    path: 'protocol',
    mayImport: [],
    packages: ['typebox'],
    because: 'The protocol imports nothing of ours.',
  },
  ...WIRE.map((path) => ({
    path,
    mayImport: ['protocol'],
    packages: [],
    because: 'Browsers load this file: the validator stays in schemas.ts.',
  })),

  { path: 'components/utils', mayImport: WIRE, packages: [], because: 'utils lies at the bottom.' },
  { path: 'components/signaling', mayImport: BOTTOM, packages: [], because: SIBLINGS },
  {
    path: 'components/signaling/signaling-client.ts',
    mayImport: ['components/signaling', ...BOTTOM],
    packages: ['socket.io-client', 'engine.io-client'],
  },
  {
    path: 'components/signaling/polling-transport.ts',
    mayImport: [],
    packages: ['engine.io-client'],
  },
  { path: 'components/rtc', mayImport: BOTTOM, packages: [], because: SIBLINGS },
  { path: 'components/media', mayImport: BOTTOM, packages: [], because: SIBLINGS },
  { path: 'components/chat', mayImport: BOTTOM, packages: [], because: SIBLINGS },
  { path: 'components/files', mayImport: BOTTOM, packages: [], because: SIBLINGS },
  { path: 'components/room', mayImport: [...ENGINE, ...BOTTOM], packages: [], because: HEADLESS_ONLY },
  { path: 'components/session.ts', mayImport: HEADLESS, packages: [], because: HEADLESS_ONLY },
  { path: 'components/styles', mayImport: BOTTOM, packages: ['lit'] },
  { path: 'components/i18n', mayImport: HEADLESS, packages: ['lit'] },
  { path: 'components/events', mayImport: HEADLESS, packages: [] },
  { path: 'components/context', mayImport: HEADLESS, packages: ['lit', '@lit/context'] },
  {
    path: 'components/elements',
    mayImport: [
      'components/context',
      'components/i18n',
      'components/styles',
      'components/events',
      ...HEADLESS,
    ],
    packages: ['lit', 'lucide', 'linkifyjs', 'lean-qr', 'emojibase-data'],
    because: 'Elements ask by event; they know neither the network nor the validator.',
  },
  { path: 'components', mayImport: [...WIRE] },

  { path: 'server/rooms', mayImport: ['server/auth', 'protocol'], packages: CORE_PACKAGES, because: CORE },
  { path: 'server/auth', mayImport: ['protocol'], packages: [...CORE_PACKAGES, 'jose'], because: CORE },
  {
    path: 'server/metrics',
    mayImport: ['protocol'],
    packages: ['node:', 'prom-client', 'typebox'],
    because: 'What counts knows nothing of what it counts.',
  },
  { path: 'server/ice', mayImport: ['protocol'], packages: CORE_PACKAGES, because: CORE },
  {
    path: 'server/cluster',
    mayImport: ['server/rooms', 'server/auth', 'protocol'],
    packages: [...CORE_PACKAGES, 'ioredis'],
    because: 'What nodes share knows rooms and Redis, and neither Fastify nor Socket.IO.',
  },
  {
    path: 'server',
    mayImport: ['protocol', 'package.json'],
    because: 'The service imports nothing of the components.',
  },

  { path: 'demo', mayImport: ['components'] },
  {
    path: 'scripts',
    mayImport: ['server/app.ts', 'server/config.ts', 'server/metrics', 'server/routes/api/problem.ts'],
  },
  { path: 'embed', mayImport: [] },
  { path: 'operator/service', mayImport: [], packages: [], because: 'It speaks HTTP, and renders nothing.' },
  { path: 'operator', mayImport: ['components/styles', 'operator/service'], packages: ['lit'] },
  { path: 'e2e', mayImport: ['protocol', 'components', 'scripts', 'server/testing', 'package.json'] },
  { path: 'bench', mayImport: ['protocol', 'components', 'scripts', 'e2e', 'server/testing'] },
];

/** @param {string} path @param {string} layer */
const isInside = (path, layer) => path === layer || path.startsWith(`${layer}/`);

/** @param {string} file relative to the repository @returns {Layer | undefined} */
export function layerOf(file) {
  return LAYERS.filter(({ path }) => isInside(file, path)).sort((a, b) => b.path.length - a.path.length)[0];
}

/**
 * @param {string} file who imports, relative to the repository
 * @param {string} target what: a path relative to the repository
 */
export function mayImportFile(file, target) {
  const layer = layerOf(file);
  if (!layer) return true;
  // A rule for one file within a layer is a rule about the file, not a wall around it.
  const own = layer.path.endsWith('.ts') ? layer.path.slice(0, layer.path.lastIndexOf('/')) : layer.path;
  const targetLayer = layerOf(target);
  if (targetLayer && isInside(targetLayer.path, own)) return true;
  return layer.mayImport.some((path) => (path.includes('.') ? path === target : isInside(target, path)));
}

/** @param {string} file @param {string} name specifier of a package, for example `lit/decorators.js` or `node:fs` */
export function mayImportPackage(file, name) {
  const allowed = layerOf(file)?.packages;
  if (!allowed) return true;
  return allowed.some((known) => (known.endsWith(':') ? name.startsWith(known) : isInside(name, known)));
}

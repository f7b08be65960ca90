import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'rolldown/utils';

/** @param {string} name of a file in `lean/` */
const file = (name) => readFileSync(new URL(`./lean/${name}.mjs`, import.meta.url), 'utf8');

/**
 * Modules of libraries whose place is taken by shorter ones: what is sent here is JSON text to one service, for the
 * browsers of the last years. Keys are the ends of module paths; values are what stands in their place.
 * @type {Readonly<Record<string, string>>}
 */
export const REPLACED = {
  'engine.io-client/build/esm/transports/index.js': 'export const transports = {};',
  'engine.io-client/build/esm/contrib/parseuri.js': file('parse-uri'),
  'engine.io-client/build/esm/contrib/parseqs.js': file('parse-query'),
  'engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js';
    export const encodePacket = ({ type, data }, _binary, callback) => callback(PACKET_TYPES[type] + (data || ''));
    export const encodePacketToBinary = (packet, callback) =>
      encodePacket(packet, false, (text) => callback(new TextEncoder().encode(text)));`,
  'engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js';
    export const decodePacket = (text) => {
      const type = PACKET_TYPES_REVERSE[text[0]];
      return type ? { type, data: text.slice(1) } : ERROR_PACKET;
    };`,
  'socket.io-parser/build/esm/index.js': file('packets'),
  'socket.io-client/build/esm/index.js': `
    import { Manager } from './manager.js';
    // A connection of its own, in the namespace that everybody is in.
    export const io = (server, options) => new Manager(server, options).socket('/', options);`,
  '@socket.io/component-emitter/lib/esm/index.js': file('emitter'),
  '@lit/reactive-element/css-tag.js': file('css-tag'),
  '@lit/reactive-element/decorators/property.js': file('property'),
  '@lit/reactive-element/decorators/query.js': file('query'),
};

/**
 * Methods that nothing calls once the rest is as it is here; bundlers cannot know that.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const UNCALLED = {
  'socket.io-client/build/esm/socket.js': [
    'disconnected send close compress volatile',
    'onAny prependAny offAny listenersAny onAnyOutgoing prependAnyOutgoing offAnyOutgoing listenersAnyOutgoing',
    'notifyOutgoingListeners _addToQueue _drainQueue',
  ].flatMap((names) => names.split(' ')),
  'socket.io-client/build/esm/manager.js': ['connect', 'disconnect'],
  'engine.io-client/build/esm/socket.js': ['_probe', '_filterUpgrades'],
  '@lit/reactive-element/reactive-element.js': ['addInitializer', 'removeController', 'createRenderRoot'],
  'lit-element/lit-element.js': ['createRenderRoot'],
  '@shoelace-style/localize/dist/index.js': ['dir', 'relativeTime'],
};

/**
 * Passages for options that the signalling client never sets, and for what is replaced above.
 * @type {Readonly<Record<string, readonly (readonly [passage: RegExp, instead: string])[]>>}
 */
export const UNREACHED = {
  'socket.io-client/build/esm/manager.js': [[/opts\.parser \|\| (?=parser;)/, '']],
  'socket.io-client/build/esm/socket.js': [
    [/if \(this\._opts\.retries &&[^]*?return this;\s+\}/, ''],
    [/this\._drainQueue\(true\);/, ''],
    [/this\.notifyOutgoingListeners\(packet\);/g, ''],
    [/if \(this\._anyListeners && this\._anyListeners\.length\) \{[^]*?\}\s+\}/, ''],
    [/"It seems you are trying[^"]*"/, '"The service speaks an older protocol."'],
  ],
  'engine.io-client/build/esm/socket.js': [
    [/if \(this\.opts\.closeOnBeforeunload\) \{[^]*?false\);\s+\}/, ''],
    [/if \(this\._beforeunloadEventListener\) \{[^]*?\}/, ''],
    // Polling is for where no WebSocket gets through; to try one again beside it would be in vain.
    [/if \("open" === this\.readyState && this\.opts\.upgrade\) \{[^]*?\}\s+\}/, ''],
    [/this\._upgrades = this\._filterUpgrades\(data\.upgrades\);/, ''],
    [/const cleanupAndClose = [^]*?(?=if \("opening" === this\.readyState \|\| "open")/, ''],
    [/if \(this\.upgrading\) \{\s+waitForUpgrade\(\);\s+\}\s+else (?=\{\s+close)/g, ''],
    [/!this\.upgrading &&/, ''],
    [/Socket\.priorWebsocketSuccess = "websocket" === this\.transport\.name;/, ''],
    [/this\.opts\.rememberUpgrade &&[^]*?(?=this\.transports\[0\])/, ''],
  ],
  'engine.io-client/build/esm/transports/websocket.js': [
    [/(?<=const isReactNative = )[^;]+/, 'false'],
    [/isReactNative\s+\? \{\}\s+: pick\([^)]*\)/, '{}'],
  ],
};

/** @param {string} id @param {Readonly<Record<string, unknown>>} table */
function keyFor(id, table) {
  const path = id.replaceAll('\\', '/');
  return Object.keys(table).find((module) => path.endsWith(`node_modules/${module}`));
}

/** @returns {import('rolldown').Plugin} */
export function leanDependencies() {
  return {
    name: 'roomlet:lean-dependencies',
    load(id) {
      const key = keyFor(id, REPLACED);
      return key === undefined ? null : { code: REPLACED[key] ?? '', moduleSideEffects: false };
    },
    transform: {
      filter: { id: /node_modules/ },
      handler(code, id, { magicString }) {
        const uncalled = UNCALLED[keyFor(id, UNCALLED) ?? ''];
        const unreached = UNREACHED[keyFor(id, UNREACHED) ?? ''];
        if (!uncalled && !unreached) return null;
        if (!magicString) throw new Error('experimental.nativeMagicString is off');
        for (const [start, end, instead] of passages(code, id, unreached ?? [])) {
          magicString.update(start, end, instead);
        }
        for (const [start, end] of methods(code, id, uncalled ?? [])) magicString.remove(start, end);
        return { code: magicString };
      },
    },
  };
}

/**
 * @param {string} code
 * @param {string} id
 * @param {readonly (readonly [RegExp, string])[]} unreached
 * @returns {readonly (readonly [start: number, end: number, instead: string])[]}
 */
function passages(code, id, unreached) {
  return unreached.flatMap(([passage, instead]) => {
    const found = [...code.matchAll(new RegExp(passage, 'g'))];
    if (found.length === 0) throw new Error(`${id} has nothing like ${passage} any more.`);
    return found.map((match) => /** @type {const} */ ([match.index, match.index + match[0].length, instead]));
  });
}

/**
 * @param {string} code
 * @param {string} id
 * @param {readonly string[]} names
 * @returns {readonly (readonly [start: number, end: number])[]}
 */
function methods(code, id, names) {
  const left = new Set(names);
  /** @type {[number, number][]} */
  const found = [];
  new Visitor({
    MethodDefinition({ key, start, end }) {
      if (key.type === 'Identifier' && left.delete(key.name)) found.push([start, end]);
    },
  }).visit(parseSync(id, code).program);
  if (left.size > 0) throw new Error(`${id} has no method ${[...left].join(', ')} any more.`);
  return found;
}

import { readFileSync } from 'node:fs';

/** @param {string} name of a file beside this one */
const file = (name) => readFileSync(new URL(`./${name}.mjs`, import.meta.url), 'utf8');

/**
 * Modules of libraries whose place is taken by shorter ones: what is sent here is JSON text to one service, for the
 * browsers of the last years. Keys are the ends of module paths; values are what stands in their place.
 * @type {Readonly<Record<string, string>>}
 */
export const REPLACED = {
  'engine.io-client/build/esm/transports/index.js': 'export const transports = {};',
  'engine.io-client/build/esm/contrib/parseuri.js': file('parse-uri'),
  'engine.io-client/build/esm/contrib/parseqs.js': file('parse-query'),
  'engine.io-client/build/esm/transports/webtransport.js': 'export const WT = undefined;',
  'engine.io-client/build/esm/globals.js': file('globals'),
  'engine.io-client/build/esm/util.js': file('util'),
  'engine.io-parser/build/esm/commons.js': file('packet-types'),
  'engine.io-parser/build/esm/index.js': `
    import { decodePacket } from './decodePacket.browser.js';
    import { encodePacket } from './encodePacket.browser.js';
    export { decodePacket, encodePacket };
    export const protocol = 4;
    const SEPARATOR = '\\x1e';
    export const encodePayload = (packets, callback) =>
      callback(packets.map((packet) => encodePacket(packet, false, (text) => text)).join(SEPARATOR));
    export const decodePayload = (payload) => payload.split(SEPARATOR).map(decodePacket);`,
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
  'socket.io-client/build/esm/contrib/backo2.js': file('backoff'),
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
  'socket.io-client/build/esm/manager.js': [
    ...['connect', 'disconnect', 'reconnection', 'reconnectionAttempts', 'reconnectionDelay'],
    ...['reconnectionDelayMax', 'randomizationFactor', 'timeout'],
  ],
  'engine.io-client/build/esm/socket.js': ['_probe', '_filterUpgrades', 'send'],
  'engine.io-client/build/esm/transports/websocket.js': ['createSocket', 'doWrite'],
  '@lit/reactive-element/reactive-element.js': ['addInitializer', 'removeController', 'createRenderRoot'],
  'lit-element/lit-element.js': ['createRenderRoot'],
};

/**
 * Passages for options that are never set here, and for what is replaced above. `$1` is a group of the passage.
 * @type {Readonly<Record<string, readonly (readonly [passage: RegExp, instead: string])[]>>}
 */
export const UNREACHED = {
  'socket.io-client/build/esm/manager.js': [
    [/if \(uri && "object" === typeof uri\) \{[^]*?\}/, ''],
    [
      /this\.reconnection\(opts[^]*?(?=this\._readyState)/,
      `this.backoff = new Backoff({
        min: opts.reconnectionDelay,
        max: opts.reconnectionDelayMax,
        jitter: opts.randomizationFactor,
      });`,
    ],
    [/const _parser = [^;]*;/, ''],
    [/\b_parser(?=\.)/g, 'parser'],
    [/false !== this\._timeout/, 'true'],
    [/this\._timeout(?=;)/, 'this.opts.timeout'],
    [/if \(this\.opts\.autoUnref\) \{[^]*?\}/g, ''],
    [/this\._reconnection &&\s+/g, ''],
    [/if \(this\.backoff\.attempts >= this\._reconnectionAttempts\) \{[^]*?\}\s+else (?=\{)/, ''],
  ],
  'socket.io-client/build/esm/socket.js': [
    [/if \(RESERVED_EVENTS\.hasOwnProperty\(ev\)\) \{[^]*?\}/, ''],
    [/if \(this\._opts\.retries &&[^]*?return this;\s+\}/, ''],
    [/packet\.options = \{\};\s+packet\.options\.compress = [^;]*;/, ''],
    [/const isTransportWritable = [^;]*;/, ''],
    [/const discardPacket = [^;]*;\s+if \(discardPacket\) \{\s+\}\s+else /, ''],
    [/this\._drainQueue\(true\);/, ''],
    [/this\.notifyOutgoingListeners\(packet\);/g, ''],
    [/if \(this\._anyListeners && this\._anyListeners\.length\) \{[^]*?\}\s+\}/, ''],
    [/"It seems you are trying[^"]*"/, '"The service speaks an older protocol."'],
    [/case PacketType\.BINARY_(EVENT|ACK):/g, ''],
    // Rooms have a way of their own to catch up with what was missed.
    [/this\._pid\s+\? Object\.assign\([^)]*\)\s+: (?=data)/, ''],
    [/if \(this\._pid && args\.length[^]*?\}/, ''],
    [/this\.recovered = [^;]*;\s+this\._pid = pid;/, ''],
    [/typeof this\.auth == "function"/, 'false'],
    [/if \(opts && opts\.auth\) \{[^]*?\}/, ''],
    [/this\.recovered = false;/, ''],
    [/this\._queue = \[\];/, ''],
    [/this\._queueSeq = 0;/, ''],
  ],
  'engine.io-client/build/esm/socket.js': [
    [
      /if \(uri && "object" === typeof uri\) \{[^]*?(?=if \(withEventListeners\) \{\s+if \(this\.opts)/,
      `const { protocol: scheme, host, port } = parse(uri);
      this.secure = scheme === 'https' || scheme === 'wss';
      this.hostname = host;
      this.port = port;
      this.transports = opts.transports.map((transport) => transport.prototype.name);
      this._transportsByName = Object.fromEntries(
        opts.transports.map((transport) => [transport.prototype.name, transport]),
      );
      installTimerFunctions(this);
      this.opts = { timestampParam: 't', transportOptions: {}, ...opts, path: opts.path + '/' };`,
    ],
    [/if \(this\.opts\.closeOnBeforeunload\) \{[^]*?false\);\s+\}/, ''],
    [/if \(this\._beforeunloadEventListener\) \{[^]*?\}/, ''],
    [/if \(this\.opts\.withCredentials\) \{[^]*?\}/, ''],
    [/if \(this\.transports\.length === 0\) \{[^]*?return;\s+\}/, ''],
    [/if \(this\.opts\.autoUnref\) \{[^]*?\}/, ''],
    // Polling is for where no WebSocket gets through; to try one again beside it would be in vain.
    [/if \("open" === this\.readyState && this\.opts\.upgrade\) \{[^]*?\}\s+\}/, ''],
    [/this\._upgrades = this\._filterUpgrades\(data\.upgrades\);/, ''],
    [/this\._upgrades = \[\];/, ''],
    [/this\.binaryType = defaultBinaryType;/, ''],
    [/if \("function" === typeof data\) \{[^]*?(?=if \("closing")/, ''],
    [/options = options \|\| \{\};\s+options\.compress = [^;]*;/, ''],
    [/this\.emitReserved\("(heartbeat|handshake|packetCreate|flush)"[^;]*;/g, ''],
    [/this\.emitReserved\("(message|pong)"[^;]*;/g, ''],
    [/if \(fn\)\s+this\.once\("flush", fn\);/, ''],
    [/const cleanupAndClose = [^]*?(?=if \("opening" === this\.readyState \|\| "open")/, ''],
    [/if \(this\.upgrading\) \{\s+waitForUpgrade\(\);\s+\}\s+else (?=\{\s+close)/g, ''],
    [/!this\.upgrading &&/, ''],
    [/Socket\.priorWebsocketSuccess = "websocket" === this\.transport\.name;/, ''],
    [/Socket\.priorWebsocketSuccess = false;/, ''],
    [/this\.opts\.rememberUpgrade &&[^]*?(?=this\.transports\[0\])/, ''],
  ],
  'engine.io-client/build/esm/transports/websocket.js': [
    [/const isReactNative = [^;]+;/, ''],
    [/const protocols = this\.opts\.protocols;[^]*?(?=try \{)/, ''],
    [/this\.createSocket\(uri, protocols, opts\)/, 'new WebSocket(uri)'],
    [/const WebSocketCtor = [^;]+;/, ''],
    [/this\.doWrite\(packet, data\)/, 'this.ws.send(data)'],
    [/if \(this\.opts\.autoUnref\) \{[^]*?\}/, ''],
    [/if \(this\.opts\.timestampRequests\) \{[^]*?\}/, ''],
    [/if \(!this\.supportsBinary\) \{[^]*?\}/, ''],
    // Packets are text: how a binary one would come makes no difference.
    [/this\.ws\.binaryType = this\.socket\.binaryType;/, ''],
    [/this\.supportsBinary(?=,)/, 'true'],
  ],
  'engine.io-client/build/esm/transport.js': [[/this\.supportsBinary = !opts\.forceBase64;/, '']],
  // Polyfills for browsers of long ago, decorators of the other kind, and options that no property of ours has.
  '@lit/reactive-element/reactive-element.js': [
    [/,\w=\w\.reactiveElementPolyfillSupport/, ''],
    [/,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\)(?=;)/, ''],
    [/Symbol\.metadata\?\?=[^;]*;/, ''],
    [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^{}]*\}/, ''],
    [
      /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w\("properties"\)\)\)\{[^{}]*\}/,
      '$1;',
    ],
    [/void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/, ''],
    [/case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
    [/case Object:case Array:try\{[^{}]*\}catch\(\w\)\{[^{}]*\}/, ''],
    [/\(void 0!==\w\.converter\?\.toAttribute\?\w\.converter:(\w)\)/, '$1'],
    [
      /"function"==typeof (\w)\.converter\?[^:]*:\1\.converter\}:void 0!==\1\.converter\?\.fromAttribute\?\1\.converter:(\w)/,
      '$2',
    ],
    [/\(\w\.hasChanged\?\?(\w)\)/, '$1'],
    [/,type:String,converter:\w,reflect:!1,useDefault:!1,hasChanged:\w(?=\})/, ''],
  ],
  'lit-element/lit-element.js': [
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/connectedCallback\(\)\{super\.connectedCallback\(\),[^}]*\}disconnectedCallback\(\)\{[^}]*\}/, ''],
    [/,\w\.litElementHydrateSupport\?\.\(\{LitElement:\w\}\)(?=;)/, ''],
    [/const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\);/, ''],
    [/\(\w\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
    [/\w\._\$litElement\$=!0,/, ''],
  ],
  'lit-html/lit-html.js': [
    // Templates are HTML, and none binds anything inside of a comment, a textarea or the like.
    [/,\w=\w\(2\),\w=\w\(3\)(?=,\w=Symbol)/, ''],
    [/\w as mathml,/, ''],
    [/,\w as svg(?=\})/, ''],
    [/(,\w=)2===\w\?"<svg>":3===\w\?"<math>":""/, '$1""'],
    [/\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
    [/,2===\w\|\|3===\w\)\{const (\w)=this\.el\.content\.firstChild;[^}]*\}/, ');'],
    [/,\w=\/\^\(\?:script\|style\|textarea\|title\)\$\/i/, ''],
    [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/, '$1'],
    [/(\w=)\w\?\?(\w)(?=,\w=-1\):)/, '$1$2'],
    [/\((\w=\w),\w=void 0\)(?=;const)/, '$1'],
    [/if\(\w\.test\(\w\.tagName\)\)\{[^]*?\}\}(?=\}else if\(8)/, ''],
    [/else\{let \w=-1;for\([^]*?length-1\}/, ''],
    // Nor are there compiled templates, directives that wait, or listeners with options.
    [/"number"==typeof \w\?(this\._\$AC\(\w\)):\([^]*?,\w\)(?=;)/, '$1'],
    [/this\._\$AP\?\.\(!1,!0,\w\)/, ''],
    [/get startNode\(\)\{[^}]*\}get endNode\(\)\{[^}]*\}/, ''],
    [/get tagName\(\)\{[^}]*\}/, ''],
    [/setConnected\(\w\)\{[^}]*\}/, ''],
    [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
    [/\?\?this\._\$Cv(?=\})/, ''],
    [/,this\._\$AN=void 0/g, ''],
    [/(?<=!==\w)\|\|\w\.capture!==\w\.capture\|\|\w\.once!==\w\.once\|\|\w\.passive!==\w\.passive/, ''],
    [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\([^)]*\)):this\._\$AH\.handleEvent\(\w\)/, '$1'],
    [/const (\w)=\{M:[^}]*\bI:(\w),[^}]*\}/, 'const $1={I:$2}'],
    [
      /,(\w)=\w\.litHtmlPolyfillSupport;\1\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\)(?=;)/,
      '',
    ],
  ],
  'engine.io-client/build/esm/transports/polling-xhr.js': [[/pick\(this\._opts,[^)]*\)/, '{}']],
};

/**
 * Passages for what a script tag need not reckon with: Node, where applications that render on a server import the package.
 * @type {typeof UNREACHED}
 */
export const OUTSIDE_PAGES = {
  'engine.io-client/build/esm/socket.js': [[/(?<=const withEventListeners = )[^;]+/, 'true']],
};

const NONE = '\0roomlet:no-transports';

/**
 * engine.io-client brings all its transports along, for clients that name them. Ours hands them in as classes and fetches
 * polling only where a proxy lets no WebSocket through, so its table of names stays empty.
 * @returns {import('rolldown').Plugin}
 */
export function onlyUsedTransports() {
  return {
    name: 'roomlet:only-used-transports',
    resolveId(source, importer) {
      const byName =
        source === './transports/index.js' &&
        /engine\.io-client\/build\/esm\/socket\.js$/.test(importer ?? '');
      return byName ? NONE : null;
    },
    load: (id) => (id === NONE ? 'export const transports = {};' : null),
  };
}

/** @param {any} object whose own timers these become */
export function installTimerFunctions(object) {
  object.setTimeoutFn = setTimeout.bind(globalThis);
  object.clearTimeoutFn = clearTimeout.bind(globalThis);
}

/** What goes over the wire is UTF-8. @param {string} text */
export const byteLength = (text) => new TextEncoder().encode(text).length;

/** Keeps proxies from answering out of their memory. */
export const randomString = () => `${Date.now()}${Math.random()}`;

/** Imported for options that only Node.js has. */
export const pick = undefined;

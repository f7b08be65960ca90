/** @param {() => void} run */
export const nextTick = (run) => queueMicrotask(run);

export const globalThisShim = globalThis;
export const defaultBinaryType = 'arraybuffer';

/** Imported, and of no use in browsers. */
export const createCookieJar = undefined;

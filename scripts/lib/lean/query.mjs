/** The decorator as TypeScript's `experimentalDecorators` call it; none of ours remembers what it has found. @param {string} selector */
export const query = (selector) => (/** @type {object} */ prototype, /** @type {string} */ name) => {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get: /** @this {import('lit').LitElement} */ function () {
      return this.renderRoot?.querySelector(selector) ?? null;
    },
  });
};

/** The decorator as TypeScript's `experimentalDecorators` call it, which is how these builds are made. @param {object} [options] */
export const property = (options) => (/** @type {any} */ prototype, /** @type {string} */ name) =>
  prototype.constructor.createProperty(name, options);

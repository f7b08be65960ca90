/** svelte-check needs the API of the compiler, which TypeScript 7 does not have yet. */
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.replace(/^typescript(?=$|\/)/, 'typescript-6'), ...rest);
};

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from './lib/root.mjs';

/** Bytes, compressed with Brotli at its best, of everything that one script tag downloads before and during a call of two. */
const BUDGET = 45_000;

/** @param {string} file relative to dist/client */
function brotliSize(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(`${ROOT}/dist/client/${file}`), { params }).length;
}

/** @type {readonly import('./lib/build-widget.mjs').WidgetChunk[]} */
const chunks = JSON.parse(readFileSync(`${ROOT}/dist/widget-chunks.json`, 'utf8'));
const atOnce = new Set();
/** @param {string} file */
function follow(file) {
  if (atOnce.has(file)) return;
  atOnce.add(file);
  chunks.find((chunk) => chunk.file === file)?.imports.forEach(follow);
}
chunks.filter((chunk) => chunk.entry).forEach((chunk) => follow(chunk.file));

let total = 0;
for (const { file } of chunks) {
  const size = brotliSize(file);
  total += size;
  console.log(`${String(size).padStart(7)}  ${atOnce.has(file) ? 'at once    ' : 'when needed'}  ${file}`);
}
console.log(`${String(total).padStart(7)}  in all; the budget is ${BUDGET}`);
if (total > BUDGET) {
  console.error(`${total - BUDGET} bytes over the budget.`);
  process.exit(1);
}

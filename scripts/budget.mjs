import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { ROOT } from './lib/root.mjs';

/** 45 kB, compressed with Brotli at its best, for everything that a call needs to begin. */
const BUDGET = 45_000;

/** What makes a page load the chunks that a call does not need by itself, by their names. */
const LOADED_WHEN = new Map([
  ['page-room', 'a room is named after its page'],
  ['invoker-commands', 'the browser knows no `commandfor`'],
  ['page-care', 'the browser is idle: what helps the authors of pages'],
  ['visit-care', 'a call has begun: who speaks, and what is written'],
  ['door', 'one has to be let in'],
  ['token-renewal', 'the call was joined with a token'],
  ['call-reporter', 'a call has begun, and the service asks how it is connected'],
  ['path-watch', 'a call has begun: what looks after the way of pictures and sound'],
  ['define-panels', 'somebody opens the chat or the list of people'],
  ['define-emoji', 'somebody opens the choice of emoji'],
  ['compact', 'the same, in one language'],
  ['define-extras', 'a call has begun'],
  ['define-invite', 'somebody is alone in a call, or invites others from the list of people'],
  ['define-tile-menu', 'somebody opens the menu of a tile'],
  ['picture-in-picture', 'somebody puts the call into a small window'],
  ['define-stage-extras', 'the one before has been loaded'],
  ['define-zoom', 'a shared screen is large'],
  ['define-calls', 'somebody in ring mode calls, or is called'],
  ['define-settings', 'somebody opens the settings'],
  ['define-stats', 'somebody opens the statistics or the report in them'],
  ['pictures', 'somebody chooses how much of pictures is sent, asks for less of them, or chooses a speaker'],
  ['define-devices', 'somebody opens the choice of devices'],
  ['flip-camera', 'a phone turns to its other camera'],
  ['device-keeper', 'a camera or microphone comes, goes or falls silent'],
  ['define-lobby', 'a lobby has been shown'],
  ['define-permission-help', 'a camera or microphone cannot be had in the lobby'],
  ['define-check', 'somebody checks the connection in the lobby'],
  ['diagnose', 'the same, or by `diagnose()`'],
  ['chunk-probe', 'the same'],
  ['turn', 'a relay has credentials that run out, or is all that may be used'],
  ['rest', 'one of these is loaded'],
  ['file-desk', 'somebody sends the first file'],
  ['define-files', 'a file is shown in the chat'],
  ['take-over', 'the call moves here from another tab'],
  ['polling-transport', 'the service cannot be reached by WebSocket'],
]);

/** @param {string} file relative to dist/client */
function brotliSize(file) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return brotliCompressSync(readFileSync(`${ROOT}/dist/client/${file}`), { params }).length;
}

/** @type {readonly import('./lib/build-widget.mjs').WidgetChunk[]} */
const chunks = JSON.parse(readFileSync(`${ROOT}/dist/widget-chunks.json`, 'utf8'));

/** A chunk with everything that it imports, and so loads at once. @param {string} file @returns {readonly string[]} */
const withImports = (file) => [
  file,
  ...(chunks.find((chunk) => chunk.file === file)?.imports.flatMap(withImports) ?? []),
];

/** @param {string} file */
const nameOf = (file) => file.replace(/^chunks\/(.*)-[\w-]{8}\.js$/, '$1');

/** @param {readonly string[]} files */
const sum = (files) => files.reduce((total, file) => total + brotliSize(file), 0);

/** @param {number} size @param {string} what */
const print = (size, what) => console.log(`${String(size).padStart(7)}  ${what}`);

const atOnce = new Set(chunks.filter((chunk) => chunk.entry).flatMap((chunk) => withImports(chunk.file)));
const panels = chunks.find((chunk) => nameOf(chunk.file) === 'define-panels');
const forChat = panels ? withImports(panels.file).filter((file) => !atOnce.has(file)) : [];
const total = sum([...atOnce]);

console.log('Bytes, compressed with Brotli. All that a call needs to begin:');
for (const file of atOnce) print(brotliSize(file), file);
print(total, `in all; the budget is ${BUDGET}`);
console.log('Afterwards, and only when needed:');
for (const { file } of chunks) {
  if (atOnce.has(file)) continue;
  const when = LOADED_WHEN.get(nameOf(file));
  print(brotliSize(file), `${file}, when ${when ?? 'a chunk that imports it is loaded'}`);
}
print(total + sum(forChat), 'with the chat opened');
if (total > BUDGET) {
  console.error(`${total - BUDGET} bytes over the budget.`);
  process.exit(1);
}

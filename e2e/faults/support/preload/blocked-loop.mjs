import { existsSync, writeSync } from 'node:fs';

/**
 * Preloaded into the service: upon SIGWINCH its event loop stands still for `BLOCK_MS` milliseconds at least, and until the file
 * `BLOCK_WHILE` is gone. It says when that begins and when it ends. (SIGUSR1 is for Node's debugger, SIGUSR2 ends the service.)
 */
process.on('SIGWINCH', () => {
  const end = performance.now() + Number(process.env.BLOCK_MS);
  const clock = new Int32Array(new SharedArrayBuffer(4));
  writeSync(2, 'event loop blocked\n');
  while (performance.now() < end || existsSync(process.env.BLOCK_WHILE ?? '')) Atomics.wait(clock, 0, 0, 10);
  writeSync(2, 'event loop goes on\n');
});

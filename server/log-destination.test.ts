import assert from 'node:assert/strict';
import { closeSync, openSync, readSync, constants } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { LogDestination } from './log-destination.ts';

async function folder(t: TestContext): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'roomlet-log-'));
  t.after(() => rm(path, { recursive: true }));
  return path;
}

function open(t: TestContext, path: string, flags: number | string): number {
  const descriptor = openSync(path, flags);
  t.after(() => closeSync(descriptor));
  return descriptor;
}

const turn = () => new Promise((resolve) => void setTimeout(resolve, 5));

/** A pipe that takes nothing more until it is read. */
async function fullPipe(t: TestContext) {
  const path = join(await folder(t), 'pipe');
  assert.equal(spawnSync('mkfifo', [path]).status, 0);
  const reader = open(t, path, constants.O_RDWR | constants.O_NONBLOCK);
  const writer = open(t, path, constants.O_WRONLY | constants.O_NONBLOCK);
  const log = new LogDestination(writer);
  const buffer = Buffer.alloc(1024 * 1024);
  const read = (): string => {
    try {
      return buffer.toString('utf8', 0, readSync(reader, buffer));
    } catch {
      return '';
    }
  };
  return { log, read };
}

test('lines arrive whole and in order', async (t) => {
  const path = join(await folder(t), 'log');
  const log = new LogDestination(open(t, path, 'a'));
  const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index}\n`);
  for (const line of lines) log.write(line);
  while ((await readFile(path, 'utf8')).length < lines.join('').length) await turn();
  assert.equal(await readFile(path, 'utf8'), lines.join(''));
});

test('at the end what waits is written', async (t) => {
  const path = join(await folder(t), 'log');
  const log = new LogDestination(open(t, path, 'a'));
  log.write('first\n');
  log.write('last\n');
  log.flush();
  assert.match(await readFile(path, 'utf8'), /last\n/);
});

test('a disk that is full ends nothing, and takes no more memory than a bound', async (t) => {
  const log = new LogDestination(open(t, '/dev/full', 'w'));
  const line = `${'x'.repeat(1_023)}\n`;
  for (let count = 0; count < 20_000; count += 1) {
    log.write(line);
    if (count % 1_000 === 0) await turn();
    assert.ok(log.waiting <= 1024 * 1024);
  }
  assert.ok(log.waiting > 0);
  log.flush();
});

test('a reader that stands still holds up nobody; later it gets the lines, and is told how many were lost', async (t) => {
  const { log, read } = await fullPipe(t);
  const line = (index: number) => `${String(index).padEnd(1_023)}\n`;
  const count = 3_000;
  for (let index = 0; index < count; index += 1) {
    log.write(line(index));
    if (index % 100 === 0) await turn();
  }
  let text = '';
  while (!text.includes('could not be written')) {
    text += read();
    // What has failed is tried again with the next line.
    log.write('again\n');
    await turn();
  }
  const numbers = text.split('\n').flatMap((one) => (/^\d+ *$/.test(one) ? [Number(one)] : []));
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index),
    'the first lines, in order',
  );
  const lost = /"lost":(\d+)/.exec(text)?.[1];
  assert.ok(Number(lost) >= count - numbers.length);
});

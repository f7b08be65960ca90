import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { ROOT } from './root.mjs';
import { PLUGIN } from './wordpress-folder.mjs';
import { zipPlugin } from './wordpress-plugin.mjs';

/** @param {string} path */
const read = (path) => readFileSync(join(PLUGIN, path), 'utf8');

test('the zip of the WordPress plugin has its files in one folder of its name', () => {
  const files = unzipSync(zipPlugin());
  assert.ok(Object.keys(files).every((path) => path.startsWith('roomlet/')));
  assert.equal(new TextDecoder().decode(files['roomlet/roomlet.php']), read('roomlet.php'));
  assert.ok(files['roomlet/blocks/room/block.json']);
});

test('the zip is the same wherever it is made', () => {
  const zone = process.env.TZ;
  try {
    const zips = ['UTC', 'Asia/Kolkata', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zipPlugin()).toString('base64');
    });
    assert.equal(new Set(zips).size, 1);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('the plugin names one version everywhere, which is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = {
    'roomlet.php': /^ \* Version: +(.+)$/m.exec(read('roomlet.php'))?.[1],
    'readme.txt': /^Stable tag: (.+)$/m.exec(read('readme.txt'))?.[1],
    'block.json': JSON.parse(read('blocks/room/block.json')).version,
    'editor.asset.php': /'version' +=> '(.+)'/.exec(read('blocks/room/editor.asset.php'))?.[1],
  };
  for (const [file, found] of Object.entries(named)) assert.equal(found, version, file);
});

test('the readme names every attribute of the shortcode', () => {
  const { attributes } = JSON.parse(read('blocks/room/block.json'));
  const readme = read('readme.txt');
  for (const name of Object.keys(attributes)) {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    assert.ok(readme.includes(`\`${attribute}\``), attribute);
  }
});

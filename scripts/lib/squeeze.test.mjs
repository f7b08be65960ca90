import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { rolldown } from 'rolldown';
import { missingSourceMaps } from './check-source-maps.mjs';
import { squeeze } from './squeeze.mjs';

describe('squeezing what the bundler has made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roomlet-squeeze-'));
  after(() => rmSync(folder, { recursive: true }));

  it('keeps the way back to the sources', async () => {
    const source = [
      '// One line.',
      'export function first(value) {',
      '  const twice = value + value;',
      '  return twice;',
      '}',
      '',
      'export const last = () => "needle";',
      '',
    ];
    writeFileSync(join(folder, 'source.js'), source.join('\n'));
    const bundle = await rolldown({ input: join(folder, 'source.js'), plugins: [squeeze()] });
    await bundle.write({ dir: join(folder, 'out'), sourcemap: true });
    await bundle.close();

    const code = readFileSync(join(folder, 'out/source.js'), 'utf8').split('\n');
    const map = new SourceMap(JSON.parse(readFileSync(join(folder, 'out/source.js.map'), 'utf8')));
    const line = code.findIndex((text) => text.includes('needle'));
    const entry = map.findEntry(line, code[line]?.indexOf('needle') ?? 0);
    assert.ok('originalSource' in entry, 'the place is in the map');
    assert.match(entry.originalSource, /source\.js$/);
    assert.equal(
      entry.originalLine,
      source.findIndex((text) => text.includes('needle')),
    );
  });

  it('names no map for a file that has none, as one of nothing but imports', async () => {
    writeFileSync(join(folder, 'part.js'), 'globalThis.ran = true;\n');
    writeFileSync(join(folder, 'entry.js'), `import './part.js';\n`);
    const bundle = await rolldown({ input: join(folder, 'entry.js'), plugins: [squeeze()] });
    const codeSplitting = { groups: [{ name: 'core', test: /part/ }] };
    await bundle.write({ dir: join(folder, 'split'), sourcemap: true, codeSplitting });
    await bundle.close();
    const entry = readFileSync(join(folder, 'split/entry.js'), 'utf8');
    assert.match(entry, /import/);
    assert.deepEqual(missingSourceMaps(join(folder, 'split')), []);
    writeFileSync(join(folder, 'split/entry.js'), `${entry}\n//# sourceMappingURL=entry.js.map\n`);
    assert.deepEqual(missingSourceMaps(join(folder, 'split')), ['entry.js']);
  });
});

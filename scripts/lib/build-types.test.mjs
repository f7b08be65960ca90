import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forConsumers } from './build-types.mjs';

const SOURCE = 'components/elements/video-room/video-room.ts';

test('relative addresses end as Node wants them, and are told', () => {
  const { text, imports } = forConsumers(
    `import type { A } from './a.ts';\nimport '../../define.ts';\nexport declare const b: import("./b.ts").B;\n`,
    SOURCE,
  );
  assert.equal(
    text,
    `import type { A } from './a.js';\nimport '../../define.js';\nexport declare const b: import("./b.js").B;\n`,
  );
  assert.deepEqual(imports, [
    'components/elements/video-room/a.ts',
    'components/define.ts',
    'components/elements/video-room/b.ts',
  ]);
});

test('what every installation has may be named', () => {
  const declaration = `import { LitElement } from 'lit';\nimport type { Server } from 'node:http';\n`;
  assert.deepEqual(forConsumers(declaration, SOURCE), { text: declaration, imports: [] });
});

test('what only this repository has may not', () => {
  for (const name of ['socket.io-client', 'lit-html/directive.js', '@types/ws']) {
    assert.throws(
      () => forConsumers(`export type A = import("${name}").A;`, SOURCE),
      new RegExp(`${SOURCE}.*${name}`),
    );
  }
});

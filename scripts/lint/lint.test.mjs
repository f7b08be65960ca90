import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../lib/root.mjs';

/** Each offence in a file of its own: who must say what about it. */
/** @type {Readonly<Record<string, readonly [code: string, rule: string]>>} */
const OFFENCES = {
  'protocol/a.ts': ["import '../components/utils/random.ts';", 'downward-imports'],
  'protocol/limits.ts': ["import 'typebox';", 'downward-imports'],
  'components/signaling/a.ts': ["import '../rtc/peer-link.ts';", 'downward-imports'],
  'components/signaling/b.ts': ["import 'socket.io-client';", 'downward-imports'],
  'components/rtc/a.ts': ["import '../signaling/signaling-port.ts';", 'downward-imports'],
  'components/rtc/b.ts': ["export type { X } from '../media/device.ts';", 'downward-imports'],
  'components/rtc/c.ts': ["export type X = import('../room/room-state.ts').RoomState;", 'downward-imports'],
  'components/media/a.ts': ["import '../chat/chat-log.ts';", 'downward-imports'],
  'components/chat/a.ts': ["import '../room/room-state.ts';", 'downward-imports'],
  'components/chat/b.ts': ["import 'lit';", 'downward-imports'],
  'components/room/a.ts': ["import '../elements/intent.ts';", 'downward-imports'],
  'components/room/b.ts': ["import '../i18n/en.ts';", 'downward-imports'],
  'components/room/c.ts': ["import { LitElement } from 'lit';\nexport { LitElement };", 'downward-imports'],
  'components/room/d.ts': ["await import('../styles/tokens.ts');", 'downward-imports'],
  'components/elements/a.ts': ["import '../../protocol/schemas.ts';", 'downward-imports'],
  'components/elements/b.ts': ["import '../../server/app.ts';", 'downward-imports'],
  'components/elements/c.test.ts': ["import '../../server/app.ts';", 'downward-imports'],
  'components/elements/d.ts': ["import 'socket.io-client';", 'downward-imports'],
  'components/define.ts': ["import '../protocol/schemas.ts';", 'downward-imports'],
  'server/a.ts': ["import '../components/index.ts';", 'downward-imports'],
  'server/rooms/a.ts': ["import 'fastify';", 'downward-imports'],
  'server/rooms/b.ts': ["import '../realtime/guard.ts';", 'downward-imports'],
  'server/auth/a.ts': ["import 'socket.io';", 'downward-imports'],
  'server/ice/a.ts': ["import '../plugins/cors.ts';", 'downward-imports'],
  'demo/a.ts': ["import '../server/app.ts';", 'downward-imports'],

  'components/elements/e.ts': [
    'import { html } from \'lit\';\nexport const x = html`<p style="color: red"></p>`;',
    'no-style-attribute',
  ],
  'components/elements/f.ts': [
    "import { styleMap } from 'lit/directives/style-map.js';\nexport { styleMap };",
    'no-markup-strings',
  ],
  'components/elements/g.ts': [
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nexport { unsafeHTML };",
    'no-markup-strings',
  ],
  'components/elements/h.ts': ["document.body.innerHTML = 'x';", 'no-markup-strings'],
  'components/elements/i.ts': ["document.body.insertAdjacentHTML('beforeend', 'x');", 'no-markup-strings'],
  'components/elements/j.ts': ["document.body['outerHTML'] = 'x';", 'no-markup-strings'],
  'components/elements/k.ts': [
    "import { html } from 'lit';\nexport const x = html`<p .innerHTML=${'x'}></p>`;",
    'no-markup-strings',
  ],
  'demo/b.ts': ["document.write('x');", 'no-markup-strings'],

  'components/utils/a.ts': ['export const x: any = 1;', 'no-explicit-any'],
  'components/utils/b.ts': ['Promise.resolve(1).then(() => 2);', 'no-floating-promises'],
  'components/utils/c.ts': [
    "export function f(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    'switch-exhaustiveness-check',
  ],
  'components/utils/d.ts': ["import { X } from './e.ts';\nexport const x: X = 1;", 'consistent-type-imports'],
  'components/utils/e.ts': ["eval('1');\nexport type X = number;", 'no-eval'],
  'components/utils/f.ts': ["console.log('x');", 'no-console'],
  'components/utils/g.ts': ["import { h } from './h.ts';\nexport const g = (): number => h();", 'no-cycle'],
  'components/utils/h.ts': ["import { g } from './g.ts';\nexport const h = (): number => g();", 'no-cycle'],
  'components/utils/i.ts': [`export const x = 1;\n${'// A long file.\n'.repeat(300)}`, 'max-lines'],
  'components/utils/j.ts': ['// @ts-ignore\nexport const x = 1;', 'ban-ts-comment'],
  'components/utils/k.ts': [
    'export const x = (document.body.firstChild!).nodeName;',
    'no-non-null-assertion',
  ],
  'server/c.ts': ["console.log('x');", 'no-console'],
};

/** What the same rules let pass. */
const FINE = {
  'components/signaling/signaling-client.ts': "import { io } from 'socket.io-client';\nexport { io };",
  'components/room/fine.ts': "import type { X } from '../rtc/fine.ts';\nexport type Y = X;",
  'components/rtc/fine.ts':
    "import { LIMITS } from '../../protocol/limits.ts';\nexport const x = LIMITS.room;\nexport type X = number;",
  'components/elements/fine.ts':
    "import { html } from 'lit';\nimport type { Y } from '../room/fine.ts';\n" +
    "export const x = (y: Y) => html`<p .style=${'color: red'} class=\"x-style\">${String(y)}</p>`;\nconsole.warn('once');",
  'components/elements/fine.test.ts': "export const x = document.body.innerHTML;\nimport 'fast-check';",
  'server/rooms/fine.ts': "import { createHash } from 'node:crypto';\nexport { createHash };",
  'server/main.ts': "console.log('listening');",
};

/** @typedef {{ filename: string, code: string, message: string }} Diagnostic */
/** @type {Diagnostic[]} */
let diagnostics = [];
/** A copy of the house with nothing in it but the offences. */
let house = '';

/** @param {string} file */
const said = (file) => diagnostics.filter((diagnostic) => diagnostic.filename === file);

before(async () => {
  house = mkdtempSync(path.join(tmpdir(), 'roomlet-lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
    cpSync(`${ROOT}/${name}`, `${house}/${name}`);
  cpSync(`${ROOT}/scripts`, `${house}/scripts`, { recursive: true });
  symlinkSync(`${ROOT}/node_modules`, `${house}/node_modules`);
  const files = Object.entries({
    ...FINE,
    ...Object.fromEntries(Object.entries(OFFENCES).map(([file, [code]]) => [file, code])),
  });
  for (const [file, code] of files) {
    mkdirSync(path.dirname(`${house}/${file}`), { recursive: true });
    writeFileSync(`${house}/${file}`, `${code}\n`);
  }
  const output = await new Promise((resolve) => {
    const folders = ['protocol', 'components', 'server', 'demo'];
    execFile(
      `${ROOT}/node_modules/.bin/oxlint`,
      ['--type-aware', '-f', 'json', ...folders],
      { cwd: house, maxBuffer: 1 << 26 },
      (_error, stdout) => resolve(stdout),
    );
  });
  diagnostics = JSON.parse(output).diagnostics;
});

after(() => rmSync(house, { recursive: true, force: true }));

describe('the linter refuses', () => {
  for (const [file, [code, rule]] of Object.entries(OFFENCES)) {
    it(`${file}: ${code.slice(0, 80).replaceAll('\n', ' ')} (${rule})`, () => {
      const rules = said(file).map((diagnostic) => diagnostic.code);
      assert.ok(
        rules.some((name) => name.includes(rule)),
        `it said ${JSON.stringify(rules)}`,
      );
    });
  }
});

describe('the linter lets pass', () => {
  for (const [file, code] of Object.entries(FINE)) {
    it(`${file}: ${code.slice(0, 80).replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(said(file), []);
    });
  }
});

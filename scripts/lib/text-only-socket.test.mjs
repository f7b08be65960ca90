import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROOT } from './root.mjs';
import { REPLACED_MODULES, textOnlySocket } from './text-only-socket.mjs';

describe('textOnlySocket', () => {
  const plugin = /** @type {{ load(id: string): { code: string } | null }} */ (
    /** @type {unknown} */ (textOnlySocket())
  );

  it('leaves every other module alone', () => {
    assert.equal(plugin.load(`${ROOT}/node_modules/socket.io-parser/build/esm/index.js`), null);
  });

  for (const module of REPLACED_MODULES) {
    it(`still finds ${module}, and exports what is taken from it`, () => {
      const path = `${ROOT}/node_modules/${module}`;
      assert.ok(existsSync(path), 'the library has moved it');
      const exported = (/** @type {string} */ code) =>
        [...code.matchAll(/export (?:const|function) (\w+)|(?:\{ | as |, )(\w+)(?= [,}]|,| \})/g)]
          .map((match) => match[1] ?? match[2])
          .filter((name) =>
            /^(isBinary|hasBinary|\w+Packet|encodePacketToBinary|decode|transports)$/.test(name ?? ''),
          );
      const ours = exported(plugin.load(path)?.code ?? '');
      const theirs = exported(readFileSync(path, 'utf8'));
      assert.ok(ours.length > 0);
      for (const name of ours) assert.ok(theirs.includes(name), `${name} is one of ${theirs.join(', ')}`);
    });
  }
});

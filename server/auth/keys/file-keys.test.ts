import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { jwtVerify } from 'jose';
import { sign } from '../../testing/forge.ts';
import { FileKeys } from './file-keys.ts';

const ec = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' });

function stage(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'roomlet-keys-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'keys.pem');
  const first = ec();
  writeFileSync(path, pem(first.publicKey));
  let now = 0;
  const troubles: string[] = [];
  const keys = new FileKeys(
    path,
    (_error, message) => void troubles.push(message),
    () => now,
  );
  const isGood = async (key: KeyObject): Promise<boolean> => {
    // More than a second later, as tokens come in life.
    now += 2_000;
    const token = await sign(undefined, key, { alg: 'ES256' });
    return jwtVerify(token, keys.find).then(
      () => true,
      () => false,
    );
  };
  return { path, first, troubles, isGood };
}

test('keys that take the place of others in the file are the ones that count', async (t) => {
  const { path, first, isGood } = stage(t);
  assert.equal(await isGood(first.privateKey), true);
  const second = ec();
  writeFileSync(`${path}.new`, pem(second.publicKey));
  renameSync(`${path}.new`, path);
  assert.equal(await isGood(second.privateKey), true);
  assert.equal(await isGood(first.privateKey), false);
});

test('a file that is broken or gone changes nothing, and is told once', async (t) => {
  const { path, first, troubles, isGood } = stage(t);
  writeFileSync(path, 'half a k');
  assert.equal(await isGood(first.privateKey), true);
  assert.equal(await isGood(first.privateKey), true);
  assert.equal(troubles.length, 1);
  const second = ec();
  writeFileSync(path, pem(second.publicKey));
  assert.equal(await isGood(second.privateKey), true);
  rmSync(path);
  assert.equal(await isGood(second.privateKey), true);
  assert.equal(troubles.length, 2);
  writeFileSync(path, pem(first.publicKey));
});

test('without keys in it nothing begins', (t) => {
  const { path } = stage(t);
  writeFileSync(path, 'half a k');
  assert.throws(() => new FileKeys(path, () => undefined), /neither JSON nor PEM/);
  assert.throws(() => new FileKeys(`${path}.none`, () => undefined), /ENOENT/);
});

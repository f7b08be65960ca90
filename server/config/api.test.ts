import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from '../config.ts';
import { startService } from '../testing/build.ts';

test('keys are told apart by commas, spaces and all', () => {
  const [first, second] = ['a'.repeat(32), `${'B/+'.repeat(20)}==`];
  assert.deepEqual(loadConfig({ API_KEYS: `${first}, ${second},${first}` }).apiKeys, [first, second]);
});

test('a key that is refused is not told', () => {
  assert.throws(
    () => loadConfig({ API_KEYS: 'hush' }),
    (error: Error) => !error.message.includes('hush'),
  );
});

test('without a key there is no API', async (t) => {
  const { url } = await startService(t);
  for (const path of ['/api/v1/rooms', '/api/v1/openapi.json', '/api/v1/docs', '/api/v1/tokens']) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
});

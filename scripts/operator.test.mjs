import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { OPERATOR, operatorPage } from './lib/environment-table.mjs';

it('docs/operator.md has every variable as the service reads it, and every metric as it tells it (npm run docs writes both)', async () => {
  assert.equal(readFileSync(OPERATOR, 'utf8'), await operatorPage());
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { REST, restPage } from './lib/rest-tables.mjs';

it('docs/api-rest.md has every route and problem as the service has them (npm run docs writes it)', async () => {
  assert.equal(readFileSync(REST, 'utf8'), await restPage());
});

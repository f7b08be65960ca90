import { readFileSync } from 'node:fs';
import { buildApp } from '../../server/app.ts';
import { loadConfig } from '../../server/config.ts';
import { PROBLEMS } from '../../server/routes/api/problem.ts';
import { code, table } from './api/cells.mjs';
import { withTables } from './generated-tables.mjs';
import { ROOT } from './root.mjs';

/** What those read who write backends; its tables are made from the OpenAPI document that the service answers. */
export const REST = `${ROOT}/docs/api-rest.md`;

/**
 * @typedef {object} Operation
 * @property {string} summary
 * @property {Readonly<Record<string, unknown>>} responses
 */

async function openApi() {
  const config = loadConfig({ API_KEYS: 'x'.repeat(32), LOG_LEVEL: 'silent', STUN_PORT: '0' });
  const app = await buildApp(config);
  try {
    const { body } = await app.inject('/api/v1/openapi.json');
    const document = /** @type {unknown} */ (JSON.parse(body));
    return /** @type {{ readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }} */ (
      document
    );
  } finally {
    await app.close();
  }
}

async function routesTable() {
  const { paths } = await openApi();
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { summary, responses }]) => [
      code(`${method.toUpperCase()} ${path}`),
      summary,
      Object.keys(responses).find((status) => status.startsWith('2')) ?? '',
    ]),
  );
  return table(['Request', 'What it does', 'Answer'], rows);
}

function problemsTable() {
  const rows = Object.entries(PROBLEMS).map(([name, { status, title }]) => [code(name), `${status}`, title]);
  return table(['`code`', 'Status', 'Meaning'], rows);
}

/** @returns {Promise<string>} the page as it should be */
export async function restPage() {
  const made = new Map([
    ['routes', await routesTable()],
    ['problems', problemsTable()],
  ]);
  return withTables(REST, readFileSync(REST, 'utf8'), made);
}

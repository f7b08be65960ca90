import { readFileSync } from 'node:fs';
import { ENVIRONMENT } from '../../server/config.ts';
import { cell, withTables } from './generated-tables.mjs';
import { metricsTable } from './metrics-table.mjs';
import { ROOT } from './root.mjs';

/** What operators read; its tables are made from the schema that variables are checked with, and from the registry of metrics. */
export const OPERATOR = `${ROOT}/docs/operator.md`;

/** What of a JSON schema the table tells. @typedef {{ readonly default?: string | number, readonly description?: string }} Variable */

/** @returns {string} */
function environmentTable() {
  const variables = /** @type {readonly (readonly [string, Variable])[]} */ (
    Object.entries(ENVIRONMENT.properties)
  );
  const rows = variables.map(([name, { default: byDefault, description }]) => {
    if (!description) throw new Error(`${name} says nothing of what it means.`);
    const value = byDefault === undefined ? '–' : `\`${byDefault}\``;
    return `| \`${name}\` | ${value} | ${cell(description)} |`;
  });
  return ['| Variable | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** @returns {Promise<string>} the page as it should be */
export async function operatorPage() {
  const tables = new Map([
    ['environment', environmentTable()],
    ['metrics', await metricsTable()],
  ]);
  return withTables(OPERATOR, readFileSync(OPERATOR, 'utf8'), tables);
}

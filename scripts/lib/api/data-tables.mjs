import { code, table, typeCell } from './cells.mjs';
import { ERROR_MEANINGS } from './error-meanings.mjs';

/** @typedef {import('../manifest/manifest.mjs').Contract} Contract */

/** One table for each kind of object that methods take and events hand over. @param {Contract} contract */
export function dataTables({ data }) {
  const known = data.map(({ name }) => name);
  return data
    .map(({ name, description, fields }) => {
      const others = known.filter((one) => one !== name);
      const rows = fields.map((field) => [
        code(field.name + (field.optional ? '?' : '')),
        typeCell(field.type, others),
        field.description,
      ]);
      return `### \`${name}\`\n\n${description}\n\n${table(['field', 'type', 'what it is'], rows)}`;
    })
    .join('\n\n');
}

/** @returns {string} */
export const errorTable = () =>
  table(
    ['code', 'meaning'],
    Object.entries(ERROR_MEANINGS).map(([name, text]) => [code(name), text]),
  );

import { format, resolveConfig } from 'prettier';

/**
 * A page with tables in it that are made from the sources, each between `<!-- name: made by npm run docs -->` and
 * `<!-- end of name -->`.
 * @param {string} path of the page, for errors and for the format
 * @param {string} page
 * @param {ReadonlyMap<string, string>} tables by name
 * @returns {Promise<string>} the page as it should be
 */
export async function withTables(path, page, tables) {
  let text = page;
  for (const [name, table] of tables) {
    const [start, end] = [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no place for ${name}.`);
    text = `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`;
  }
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/** @param {string} text within a cell of a table */
export const cell = (text) => text.replaceAll('|', '\\|');

/**
 * What VS Code offers while somebody writes HTML: https://github.com/microsoft/vscode-custom-data
 * @typedef {import('./manifest.mjs').Contract} Contract
 */

/** @param {string | undefined} type @returns {readonly { readonly name: string }[]} the words that an attribute may have as its value */
const valuesOf = (type = '') => [...type.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => ({ name }));

/** @param {Contract} contract @returns {object} */
export function htmlData({ elements }) {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: elements.map(({ tagName, description, attributes }) => ({
      name: tagName,
      description,
      attributes: attributes?.map(({ name, type, description: text }) => {
        const values = valuesOf(type?.text);
        // The only value set that says: written down, it is on.
        if (type?.text === 'boolean') return { name, description: text, valueSet: 'v' };
        return { name, description: text, ...(values.length > 0 && { values }) };
      }),
    })),
  };
}

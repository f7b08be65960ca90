import { parseSync, Visitor } from 'rolldown/utils';
import { OUTSIDE_PAGES, REPLACED, UNCALLED, UNREACHED } from './lean/tables.mjs';

/** @param {string} id @param {Readonly<Record<string, unknown>>} table */
function keyFor(id, table) {
  const path = id.replaceAll('\\', '/');
  return Object.keys(table).find((module) => path.endsWith(`node_modules/${module}`));
}

/**
 * @param {{ readonly inPages?: boolean }} [options] `inPages`: what is built runs in pages only. Default true
 * @returns {import('rolldown').Plugin}
 */
export function leanDependencies({ inPages = true } = {}) {
  return {
    name: 'roomlet:lean-dependencies',
    load(id) {
      const key = keyFor(id, REPLACED);
      return key === undefined ? null : { code: REPLACED[key] ?? '', moduleSideEffects: false };
    },
    transform: {
      filter: { id: /node_modules/ },
      handler(code, id, { magicString }) {
        const uncalled = UNCALLED[keyFor(id, UNCALLED) ?? ''];
        const unreached = [
          ...(UNREACHED[keyFor(id, UNREACHED) ?? ''] ?? []),
          ...((inPages && OUTSIDE_PAGES[keyFor(id, OUTSIDE_PAGES) ?? '']) || []),
        ];
        if (!uncalled && unreached.length === 0) return null;
        if (!magicString) throw new Error('experimental.nativeMagicString is off');
        for (const [start, end, instead] of passages(code, id, unreached)) {
          magicString.update(start, end, instead);
        }
        for (const [start, end] of methods(code, id, uncalled ?? [])) magicString.remove(start, end);
        return { code: magicString };
      },
    },
  };
}

/**
 * @param {string} code
 * @param {string} id
 * @param {readonly (readonly [RegExp, string])[]} unreached
 * @returns {readonly (readonly [start: number, end: number, instead: string])[]}
 */
function passages(code, id, unreached) {
  return unreached.flatMap(([passage, instead]) => {
    const found = [...code.matchAll(new RegExp(passage, 'g'))];
    if (found.length === 0) throw new Error(`${id} has nothing like ${passage} any more.`);
    return found.map((match) => {
      const text = instead.replace(/\$(\d)/g, (_, group) => match[group] ?? '');
      return /** @type {const} */ ([match.index, match.index + match[0].length, text]);
    });
  });
}

/**
 * @param {string} code
 * @param {string} id
 * @param {readonly string[]} names
 * @returns {readonly (readonly [start: number, end: number])[]}
 */
function methods(code, id, names) {
  const left = new Set(names);
  /** @type {[number, number][]} */
  const found = [];
  new Visitor({
    MethodDefinition({ key, start, end }) {
      if (key.type === 'Identifier' && left.delete(key.name)) found.push([start, end]);
    },
  }).visit(parseSync(id, code).program);
  if (left.size > 0) throw new Error(`${id} has no method ${[...left].join(', ')} any more.`);
  return found;
}

import path from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { layerOf, mayImportFile, mayImportPackage } from './layers.mjs';

/** Tests reach for test tools and for helpers of other layers; the wall between client and service holds for them too. */
const TEST = /(?:\.test\.ts|\/testing\/.*)$/;

/** @param {string} file @param {string} specifier @returns {string | null} what is wrong */
function complaint(file, specifier) {
  if (!specifier.startsWith('.')) {
    if (TEST.test(file) || mayImportPackage(file, specifier)) return null;
    return `${layerOf(file)?.path} must not import the package ${specifier}.`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
  if (TEST.test(file)) {
    const [from] = file.split('/');
    const [to] = target.split('/');
    if (from === to || to === 'protocol' || to === 'e2e' || to === 'scripts') return null;
  }
  if (mayImportFile(file, target)) return null;
  return `${layerOf(file)?.path} must not import ${layerOf(target)?.path ?? target}.`;
}

/**
 * Dynamic imports may have any expression there, exports nothing.
 * @param {unknown} source
 * @returns {source is { value: string, range: [number, number] }}
 */
const isLiteral = (source) =>
  typeof source === 'object' && source !== null && 'value' in source && typeof source.value === 'string';

/**
 * Imports point down only (`layers.mjs` is the table).
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const downwardImports = {
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
    /** @param {{ source?: unknown }} node */
    const check = ({ source }) => {
      if (!isLiteral(source)) return;
      const message = complaint(file, source.value);
      if (message === null) return;
      const because = layerOf(file)?.because;
      context.report({ node: source, message: because ? `${message} ${because}` : message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

import { parseSync, Visitor } from 'rolldown/utils';
import { minifyCss, minifyHtml } from './template-text.mjs';

const MINIFIERS = new Map([
  ['css', minifyCss],
  ['html', minifyHtml],
  ['svg', minifyHtml],
]);

/**
 * Minifiers leave the text of template literals alone, as they must; in lit's templates most white space means nothing.
 * @returns {import('rolldown').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'roomlet:minify-templates',
    transform: {
      filter: { id: /\/components\/.*\.ts$/ },
      handler(code, id, { magicString }) {
        if (!magicString) throw new Error('experimental.nativeMagicString is off');
        new Visitor({
          TaggedTemplateExpression({ tag, quasi }) {
            const minify = tag.type === 'Identifier' ? MINIFIERS.get(tag.name) : undefined;
            if (!minify) return;
            for (const [index, { start, value }] of quasi.quasis.entries()) {
              const minified = minify(value.raw);
              const text = index === 0 && minify === minifyCss ? minified.trimStart() : minified;
              // In TypeScript, the span of a part has its backtick or brace with it.
              const from = code.indexOf(value.raw, start);
              if (text !== value.raw) magicString.overwrite(from, from + value.raw.length, text);
            }
          },
        }).visit(parseSync(id, code).program);
        return { code: magicString };
      },
    },
  };
}

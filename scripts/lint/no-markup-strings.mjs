const SINKS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
]);
const DIRECTIVES = /^lit(?:-html)?\/directives\/(?:unsafe-html|unsafe-svg|style-map)(?:\.js)?$/;
const BOUND_SINK = /\.(?:innerHTML|outerHTML)\s*=/i;

/** @param {string} what */
const message = (what) => `${what} turns a string into markup or style. Use a lit template.`;

/**
 * Strings never become markup: Trusted Types refuse it, and it is how scripts in names and messages come to run.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const noMarkupStrings = {
  create(context) {
    return {
      MemberExpression(node) {
        let name = null;
        if (!node.computed && node.property.type === 'Identifier') name = node.property.name;
        if (node.computed && node.property.type === 'Literal') name = node.property.value;
        if (typeof name !== 'string') return;
        if (SINKS.has(name)) context.report({ node, message: message(name) });
        const onDocument = node.object.type === 'Identifier' && node.object.name === 'document';
        if (onDocument && /^write(?:ln)?$/.test(name)) {
          context.report({ node, message: message(`document.${name}`) });
        }
      },
      ImportDeclaration(node) {
        const name = node.source.value;
        if (DIRECTIVES.test(name)) context.report({ node, message: message(name) });
      },
      TemplateElement(node) {
        if (BOUND_SINK.test(node.value.raw)) {
          context.report({ node, message: message('A bound innerHTML') });
        }
      },
    };
  },
};

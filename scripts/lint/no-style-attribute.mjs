const TAGS = new Set(['html', 'svg']);
/** `.style=` sets a property, which a strict CSP lets pass. */
const STYLE_ATTRIBUTE = /(?:^|[\s"'])style\s*=/i;

/**
 * A strict Content-Security-Policy blocks `style="…"` in markup; set custom properties or `.style`, or use a class.
 * @type {Parameters<import('oxlint/plugins-dev').RuleTester['run']>[1]}
 */
export const noStyleAttribute = {
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !TAGS.has(node.tag.name)) return;
        for (const quasi of node.quasi.quasis) {
          if (!STYLE_ATTRIBUTE.test(quasi.value.raw)) continue;
          context.report({
            node: quasi,
            message: 'style="…" in a template is blocked by a strict CSP. Use a class or .style.',
          });
        }
      },
    };
  },
};

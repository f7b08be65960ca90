import { tokens, styledElements } from '../style-hooks.mjs';

/**
 * @typedef {import('custom-elements-manifest/schema').CustomElementDeclaration} Element
 * @typedef {import('custom-elements-manifest/schema').ClassDeclaration} Class
 * @typedef {import('custom-elements-manifest/schema').ClassMember} Member
 * @typedef {import('./literal-types.mjs').LiteralTypes} LiteralTypes
 * @typedef {{ readonly name: string, readonly description: string }} Command
 */

/** @param {string | undefined} text @returns {string} on one line, as tables and tooltips want it */
export const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** @param {{ readonly name: string, readonly privacy?: string, readonly static?: boolean }} member */
const isPublic = ({ name, privacy, static: isStatic }) =>
  (privacy ?? 'public') === 'public' && !name.startsWith('#') && !isStatic;

/**
 * A class without what is nobody else's business, and with its types in full.
 * @template {Class | Element} T
 * @param {T} declaration as the analyzer has read it
 * @param {string} path of its module
 * @param {LiteralTypes} types
 * @returns {T}
 */
export function publicClass(declaration, path, types) {
  const members = (declaration.members ?? []).filter(isPublic).map((member) => ({
    ...withTypes(member, { path, className: declaration.name, types }),
    ...(member.description && { description: oneLine(member.description) }),
  }));
  return { ...declaration, description: oneLine(declaration.description), members };
}

/**
 * @param {Member} member
 * @param {{ readonly path: string, readonly className: string, readonly types: LiteralTypes }} place
 * @returns {Member}
 */
function withTypes(member, { path, className, types }) {
  if (member.kind === 'field') {
    const text = types.ofMember(path, className, member.name) ?? member.type?.text ?? 'unknown';
    // Of a read-only field, what it begins with says nothing.
    const { default: initial, ...rest } = member;
    return { ...rest, type: { text }, ...(initial && !member.readonly && { default: initial }) };
  }
  const parameters = member.parameters?.map(({ default: initial, ...parameter }) => {
    const text = types.ofParameter(path, className, member.name, parameter.name) ?? parameter.type?.text;
    return {
      ...parameter,
      ...(text && { type: { text } }),
      ...(initial !== undefined && { optional: true }),
      // `this.#panel.open !== 'chat'` is how it is made, not what it is.
      ...(initial !== undefined && !initial.includes('this.') && { default: initial }),
    };
  });
  return { ...member, ...(parameters && { parameters }) };
}

/**
 * An element with its events by class, the parts of what is inside, and its commands.
 * @param {Element} element
 * @param {string} tag
 * @param {ReadonlyMap<string, Class>} events by name
 * @param {readonly Command[]} commands
 * @returns {Element & { readonly commands: readonly Command[] }}
 */
export function publicElement(element, tag, events, commands) {
  const fields = new Map(element.members?.map((member) => [member.name, member]));
  const attributes = element.attributes?.map((attribute) => {
    const field = fields.get(attribute.fieldName ?? '');
    const type = field?.kind === 'field' ? field.type : { text: 'string' };
    return { ...attribute, type, description: oneLine(field?.description ?? attribute.description) };
  });
  return {
    ...element,
    tagName: tag,
    customElement: true,
    attributes,
    events: element.events?.flatMap(({ name, description }) => {
      const type = events.get(name);
      return type
        ? [{ name, type: { text: type.name }, description: oneLine(description || type.description) }]
        : [];
    }),
    cssParts: partsOf(tag).map(({ name, text }) => ({ name, description: text })),
    cssProperties: tokens().map(({ name, text }) => ({ name, description: text })),
    commands,
  };
}

/** Its own and those that it passes on from inside, wherever the attribute for that is. @param {string} tag */
function partsOf(tag) {
  const elements = styledElements();
  const within = elementsWithin(tag, elements);
  const names = [
    ...(elements.find((element) => element.tag === tag)?.passedOn ?? []),
    ...within.flatMap(({ offered }) => offered),
  ];
  const others = within.flatMap(({ parts }) => parts);
  const own = elements.find((element) => element.tag === tag)?.parts ?? [];
  const passedOn = names.map((name) => others.find((part) => part.name === name));
  const all = [...own, ...passedOn].filter((part) => part !== undefined);
  return [...new Map(all.map((part) => [part.name, part])).values()];
}

/** @param {string} tag @param {ReturnType<typeof styledElements>} elements @returns {ReturnType<typeof styledElements>} at any depth */
function elementsWithin(tag, elements) {
  const found = new Set([tag]);
  // A set tells of what is added while it is gone through.
  for (const one of found)
    for (const inside of elements.find((element) => element.tag === one)?.inside ?? []) found.add(inside);
  found.delete(tag);
  return elements.filter((element) => found.has(element.tag));
}

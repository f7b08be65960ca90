import { EVENTS, grouped, METHODS } from './groups.mjs';
import {
  answer,
  brief,
  call,
  code,
  defaultCell,
  meaning,
  signature,
  table,
  typeCell,
  valueCell,
} from './cells.mjs';

/**
 * Tables of what the elements promise, made from their manifest.
 * @typedef {import('../manifest/manifest.mjs').Contract} Contract
 * @typedef {import('../manifest/manifest.mjs').PublicElement} Element
 * @typedef {import('custom-elements-manifest/schema').ClassMember} Member
 * @typedef {import('custom-elements-manifest/schema').ClassMethod} Method
 * @typedef {import('custom-elements-manifest/schema').ClassField} Field
 */

/** @param {Member} member @returns {member is Method} */
const isMethod = (member) => member.kind === 'method';

/** Not those that are attributes as well. @param {Element} element @returns {readonly Field[]} */
function propertiesOf({ members = [], attributes = [] }) {
  const mirrored = attributes.map(({ fieldName }) => fieldName);
  return members.flatMap((member) => (isMethod(member) || mirrored.includes(member.name) ? [] : [member]));
}

/** First those that both elements have; last what is no property of ours. @param {Element} element */
function attributesOf({ attributes = [] }) {
  /** @param {typeof attributes[number]} attribute */
  const place = ({ fieldName, inheritedFrom }) =>
    fieldName === undefined ? 2 : inheritedFrom?.name === 'PageElement' ? 0 : 1;
  return attributes.toSorted((a, b) => place(a) - place(b));
}

/** @param {Element} element @param {(text?: string) => string} text how much of what is said of each */
export function attributeTable(element, text = meaning) {
  const rows = attributesOf(element).map((attribute) => attributeRow(attribute, text));
  return table(['attribute', 'value', 'default', 'what it does'], rows);
}

/** What another element has as well shares a row. @param {Element} element @param {Element} other */
export function attributeDifference(element, other) {
  const same = attributesOf(element).filter(({ name, description }) =>
    other.attributes?.some((one) => one.name === name && one.description === description),
  );
  const own = attributesOf(element).filter((attribute) => !same.includes(attribute));
  return table(
    ['attribute', 'value', 'default', 'what it does'],
    [
      ...own.map((attribute) => attributeRow(attribute, brief)),
      [same.map(({ name }) => code(name)).join(', '), '', '', `As those of \`<${other.tagName}>\`.`],
    ],
  );
}

/** @param {NonNullable<Element['attributes']>[number]} attribute @param {(text?: string) => string} text */
const attributeRow = (attribute, text) => [
  code(attribute.name),
  valueCell(attribute.type?.text),
  defaultCell(attribute),
  text(attribute.description),
];

/** @param {Element} element */
export function propertyList(element) {
  const rows = propertiesOf(element).map(({ name, description }) => [code(name), brief(description)]);
  return table(['property', 'what it is'], rows);
}

/** @param {Element} element @param {readonly string[]} known kinds of objects that have a table of their own */
export function propertyTable(element, known) {
  const rows = propertiesOf(element).map(({ name, type, description, readonly: fixed }) => [
    code(name),
    typeCell(type?.text, known),
    `${meaning(description)}${fixed ? '' : ' Can be set.'}`,
  ]);
  return table(['property', 'type', 'what it is'], rows);
}

/** One row for each group. @param {Element} element */
export function methodList({ members = [] }) {
  const rows = grouped(members.filter(isMethod), METHODS).map(({ title, things }) => [
    title,
    things.map((method) => call(method)).join(', '),
  ]);
  return table(['for', 'methods'], rows);
}

/** @param {Element} element */
export function eventList({ events = [] }) {
  const rows = grouped(events, EVENTS).map(({ title, things }) => [
    title,
    things.map(({ name }) => code(name)).join(', '),
  ]);
  return table(['about', 'events'], rows);
}

/** What else there is to hold on to, by name. @param {Element} element */
export function hookList({ slots = [], cssStates = [], commands }) {
  const list = (/** @type {readonly { readonly name: string }[]} */ things) =>
    things.flatMap(({ name }) => (name === '' ? [] : [code(name)])).join(', ');
  const rows = [
    ['commands of buttons', list(commands)],
    ['slots', list(slots)],
    ['states', list(cssStates)],
  ];
  return table(['what', 'names'], rows);
}

/** One table for each group. @param {Element} element */
export function methodTables({ members = [] }) {
  return grouped(members.filter(isMethod), METHODS)
    .map(({ title, things }) => {
      const rows = things.map((method) => [
        signature(method),
        code(answer(method)),
        meaning(method.description),
      ]);
      return `#### ${title}\n\n${table(['method', 'resolves to', 'what it does'], rows)}`;
    })
    .join('\n\n');
}

/** @param {Element} element @param {Contract} contract */
export function eventTables({ events = [] }, { events: classes, data }) {
  const known = data.map(({ name }) => name);
  /** Whom it is about comes before what is said of them. @param {string} type */
  const fields = (type) =>
    (classes.find(({ name }) => name === type)?.members ?? [])
      .toSorted((a, b) => Number(Boolean(b.inheritedFrom)) - Number(Boolean(a.inheritedFrom)))
      .map((member) =>
        isMethod(member)
          ? `${signature(member)}: ${member.description}`
          : `${code(member.name)}, ${typeCell(member.type?.text, known)}: ${member.description}`,
      )
      .join('<br>');
  return grouped(events, EVENTS)
    .map(({ title, things }) => {
      const rows = things.map(({ name, type }) => [
        code(name),
        classes.find((one) => one.name === type.text)?.description ?? '',
        fields(type.text),
      ]);
      return `#### ${title}\n\n${table(['event', 'when', 'fields'], rows)}`;
    })
    .join('\n\n');
}

/** @param {readonly { readonly name: string, readonly description?: string }[]} things @param {string} title */
export function plainTable(things, title) {
  const rows = things.map(({ name, description = '' }) => [
    name === '' ? 'default' : code(name),
    description,
  ]);
  return table([title, 'what it is'], rows);
}

/**
 * Types for the templates of frameworks. They name the classes of the elements and of their events, so that a type is
 * written down once; what they add is which names a template may use.
 *
 * @typedef {import('./manifest.mjs').Contract} Contract
 * @typedef {import('./manifest.mjs').PublicElement} Element
 * @typedef {{ readonly name: string, readonly type: string, readonly description: string }} Entry
 */

/** Where the types of the classes are, from where these files lie. */
const CLASSES = './components/index.js';

/** @param {string} framework */
const head = (framework) =>
  `/** Types of \`<video-room>\` and \`<room-lobby>\` for ${framework}. Made from custom-elements.json. */`;

/** @param {string} text @returns {string} */
const pascal = (text) => text.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** @param {Contract} contract */
function imports({ elements, events }) {
  const names = [...elements, ...events].map(({ name }) => name);
  return `import type {\n${names.map((name) => `  ${name},`).join('\n')}\n} from '${CLASSES}';`;
}

/** @param {readonly Entry[]} entries */
const body = (entries) =>
  entries
    .map(({ name, type, description }) => `  /** ${description} */\n  '${name}'?: ${type} | undefined;`)
    .join('\n');

/** What a page can set, by the names of properties. @param {Element} element @returns {readonly Entry[]} */
function properties(element) {
  return (element.members ?? []).flatMap((member) =>
    member.kind === 'field' && !member.readonly
      ? [
          {
            name: member.name,
            type: `${element.name}['${member.name}']`,
            description: member.description ?? '',
          },
        ]
      : [],
  );
}

/** Attributes whose names are not those of properties. @param {Element} element @returns {readonly Entry[]} */
function attributes(element) {
  return (element.attributes ?? [])
    .filter(({ name, fieldName }) => name !== 'lang' && name !== fieldName)
    .map(({ name, fieldName, description = '' }) => ({
      name,
      type: `${element.name}['${fieldName}']`,
      description,
    }));
}

/** @param {Element} element @param {(name: string) => string} named @returns {readonly Entry[]} */
function listeners(element, named) {
  return (element.events ?? []).map(({ name, type, description = '' }) => ({
    name: named(name),
    type: `((event: ${type.text}) => void)`,
    description,
  }));
}

/** As React 19 and Svelte 5 have them: `onroom-joined={…}`. @param {Element} element */
const inJsx = (element) =>
  body([...attributes(element), ...properties(element), ...listeners(element, (name) => `on${name}`)]);

/** `roomlet/react`: JSX of React 19. @param {Contract} contract @returns {string} */
export function reactTypes(contract) {
  const { elements } = contract;
  return `${head('JSX of React 19')}
import type { ClassAttributes, HTMLAttributes } from 'react';
${imports(contract)}

${elements
  .map(
    (
      element,
    ) => `export interface ${element.name}Props extends HTMLAttributes<${element.name}>, ClassAttributes<${element.name}> {
${inJsx(element)}
}`,
  )
  .join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, name, description }) => `      /** ${description} */\n      '${tagName}': ${name}Props;`).join('\n')}
    }
  }
}
`;
}

/** `roomlet/svelte`: templates of Svelte 5. @param {Contract} contract @returns {string} */
export function svelteTypes(contract) {
  const { elements } = contract;
  return `${head('templates of Svelte 5')}
import type { HTMLAttributes } from 'svelte/elements';
${imports(contract)}

${elements
  .map(
    (
      element,
    ) => `export interface ${element.name}Props extends Omit<HTMLAttributes<${element.name}>, 'role'> {
${inJsx(element)}
}`,
  )
  .join('\n\n')}

declare module 'svelte/elements' {
  export interface SvelteHTMLElements {
${elements.map(({ tagName, name, description }) => `    /** ${description} */\n    '${tagName}': ${name}Props;`).join('\n')}
  }
}
`;
}

/** `roomlet/vue`: templates of Vue 3, where \`no-chat\` and \`noChat\` are one name. @param {Contract} contract @returns {string} */
export function vueTypes(contract) {
  const { elements } = contract;
  return `${head('templates of Vue 3')}
import type { HTMLAttributes, PublicProps } from 'vue';
${imports(contract)}

${elements
  .map(
    (element) => `export type ${element.name}Props = HTMLAttributes & PublicProps & {
${body([...properties(element), ...listeners(element, (name) => `on${pascal(name)}`)])}
};`,
  )
  .join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tagName, name, description }) => `    /** ${description} */\n    '${tagName}': new () => { $props: ${name}Props };`).join('\n')}
  }
}
`;
}

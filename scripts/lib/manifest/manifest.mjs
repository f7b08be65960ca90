import { analyzeSources, declaredCommands, declaredEvents } from './sources.mjs';
import { EXPORTED_BY, readDataTypes } from './data-types.mjs';
import { LiteralTypes } from './literal-types.mjs';
import { publicClass, publicElement } from './public-class.mjs';

/**
 * @typedef {import('custom-elements-manifest/schema').Package} Package
 * @typedef {import('custom-elements-manifest/schema').ClassDeclaration} Class
 * @typedef {import('custom-elements-manifest/schema').CustomElementDeclaration} Element
 * @typedef {ReturnType<typeof publicElement>} PublicElement
 */

/** The elements that pages write. */
const ELEMENTS = { 'video-room': 'VideoRoom', 'room-lobby': 'RoomLobby' };
/** Where the package has the classes, and where it registers them. */
const CLASSES = 'dist/lib/index.js';
const DEFINITIONS = 'dist/lib/define.js';

/**
 * @typedef {object} Contract
 * @property {readonly PublicElement[]} elements
 * @property {readonly Class[]} events their classes
 * @property {readonly import('./data-types.mjs').DataType[]} data what they hand over
 * @property {Package} manifest the same as a Custom Elements Manifest, schema 2.1.0
 */

/** @returns {Contract} what the two elements promise to pages, read from the sources */
export function readContract() {
  const { modules } = analyzeSources();
  const sources = modules.flatMap(({ path, declarations = [] }) =>
    declarations.flatMap((declaration) => (declaration.kind === 'class' ? [{ path, declaration }] : [])),
  );
  const eventNames = declaredEvents();
  const isPublic = new Set([...Object.values(ELEMENTS), ...eventNames.values()]);
  const chosen = sources.filter(({ declaration }) => isPublic.has(declaration.name));
  const types = new LiteralTypes([...chosen.map(({ path }) => path), EXPORTED_BY]);
  const classes = new Map(
    chosen.map(({ path, declaration }) => [declaration.name, publicClass(declaration, path, types)]),
  );
  /** @param {string} name @returns {Class} */
  const classOf = (name) => {
    const found = classes.get(name);
    if (!found) throw new Error(`The sources have no class ${name}.`);
    return found;
  };
  const events = new Map([...eventNames].map(([name, type]) => [name, classOf(type)]));
  const elements = Object.entries(ELEMENTS).map(([tag, name]) => {
    const declaration = /** @type {Element} */ (classOf(name));
    return publicElement(declaration, tag, events, declaredCommands(tag));
  });
  const told = [...events.values()];
  return { elements, events: told, data: readDataTypes(types), manifest: manifestOf(elements, told) };
}

/** @param {readonly PublicElement[]} elements @param {readonly Class[]} events @returns {Package} */
function manifestOf(elements, events) {
  const declarations = [...elements, ...events].map(withoutSources);
  return {
    schemaVersion: '2.1.0',
    readme: '',
    modules: [
      {
        kind: 'javascript-module',
        path: CLASSES,
        declarations,
        exports: declarations.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: CLASSES },
        })),
      },
      {
        kind: 'javascript-module',
        path: DEFINITIONS,
        declarations: [],
        exports: Object.entries(ELEMENTS).map(([tag, name]) => ({
          kind: 'custom-element-definition',
          name: tag,
          declaration: { name, module: CLASSES },
        })),
      },
    ],
  };
}

/**
 * The package has no module for each base class: what is inherited is listed, and not from where.
 * @template {Class} T
 * @param {T} declaration
 * @returns {T}
 */
function withoutSources(declaration) {
  const dropped = new Set(['superclass', 'inheritedFrom', 'resolveInitializer']);
  return JSON.parse(JSON.stringify(declaration, (key, value) => (dropped.has(key) ? undefined : value)));
}

/** The same in all versions. */
const FIRST = Symbol.for('roomlet');
const page = globalThis as { [FIRST]?: unknown };

/**
 * Whether no other copy of this module has come before: of two scripts on one page, of one version or two, the first one wins
 * wholly. Elements of two versions would not understand one another.
 */
const isFirst = (page[FIRST] ??= register) === register;

/** Does nothing for a second script, and for a tag that is taken: neither must throw. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (isFirst && !customElements.get(tag)) customElements.define(tag, element);
}

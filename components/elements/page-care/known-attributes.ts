import { warnOnce } from '../../utils/warn-once.ts';
import { complaint } from './known-values.ts';

/** Global attributes that are no properties of the same name, and what frameworks write: `v-on`, `_ngcontent-x`, `@click`. */
const FOREIGN = /^(class|tabindex|exportparts|is|key|(aria|data|ng|v|x|hx)-.*|.*[^a-z0-9-].*)$/;

function check(element: HTMLElement, known: readonly string[]): void {
  const tag = element.localName;
  for (const { name, value } of element.attributes) {
    if (known.includes(name)) {
      const wrong = complaint(element, name, value);
      if (wrong) warnOnce(`<${tag} ${name}="${value}">: ${wrong}`);
    } else if (!(name in element) && !FOREIGN.test(name)) {
      warnOnce(`<${tag}> has no attribute "${name}".`);
    }
  }
}

/**
 * A misspelt attribute does nothing, in silence; so it is named in the console, once, as is a value that
 * cannot be meant. From now on, for as long as there is the element.
 */
export function watchAttributes(element: HTMLElement): void {
  const { observedAttributes } = element.constructor as { readonly observedAttributes?: readonly string[] };
  const look = (): void => check(element, observedAttributes ?? []);
  look();
  new MutationObserver(look).observe(element, { attributes: true });
}

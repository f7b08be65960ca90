import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../../utils/warn-once.ts';

type Host = ReactiveControllerHost & HTMLElement;

/** Global attributes that are no properties of the same name, and what frameworks write: `v-on`, `_ngcontent-x`, `@click`. */
const FOREIGN = /^(class|tabindex|exportparts|is|key|(aria|data|ng|v|x|hx)-.*|.*[^a-z0-9-].*)$/;

/**
 * A misspelt attribute does nothing, in silence; so it is named in the console, once, as is a value that is none of
 * the allowed ones.
 */
export class KnownAttributes implements ReactiveController {
  readonly #host: Host;
  readonly #known: ReadonlySet<string>;
  readonly #values: Readonly<Record<string, readonly string[]>>;
  readonly #observer =
    typeof MutationObserver === 'function' ? new MutationObserver(() => this.#check()) : null;

  constructor(host: Host, known: readonly string[], values: Readonly<Record<string, readonly string[]>>) {
    this.#host = host;
    this.#known = new Set(known);
    this.#values = values;
    host.addController(this);
  }

  hostConnected(): void {
    this.#check();
    this.#observer?.observe(this.#host, { attributes: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #check(): void {
    const tag = this.#host.localName;
    for (const { name, value } of this.#host.attributes) {
      const allowed = this.#values[name];
      if (allowed && !allowed.includes(value)) {
        warnOnce(`<${tag} ${name}="${value}">: the value has to be one of ${allowed.join(', ')}.`);
      } else if (!this.#known.has(name) && !(name in this.#host) && !FOREIGN.test(name)) {
        warnOnce(`<${tag}> has no attribute "${name}".`);
      }
    }
  }
}

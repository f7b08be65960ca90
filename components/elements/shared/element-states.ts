/** Custom states of an element (`:state(joined)`), for pages to style by. Old browsers have none, and lose only looks. */
export class ElementStates {
  readonly #internals: ElementInternals;

  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals();
  }

  set(states: Readonly<Record<string, boolean>>): void {
    const set = (this.#internals as Partial<ElementInternals>).states;
    for (const [name, on] of Object.entries(states)) {
      if (on) set?.add(name);
      else set?.delete(name);
    }
  }
}

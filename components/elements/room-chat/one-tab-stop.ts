import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The buttons beside messages: one of them is in the order of Tab, the latest at first, and the arrow keys lead to the others
 * (ARIA Authoring Practices, "roving tabindex"). Hundreds of stops would keep a keyboard from the line where one writes.
 */
export class OneTabStop implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdated(): void {
    const all = this.#all;
    const stop = all.find((button) => button === this.#focused) ?? all.at(-1);
    for (const button of all) if (button !== stop && button.tabIndex === 0) button.tabIndex = -1;
    if (stop) stop.tabIndex = 0;
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const all = this.#all;
    const now = all.findIndex((button) => button === this.#focused);
    if (now < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: Math.max(now - 1, 0),
      ArrowDown: Math.min(now + 1, all.length - 1),
      Home: 0,
      End: all.length - 1,
    };
    const next = all[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
    this.hostUpdated();
  };

  get #all(): readonly HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#selector) ?? [])];
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

const isFocused = (element: HTMLElement): boolean => element.matches(':focus');
const usable = (element: HTMLElement): boolean => !element.closest('[hidden]');

/** One tab stop for a row of controls; arrow keys, Home and End move within it (ARIA toolbar pattern). */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  readonly #selector: string;
  #current: string | undefined;
  #hadFocus = false;

  /** `selector` finds the controls; each has a `data-name` that stays when the row changes. */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus = this.#controls().some(isFocused);
  }

  hostUpdated(): void {
    const controls = this.#controls();
    const current = controls.find((control) => control.dataset['name'] === this.#current) ?? controls[0];
    for (const control of controls) control.tabIndex = control === current ? 0 : -1;
    // A control that goes behind "More" while it has the focus would take the focus with it, to nowhere.
    if (this.#hadFocus && !controls.some(isFocused))
      (controls.find((control) => control.dataset['name'] === 'more') ?? current)?.focus();
    this.#hadFocus = false;
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const name = event.target instanceof HTMLElement ? event.target.dataset['name'] : undefined;
    if (!name) return;
    this.#current = name;
    this.hostUpdated();
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const controls = this.#controls();
    const from = controls.indexOf(event.target as HTMLElement);
    if (from < 0) return;
    const to = this.#destination(event, from, controls.length);
    if (to === null) return;
    event.preventDefault();
    controls[to]?.focus();
  };

  #destination({ key, target }: KeyboardEvent, from: number, count: number): number | null {
    const forward = getComputedStyle(target as HTMLElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    switch (key) {
      case forward:
        return (from + 1) % count;
      case forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight':
        return (from - 1 + count) % count;
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return null;
    }
  }

  #controls(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#selector)].filter(usable);
  }
}

import { noChange } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';
import { createIcon, type IconNode } from '../../utils/icon.ts';

export type { IconNode } from '../../utils/icon.ts';

class IconDirective extends Directive {
  #node: IconNode | undefined;

  render(node: IconNode): unknown {
    if (node === this.#node) return noChange;
    this.#node = node;
    return createIcon(node);
  }
}

/** `${icon(Mic)}` in a template: made once, and anew only when another icon is asked for. */
export const icon: (node: IconNode) => DirectiveResult = directive(IconDirective);

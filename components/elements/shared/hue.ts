import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { hueOf } from '../../utils/initials.ts';

class HueDirective extends Directive {
  #id: string | undefined;

  render(_id: string): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [id]: [string]): typeof nothing {
    // Through the CSSOM: a `style` attribute in a template is blocked under a strict policy.
    if (id !== this.#id) (part.element as HTMLElement).style.setProperty('--_hue', String(hueOf(id)));
    this.#id = id;
    return nothing;
  }
}

/** `<span ${hue(id)}>`: gives an element the colour of a participant, as `--_hue`. */
export const hue = directive(HueDirective);

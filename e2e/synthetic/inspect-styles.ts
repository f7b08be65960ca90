import { everything, isVisible, nameOf } from './composed.ts';

/** What a page's rules could change about an element inside the room, and people would notice. */
const PROPERTIES = [
  'display',
  'boxSizing',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textAlign',
  'textIndent',
  'textShadow',
  'textDecorationLine',
  'whiteSpace',
  'hyphens',
  'color',
  'backgroundColor',
  'backgroundImage',
  'paddingInlineStart',
  'paddingBlockStart',
  'marginBlockStart',
  'borderBlockStartWidth',
  'borderBlockStartColor',
  'borderStartStartRadius',
  'outlineStyle',
  'opacity',
  'filter',
  'cursor',
  'transitionDuration',
  'objectFit',
] as const satisfies readonly (keyof CSSStyleDeclaration)[];

/** An element as it is to be seen. */
export interface Look {
  readonly name: string;
  /** Place in the room and size, in pixels. */
  readonly box: string;
  /** Computed values. */
  readonly style: Readonly<Record<string, string>>;
}

/** Everything that is to be seen inside a room, in the order of the document. */
export function looks(room: Element): readonly Look[] {
  const root = room.shadowRoot;
  if (!root) return [];
  const frame = room.getBoundingClientRect();
  return [...everything(root)].filter(isVisible).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      name: nameOf(element),
      box: [left - frame.left, top - frame.top, width, height].map(Math.round).join(' '),
      style: Object.fromEntries(PROPERTIES.map((property) => [property, style[property]])),
    };
  });
}

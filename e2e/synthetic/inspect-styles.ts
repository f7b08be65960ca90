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

/** Place, size and computed style of everything that is to be seen inside a room, one line each. */
export function looks(room: Element): readonly string[] {
  const root = room.shadowRoot;
  if (!root) return [];
  const frame = room.getBoundingClientRect();
  return [...everything(root)].filter(isVisible).map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const turns = element.getAnimations().length > 0;
    const box = turns ? '' : [left - frame.left, top - frame.top, width, height].map(Math.round).join(' ');
    const style = getComputedStyle(element);
    return `${nameOf(element)}: ${box} ${PROPERTIES.map((name) => `${name}=${String(style[name])}`).join(' ')}`;
  });
}

/** What lucide exports for one icon: its SVG children. */
export type IconNode = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
])[];

const SVG = 'http://www.w3.org/2000/svg';
const ROOT_ATTRIBUTES = {
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.9,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  // The control around an icon carries its name.
  'aria-hidden': 'true',
};

function svgElement(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** Builds an icon without parsing markup, so that it passes Trusted Types. */
export function createIcon(node: IconNode): SVGElement {
  const svg = svgElement('svg', ROOT_ATTRIBUTES);
  for (const [tag, attributes] of node) svg.append(svgElement(tag, attributes));
  return svg;
}

import type { CSSResult, CSSResultOrNative } from 'lit';

/**
 * Constructed sheets belong to the document that made them: they are dropped when an element is adopted into another
 * (Document Picture-in-Picture, an iframe), and adopting them there throws. So each document gets its own copies.
 */
const copies = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

function sheetFor(owner: Document, style: CSSResult): CSSStyleSheet | undefined {
  const view = owner.defaultView;
  if (!view || owner === document) return style.styleSheet;
  let sheets = copies.get(owner);
  if (!sheets) copies.set(owner, (sheets = new Map()));
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
  }
  return sheet;
}

/** Gives a shadow root its sheets, made for the document that it is in now. */
export function adoptSheets(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.flatMap((style) => {
    const sheet = style instanceof CSSStyleSheet ? style : sheetFor(root.ownerDocument, style as CSSResult);
    return sheet ? [sheet] : [];
  });
}

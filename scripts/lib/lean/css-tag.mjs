/** A sheet, made when it is first asked for. Every browser that these builds are for has constructed sheets. */
export class CSSResult {
  /** @param {string} cssText */
  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }

  toString() {
    return this.cssText;
  }
}

/** @param {TemplateStringsArray} strings @param {unknown[]} values */
export const css = (strings, ...values) => new CSSResult(String.raw({ raw: strings }, ...values));

/** @param {string} text */
export const unsafeCSS = (text) => new CSSResult(text);

/** @param {CSSResult} style */
export const getCompatibleStyle = (style) => style;

/** @param {ShadowRoot} root @param {readonly CSSResult[]} styles */
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet);
};

export const supportsAdoptingStyleSheets = true;

/** The browser and the page around the room; not its address. */
export interface PageFacts {
  readonly browser: string;
  readonly language: string;
  readonly processors: number;
  /** W3C Secure Contexts. */
  readonly secure: boolean;
  /** In a frame of another page. */
  readonly framed: boolean;
  readonly visible: boolean;
  /** As far as the browser knows. */
  readonly online: boolean;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export function pageFacts(view: Window): PageFacts {
  const { navigator, document, innerWidth, innerHeight, devicePixelRatio } = view;
  return {
    browser: navigator.userAgent,
    language: navigator.language,
    processors: navigator.hardwareConcurrency,
    secure: view.isSecureContext,
    framed: view !== view.parent,
    visible: document.visibilityState === 'visible',
    online: navigator.onLine,
    width: innerWidth,
    height: innerHeight,
    pixelRatio: devicePixelRatio,
  };
}

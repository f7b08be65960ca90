/** What TypeScript's DOM does not know yet (WICG Document Picture-in-Picture). */
export interface DocumentPictureInPicture {
  /** Needs a transient activation, a click for example. `NotAllowedError` without one, and in frames. */
  requestWindow(options: {
    readonly width: number;
    readonly height: number;
    readonly disallowReturnToOpener?: boolean;
  }): Promise<Window & typeof globalThis>;
}

/** `undefined` where the browser has none, and in frames, where it may not be used. */
export function documentPictureInPicture(): DocumentPictureInPicture | undefined {
  const { documentPictureInPicture: api } = globalThis as {
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  };
  return globalThis.top === globalThis.self ? api : undefined;
}

/** Single videos can have a window (W3C Picture-in-Picture), which frames may be kept from by a policy. */
export const videoPictureInPicture = (): boolean =>
  (document as Partial<Document>).pictureInPictureEnabled ?? false;

/** A call can be put into a window that stays above others. */
export const canPictureInPicture = (): boolean =>
  documentPictureInPicture() !== undefined || videoPictureInPicture();

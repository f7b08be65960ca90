/** Why a camera, microphone or screen could not be opened, as far as the browser tells (W3C Media Capture, section 10.2). */
export type DeviceErrorType =
  | 'permission-denied'
  | 'dismissed'
  | 'not-found'
  | 'in-use'
  | 'overconstrained'
  | 'insecure-context'
  | 'blocked-by-policy';

/** What `device-error` tells: of the device, or of the page's own `TrackProcessor`, without which it goes on. */
export type DeviceTrouble = DeviceErrorType | 'processor-failed';

type Feature = 'microphone' | 'camera' | 'display-capture';

/** Chromium's `document.featurePolicy`; other browsers do not tell. */
interface PolicyDocument {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** @param error whatever `getUserMedia` or `getDisplayMedia` rejected with */
export function deviceErrorType(error: unknown, feature: Feature): DeviceErrorType {
  if (!globalThis.isSecureContext) return 'insecure-context';
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  switch (name) {
    case 'NotAllowedError':
      if (isBlockedByPolicy(feature)) return 'blocked-by-policy';
      // Chromium's words for a prompt that was closed without an answer.
      return /dismissed/i.test(message) ? 'dismissed' : 'permission-denied';
    case 'SecurityError':
      return 'blocked-by-policy';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'not-found';
    case 'OverconstrainedError':
      return 'overconstrained';
    default:
      return 'in-use';
  }
}

/** Asking again is of no use before the person has changed their mind. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotAllowedError';
}

export function isBlockedByPolicy(feature: Feature): boolean {
  return (document as PolicyDocument).featurePolicy?.allowsFeature(feature) === false;
}

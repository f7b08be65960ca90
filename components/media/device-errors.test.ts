import { expect } from '@open-wc/testing';
import { deviceErrorType, type DeviceErrorType } from './device-errors.ts';

/** What browsers reject with, as seen in Chromium and Firefox (W3C Media Capture, section 10.2). */
const REJECTIONS: readonly (readonly [name: string, message: string, type: DeviceErrorType])[] = [
  ['NotAllowedError', 'Permission denied', 'permission-denied'],
  ['NotAllowedError', 'Permission dismissed', 'dismissed'],
  ['NotFoundError', 'Requested device not found', 'not-found'],
  ['DevicesNotFoundError', '', 'not-found'],
  ['NotReadableError', 'Could not start video source', 'in-use'],
  ['AbortError', 'Starting videoinput failed', 'in-use'],
  ['OverconstrainedError', '', 'overconstrained'],
  ['SecurityError', 'not available', 'blocked-by-policy'],
];

describe('deviceErrorType', () => {
  for (const [name, message, type] of REJECTIONS) {
    it(`takes ${name}${message && ` (${message})`} for "${type}"`, () => {
      expect(deviceErrorType(new DOMException(message, name), 'camera')).to.equal(type);
    });
  }

  it('tells a policy of the page around from a refusal by the person', () => {
    Object.defineProperty(document, 'featurePolicy', {
      configurable: true,
      value: { allowsFeature: (feature: string) => feature !== 'camera' },
    });
    const error = new DOMException('Permission denied', 'NotAllowedError');
    expect(deviceErrorType(error, 'camera')).to.equal('blocked-by-policy');
    expect(deviceErrorType(error, 'microphone')).to.equal('permission-denied');
    Reflect.deleteProperty(document, 'featurePolicy');
  });

  it('says that the page is not secure before anything else', () => {
    Object.defineProperty(globalThis, 'isSecureContext', { configurable: true, value: false });
    expect(deviceErrorType(new DOMException('not available', 'SecurityError'), 'camera')).to.equal(
      'insecure-context',
    );
    Object.defineProperty(globalThis, 'isSecureContext', { configurable: true, value: true });
  });
});

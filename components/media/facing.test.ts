import { expect } from '@open-wc/testing';
import { canFlip, facingOf, oppositeCamera, type FacingDevice } from './facing.ts';

const camera = (deviceId: string, label = '', facingMode?: string): FacingDevice => ({
  deviceId,
  label,
  ...(facingMode && { getCapabilities: () => ({ facingMode: [facingMode] }) }),
});
const FRONT = camera('front', 'camera2 1, facing front', 'user');
const BACK = camera('back', 'camera2 0, facing back', 'environment');
const WIDE = camera('wide', 'camera2 2, facing back', 'environment');
const WEBCAM = camera('webcam', 'USB Camera');

describe('front and back cameras', () => {
  it('are told by what the browser says, or by their names', () => {
    expect([FRONT, BACK, WEBCAM].map(facingOf)).to.deep.equal(['user', 'environment', null]);
    expect(facingOf(camera('1', 'Front Camera'))).to.equal('user');
    expect(facingOf(camera('2', 'Back Dual Wide Camera'))).to.equal('environment');
    expect(facingOf(camera('3', 'Playback Capture'))).to.equal(null);
  });

  it('can be flipped where there are both', () => {
    expect(canFlip([FRONT, BACK])).to.equal(true);
    expect(canFlip([FRONT, WEBCAM])).to.equal(false);
    expect(canFlip([])).to.equal(false);
  });

  it('lead to each other, to the main one where there are several', () => {
    const all = [FRONT, BACK, WIDE];
    expect(oppositeCamera(all, 'front')).to.equal(BACK);
    expect(oppositeCamera(all, 'wide')).to.equal(FRONT);
    expect(oppositeCamera(all, undefined)).to.equal(BACK);
    expect(oppositeCamera([WEBCAM], 'webcam')).to.equal(undefined);
  });
});

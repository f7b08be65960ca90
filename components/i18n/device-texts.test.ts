import { expect } from '@open-wc/testing';
import { translate as t } from '../testing/texts.ts';
import { deviceTexts } from './device-texts.ts';

describe('deviceTexts', () => {
  it('name both devices at once when both failed alike', () => {
    expect(deviceTexts(t, { cameraError: 'in-use', microphoneError: 'in-use' })).to.deep.equal([
      'Another program is using your camera and microphone. Close it there, then try again.',
    ]);
    expect(deviceTexts(t, { cameraError: 'in-use', microphoneError: null })).to.have.length(1);
    expect(deviceTexts(t, { cameraError: null, microphoneError: null })).to.deep.equal([]);
  });
});

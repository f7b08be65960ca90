import { expect } from '@open-wc/testing';
import { translate as t } from '../testing/texts.ts';
import { deviceTexts, errorText } from './localize.ts';

describe('texts', () => {
  it('say what happened and what to do next for an error that has a sentence', () => {
    expect(errorText(t, { code: 'full', message: 'x' })).to.contain('Try again when somebody has left');
    expect(errorText(t, { code: 'invalid-email', message: 'x' })).to.contain('name@example.org');
  });

  it('fall back to the sentence that came with the error', () => {
    expect(errorText(t, { code: 'internal', message: 'The disk is full.' })).to.equal('The disk is full.');
  });

  it('name both devices at once when both failed alike', () => {
    expect(deviceTexts(t, { cameraError: 'in-use', microphoneError: 'in-use' })).to.deep.equal([
      'Another program is using your camera and microphone. Close it there, then try again.',
    ]);
    expect(deviceTexts(t, { cameraError: 'in-use', microphoneError: null })).to.have.length(1);
    expect(deviceTexts(t, { cameraError: null, microphoneError: null })).to.deep.equal([]);
  });
});

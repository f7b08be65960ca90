import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CAMERA_UPLOAD, cameraBudget, screenBudget, SCREEN_UPLOAD } from './upload-budget.ts';

const links = fc.integer({ min: 1, max: 20 });

describe('upload budget', () => {
  it('two people get a full 720p picture', () => {
    expect(cameraBudget(1, 720)).to.include({ scaleResolutionDownBy: 1, maxFramerate: 30 });
  });

  it('eight people together never send more than the upload is taken to carry', () => {
    expect(7 * cameraBudget(7, 720).maxBitrate).to.be.at.most(CAMERA_UPLOAD);
    expect(7 * screenBudget(7).maxBitrate).to.be.at.most(SCREEN_UPLOAD);
  });

  it('more participants never mean more bits, more frames or a larger picture for each', () => {
    fc.assert(
      fc.property(links, fc.constantFrom(360, 480, 720, 1080), (count, height) => {
        const now = cameraBudget(count, height);
        const next = cameraBudget(count + 1, height);
        expect(next.maxBitrate).to.be.at.most(now.maxBitrate);
        expect(next.maxFramerate).to.be.at.most(now.maxFramerate);
        expect(next.scaleResolutionDownBy).to.be.at.least(now.scaleResolutionDownBy);
      }),
    );
  });

  it('never asks for an enlarged picture', () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 4320 }), (count, height) => {
        expect(cameraBudget(count, height).scaleResolutionDownBy).to.be.at.least(1);
      }),
    );
  });

  it('a shared screen is never scaled down: text stays legible', () => {
    expect(screenBudget(7).scaleResolutionDownBy).to.equal(1);
  });
});

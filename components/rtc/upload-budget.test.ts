import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  CAMERA_UPLOAD,
  cameraBudget,
  firstPicture,
  screenBudget,
  SCREEN_UPLOAD,
  START_HEIGHT,
} from './upload-budget.ts';

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

  it('the first picture is small, and never larger than the ones after it', () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 1, max: 4320 }), (count, height) => {
        const budget = cameraBudget(count, height);
        const first = firstPicture(budget, height);
        expect(Math.floor(height / first.scaleResolutionDownBy)).to.be.at.most(START_HEIGHT);
        expect(first.scaleResolutionDownBy).to.be.at.least(budget.scaleResolutionDownBy);
        expect(first.maxBitrate).to.equal(budget.maxBitrate);
      }),
    );
  });

  it('a shared screen is never scaled down: text stays legible', () => {
    expect(screenBudget(7).scaleResolutionDownBy).to.equal(1);
  });
});

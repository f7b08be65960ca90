import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { pictureBudget, type PictureQuality } from './picture-budget.ts';
import { usualBudget, type BudgetSituation } from './upload-budget.ts';

const situation: fc.Arbitrary<BudgetSituation> = fc.record({
  role: fc.constantFrom('camera', 'screen'),
  links: fc.integer({ min: 1, max: 20 }),
  side: fc.constantFrom(240, 360, 480, 720, 1080, 2160),
  measured: fc.boolean(),
});
const camera: BudgetSituation = { role: 'camera', links: 1, side: 720, measured: true };
const height = (quality: PictureQuality, wish: 'full' | 'small' | 'none', of = camera) =>
  Math.floor(of.side / pictureBudget(quality, wish, of).scaleResolutionDownBy);

describe('what is sent of a picture', () => {
  it('is what is usual where nobody has said anything', () => {
    fc.assert(
      fc.property(situation, (given) => {
        expect(pictureBudget('auto', 'full', given)).to.deep.equal({ ...usualBudget(given), active: true });
      }),
    );
  });

  it('is never more to somebody who has asked for less, and never less than usual in high quality', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom('auto', 'high', 'saver'), (given, quality) => {
        const full = pictureBudget(quality, 'full', given);
        const small = pictureBudget(quality, 'small', given);
        const high = pictureBudget('high', 'full', given);
        for (const field of ['maxBitrate', 'maxFramerate'] as const) {
          expect(small[field]).to.be.at.most(full[field]);
          expect(high[field]).to.be.at.least(usualBudget(given)[field]);
        }
        expect(small.scaleResolutionDownBy).to.be.at.least(full.scaleResolutionDownBy);
        expect(small.scaleResolutionDownBy).to.be.at.least(1);
      }),
    );
  });

  it('is a picture of 240 lines for who saves data, on either side', () => {
    expect(height('saver', 'full')).to.equal(240);
    expect(height('auto', 'small')).to.equal(240);
    expect(height('high', 'small')).to.equal(240);
    expect(pictureBudget('saver', 'full', camera).maxBitrate).to.be.at.most(200_000);
  });

  it('is all that a camera of 1080 lines gives in high quality, for as long as the bits suffice', () => {
    const large = { ...camera, side: 1080 };
    expect(height('high', 'full', large)).to.equal(1080);
    expect(height('auto', 'full', large)).to.equal(720);
    expect(height('high', 'full', { ...large, links: 7 })).to.equal(720);
  });

  it('is no camera for who wants none, or sends none, but the screen still', () => {
    expect(pictureBudget('auto', 'none', camera).active).to.equal(false);
    expect(pictureBudget('audio', 'full', camera).active).to.equal(false);
    const screen = { ...camera, role: 'screen' } as const;
    expect(pictureBudget('auto', 'none', screen)).to.include({ active: true, scaleResolutionDownBy: 1 });
    expect(pictureBudget('audio', 'none', screen)).to.include({ active: true, scaleResolutionDownBy: 1 });
  });
});

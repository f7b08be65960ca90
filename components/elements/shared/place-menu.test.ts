import { expect } from '@open-wc/testing';
import { placeMenu, type Area } from './place-menu.ts';

const SPACE = { width: 1000, height: 600 };
const MENU = { width: 200, height: 250 };
const button = (left: number, top: number): Area => ({ left, top, right: left + 44, bottom: top + 44 });

describe('where a menu opens', () => {
  it('is below what it belongs to, with the edges where lines end together', () => {
    expect(placeMenu(button(500, 100), MENU, SPACE)).to.deep.equal({ left: 344, top: 150 });
    expect(placeMenu(button(500, 100), MENU, SPACE, true)).to.deep.equal({ left: 500, top: 150 });
  });

  it('is above where there is no space below', () => {
    expect(placeMenu(button(500, 500), MENU, SPACE).top).to.equal(500 - 250 - 6);
  });

  it('is always within the viewport, also one that is hardly larger than it', () => {
    const corners = [button(0, 0), button(956, 0), button(0, 556), button(956, 556)];
    for (const space of [SPACE, { width: 320, height: 270 }])
      for (const corner of corners)
        for (const rightToLeft of [false, true]) {
          const { left, top } = placeMenu(corner, MENU, space, rightToLeft);
          expect(left >= 6 && left + MENU.width <= space.width - 6).to.equal(true);
          expect(top >= 6 && top + MENU.height <= space.height - 6).to.equal(true);
        }
  });
});

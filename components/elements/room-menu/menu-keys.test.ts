import { expect } from '@open-wc/testing';
import { menuStep } from './menu-keys.ts';

const LABELS = ['Automatic', 'Grid', 'Spotlight', 'Show my own picture'];

describe('the keys of a menu', () => {
  it('lead up and down, and round at the ends', () => {
    expect(menuStep('ArrowDown', LABELS, 0)).to.equal(1);
    expect(menuStep('ArrowDown', LABELS, 3)).to.equal(0);
    expect(menuStep('ArrowUp', LABELS, 0)).to.equal(3);
    expect(menuStep('ArrowUp', LABELS, -1)).to.equal(3);
    expect(menuStep('Home', LABELS, 2)).to.equal(0);
    expect(menuStep('End', LABELS, 0)).to.equal(3);
  });

  it('lead along a row as one reads', () => {
    expect(menuStep('ArrowRight', LABELS, 0)).to.equal(1);
    expect(menuStep('ArrowLeft', LABELS, 1)).to.equal(0);
    expect(menuStep('ArrowRight', LABELS, 1, true)).to.equal(0);
    expect(menuStep('ArrowLeft', LABELS, 1, true)).to.equal(2);
  });

  it('lead to the next entry that begins with a letter', () => {
    expect(menuStep('g', LABELS, 0)).to.equal(1);
    expect(menuStep('S', LABELS, 0)).to.equal(2);
    expect(menuStep('s', LABELS, 2)).to.equal(3);
    expect(menuStep('s', LABELS, 3)).to.equal(2);
  });

  it('are left alone otherwise', () => {
    for (const key of ['x', 'Enter', 'Escape', 'Tab', 'F5']) expect(menuStep(key, LABELS, 0)).to.equal(null);
    expect(menuStep('ArrowDown', [], -1)).to.equal(null);
  });
});

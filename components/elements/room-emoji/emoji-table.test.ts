import { expect } from '@open-wc/testing';
import { searchEmoji } from './emoji-search.ts';
import { loadEmoji, type EmojiTable } from './emoji-table.ts';
import { inTone, type Tone } from './emoji-tone.ts';
import { gridStep } from './grid-keys.ts';

let en: EmojiTable;
before(async () => (en = await loadEmoji('en-GB')));
const found = (table: EmojiTable, search: string) => searchEmoji(table, search).map(({ text }) => text);

describe('the emoji', () => {
  it('have the names of the language, and English ones where there are none', async () => {
    const wave = (table: EmojiTable) =>
      table.groups.flatMap(({ emoji }) => emoji).find(({ text }) => text === '👋')?.name;
    expect(wave(en)).to.equal('waving hand');
    expect(wave(await loadEmoji('de-AT'))).to.equal('winkende Hand');
    expect(wave(await loadEmoji('ar'))).to.equal('waving hand');
    expect(en.groups.map(({ name }) => name)).to.include('food & drink');
  });

  it('are found by the beginnings of words, those first that are named so', () => {
    expect(found(en, 'pizza')).to.deep.equal(['🍕']);
    expect(found(en, 'cat fa')[0]).to.equal('🐱');
    expect(found(en, 'hello')).to.include('👋');
    expect(found(en, 'ello')).to.not.include('👋');
    expect(found(en, ' ')).to.deep.equal([]);
    expect(found(en, 'qqqq')).to.deep.equal([]);
  });

  it('are found within words of a script without spaces', async () => {
    expect(found(await loadEmoji('ja'), '手')).to.include('👋');
  });

  it('take a skin tone where they can have one', () => {
    const tones = ([0, 1, 5] as readonly Tone[]).map((tone) => inTone({ text: '👋', hasTones: true }, tone));
    expect(tones).to.deep.equal(['👋', '👋🏻', '👋🏿']);
    expect(inTone({ text: '✌️', hasTones: true }, 3)).to.equal('✌🏽');
    expect(inTone({ text: '🧑‍🚀', hasTones: true }, 2)).to.equal('🧑🏼‍🚀');
    expect(inTone({ text: '🍕', hasTones: false }, 3)).to.equal('🍕');
  });
});

describe('gridStep', () => {
  const at = (index: number, rightToLeft = false) => ({ index, count: 10, columns: 4, rightToLeft });
  for (const [key, place, next] of [
    ['ArrowRight', at(0), 1],
    ['ArrowLeft', at(0), 0],
    ['ArrowLeft', at(3, true), 4],
    ['ArrowDown', at(1), 5],
    ['ArrowDown', at(8), 9],
    ['ArrowUp', at(5), 1],
    ['Home', at(5), 0],
    ['End', at(5), 9],
    ['x', at(5), null],
  ] as const)
    it(`leads with ${key} from ${place.index} to ${next}`, () => expect(gridStep(key, place)).to.equal(next));
});

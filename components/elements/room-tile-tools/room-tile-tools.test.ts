import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked, find } from '../../testing/room-fixture.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomTileMenu } from '../room-tile-menu/room-tile-menu.ts';
import type { RoomTileTools } from './room-tile-tools.ts';

const ME = { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'Me', camera: true };

interface TileOptions {
  readonly kind?: RoomTile['kind'];
  readonly local?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

async function tileOf(
  person: RoomTile['person'],
  { kind = 'camera', local = false, width = 400, height = 225, theme = 'light' }: TileOptions = {},
): Promise<RoomTile> {
  const tile = await fixture<RoomTile>(
    html`<room-tile .person=${person} .kind=${kind} .local=${local}></room-tile>`,
  );
  Object.assign(tile.style, { inlineSize: `${width}px`, blockSize: `${height}px`, colorScheme: theme });
  await tools(tile).updateComplete;
  return tile;
}

const tools = (tile: RoomTile): RoomTileTools => find(tile, 'room-tile-tools');
const inTools = <E extends HTMLElement>(tile: RoomTile, selector: string): E | null =>
  tools(tile).renderRoot.querySelector<E>(selector);
const more = (tile: RoomTile): HTMLElement => inTools(tile, '[part="tile-menu-button"]')!;
const menuOf = (tile: RoomTile): RoomTileMenu => find(tile, 'room-tile-menu');
const items = (tile: RoomTile): HTMLElement[] => [
  ...menuOf(tile).renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];
const focused = (tile: RoomTile): string =>
  (menuOf(tile).shadowRoot!.activeElement as HTMLElement | null)?.textContent.trim() ?? '';
const quality = (tile: RoomTile): HTMLElement | null => inTools(tile, '[part="quality"]');
const isOpen = (tile: RoomTile): boolean => menuOf(tile).matches(':popover-open');

async function open(tile: RoomTile): Promise<void> {
  more(tile).focus();
  await sendKeys({ press: 'Enter' });
  await until(() => isOpen(tile));
}

async function choose(tile: RoomTile, label: string): Promise<void> {
  const item = items(tile).find((entry) => entry.textContent.trim() === label)!;
  const { left, top, width, height } = item.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
  await until(() => !isOpen(tile));
}

before(loadTexts);
afterEach(() => localStorage.clear());

describe('the menu of a tile', () => {
  it('opens by its button with the focus on the first entry, moves by the arrow keys and gives the focus back', async () => {
    const tile = await tileOf(participant('ada', { name: 'Ada' }));
    expect(more(tile).getAttribute('aria-label')).to.equal('Options for Ada');
    await open(tile);
    expect(more(tile).getAttribute('aria-expanded')).to.equal('true');
    expect(focused(tile)).to.equal('Pin');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(tile)).to.equal('Mute for me');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(tile)).to.equal('Full screen');
    await sendKeys({ press: 'm' });
    expect(focused(tile)).to.equal('Mute for me');
    await sendKeys({ press: 'Escape' });
    await until(() => more(tile).getAttribute('aria-expanded') === 'false');
    expect(tools(tile).shadowRoot!.activeElement === more(tile)).to.equal(true);
  });

  it('opens where the tile is clicked with the other mouse button, and closes at a click elsewhere', async () => {
    const tile = await tileOf(participant('ada'));
    const { left, top } = tile.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      button: 'right',
      position: [Math.round(left + 250), Math.round(top + 60)],
    });
    await until(() => isOpen(tile));
    const box = menuOf(tile).getBoundingClientRect();
    expect(Math.abs(box.right - (left + 250))).to.be.below(3);
    await sendMouse({ type: 'click', position: [790, 590] });
    await until(() => !isOpen(tile));
  });

  it('pins, and unpins what is pinned', async () => {
    const tile = await tileOf(participant('ada'));
    const heard = asked(tile);
    await open(tile);
    await choose(tile, 'Pin');
    tile.pinned = true;
    await tile.updateComplete;
    await tools(tile).updateComplete;
    expect(Boolean(inTools(tile, '[aria-label="Pinned"]'))).to.equal(true);
    await open(tile);
    await choose(tile, 'Unpin');
    expect(heard).to.deep.equal([
      ['pinParticipant', 'ada', 'camera'],
      ['pinParticipant', null, 'camera'],
    ]);
  });

  it('mutes somebody for oneself alone, says so on the tile, and undoes it with the volume of before', async () => {
    const person = participant('ada', { name: 'Ada', volume: 0.4 });
    const tile = await tileOf(person);
    const heard = asked(tile);
    await open(tile);
    await choose(tile, 'Mute for me');
    tile.person = { ...person, volume: 0 };
    await tile.updateComplete;
    await tools(tile).updateComplete;
    const mark = inTools(tile, '[part="unmute-button"]')!;
    expect(mark.getAttribute('aria-label')).to.contain('Ada is muted for you alone');
    mark.click();
    expect(heard).to.deep.equal([
      ['setParticipantVolume', 'ada', 0, 'microphone'],
      ['setParticipantVolume', 'ada', 0.4, 'microphone'],
    ]);
    expect(tools(tile).shadowRoot!.activeElement === more(tile)).to.equal(true);
  });

  it('sets how loud somebody is, and how loud what they share', async () => {
    const person: ParticipantState = participant('ada', { screen: true, volume: 0.5, screenVolume: 0.75 });
    for (const [kind, sound, shown] of [
      ['camera', 'microphone', '50%'],
      ['screen', 'screen', '75%'],
    ] as const) {
      const tile = await tileOf(person, { kind });
      const heard = asked(tile);
      await open(tile);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      const range = menuOf(tile).renderRoot.querySelector('input')!;
      expect(menuOf(tile).shadowRoot!.activeElement === range).to.equal(true);
      expect(range.getAttribute('aria-valuetext')).to.equal(shown);
      await sendKeys({ press: 'End' });
      expect(heard).to.deep.equal([['setParticipantVolume', 'ada', 1, sound]]);
    }
  });

  it('asks for the full screen', async () => {
    const tile = await tileOf(participant('ada', { screen: true }), { kind: 'screen' });
    const heard = asked(tile);
    await open(tile);
    await choose(tile, 'Full screen');
    expect(heard).to.deep.equal([['toggleTileFullscreen', 'ada', 'screen']]);
  });

  it('mirrors the own picture, or not, and hides it', async () => {
    const tile = await tileOf(ME, { local: true });
    const heard = asked(tile);
    await open(tile);
    expect(Boolean(menuOf(tile).renderRoot.querySelector('input'))).to.equal(false);
    await choose(tile, 'Mirror my picture');
    expect(preferences().mirror).to.equal(false);
    await open(tile);
    expect(items(tile).find((item) => item.textContent.includes('Mirror'))!.ariaChecked).to.equal('false');
    await choose(tile, 'Hide your picture');
    expect(heard).to.deep.equal([['toggleSelfView']]);
    setPreferences({ mirror: true });
  });

  it('offers a small window only for what has a picture', async () => {
    const tile = await tileOf(participant('ada'));
    await open(tile);
    expect(items(tile).map((item) => item.textContent.trim())).to.not.include('Picture in picture');
    const seen = await tileOf(participant('bob', { camera: true, stream: pictureStream('red') }));
    await open(seen);
    expect(items(seen).map((item) => item.textContent.trim())).to.include('Picture in picture');
  });

  it('stays within the window, however small, wherever its tile is', async () => {
    for (const [left, top] of [
      [0, 0],
      [700, 0],
      [0, 500],
      [700, 500],
    ] as const) {
      const tile = await tileOf(participant('ada'), { width: 88, height: 66 });
      Object.assign(tile.style, { position: 'fixed', left: `${left}px`, top: `${top}px` });
      await open(tile);
      const box = menuOf(tile).getBoundingClientRect();
      expect(box.left >= 0 && box.top >= 0, 'start').to.equal(true);
      expect(box.right <= innerWidth && box.bottom <= innerHeight, 'end').to.equal(true);
      for (const item of items(tile)) expect(item.offsetHeight).to.be.at.least(44);
      menuOf(tile).hidePopover();
    }
  });

  it('is accessible, open and closed, in both themes', async () => {
    for (const theme of ['light', 'dark'] as const)
      for (const person of [participant('ada', { volume: 0, link: 'poor' }), ME]) {
        const tile = await tileOf(person, { theme, local: person === ME });
        await expect(tile).to.be.accessible();
        await open(tile);
        await expect(menuOf(tile)).to.be.accessible();
        menuOf(tile).hidePopover();
      }
  });
});

describe('how good a connection is', () => {
  it('is named on the tile, and silent while it is good', async () => {
    const good = await tileOf(participant('ada'));
    expect(quality(good)!.getAttribute('aria-label')).to.equal('Good connection');
    expect(getComputedStyle(quality(good)!).opacity).to.equal('0');
    const poor = await tileOf(participant('ada', { link: 'poor' }));
    expect(quality(poor)!.getAttribute('aria-label')).to.equal('Poor connection');
    expect(getComputedStyle(quality(poor)!).opacity).to.equal('1');
    expect(quality(poor)!.querySelector('.text')!.checkVisibility()).to.equal(true);
  });

  it('is left to words where nothing arrives, and untold of oneself and of what is shared', async () => {
    for (const link of ['failed', 'reconnecting', 'connecting', 'none'] as const)
      expect(quality(await tileOf(participant('ada', { link })))).to.equal(null);
    expect(quality(await tileOf(ME, { local: true }))).to.equal(null);
    expect(quality(await tileOf(participant('ada', { screen: true }), { kind: 'screen' }))).to.equal(null);
  });
});

describe('a tile of any size', () => {
  const NAMES = [
    'Ada',
    'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
    'عبد الرحمن بن محمد الطويل جدا',
    '李',
  ];

  it('keeps its name, marks and controls within itself, apart from each other', async () => {
    for (const [width, height] of [
      [88, 66],
      [88, 120],
      [130, 98],
      [180, 135],
      [400, 225],
    ] as const)
      for (const name of NAMES) {
        const person = participant('ada', {
          name,
          microphone: false,
          hand: true,
          link: 'poor',
          volume: 0,
        });
        const tile = await tileOf(person, { width, height });
        const box = tile.getBoundingClientRect();
        const seen = [
          tile.renderRoot.querySelector<HTMLElement>('[part="name"]')!,
          tile.renderRoot.querySelector<HTMLElement>('.hand')!,
          quality(tile)!,
          inTools(tile, '[part="unmute-button"]')!,
        ];
        const rects = seen.map((element) => element.getBoundingClientRect());
        for (const [index, rect] of rects.entries()) {
          const inside =
            rect.left >= box.left - 0.5 &&
            rect.right <= box.right + 0.5 &&
            rect.top >= box.top - 0.5 &&
            rect.bottom <= box.bottom + 0.5;
          expect(inside, `${index} in ${width}x${height}, ${name}`).to.equal(true);
          for (const other of rects.slice(index + 1)) {
            const apart =
              rect.right <= other.left + 0.5 ||
              other.right <= rect.left + 0.5 ||
              rect.bottom <= other.top + 0.5 ||
              other.bottom <= rect.top + 0.5;
            expect(apart, `${index} in ${width}x${height}, ${name}`).to.equal(true);
          }
        }
      }
  });

  it('names its person in full, whatever is cut off', async () => {
    const tile = await tileOf(participant('ada', { name: NAMES[1]! }), { width: 88, height: 66 });
    const name = tile.renderRoot.querySelector<HTMLElement>('.name')!;
    expect(name.scrollWidth).to.be.above(name.clientWidth);
    expect(name.title).to.equal(NAMES[1]);
    expect(tile.renderRoot.querySelector('.tile')!.getAttribute('aria-label')).to.equal(NAMES[1]);
  });

  it('has marks alone where there is no room for a name', async () => {
    const tile = await tileOf(participant('ada', { microphone: false }), { width: 64, height: 48 });
    expect(tile.renderRoot.querySelector('.name')!.checkVisibility()).to.equal(false);
    expect(tile.renderRoot.querySelector('[aria-label="Muted"]')!.checkVisibility()).to.equal(true);
  });
});

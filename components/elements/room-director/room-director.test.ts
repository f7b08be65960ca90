import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import {
  INITIAL_LOCAL,
  INITIAL_STATE,
  type ParticipantState,
  type RoomState,
} from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked, settled } from '../../testing/room-fixture.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import { IntentEvent } from '../shared/intent.ts';
import type { RoomStage } from '../room-stage/room-stage.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomDirector } from './room-director.ts';

const ME = { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'me' };

function crowd(count: number, change: (index: number) => Partial<ParticipantState> = () => ({})): RoomState {
  const participants = Array.from({ length: count }, (_, index) => participant(`p${index}`, change(index)));
  return { ...INITIAL_STATE, phase: 'joined', room: 'tea', local: ME, participants };
}

interface StageFixture {
  readonly stage: RoomStage;
  readonly director: RoomDirector;
}

async function stageOf(roomState: RoomState, width = 900, height = 600, dir = 'ltr'): Promise<StageFixture> {
  const box = await fixture<HTMLElement>(
    html`<div dir=${dir}><room-stage .roomState=${roomState}></room-stage></div>`,
  );
  // As in a room, whose stage is dark.
  box.style.background = '#111316';
  const stage = box.querySelector('room-stage') as RoomStage;
  stage.style.width = `${width}px`;
  stage.style.height = `${height}px`;
  await until(() => seen(stage).length > 0 && seen(stage)[0]!.offsetHeight > 10);
  await settled(stage);
  return { stage, director: stage.renderRoot.querySelector('room-director') as RoomDirector };
}

const tiles = (stage: RoomStage): RoomTile[] => [...stage.renderRoot.querySelectorAll<RoomTile>('room-tile')];
const seen = (stage: RoomStage): RoomTile[] => tiles(stage).filter((tile) => !tile.hidden);
const who = (stage: RoomStage): readonly string[] => seen(stage).map((tile) => tile.person?.id ?? '');
const own = (stage: RoomStage): RoomTile => tiles(stage).find((tile) => tile.local)!;

const button = (director: RoomDirector, name: string): HTMLButtonElement =>
  director.renderRoot.querySelector(`button[aria-label="${name}"]`)!;
const has = (director: RoomDirector, name: string): boolean => Boolean(button(director, name));

/** Where a tile will be once nothing moves any more, from the left and the top of its stage. */
function place(stage: RoomStage, tile: RoomTile): readonly [x: number, y: number] {
  for (const animation of tile.getAnimations()) animation.finish();
  const [inner, outer] = [tile.getBoundingClientRect(), stage.getBoundingClientRect()];
  return [inner.left - outer.left, inner.top - outer.top];
}

/** A gesture with one pointer along points of the window. */
function stroke(target: Element, pointerType: string, points: readonly (readonly [number, number])[]): void {
  const fire = (type: string, [clientX, clientY]: readonly [number, number]) =>
    target.dispatchEvent(
      new PointerEvent(type, {
        pointerType,
        clientX,
        clientY,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        bubbles: true,
        composed: true,
      }),
    );
  const [first, ...rest] = points;
  fire('pointerdown', first!);
  for (const point of rest) fire('pointermove', point);
  fire('pointerup', points.at(-1)!);
}

/** Real pointers can be captured, made ones cannot. */
function allowMadePointers(stage: RoomStage): void {
  stage.renderRoot.querySelector<HTMLElement>('.tiles')!.setPointerCapture = () => undefined;
}

describe('<room-director>', () => {
  before(loadTexts);
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  describe('pages', () => {
    for (const [width, height] of [
      [280, 400],
      [390, 760],
      [824, 320],
      [1400, 800],
      [2560, 1200],
    ] as const) {
      for (const others of [0, 1, 2, 4, 8, 15, 39]) {
        it(`let ${others + 1} be seen in ${width} by ${height}, none of them cut off`, async () => {
          const { stage } = await stageOf(crowd(others), width, height);
          await until(() =>
            seen(stage).every(
              (tile) =>
                tile.offsetLeft + tile.offsetWidth <= width && tile.offsetTop + tile.offsetHeight <= height,
            ),
          );
          for (const tile of seen(stage))
            expect(Math.min(tile.offsetWidth, tile.offsetHeight)).to.be.above(50);
        });
      }
    }

    it('are turned by buttons, which stay at both ends', async () => {
      const { stage, director } = await stageOf(crowd(15), 390, 500);
      const first = who(stage);
      expect(button(director, 'Previous page').getAttribute('aria-disabled')).to.equal('true');
      button(director, 'Previous page').click();
      await settled(stage);
      expect(who(stage)).to.deep.equal(first);
      button(director, 'Next page').focus();
      button(director, 'Next page').click();
      await settled(stage);
      expect(who(stage)).to.not.deep.equal(first);
      expect(director.shadowRoot!.activeElement).to.equal(button(director, 'Next page'));
      expect(director.renderRoot.querySelector('[role="status"]')).to.have.trimmed.text('Page 2 of 2');
      expect(button(director, 'Next page').getAttribute('aria-disabled')).to.equal('true');
      await expect(stage).to.be.accessible();
    });

    it('are turned by arrow keys and by a swipe, as text is read', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const { stage, director } = await stageOf(crowd(15), 390, 500, dir);
        const first = who(stage);
        const forward = dir === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
        const press = (key: string) =>
          button(director, 'Next page').dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
          );
        press(forward);
        await settled(stage);
        const second = who(stage);
        expect(second, dir).to.not.deep.equal(first);
        press(forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight');
        await settled(stage);
        expect(who(stage), dir).to.deep.equal(first);
        const [from, to] = dir === 'ltr' ? [300, 100] : [100, 300];
        stroke(seen(stage)[0]!, 'touch', [
          [from, 50],
          [200, 52],
          [to, 54],
        ]);
        await settled(stage);
        expect(who(stage), dir).to.deep.equal(second);
      }
    });

    it('are not turned by a finger that scrolls the page around', async () => {
      const { stage } = await stageOf(crowd(15), 390, 500);
      const first = who(stage);
      stroke(seen(stage)[0]!, 'touch', [
        [200, 50],
        [150, 300],
      ]);
      await settled(stage);
      expect(who(stage)).to.deep.equal(first);
    });

    it('are turned once by one stroke of the wheel sideways', async () => {
      const { stage } = await stageOf(crowd(30), 390, 500);
      const first = who(stage);
      const wheel = (deltaX: number) =>
        seen(stage)[0]!.dispatchEvent(new WheelEvent('wheel', { deltaX, bubbles: true, composed: true }));
      for (let event = 0; event < 20; event++) wheel(30);
      await settled(stage);
      const second = who(stage);
      expect(second).to.not.deep.equal(first);
      expect(stage.renderRoot.querySelector('room-director')!.renderRoot.textContent).to.contain('Page 2 of');
    });

    it('keep each person in the same element, and their pictures where they are in the document', async () => {
      const { stage, director } = await stageOf(crowd(15), 390, 500);
      const before = tiles(stage).map((tile) => [tile, tile.person?.id] as const);
      const videos = tiles(stage).map((tile) => tile.renderRoot.querySelector('video'));
      button(director, 'Next page').click();
      await settled(stage);
      expect(tiles(stage).map((tile) => [tile, tile.person?.id] as const)).to.deep.equal(before);
      expect(
        tiles(stage).every((tile, index) => tile.renderRoot.querySelector('video') === videos[index]),
      ).to.equal(true);
    });

    it('go when there is room for everybody', async () => {
      const { stage, director } = await stageOf(crowd(15), 390, 500);
      expect(has(director, 'Next page')).to.equal(true);
      stage.roomState = crowd(2);
      await settled(stage);
      expect(has(director, 'Next page')).to.equal(false);
      expect(seen(stage)).to.have.length(3);
    });
  });

  describe('several shared screens', () => {
    it('can be chosen from by name', async () => {
      const { stage, director } = await stageOf(
        crowd(3, (index) => ({ name: `Person ${index}`, screen: index < 2 })),
      );
      const choice = director.renderRoot.querySelector('select')!;
      expect([...choice.options].map(({ text }) => text)).to.deep.equal([
        'Person 0’s screen',
        'Person 1’s screen',
      ]);
      expect(choice.selectedIndex).to.equal(1);
      const heard = asked(stage);
      choice.selectedIndex = 0;
      choice.dispatchEvent(new Event('change'));
      expect(heard).to.deep.equal([['pinParticipant', 'p0', 'screen']]);
      await expect(stage).to.be.accessible();
    });
  });

  describe('the own picture', () => {
    it('is moved to another corner by arrow keys, and is there again next time', async () => {
      const { stage, director } = await stageOf(crowd(1));
      const [right, bottom] = place(stage, own(stage));
      const move = button(director, 'Move your picture');
      const press = (key: string) =>
        move.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      press('ArrowUp');
      press('ArrowLeft');
      await settled(stage);
      const [left, top] = place(stage, own(stage));
      expect(left).to.be.below(right);
      expect(top).to.be.below(bottom);
      const next = await stageOf(crowd(1));
      expect(place(next.stage, own(next.stage))).to.deep.equal([left, top]);
      await expect(stage).to.be.accessible();
    });

    it('goes as the arrow points where text is read from right to left', async () => {
      const { stage, director } = await stageOf(crowd(1), 900, 600, 'rtl');
      const [left] = place(stage, own(stage));
      expect(left).to.be.below(450);
      button(director, 'Move your picture').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
      );
      await settled(stage);
      expect(place(stage, own(stage))[0]).to.be.above(450);
    });

    it('is dragged to a corner, and falls back to its own when it is dropped near', async () => {
      const { stage } = await stageOf(crowd(1));
      allowMadePointers(stage);
      const self = own(stage);
      const before = place(stage, self);
      const { left, top } = self.getBoundingClientRect();
      stroke(self, 'mouse', [
        [left + 50, top + 50],
        [left - 100, top],
        [left - 600, top - 400],
      ]);
      await settled(stage);
      const [x, y] = place(stage, self);
      expect([x < before[0] - 300, y < before[1] - 300]).to.deep.equal([true, true]);
      const now = self.getBoundingClientRect();
      stroke(self, 'mouse', [
        [now.left + 50, now.top + 50],
        [now.left + 80, now.top + 80],
      ]);
      await settled(stage);
      expect(place(stage, self)).to.deep.equal([x, y]);
    });

    it('is not taken along by a hand that only presses, nor anybody else’s picture by any', async () => {
      const { stage } = await stageOf(crowd(1));
      allowMadePointers(stage);
      const [other] = seen(stage);
      const before = [place(stage, other!), place(stage, own(stage))];
      stroke(own(stage), 'mouse', [
        [700, 500],
        [702, 501],
      ]);
      stroke(other!, 'mouse', [
        [100, 100],
        [500, 500],
      ]);
      await settled(stage);
      expect([place(stage, other!), place(stage, own(stage))]).to.deep.equal(before);
    });

    it('is hidden by its button, for the next time too, and shown again; the focus goes along', async () => {
      const { stage, director } = await stageOf(crowd(1));
      button(director, 'Hide your picture').focus();
      button(director, 'Hide your picture').click();
      await until(() => has(director, 'Show your picture'));
      expect(own(stage).hidden).to.equal(true);
      expect(seen(stage)[0]!.offsetWidth).to.equal(900);
      expect(preferences().selfView).to.equal(false);
      await until(() => director.shadowRoot!.activeElement === button(director, 'Show your picture'));
      await expect(stage).to.be.accessible();
      button(director, 'Show your picture').click();
      await until(() => !own(stage).hidden);
      await until(() => director.shadowRoot!.activeElement === button(director, 'Hide your picture'));
    });

    it('is hidden everywhere by the preference, but not for whoever is alone', async () => {
      setPreferences({ selfView: false });
      const many = await stageOf(crowd(4));
      expect(own(many.stage).hidden).to.equal(true);
      expect(seen(many.stage)).to.have.length(4);
      const alone = await stageOf(crowd(0));
      expect(own(alone.stage).hidden).to.equal(false);
      expect(has(alone.director, 'Show your picture')).to.equal(false);
    });

    it('has no button to show it where the page leaves it out', async () => {
      setPreferences({ selfView: false });
      const { stage, director } = await stageOf(crowd(2));
      stage.selfView = false;
      await settled(stage);
      expect(has(director, 'Show your picture')).to.equal(false);
    });

    it('is hidden and shown by an intent', async () => {
      const { stage } = await stageOf(crowd(3));
      const heard = asked(stage);
      own(stage).dispatchEvent(new IntentEvent('toggleSelfView', []));
      await until(() => own(stage).hidden);
      expect(heard).to.deep.equal([]);
    });
  });

  it('lets a page style its controls, through the stage and the room', async () => {
    const { stage, director } = await stageOf(crowd(15), 390, 500);
    for (const element of [director, stage])
      expect(element.getAttribute('exportparts')).to.contain('page-button');
  });

  it('shows one tile alone on the screen by an intent, if the browser lets it', async () => {
    const { stage } = await stageOf(crowd(3));
    const tile = tiles(stage)[1]!;
    let asks = 0;
    tile.requestFullscreen = () => Promise.reject(new TypeError(`${++asks}`));
    tile.dispatchEvent(new IntentEvent('toggleTileFullscreen', ['p1', 'camera']));
    await until(() => asks === 1);
  });

  it('keeps what fills the screen, whatever page it is on, and no longer than that', async () => {
    const { stage } = await stageOf(crowd(20), 390, 500);
    const away = tiles(stage).find((tile) => tile.hidden)!;
    // Without a click of a person, no browser fills its screen.
    const value = (selector: string) => selector === ':fullscreen';
    Object.defineProperty(away, 'matches', { configurable: true, value });
    away.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    await until(() => !away.hidden);
    Reflect.deleteProperty(away, 'matches');
    away.dispatchEvent(new Event('fullscreenchange', { bubbles: true }));
    await until(() => away.hidden);
  });

  describe('motion', () => {
    const gliding = (stage: RoomStage): number =>
      tiles(stage).filter((tile) => tile.getAnimations().length > 0).length;

    it('takes tiles to their new places, from where they are seen', async () => {
      const { stage } = await stageOf(crowd(2));
      const [first] = tiles(stage);
      const before = place(stage, first!);
      stage.roomState = crowd(5);
      await stage.updateComplete;
      expect(gliding(stage)).to.be.above(2);
      for (const animation of first!.getAnimations()) animation.pause();
      const { left, top } = first!.getBoundingClientRect();
      const outer = stage.getBoundingClientRect();
      expect(left - outer.left).to.be.closeTo(before[0], 1);
      expect(top - outer.top).to.be.closeTo(before[1], 1);
      await until(() => place(stage, first!)[0] !== before[0] || first!.offsetWidth < 400);
    });

    it('goes on from there when it is interrupted', async () => {
      const { stage } = await stageOf(crowd(2));
      const [first] = tiles(stage);
      stage.roomState = crowd(8);
      await stage.updateComplete;
      for (const animation of first!.getAnimations()) {
        animation.pause();
        animation.currentTime = 100;
      }
      const midway = first!.getBoundingClientRect();
      stage.roomState = crowd(1);
      await stage.updateComplete;
      expect(first!.getAnimations()).to.have.length(1);
      first!.getAnimations()[0]!.pause();
      first!.getAnimations()[0]!.currentTime = 0;
      const now = first!.getBoundingClientRect();
      expect([now.left, now.top, now.width].map(Math.round)).to.deep.equal(
        [midway.left, midway.top, midway.width].map(Math.round),
      );
    });

    it('is not there when the stage itself gets another size', async () => {
      const { stage } = await stageOf(crowd(5));
      const before = tiles(stage)[0]!.offsetWidth;
      stage.style.width = '500px';
      await until(() => tiles(stage)[0]!.offsetWidth !== before);
      expect(gliding(stage)).to.equal(0);
    });

    it('is not there for whoever prefers less of it', async () => {
      const original = window.matchMedia.bind(window);
      window.matchMedia = (query) =>
        query.includes('reduced-motion: reduce') ? ({ matches: true } as MediaQueryList) : original(query);
      try {
        const { stage } = await stageOf(crowd(2));
        stage.roomState = crowd(6);
        await stage.updateComplete;
        expect(gliding(stage)).to.equal(0);
      } finally {
        window.matchMedia = original;
      }
    });
  });
});

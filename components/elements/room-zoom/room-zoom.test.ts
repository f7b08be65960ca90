import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { settled } from '../../testing/room-fixture.ts';
import type { RoomStage } from '../room-stage/room-stage.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomZoom } from './room-zoom.ts';

function sharing(...sharers: readonly string[]): RoomState {
  return {
    ...INITIAL_STATE,
    phase: 'joined',
    local: { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'me' },
    participants: ['ada', 'grace'].map((id) =>
      sharers.includes(id)
        ? participant(id, { screen: true, screenStream: pictureStream('white', 320, 180) })
        : participant(id),
    ),
  };
}

interface ZoomFixture {
  readonly stage: RoomStage;
  readonly tile: RoomTile;
  readonly zoom: RoomZoom;
}

async function sharedScreen(): Promise<ZoomFixture> {
  const stage = await fixture<RoomStage>(html`<room-stage .roomState=${sharing('ada')}></room-stage>`);
  stage.style.width = '1000px';
  stage.style.height = '500px';
  await until(() =>
    Boolean(stage.renderRoot.querySelector('room-director')?.renderRoot.querySelector('room-zoom')),
  );
  const zoom = stage.renderRoot
    .querySelector('room-director')!
    .renderRoot.querySelector('room-zoom') as RoomZoom;
  const tile = [...stage.renderRoot.querySelectorAll<RoomTile>('room-tile')].find(
    ({ kind }) => kind === 'screen',
  )!;
  tile.setPointerCapture = () => undefined;
  // Both: the stage is laid out once before it is as high as it is to be.
  await until(
    () =>
      tile.offsetWidth > 300 &&
      tile.offsetHeight > 300 &&
      tile.renderRoot.querySelector('video')!.videoWidth === 320,
  );
  await settled(zoom);
  return { stage, tile, zoom };
}

/** What is seen: the picture's box, in pixels of the window. */
const picture = (tile: RoomTile): DOMRect => tile.renderRoot.querySelector('video')!.getBoundingClientRect();
const scaleOf = (tile: RoomTile): number => picture(tile).width / tile.offsetWidth;
const button = (zoom: RoomZoom, name: string): HTMLButtonElement =>
  zoom.renderRoot.querySelector(`button[aria-label="${name}"]`)!;

/** `x` and `y` from the middle of the tile. */
function at(tile: RoomTile, x: number, y: number): { readonly clientX: number; readonly clientY: number } {
  const { left, top, width, height } = tile.getBoundingClientRect();
  return { clientX: left + width / 2 + x, clientY: top + height / 2 + y };
}

function wheel(tile: RoomTile, init: WheelEventInit): WheelEvent {
  const event = new WheelEvent('wheel', { bubbles: true, composed: true, cancelable: true, ...init });
  tile.dispatchEvent(event);
  return event;
}

function finger(tile: RoomTile, type: string, pointerId: number, [x, y]: readonly [number, number]): void {
  const init = {
    pointerId,
    pointerType: 'touch',
    button: 0,
    bubbles: true,
    composed: true,
    ...at(tile, x, y),
  };
  tile.dispatchEvent(new PointerEvent(type, init));
}

const press = (zoom: RoomZoom, key: string): boolean =>
  button(zoom, 'Zoom in').dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );

describe('<room-zoom>', () => {
  before(loadTexts);

  it('is there for a screen that is large, and says how close one is', async () => {
    const { zoom, tile } = await sharedScreen();
    expect(scaleOf(tile)).to.be.closeTo(1, 0.001);
    button(zoom, 'Zoom in').click();
    button(zoom, 'Zoom in').click();
    await zoom.updateComplete;
    expect(scaleOf(tile)).to.be.closeTo(1.5625, 0.001);
    expect(zoom.renderRoot.querySelector('[role="status"]')).to.have.text('156%');
    button(zoom, 'Zoom out').click();
    expect(scaleOf(tile)).to.be.closeTo(1.25, 0.001);
    button(zoom, 'Show the whole screen').click();
    expect(scaleOf(tile)).to.be.closeTo(1, 0.001);
    await expect(zoom).to.be.accessible();
  });

  it('says which of its buttons have nothing to do', async () => {
    const { zoom } = await sharedScreen();
    const idle = () =>
      [...zoom.renderRoot.querySelectorAll('button')].map((one) => one.getAttribute('aria-disabled'));
    expect(idle()).to.deep.equal(['true', 'true', 'false']);
    for (let presses = 0; presses < 20; presses++) button(zoom, 'Zoom in').click();
    await zoom.updateComplete;
    expect(idle()).to.deep.equal(['false', 'false', 'true']);
  });

  it('zooms by the wheel with Ctrl where the pointer is, and the page around does not', async () => {
    const { tile } = await sharedScreen();
    const point = at(tile, 100, 40);
    const before = picture(tile);
    const share = (box: DOMRect) => (point.clientX - box.left) / box.width;
    const was = share(before);
    const event = wheel(tile, { ctrlKey: true, deltaY: -100, ...point });
    expect(event.defaultPrevented).to.equal(true);
    expect(scaleOf(tile)).to.be.closeTo(2, 0.01);
    expect(share(picture(tile))).to.be.closeTo(was, 0.001);
  });

  it('leaves the wheel to the page while all of the screen is seen, and then moves by it', async () => {
    const { tile, zoom } = await sharedScreen();
    expect(wheel(tile, { deltaY: 50 }).defaultPrevented).to.equal(false);
    for (let presses = 0; presses < 6; presses++) button(zoom, 'Zoom in').click();
    const before = picture(tile).top;
    expect(wheel(tile, { deltaY: 50 }).defaultPrevented).to.equal(true);
    expect(picture(tile).top).to.be.closeTo(before - 50, 1);
  });

  it('zooms by a pinch and moves by a drag, no further than the picture goes', async () => {
    const { tile } = await sharedScreen();
    finger(tile, 'pointerdown', 1, [-40, 0]);
    finger(tile, 'pointerdown', 2, [40, 0]);
    finger(tile, 'pointermove', 1, [-80, 0]);
    finger(tile, 'pointermove', 2, [80, 0]);
    expect(scaleOf(tile)).to.be.closeTo(2, 0.01);
    finger(tile, 'pointerup', 1, [-80, 0]);
    finger(tile, 'pointerup', 2, [80, 0]);
    const before = picture(tile).left;
    finger(tile, 'pointerdown', 3, [0, 0]);
    finger(tile, 'pointermove', 3, [30, 0]);
    expect(picture(tile).left).to.be.closeTo(before + 30, 1);
    finger(tile, 'pointermove', 3, [5_000, 0]);
    finger(tile, 'pointerup', 3, [5_000, 0]);
    expect(picture(tile).left).to.be.at.most(tile.getBoundingClientRect().left + 1);
  });

  it('goes closer by a double click, and back', async () => {
    const { tile } = await sharedScreen();
    const double = () =>
      tile.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true, ...at(tile, 50, 0) }));
    double();
    expect(scaleOf(tile)).to.be.above(2);
    double();
    expect(scaleOf(tile)).to.be.closeTo(1, 0.001);
  });

  it('is done by keys', async () => {
    const { tile, zoom } = await sharedScreen();
    for (let presses = 0; presses < 4; presses++) press(zoom, '+');
    expect(scaleOf(tile)).to.be.above(2);
    const before = picture(tile).left;
    press(zoom, 'ArrowRight');
    expect(picture(tile).left).to.be.below(before);
    press(zoom, '0');
    expect(scaleOf(tile)).to.be.closeTo(1, 0.001);
    expect(press(zoom, 'a')).to.equal(true);
  });

  it('never cuts the screen off or turns it round by itself', async () => {
    const { tile } = await sharedScreen();
    const video = tile.renderRoot.querySelector('video')!;
    expect(getComputedStyle(video).objectFit).to.equal('contain');
    expect(getComputedStyle(video).transform).to.equal('none');
    expect(getComputedStyle(video.parentElement!).transform).to.equal('none');
  });

  it('keeps within the picture when the stage gets another size', async () => {
    const { stage, tile, zoom } = await sharedScreen();
    for (let presses = 0; presses < 6; presses++) press(zoom, '+');
    for (let presses = 0; presses < 20; presses++) press(zoom, 'ArrowLeft');
    stage.style.width = '500px';
    await until(() => tile.offsetWidth < 500);
    await until(() => picture(tile).left <= tile.getBoundingClientRect().left + 1);
  });

  it('shows the whole of a screen again that is large no more, and is for the one that is', async () => {
    const { stage, tile, zoom } = await sharedScreen();
    press(zoom, '+');
    stage.roomState = sharing('ada', 'grace');
    await until(() => zoom.tile !== tile);
    expect(tile.renderRoot.querySelector('video')!.parentElement!.style.transform).to.equal('');
    expect(zoom.tile?.person?.id).to.equal('grace');
  });
});

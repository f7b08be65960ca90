import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { RoomTile } from './room-tile.ts';

const part = (tile: RoomTile, name: string): HTMLElement | null =>
  tile.renderRoot.querySelector(`[part="${name}"]`);
const shown = (tile: RoomTile): boolean =>
  tile.renderRoot.querySelector('.tile')!.classList.contains('shown');

async function tileOf(
  person: RoomTile['person'],
  kind: RoomTile['kind'] = 'camera',
  local = false,
): Promise<RoomTile> {
  return fixture(html`<room-tile .person=${person} .kind=${kind} .local=${local}></room-tile>`);
}

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-tile>', () => {
  it('shows initials and name while there is no picture', async () => {
    const tile = await tileOf(participant('ada', { name: 'Ada Lovelace' }));
    expect(shown(tile)).to.equal(false);
    expect(part(tile, 'avatar')).to.have.trimmed.text('AL');
    expect(part(tile, 'name')).to.contain.text('Ada Lovelace');
    await expect(tile).to.be.accessible();
  });

  it('shows the picture once there is a frame, muted and in line', async () => {
    const tile = await tileOf(participant('ada', { camera: true, stream: pictureStream('red') }));
    await until(() => shown(tile));
    const video = tile.renderRoot.querySelector('video')!;
    expect(video.muted).to.equal(true);
    expect(video.playsInline).to.equal(true);
    expect(video.videoWidth).to.equal(320);
  });

  it('goes back to the initials when the camera is switched off', async () => {
    const person = participant('ada', { camera: true, stream: pictureStream('red') });
    const tile = await tileOf(person);
    await until(() => shown(tile));
    tile.person = { ...person, camera: false };
    await tile.updateComplete;
    expect(shown(tile)).to.equal(false);
  });

  it('keeps the last picture while a connection is rebuilt, and until the new one has a frame', async () => {
    const person = participant('ada', { camera: true, stream: pictureStream('red') });
    const tile = await tileOf(person);
    await until(() => shown(tile));
    tile.person = { ...person, stream: null, link: 'reconnecting' };
    await tile.updateComplete;
    expect(shown(tile)).to.equal(true);
    tile.person = { ...person, stream: pictureStream('blue') };
    await tile.updateComplete;
    const still = tile.renderRoot.querySelector('canvas')!;
    expect(still.hidden).to.equal(false);
    expect([...still.getContext('2d')!.getImageData(5, 5, 1, 1).data.slice(0, 3)][0]).to.be.above(200);
    await until(() => still.hidden);
    expect(shown(tile)).to.equal(true);
  });

  it('goes by the stream itself for a client that tells nothing of its camera', async () => {
    const tile = await tileOf(
      participant('old', { plain: true, camera: false, stream: pictureStream('red') }),
    );
    await until(() => shown(tile));
  });

  it('mirrors oneself, but never a screen', async () => {
    const me = { ...INITIAL_LOCAL, email: 'me@example.org', name: 'me', camera: true, screen: true };
    const camera = await tileOf(me, 'camera', true);
    const screen = await tileOf(me, 'screen', true);
    expect(Boolean(camera.renderRoot.querySelector('.mirrored'))).to.equal(true);
    expect(Boolean(screen.renderRoot.querySelector('.mirrored'))).to.equal(false);
  });

  it('never crops a screen', async () => {
    const person = participant('ada', { screen: true, screenStream: pictureStream('white') });
    const tile = await tileOf(person, 'screen');
    expect(getComputedStyle(tile.renderRoot.querySelector('video')!).objectFit).to.equal('contain');
  });

  it('does not cut the head off an upright picture', async () => {
    const tile = await tileOf(participant('ada', { camera: true, stream: pictureStream('red', 180, 320) }));
    await until(() => shown(tile));
    expect(getComputedStyle(tile.renderRoot.querySelector('video')!).objectFit).to.equal('contain');
  });

  it('says who is muted and who has a raised hand', async () => {
    const tile = await tileOf(participant('ada', { microphone: false, hand: true }));
    const labels = [...tile.renderRoot.querySelectorAll('[role="img"]')].map((mark) =>
      mark.getAttribute('aria-label'),
    );
    expect(labels).to.have.members(['Muted', 'Hand raised']);
  });

  it('marks who is speaking', async () => {
    const tile = await tileOf(participant('ada', { speaking: true }));
    expect(Boolean(tile.renderRoot.querySelector('.speaking'))).to.equal(true);
  });

  it('says how the connection stands while it does not stand', async () => {
    const texts = {
      calling: 'Calling…',
      ringing: 'Calling you…',
      connecting: 'Connecting…',
      reconnecting: 'Reconnecting…',
      failed: 'No connection',
    } as const;
    for (const link of Object.keys(texts) as (keyof typeof texts)[]) {
      const tile = await tileOf(participant('ada', { link }));
      expect(part(tile, 'status')).to.have.text(texts[link]);
    }
    expect(part(await tileOf(participant('ada', { away: true })), 'status')).to.have.text('Reconnecting…');
    expect(Boolean(part(await tileOf(participant('ada')), 'status'))).to.equal(false);
  });

  it('shows initials and says why, where pictures are off to save data', async () => {
    const change = { camera: true, paused: 'camera', stream: pictureStream('red') } as const;
    const tile = await tileOf(participant('ada', change));
    expect(part(tile, 'status')).to.have.text('Pictures are off to save data');
    expect(part(tile, 'avatar')?.closest('[hidden]')).to.equal(null);
    await expect(tile).to.be.accessible();
    const off = await tileOf(participant('ada', { ...change, camera: false }));
    expect(Boolean(part(off, 'status'))).to.equal(false);
  });

  it('keeps name, state and hand apart, also where a phone shows many', async () => {
    const change = { name: 'Ada Lovelace of London', camera: true, hand: true } as const;
    for (const stream of [null, pictureStream('red')]) {
      for (const link of ['connecting', 'reconnecting'] as const) {
        const tile = await fixture<RoomTile>(
          html`<room-tile
            style="inline-size: 150px; block-size: 137px"
            .person=${participant('ada', { ...change, stream, link })}
          ></room-tile>`,
        );
        if (stream) await until(() => shown(tile));
        const boxes = ['[part="status"]', '[part="name"]', '.hand'].map((selector) =>
          tile.renderRoot.querySelector(selector)!.getBoundingClientRect(),
        );
        for (const [index, one] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart, `${link}, ${stream ? 'picture' : 'initials'}`).to.equal(true);
          }
        }
      }
    }
  });

  it('offers to call somebody who is not in a call, and only asks for it', async () => {
    const tile = await tileOf(participant('ada', { link: 'none' }));
    const heard = asked(tile);
    part(tile, 'call-button')!.click();
    expect(heard).to.deep.equal([['call', 'ada']]);
  });

  it('does not offer to call somebody who is away', async () => {
    expect(part(await tileOf(participant('ada', { link: 'none', away: true })), 'call-button')).to.equal(
      null,
    );
  });

  it('shows markup in a name as text', async () => {
    const tile = await tileOf(participant('ada', { name: '<img src=x onerror=alert(1)>' }));
    expect(part(tile, 'name')).to.contain.text('<img src=x');
    expect(Boolean(tile.renderRoot.querySelector('img'))).to.equal(false);
  });
});

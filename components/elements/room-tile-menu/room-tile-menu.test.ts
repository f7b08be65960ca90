import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, INITIAL_STATE, type RoleName } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked, find } from '../../testing/room-fixture.ts';
import type { RoomStage } from '../room-stage/room-stage.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomTileMenu } from './room-tile-menu.ts';

async function menuOf(kind: RoomTile['kind'], role: RoleName): Promise<RoomTileMenu> {
  const roomState = {
    ...INITIAL_STATE,
    phase: 'joined' as const,
    local: { ...INITIAL_LOCAL, id: 'me', name: 'me', role },
    participants: [participant('ada', { camera: true, screen: true })],
  };
  const stage = await fixture<RoomStage>(
    html`<room-stage style="block-size: 500px" .roomState=${roomState}></room-stage>`,
  );
  const tiles = () => [...stage.renderRoot.querySelectorAll<RoomTile>('room-tile')];
  await until(() => tiles().some((tile) => tile.person?.id === 'ada' && tile.kind === kind));
  const tile = tiles().find((one) => one.person?.id === 'ada' && one.kind === kind)!;
  await tile.updateComplete;
  const menu = find<RoomTileMenu>(tile, 'room-tile-menu');
  await menu.show({ left: 0, right: 0, top: 0, bottom: 0 });
  return menu;
}
const actions = (menu: RoomTileMenu): (string | undefined)[] =>
  [...menu.renderRoot.querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset['action']);

before(loadTexts);

describe('the menu of a tile, for a host', () => {
  it('has what can be done about what the tile shows', async () => {
    const camera = await menuOf('camera', 'host');
    expect(actions(camera)).to.deep.equal(['mute', 'cameraOff', 'remove']);
    await expect(camera).to.be.accessible();
    expect(actions(await menuOf('screen', 'host'))).to.deep.equal(['stopScreen', 'remove']);
  });

  it('has none of it for anybody else', async () => {
    expect(actions(await menuOf('camera', 'participant'))).to.deep.equal([]);
  });

  it('is within reach of the keys, asks, and closes', async () => {
    const menu = await menuOf('camera', 'host');
    const heard = asked(menu);
    for (const press of ['End', 'ArrowUp', 'Enter']) await sendKeys({ press });
    expect(heard).to.deep.equal([['muteParticipant', 'ada', 'camera']]);
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('asks first before it removes', async () => {
    const menu = await menuOf('screen', 'host');
    const questions: (string | null)[] = [];
    menu.addEventListener('room-host-question', ({ participantId }) => questions.push(participantId));
    menu.renderRoot.querySelector<HTMLElement>('[data-action="remove"]')!.click();
    expect(questions).to.deep.equal(['ada']);
  });
});

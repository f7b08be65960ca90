import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import '../../testing/room-fixture.ts';
import type { RoomTile } from '../room-tile/room-tile.ts';
import type { RoomStage } from './room-stage.ts';

function stateWith(...ids: readonly string[]): RoomState {
  const local = { ...INITIAL_LOCAL, id: 'me', email: 'me@example.org', name: 'me' };
  return {
    ...INITIAL_STATE,
    phase: 'joined',
    room: 'tea',
    local,
    participants: ids.map((id) => participant(id)),
  };
}

async function stageOf(roomState: RoomState, link = ''): Promise<RoomStage> {
  const box = await fixture<HTMLElement>(
    html`<div><room-stage .roomState=${roomState} .link=${link}></room-stage></div>`,
  );
  const stage = box.querySelector('room-stage') as RoomStage;
  stage.style.height = '400px';
  stage.style.width = '600px';
  await until(() => tiles(stage)[0]!.offsetHeight > 10);
  return stage;
}

const tiles = (stage: RoomStage): RoomTile[] => [...stage.renderRoot.querySelectorAll<RoomTile>('room-tile')];

before(loadTexts);

describe('<room-stage>', () => {
  it('has a tile for everyone, within its bounds', async () => {
    const stage = await stageOf(stateWith('ada', 'grace', 'edsger'));
    await until(() =>
      tiles(stage).every(
        (tile) => tile.offsetLeft + tile.offsetWidth <= 600 && tile.offsetTop + tile.offsetHeight <= 400,
      ),
    );
    expect(tiles(stage).map((tile) => tile.person?.id)).to.deep.equal(['ada', 'grace', 'edsger', 'me']);
    await expect(stage).to.be.accessible();
  });

  it('shows everybody as long as what directs it has not been fetched', async () => {
    const stage = await stageOf(stateWith('ada', 'grace', 'edsger', 'barbara'));
    Object.defineProperty(stage.renderRoot.querySelector('room-director'), 'direct', { value: undefined });
    stage.roomState = stateWith(...Array.from({ length: 40 }, (_, index) => `p${index}`));
    await stage.updateComplete;
    expect(tiles(stage).filter((tile) => tile.hidden || tile.offsetWidth === 0)).to.deep.equal([]);
  });

  it('keeps each person in the same element whoever comes and goes', async () => {
    const stage = await stageOf(stateWith('ada', 'grace', 'edsger'));
    const [, grace] = tiles(stage);
    stage.roomState = stateWith('grace', 'barbara');
    await stage.updateComplete;
    expect(tiles(stage)[0] === grace).to.equal(true);
    expect(grace?.person?.id).to.equal('grace');
  });

  it('uses new space', async () => {
    const stage = await stageOf(stateWith('ada', 'grace'));
    const before = tiles(stage)[0]!.offsetWidth;
    stage.style.width = '1200px';
    stage.style.height = '800px';
    await until(() => tiles(stage)[0]!.offsetWidth > before * 1.5);
  });

  it('invites others while nobody is here, and shows oneself even without a self view', async () => {
    const stage = await stageOf(stateWith(), 'https://meet.example.org/room/tea');
    stage.selfView = false;
    await stage.updateComplete;
    expect(tiles(stage)).to.have.length(1);
    expect(stage.renderRoot.querySelector('room-invite')?.link).to.equal('https://meet.example.org/room/tea');
    await expect(stage).to.be.accessible();
  });

  it('invites nobody any more once somebody is here', async () => {
    const stage = await stageOf(stateWith('ada'), 'https://meet.example.org/room/tea');
    expect(Boolean(stage.renderRoot.querySelector('room-invite'))).to.equal(false);
  });

  it('puts no style into markup that a strict policy would block', async () => {
    const stage = await stageOf(stateWith('ada'));
    expect(tiles(stage)[0]!.style.inlineSize).to.match(/px$/);
    expect(stage.renderRoot.querySelector('.tiles')!.hasAttribute('style')).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import {
  INITIAL_LOCAL,
  INITIAL_STATE,
  type ParticipantState,
  type RoomState,
} from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { MOST_PIP_TILES, pipStream, pipTiles } from './pip-tiles.ts';

const room = (participants: readonly ParticipantState[], camera = false): RoomState => ({
  ...INITIAL_STATE,
  participants,
  local: { ...INITIAL_LOCAL, email: 'me@example.org', name: 'me', camera, stream: new MediaStream() },
});
const keys = (state: RoomState) => pipTiles(state).map(({ key }) => key);

describe('who is in the small window', () => {
  it('is oneself while nobody else is here, and then the others alone', () => {
    expect(keys(room([]))).to.deep.equal(['local']);
    expect(keys(room([participant('ada'), participant('bob')]))).to.deep.equal(['ada:camera', 'bob:camera']);
  });

  it('has screens first', () => {
    const state = room([participant('ada'), participant('bob', { screen: true })]);
    expect(keys(state)).to.deep.equal(['bob:screen', 'ada:camera', 'bob:camera']);
  });

  it('never leaves out who speaks, and keeps the order of the others', () => {
    const many = Array.from({ length: 12 }, (_, index) => participant(`p${index}`, { camera: true }));
    const speaking = many.with(11, { ...many[11]!, speaking: true });
    expect(keys(room(many))).to.have.length(MOST_PIP_TILES);
    expect(keys(room(speaking))).to.deep.equal([
      ...many.slice(0, 8).map(({ id }) => `${id}:camera`),
      'p11:camera',
    ]);
  });
});

describe('the one picture', () => {
  const stream = () => new MediaStream();

  it('is a screen, else who speaks, else anybody who is seen, else oneself', () => {
    const ada = participant('ada', { camera: true, stream: stream() });
    const bob = participant('bob', { camera: true, stream: stream(), speaking: true });
    const cho = participant('cho', { screen: true, screenStream: stream() });
    expect(pipStream(room([ada, bob, cho])) === cho.screenStream).to.equal(true);
    expect(pipStream(room([ada, bob])) === bob.stream).to.equal(true);
    expect(pipStream(room([participant('dan'), ada])) === ada.stream).to.equal(true);
    const alone = room([], true);
    expect(pipStream(alone) === alone.local.stream).to.equal(true);
    expect(pipStream(room([]))).to.equal(null);
  });
});

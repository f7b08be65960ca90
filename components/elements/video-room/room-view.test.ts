import { expect } from '@open-wc/testing';
import { roomView, type RoomView, type ViewFacts } from './room-view.ts';

const FACTS: ViewFacts = {
  phase: 'lobby',
  endReason: null,
  elsewhere: false,
  lobbyElsewhere: false,
  knowsPerson: false,
  direct: false,
};

describe('roomView', () => {
  const cases: readonly (readonly [string, Partial<ViewFacts>, RoomView])[] = [
    ['its own lobby at first', { phase: 'idle' }, 'lobby'],
    ['nothing beside a lobby elsewhere', { lobbyElsewhere: true }, 'nothing'],
    ['a button where the page knows who joins what', { knowsPerson: true }, 'ready'],
    ['the lobby while its join is under way', { phase: 'connecting' }, 'lobby'],
    ['that it joins, after a reload', { phase: 'connecting', direct: true }, 'joining'],
    [
      'that it joins, after a reload beside a lobby',
      { phase: 'connecting', direct: true, lobbyElsewhere: true },
      'joining',
    ],
    ['that it joins, when the page began it', { phase: 'connecting', knowsPerson: true }, 'joining'],
    ['that the call is in another tab, lobby or not', { elsewhere: true, lobbyElsewhere: true }, 'elsewhere'],
    ['that it waits at a door', { phase: 'waiting' }, 'joining'],
    ['the call', { phase: 'joined' }, 'call'],
    ['the call while the service is away', { phase: 'reconnecting' }, 'call'],
    ['that it is over', { phase: 'ended', endReason: 'left' }, 'ended'],
    [
      'nothing when somebody left to a lobby elsewhere',
      { phase: 'ended', endReason: 'left', lobbyElsewhere: true },
      'nothing',
    ],
    ['why it is over, lobby or not', { phase: 'ended', endReason: 'network', lobbyElsewhere: true }, 'ended'],
  ];
  for (const [what, facts, view] of cases) {
    it(`shows ${what}`, () => expect(roomView({ ...FACTS, ...facts })).to.equal(view));
  }
});

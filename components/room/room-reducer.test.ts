import { expect } from '@open-wc/testing';
import type { JoinAnswer, WireParticipant } from '../../protocol/index.ts';
import type { RoomAction } from './room-actions.ts';
import { nameOf, reduce } from './room-reducer.ts';
import { INITIAL_STATE, type RoomState } from './room-state.ts';

/** What every snapshot says of the room and of ourselves. */
const CALM = { role: 'participant', rules: { locked: false, knock: false, selfUnmute: true } } as const;
const off = { microphone: false, camera: false, screen: false, hand: false };
const person = (id: string, more: Partial<WireParticipant> = {}): WireParticipant => ({
  id,
  email: `${id}@example.org`,
  displayName: '',
  media: off,
  mode: 'auto',
  role: 'participant',
  v: 1,
  ...more,
});
const answer = (participants: readonly WireParticipant[]): JoinAnswer => ({
  room: 'r',
  email: 'me@example.org',
  displayName: '',
  id: 'me',
  ...CALM,
  policy: { capacity: 8, emailVisibility: 'room' },
  iceServers: [],
  topology: { kind: 'mesh', epoch: 1 },
  joined: 1,
  participants,
  chat: [],
  n: 3,
  epoch: 'e',
});
const play = (actions: readonly RoomAction[], from: RoomState = INITIAL_STATE) =>
  actions.reduce(reduce, from);
const joined = (...participants: WireParticipant[]) =>
  play([
    { type: 'joining', room: 'r', email: 'me@example.org', name: '', mode: 'auto' },
    { type: 'joined', answer: answer(participants) },
  ]);

describe('reduce', () => {
  it('a join answer names the others, never oneself', () => {
    const state = joined(person('me'), person('ada'));
    expect(state.phase).to.equal('joined');
    expect(state.participants.map(({ id }) => id)).to.deep.equal(['ada']);
    expect(state.local.id).to.equal('me');
  });

  it('a participant without a display name goes by the first part of the e-mail', () => {
    expect(nameOf(person('ada'))).to.equal('ada');
    expect(nameOf(person('ada', { displayName: 'Ada L.' }))).to.equal('Ada L.');
  });

  it('a client without a protocol version is one of the walkthrough', () => {
    const [ada] = joined(person('ada', { v: undefined })).participants;
    expect(ada?.plain).to.equal(true);
  });

  it('who joins twice is there once, in the first place, with what is said last', () => {
    const state = play(
      [
        { type: 'fact', fact: { event: 'user:joined', data: { ...person('bob'), n: 4 } } },
        {
          type: 'fact',
          fact: { event: 'user:joined', data: { ...person('ada', { displayName: 'Ada' }), n: 5 } },
        },
      ],
      joined(person('ada')),
    );
    expect(state.participants.map(({ name }) => name)).to.deep.equal(['Ada', 'bob']);
  });

  it('an update changes what it names and nothing else', () => {
    const before = joined(person('ada'), person('bob'));
    const after = play(
      [{ type: 'fact', fact: { event: 'participant:updated', data: { id: 'ada', camera: true, n: 4 } } }],
      before,
    );
    expect(after.participants[0]).to.include({ camera: true, microphone: false });
    expect(after.participants[1]).to.equal(before.participants[1]);
  });

  it('an update with a display name gives somebody that name, and leaves it with the rest', () => {
    const renamed = { id: 'ada', displayName: 'Ada L.', n: 4 };
    const later = { id: 'ada', camera: true, n: 5 };
    const after = play(
      [renamed, later].map((data) => ({ type: 'fact', fact: { event: 'participant:updated', data } })),
      joined(person('ada'), person('bob')),
    );
    expect(after.participants.map(({ name }) => name)).to.deep.equal(['Ada L.', 'bob']);
    // By that alone: what is shown of a person has one name.
    expect(after.participants[0]).not.to.have.property('displayName');
  });

  it('an update that changes nothing keeps the state as it is', () => {
    const before = joined(person('ada'));
    const fact = { event: 'participant:updated', data: { id: 'ada', camera: false, n: 4 } } as const;
    expect(reduce(before, { type: 'fact', fact })).to.equal(before);
  });

  it('a snapshot keeps the media of those it names, and drops the rest', () => {
    const stream = new MediaStream();
    const before = play(
      [{ type: 'media', id: 'ada', change: { stream } }],
      joined(person('ada'), person('bob')),
    );
    const after = reduce(before, {
      type: 'snapshot',
      snapshot: { ...CALM, participants: [person('ada', { away: true })], chat: [], n: 9, epoch: 'e' },
      kept: new Set(),
    });
    expect(after.participants).to.have.length(1);
    expect(after.participants[0]).to.include({ stream, away: true });
  });

  it('who is awaited after the service lost its memory stays, as away', () => {
    const after = reduce(joined(person('ada')), {
      type: 'snapshot',
      snapshot: { ...CALM, participants: [], chat: [], n: 0, epoch: 'new' },
      kept: new Set(['ada']),
    });
    expect(after.participants[0]).to.include({ id: 'ada', away: true });
  });

  it('the end of a call leaves nobody in the picture, and the messages to read', () => {
    const chat = { id: 'm', from: 'ada', name: 'ada', text: 'hi', at: 1, n: 4 };
    const state = play(
      [
        { type: 'fact', fact: { event: 'chat:message', data: chat } },
        { type: 'ended', reason: 'left', error: null },
      ],
      joined(person('ada')),
    );
    expect(state.participants).to.deep.equal([]);
    expect(state.messages).to.have.length(1);
    expect(state.endReason).to.equal('left');
  });

  describe('a raised hand', () => {
    const hand = (id: string, up: boolean, n: number): RoomAction => ({
      type: 'fact',
      fact: { event: 'participant:updated', data: { id, hand: up, n } },
    });

    it('has its place by the fact with which it went up, and keeps it while other things change', () => {
      const other: RoomAction = {
        type: 'fact',
        fact: { event: 'participant:updated', data: { id: 'ada', camera: true, n: 6 } },
      };
      const [ada] = play([hand('ada', true, 5), other], joined(person('ada'))).participants;
      expect(ada).to.include({ hand: true, handAt: 5 });
    });

    it('of somebody who comes with it has the place of the coming', () => {
      const data = { ...person('ada', { media: { ...off, hand: true } }), n: 7 };
      const [ada] = play([{ type: 'fact', fact: { event: 'user:joined', data } }], joined()).participants;
      expect(ada?.handAt).to.equal(7);
    });

    it('of those who were there first is told by the service, and 0 by an older one', () => {
      const media = { ...off, hand: true };
      const { participants } = joined(person('ada', { media, handAt: 2 }), person('bob', { media }));
      expect(participants.map(({ handAt }) => handAt)).to.deep.equal([2, 0]);
    });

    it('of our own has no place until the service confirms it', () => {
      const raised = play([{ type: 'local', change: { hand: true } }], joined(person('ada')));
      expect(raised.local.handAt).to.equal(Infinity);
      const confirmed = play([hand('me', true, 8)], raised);
      expect(confirmed.local.handAt).to.equal(8);
      expect(play([hand('me', false, 9)], confirmed).local.handAt).to.equal(Infinity);
    });

    it('of our own has the place that a snapshot says', () => {
      const after = reduce(joined(), {
        type: 'snapshot',
        snapshot: { ...CALM, participants: [], chat: [], n: 9, epoch: 'e', handAt: 4 },
        kept: new Set(),
      });
      expect(after.local.handAt).to.equal(4);
    });
  });

  it('speaking changes only those who began or stopped', () => {
    const before = joined(person('ada'), person('bob'));
    const after = reduce(before, { type: 'speaking', ids: new Set(['ada']), self: false });
    expect(after.participants[0]?.speaking).to.equal(true);
    expect(after.participants[1]).to.equal(before.participants[1]);
    expect(reduce(after, { type: 'speaking', ids: new Set(['ada']), self: false })).to.equal(after);
  });
});

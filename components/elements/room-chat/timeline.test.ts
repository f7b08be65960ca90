import { expect } from '@open-wc/testing';
import { chatEntry } from '../../testing/fake-session.ts';
import { firstUnread, timeline, withInserts, type ChatInsert, type TimelineRow } from './timeline.ts';

const MINUTE = 60_000;
const NOON = new Date(2026, 0, 5, 12).getTime();

/** A row in short: `day`, `new`, or the ids of a group. */
const short = (row: TimelineRow): string =>
  row.kind === 'group' ? row.items.map(({ id }) => id).join('+') : row.kind;

const insert = (id: string, at: number): ChatInsert => ({
  id,
  from: 'ada',
  name: 'Ada',
  at,
  own: false,
  view: () => id,
});

describe('the timeline of a conversation', () => {
  it('puts messages of one sender that follow each other under one name', () => {
    const rows = timeline([
      chatEntry('1', { from: 'ada', at: NOON }),
      chatEntry('2', { from: 'ada', at: NOON + MINUTE }),
      chatEntry('3', { from: 'grace', at: NOON + 2 * MINUTE }),
      chatEntry('4', { from: 'ada', at: NOON + 3 * MINUTE }),
    ]);
    expect(rows.map(short)).to.deep.equal(['1+2', '3', '4']);
  });

  it('starts anew after a pause of five minutes', () => {
    const rows = timeline([chatEntry('1', { at: NOON }), chatEntry('2', { at: NOON + 5 * MINUTE })]);
    expect(rows.map(short)).to.deep.equal(['1', '2']);
  });

  it('keeps the key of a group that grows', () => {
    const first = chatEntry('1');
    expect(timeline([first, chatEntry('2')])[0]?.key).to.equal(timeline([first])[0]?.key);
  });

  it('says which day it is where another one begins, and not above the first message', () => {
    const late = new Date(2026, 0, 5, 23, 59).getTime();
    const rows = timeline([chatEntry('1', { at: late }), chatEntry('2', { at: late + 2 * MINUTE })]);
    expect(rows.map(short)).to.deep.equal(['1', 'day', '2']);
  });

  it('marks where the unread ones begin, within a group too', () => {
    const entries = [
      chatEntry('1', { at: NOON }),
      chatEntry('2', { at: NOON }),
      chatEntry('3', { at: NOON }),
    ];
    expect(timeline(entries, firstUnread(entries, 2)).map(short)).to.deep.equal(['1', 'new', '2+3']);
  });

  it('does not count own messages among the unread', () => {
    const entries = [chatEntry('1'), chatEntry('2', { own: true, from: 'me' }), chatEntry('3')];
    expect(firstUnread(entries, 1)).to.equal('ada/3');
    expect(firstUnread(entries, 2)).to.equal('ada/1');
    expect(firstUnread(entries, 9)).to.equal('ada/1');
    expect(firstUnread(entries, 0)).to.equal(null);
    expect(firstUnread([], 3)).to.equal(null);
  });

  it('has what is not text at its time among the messages', () => {
    const items = withInserts(
      [chatEntry('1', { at: 10 }), chatEntry('2', { at: 20 })],
      [insert('late', 30), insert('between', 15), insert('early', 5)],
    );
    expect(items.map(({ id }) => id)).to.deep.equal(['early', '1', 'between', '2', 'late']);
  });

  it('keeps the order of the messages, whatever their clocks say, and what is not sent yet last', () => {
    const items = withInserts(
      [
        chatEntry('1', { at: 20 }),
        chatEntry('2', { at: 10 }),
        chatEntry('3', { at: 1, own: true, status: 'sending' }),
      ],
      [insert('file', 30)],
    );
    expect(items.map(({ id }) => id)).to.deep.equal(['1', '2', 'file', '3']);
  });

  it('makes nothing of nothing', () => expect(timeline([])).to.deep.equal([]));
});

import { expect } from '@open-wc/testing';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { translate as t } from '../../testing/texts.ts';
import type { Note } from './note.ts';
import { noteReactions, reactionText } from './reaction-notes.ts';

describe('reactions', () => {
  it('are told in one sentence, however many there are', () => {
    const by = (name: string, emoji: string) => ({ name, emoji });
    expect(reactionText(t, [by('Ada', '👍')])).to.equal('Ada reacts with 👍');
    expect(reactionText(t, [by('Ada', '👍'), by('Bob', '👍')])).to.equal('2 people react with 👍');
    expect(reactionText(t, [by('Ada', '👍'), by('Ada', '👍')])).to.equal('2 reactions');
    expect(reactionText(t, [by('Ada', '👍'), by('Bob', '🎉')])).to.equal('2 reactions');
    expect(reactionText(t, [])).to.equal('');
  });

  it('are all shown, and those of others read out without a flood', () => {
    const session = new FakeSession();
    session.set({ local: { ...session.state.local, id: 'me' } });
    session.add(participant('ada'));
    const shown: string[] = [];
    const told: Note[] = [];
    const stops = noteReactions(
      session,
      t,
      (name, emoji) => shown.push(name + emoji),
      (note) => told.push(note),
    );
    session.emit('reaction', { id: 'me', emoji: '👍' });
    for (let index = 0; index < 9; index++) session.emit('reaction', { id: 'ada', emoji: '🎉' });
    session.emit('reaction', { id: 'nobody', emoji: '🎉' });
    expect(shown).to.deep.equal(['You👍', ...Array.from({ length: 9 }, () => 'ada🎉')]);
    expect(told.map(({ text }) => text())).to.deep.equal(['ada reacts with 🎉']);
    expect(told[0]).to.include({ rank: 'passing', quiet: true });
    for (const stop of stops) stop();
  });
});

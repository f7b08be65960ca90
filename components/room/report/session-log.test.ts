import { expect } from '@open-wc/testing';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { SessionLog, type LogEntry } from './session-log.ts';

/** Without the time. */
const facts = (log: SessionLog) => log.entries.map(({ at: _at, ...fact }) => fact);

describe('the log of a session', () => {
  it('tells what has happened, of participants by number', () => {
    const session = new FakeSession();
    session.set({ phase: 'joined', participants: [participant('ada')] });
    const log = new SessionLog(session);
    session.add(participant('bob', { link: 'connecting' }));
    session.update('bob', { link: 'connected' });
    session.update('ada', { away: true });
    session.emit('device-error', { device: 'camera', type: 'in-use' });
    session.emit('device-moved', { device: 'microphone', label: 'The headset', lost: true });
    session.emit('error', { code: 'timeout', message: 'ada@example.org' });
    session.set({ phase: 'reconnecting' });
    expect(facts(log)).to.deep.equal([
      { what: 'phase', phase: 'joined' },
      { what: 'is-here', participant: 1 },
      { what: 'link', participant: 1, link: 'connected' },
      { what: 'came', participant: 2 },
      { what: 'link', participant: 2, link: 'connected' },
      { what: 'away', participant: 1, away: true },
      { what: 'device-error', device: 'camera', type: 'in-use' },
      { what: 'device-moved', device: 'microphone', lost: true },
      { what: 'error', code: 'timeout' },
      { what: 'phase', phase: 'reconnecting' },
    ]);
    const times = log.entries.map(({ at }) => at);
    expect(times).to.deep.equal(times.toSorted((a, b) => a - b));
  });

  it('knows somebody who comes back under the same number', () => {
    const session = new FakeSession();
    const log = new SessionLog(session);
    session.add(participant('ada'));
    session.emit('participant-left', { participant: participant('ada'), reason: 'left' });
    session.add(participant('bob'));
    session.emit('participant-joined', { participant: participant('ada') });
    const numbers = log.entries.flatMap((entry: LogEntry) =>
      'participant' in entry ? [entry.participant] : [],
    );
    expect(numbers).to.deep.equal([1, 1, 2, 1]);
  });

  it('forgets the oldest, and hears nothing more when it is closed', () => {
    const session = new FakeSession();
    const log = new SessionLog(session);
    for (let round = 0; round < 400; round += 1)
      session.emit('device-error', { device: 'camera', type: 'in-use' });
    expect(log.entries).to.have.length(300);
    expect(log.entries.every(({ what }) => what === 'device-error')).to.equal(true);
    const last = log.entries.at(-1);
    log.close();
    log.close();
    session.emit('error', { code: 'timeout', message: '' });
    expect(log.entries.at(-1)).to.equal(last);
  });
});

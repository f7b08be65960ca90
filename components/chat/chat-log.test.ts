import { expect } from '@open-wc/testing';
import { CHAT_LIMIT, failed, received, sending, type ChatEntry } from './chat-log.ts';

const message = (id: string, at: number, from = 'ada') => ({ id, from, name: from, text: id, at, n: at });
const ids = (log: readonly ChatEntry[]) => log.map(({ id }) => id);

describe('chat log', () => {
  it('shows messages in the order of the service, own unsent ones last', () => {
    let log = sending([], { id: 'mine', from: 'me', name: 'me', text: 'x', at: 1 });
    log = received(log, message('a', 10), 'me');
    log = received(log, message('b', 20), 'me');
    expect(ids(log)).to.deep.equal(['a', 'b', 'mine']);
    expect(ids(received(log, message('mine', 30, 'me'), 'me'))).to.deep.equal(['a', 'b', 'mine']);
  });

  it('a service whose clock is behind that of the one before it does not turn the order round', () => {
    const log = received(received([], message('before', 600_000), 'me'), message('after', 10), 'me');
    expect(ids(log)).to.deep.equal(['before', 'after']);
  });

  it('an own message that comes back is the one that was on its way', () => {
    const log = received(
      sending([], { id: 'mine', from: 'me', name: 'me', text: 'x', at: 1 }),
      message('mine', 30, 'me'),
      'me',
    );
    expect(log).to.have.length(1);
    expect(log[0]).to.include({ status: 'sent', at: 30, own: true });
  });

  it('the same message twice is there once; the same id of another sender is another message', () => {
    const log = ['ada', 'ada', 'bob'].reduce<readonly ChatEntry[]>(
      (entries, from) => received(entries, message('a', 10, from), 'me'),
      [],
    );
    expect(log.map(({ from }) => from)).to.deep.equal(['ada', 'bob']);
  });

  it('a failure after the message has come back changes nothing', () => {
    const sent = received([], message('mine', 30, 'me'), 'me');
    expect(failed(sent, 'mine')[0]?.status).to.equal('sent');
    const unsent = sending([], { id: 'mine', from: 'me', name: 'me', text: 'x', at: 1 });
    expect(failed(unsent, 'mine')[0]?.status).to.equal('failed');
  });

  it('keeps a bounded number, the newest', () => {
    let log: readonly ChatEntry[] = [];
    for (let at = 0; at < CHAT_LIMIT + 5; at += 1) log = received(log, message(`m${at}`, at), 'me');
    expect(log).to.have.length(CHAT_LIMIT);
    expect(log[0]?.id).to.equal('m5');
  });
});

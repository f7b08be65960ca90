import { expect } from '@open-wc/testing';
import { CodedError } from '../utils/coded-error.ts';
import { until } from '../testing/media.ts';
import { Outbox, type OutgoingMessage } from './outbox.ts';

function outbox(deliver: (message: OutgoingMessage) => Promise<void>) {
  const failures: string[] = [];
  const box = new Outbox({ deliver, failed: ({ text }) => failures.push(text) });
  return { box, failures };
}

describe('Outbox', () => {
  it('waits for a connection, then sends in the order of writing', async () => {
    const sent: string[] = [];
    const { box } = outbox(({ text }) => {
      sent.push(text);
      return Promise.resolve();
    });
    box.add({ id: 'one', text: 'one' });
    box.add({ id: 'two', text: 'two' });
    expect(sent).to.deep.equal([]);
    box.setOnline(true);
    await until(() => sent.length === 2);
    expect(sent).to.deep.equal(['one', 'two']);
    box.close();
  });

  it('a connection that breaks costs no message, and the same id is used again', async () => {
    const ids: string[] = [];
    let broken = true;
    const { box, failures } = outbox(({ id }) => {
      ids.push(id);
      return broken ? Promise.reject(new CodedError('unreachable', '')) : Promise.resolve();
    });
    box.setOnline(true);
    box.add({ id: 'one', text: 'one' });
    await until(() => ids.length === 1);
    box.setOnline(false);
    broken = false;
    box.setOnline(true);
    await until(() => ids.length === 2);
    expect(new Set(ids).size).to.equal(1);
    expect(failures).to.deep.equal([]);
    box.close();
  });

  it('what the service cannot take for now waits, however long that is', async () => {
    const ids: string[] = [];
    const { box, failures } = outbox(({ id }) => {
      ids.push(id);
      return ids.length > 4 ? Promise.resolve() : Promise.reject(new CodedError('unavailable', ''));
    });
    box.setOnline(true);
    box.add({ id: 'one', text: 'one' });
    await until(() => ids.length === 5);
    expect(new Set(ids).size).to.equal(1);
    expect(failures).to.deep.equal([]);
    box.close();
  }).timeout(10_000);

  it('what is said again goes before what waits', async () => {
    const sent: string[] = [];
    const { box } = outbox(({ text }) => {
      sent.push(text);
      return Promise.resolve();
    });
    box.add({ id: 'new', text: 'new' });
    box.repeat([
      { id: '1', text: 'old' },
      { id: '2', text: 'older than new' },
    ]);
    box.setOnline(true);
    await until(() => sent.length === 3);
    expect(sent).to.deep.equal(['old', 'older than new', 'new']);
    box.close();
  });

  it('a refusal is final and does not hold up the next message', async () => {
    const sent: string[] = [];
    const { box, failures } = outbox(({ text }) => {
      if (text === 'bad') return Promise.reject(new CodedError('too-large', ''));
      sent.push(text);
      return Promise.resolve();
    });
    box.setOnline(true);
    box.add({ id: 'bad', text: 'bad' });
    box.add({ id: 'good', text: 'good' });
    await until(() => sent.length === 1);
    expect(failures).to.deep.equal(['bad']);
    box.close();
  });

  it('without an answer it tries three times, then says so', async function () {
    this.timeout(15_000);
    let attempts = 0;
    const { box, failures } = outbox(() => {
      attempts += 1;
      return Promise.reject(new CodedError('timeout', ''));
    });
    box.setOnline(true);
    box.add({ id: 'lost', text: 'lost' });
    await until(() => failures.length === 1);
    expect(attempts).to.equal(3);
    box.close();
  });
});

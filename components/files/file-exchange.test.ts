import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { channelPair, type ChannelEnd } from '../testing/channel-pair.ts';
import { encodeChunk, encodeControl } from './file-frame.ts';
import { FileExchange } from './file-exchange.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileTransfer } from './file-transfer.ts';

/** Bytes that no compression and no repetition could hide a mistake in. */
function content(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const document = (size = 100_000, name = 'plan.pdf'): File =>
  new File([content(size)], name, { type: 'application/pdf' });

/** Somebody with an exchange, and what they see. */
class Person {
  readonly id: string;
  readonly events: string[] = [];
  readonly exchange: FileExchange;
  files: readonly FileTransfer[] = [];
  saving = false;

  constructor(id: string) {
    this.id = id;
    this.exchange = new FileExchange({
      selfId: id,
      nameOf: (other) => other.toUpperCase(),
      isSaving: () => this.saving,
      changed: (files) => (this.files = files),
      offered: ({ name }) => this.events.push(`offered ${name}`),
      received: ({ name }) => this.events.push(`received ${name}`),
    });
  }

  get file(): FileTransfer {
    const [file] = this.files;
    if (!file || this.files.length > 1) throw new Error(`${this.files.length} files`);
    return file;
  }

  send(file: File, ...to: readonly Person[]): Promise<string> {
    return this.exchange.send(file, () => to.map(({ id }) => ({ id, name: id.toUpperCase() })));
  }

  act(action: Parameters<FileExchange['act']>[1], index = 0): void {
    this.exchange.act(this.files[index]?.id ?? '', action);
  }

  sees(fact: (file: FileTransfer) => boolean, message: string): Promise<void> {
    return waitUntil(() => this.files.length === 1 && fact(this.file), `${this.id}: ${message}`, {
      timeout: 8_000,
      interval: 5,
    });
  }

  is(phase: FileTransfer['phase']): Promise<void> {
    return this.sees((file) => file.phase === phase, phase);
  }
}

function connect(one: Person, other: Person): readonly [ChannelEnd, ChannelEnd] {
  const ends = channelPair();
  one.exchange.attach(other.id, ends[0]);
  other.exchange.attach(one.id, ends[1]);
  return ends;
}

async function same(file: File, blob: Blob | null): Promise<boolean> {
  const [a, b] = await Promise.all([file.bytes(), blob?.bytes()]);
  return b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

describe('FileExchange', () => {
  const people: Person[] = [];
  const person = (id: string): Person => {
    const made = new Person(id);
    people.push(made);
    return made;
  };
  afterEach(() => {
    for (const { exchange } of people.splice(0)) exchange.close();
  });

  it('offers a file, and brings it whole to whoever accepts', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    const file = document();
    await ann.send(file, bob);
    await bob.is('offered');
    expect(bob.file).to.include({ name: 'plan.pdf', size: 100_000, senderName: 'ANN', own: false, moved: 0 });
    bob.act('accept');
    await bob.is('complete');
    expect(await same(file, bob.file.blob)).to.equal(true);
    expect(bob.file.blob?.type).to.equal('application/octet-stream');
    await ann.is('complete');
    expect(bob.events).to.deep.equal(['offered plan.pdf', 'received plan.pdf']);
    expect(ann.events).to.deep.equal([]);
  });

  it('sends nothing but the offer before somebody accepts', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [end] = connect(ann, bob);
    await ann.send(document(), bob);
    await bob.is('offered');
    expect(end.sent.filter((message) => typeof message !== 'string')).to.have.length(0);
  });

  it('fetches a small picture by itself, and asks whoever saves data', async () => {
    const [ann, bob, cyd] = [person('ann'), person('bob'), person('cyd')];
    cyd.saving = true;
    connect(ann, bob);
    connect(ann, cyd);
    await ann.send(new File([content(50_000)], 'cat.png', { type: 'image/png' }), bob, cyd);
    await bob.is('complete');
    expect(bob.file.blob?.type).to.equal('image/png');
    await cyd.is('offered');
  });

  it('does not take a drawing that could hold scripts for a picture', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }), bob);
    await bob.is('offered');
    bob.act('accept');
    await bob.is('complete');
    expect(bob.file.blob?.type).to.equal('application/octet-stream');
  });

  it('tells the sender who has it, who does not want it, and how far it is', async () => {
    const [ann, bob, cyd] = [person('ann'), person('bob'), person('cyd')];
    connect(ann, bob);
    connect(ann, cyd);
    await ann.send(document(), bob, cyd);
    await Promise.all([bob.is('offered'), cyd.is('offered')]);
    bob.act('accept');
    cyd.act('decline');
    await bob.is('complete');
    await ann.is('complete');
    expect(ann.file.recipients.map(({ id, phase, moved }) => [id, phase, moved])).to.deep.equal([
      ['bob', 'complete', 100_000],
      ['cyd', 'declined', 0],
    ]);
  });

  it('lets several files take turns', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [end] = connect(ann, bob);
    for (const name of ['a', 'b', 'c']) await ann.send(document(200_000, name), bob);
    await waitUntil(() => bob.files.length === 3);
    for (const index of [0, 1, 2]) bob.act('accept', index);
    await waitUntil(() => bob.files.every(({ phase }) => phase === 'complete'), 'all', { timeout: 8_000 });
    const numbers = end.sent.flatMap((message) =>
      typeof message === 'string' ? [] : [new DataView(message).getUint32(0)],
    );
    const firstHalf = new Set(numbers.slice(0, numbers.length / 2));
    expect(firstHalf.size).to.equal(3);
  });

  it('goes on where it was when the connection is replaced', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [first] = connect(ann, bob);
    const file = document(400_000);
    await ann.send(file, bob);
    await bob.is('offered');
    // From a quarter on nothing gets through any more.
    let chunks = 0;
    first.change = (message) => (typeof message === 'string' || chunks++ < 6 ? message : null);
    bob.act('accept');
    await bob.sees(({ moved }) => moved === 6 * FILE_LIMITS.chunk, 'six chunks');
    const [second] = connect(ann, bob);
    await bob.is('complete');
    expect(await same(file, bob.file.blob)).to.equal(true);
    const again = second.sent.filter((message) => typeof message !== 'string');
    expect(again).to.have.length(Math.ceil(400_000 / FILE_LIMITS.chunk) - 6);
    await ann.is('complete');
  });

  it('goes on when somebody who was lost is back', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [first] = connect(ann, bob);
    const file = document(300_000);
    await ann.send(file, bob);
    await bob.is('offered');
    let chunks = 0;
    first.change = (message) => (typeof message === 'string' || chunks++ < 4 ? message : null);
    bob.act('accept');
    await bob.sees(({ moved }) => moved > 0, 'something');
    ann.exchange.detach('bob');
    bob.exchange.detach('ann');
    expect([ann.file.phase, ann.file.fault]).to.deep.equal(['failed', 'lost']);
    expect([bob.file.phase, bob.file.fault]).to.deep.equal(['failed', 'lost']);
    connect(ann, bob);
    await bob.is('complete');
    expect(await same(file, bob.file.blob)).to.equal(true);
  });

  it('is not heard before the other listens, and says it again then', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [one, other] = channelPair();
    ann.exchange.attach('bob', one);
    await ann.send(document(), bob);
    await aTimeout(0);
    bob.exchange.attach('ann', other);
    await bob.is('offered');
  });

  it('tells the receiver when the sender comes back and has the file no more', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(document(), bob);
    await bob.is('offered');
    const reloaded = person('ann');
    connect(reloaded, bob);
    await bob.is('failed');
    expect(bob.file.fault).to.equal('gone');
  });

  it('stops at once when either side cancels, and keeps nothing', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [end] = connect(ann, bob);
    await ann.send(document(2_000_000), bob);
    await bob.is('offered');
    // So much and no more gets through, so that it does not end before it is stopped.
    let left = 3;
    end.change = (message) => (typeof message === 'string' || left-- > 0 ? message : null);
    bob.act('accept');
    await bob.sees(({ moved }) => moved > 0, 'moves');
    bob.act('cancel');
    expect(bob.file).to.include({ phase: 'cancelled', moved: 0, blob: null });
    await ann.is('declined');
    // Whatever was still to come would have come before this.
    const { length } = end.sent;
    await ann.send(document(10, 'next'), bob);
    await waitUntil(() => bob.files.length === 2);
    expect(end.sent.slice(length).filter((message) => typeof message !== 'string')).to.have.length(0);
    ann.act('remove', 1);
    bob.act('remove', 1);
    left = 3;
    bob.act('retry');
    await bob.sees(({ moved }) => moved > 0, 'moves again');
    ann.act('cancel');
    await bob.is('failed');
    expect(bob.file.fault).to.equal('gone');
    expect(bob.file.moved).to.equal(0);
    expect(ann.file.phase).to.equal('cancelled');
  });

  it('finds out when what arrives is not what was offered, and fetches it once more', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [end] = connect(ann, bob);
    let spoil = true;
    end.change = (message) => {
      if (typeof message === 'string' || !spoil) return message;
      spoil = false;
      const copy = new Uint8Array(message.slice());
      copy[100] = (copy[100] ?? 0) ^ 1;
      return copy.buffer;
    };
    const file = document();
    await ann.send(file, bob);
    await bob.is('offered');
    bob.act('accept');
    await bob.is('failed');
    expect(bob.file).to.include({ fault: 'damaged', blob: null });
    await ann.is('failed');
    bob.act('retry');
    await bob.is('complete');
    expect(await same(file, bob.file.blob)).to.equal(true);
    await ann.is('complete');
  });

  it('gives a file for one to nobody else, whoever asks for its number', async () => {
    const [ann, bob, eve] = [person('ann'), person('bob'), person('eve')];
    connect(ann, bob);
    const [end, eves] = connect(ann, eve);
    const id = await ann.send(document(), bob);
    const number = Number(id.split('/')[1]);
    eves.send(encodeControl({ kind: 'want', id: number, from: 0 }));
    await waitUntil(() =>
      end.sent.some((message) => message === encodeControl({ kind: 'cancel', id: number })),
    );
    expect(end.sent.filter((message) => typeof message !== 'string')).to.have.length(0);
    expect(eve.files).to.have.length(0);
  });

  it('says why a file cannot be sent', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const codeOf = (sent: Promise<string>) =>
      sent.then(String, ({ code }: { readonly code: string }) => code);
    expect(await codeOf(ann.send(document(FILE_LIMITS.size + 1), bob))).to.equal('file-too-large');
    expect(await codeOf(ann.send(new File([], 'x'), bob))).to.equal('file-empty');
    expect(await codeOf(ann.send(document()))).to.equal('nobody-there');
    for (let sent = 0; sent < FILE_LIMITS.own; sent += 1) await ann.send(document(10), bob);
    expect(await codeOf(ann.send(document(10), bob))).to.equal('too-many-files');
  });

  it('takes from one sender only so many files, and only so much memory', async () => {
    const bob = person('bob');
    const [eve, end] = channelPair();
    bob.exchange.attach('eve', end);
    const hash = 'x'.repeat(43);
    for (let id = 0; id < 60; id += 1)
      eve.send(encodeControl({ kind: 'offer', id, name: `${id}`, size: FILE_LIMITS.size, type: '', hash }));
    await waitUntil(() => end.sent.some((message) => message === encodeControl({ kind: 'decline', id: 59 })));
    expect(bob.files).to.have.length(FILE_LIMITS.perSender);
    for (const index of bob.files.keys()) bob.act('accept', index);
    expect(bob.files.filter(({ phase }) => phase === 'moving')).to.have.length(5);
    expect(new Set(bob.files.map(({ fault }) => fault))).to.deep.equal(new Set([null, 'memory']));
  });

  it('cuts off whoever sends more than was announced', async () => {
    const bob = person('bob');
    const [eve, end] = channelPair();
    bob.exchange.attach('eve', end);
    eve.send(encodeControl({ kind: 'offer', id: 1, name: 'x', size: 10, type: '', hash: 'x'.repeat(43) }));
    await bob.is('offered');
    bob.act('accept');
    eve.send(encodeChunk(1, 0, content(11).buffer));
    eve.send(encodeChunk(1, 0, content(10).buffer));
    eve.send(encodeChunk(1, 10, content(10).buffer));
    await bob.is('failed');
    expect(bob.file).to.include({ fault: 'damaged', moved: 0 });
  });

  it('goes on with the others when the channel to one takes no more', async () => {
    const [ann, bob, eve] = [person('ann'), person('bob'), person('eve')];
    connect(ann, bob);
    const [toEve] = connect(ann, eve);
    const files = [document(200_000, 'a'), document(200_000, 'b')];
    toEve.change = (message) => {
      if (typeof message === 'string') return message;
      throw new DOMException('send queue is full', 'OperationError');
    };
    for (const file of files) await ann.send(file, bob, eve);
    await waitUntil(() => bob.files.length === 2 && eve.files.length === 2);
    for (const receiver of [eve, bob]) for (const index of [0, 1]) receiver.act('accept', index);
    await waitUntil(() => bob.files.every(({ phase }) => phase === 'complete'), 'bob has both');
    expect(toEve.readyState).to.equal('closed');
    await waitUntil(() => ann.files.every(({ recipients: [first] }) => first?.phase === 'complete'));
    for (const { recipients } of ann.files) expect(recipients[1]?.fault).to.equal(null);
    // And with this one on the next channel.
    connect(ann, eve);
    await waitUntil(() => eve.files.every(({ phase }) => phase === 'complete'), 'eve has both');
  });

  it('survives a channel that does not take a word', async () => {
    const [ann, eve] = [person('ann'), person('eve')];
    const [toEve] = connect(ann, eve);
    await ann.send(document(), eve);
    await eve.is('offered');
    toEve.change = () => {
      throw new DOMException('send queue is full', 'OperationError');
    };
    ann.act('remove');
    expect(ann.files).to.have.length(0);
    expect(toEve.readyState).to.equal('closed');
  });

  it('says at once that nothing can come of it when the sender is away', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(document(), bob);
    await bob.is('offered');
    bob.exchange.detach('ann');
    ann.exchange.detach('bob');
    for (const action of ['retry', 'accept'] as const) {
      bob.act(action);
      expect(bob.file).to.include({ phase: 'failed', fault: 'lost' });
    }
    connect(ann, bob);
    await bob.is('offered');
    bob.act('accept');
    await bob.is('complete');
  });

  it('reads files one after the other, in the order in which they were given', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    let reading = 0;
    let most = 0;
    const slow = (size: number, name: string, time: number): File => {
      const file = document(size, name);
      file.arrayBuffer = async () => {
        most = Math.max(most, ++reading);
        await aTimeout(time);
        reading -= 1;
        return (await file.bytes()).buffer;
      };
      return file;
    };
    const files = [slow(100, 'a', 50), slow(0, 'empty', 0), slow(100, 'b', 1), slow(100, 'c', 1)];
    await Promise.allSettled(files.map((file) => ann.send(file, bob)));
    await waitUntil(() => bob.files.length === 3);
    expect(most).to.equal(1);
    expect(bob.events).to.deep.equal(['offered a', 'offered b', 'offered c']);
  });

  it('tells of nothing after its end, also of what was being checked', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(document(10), bob);
    await bob.is('offered');
    const { subtle } = crypto;
    const checking = new Promise<void>((resolve) => {
      subtle.digest = async (...asked) => {
        resolve();
        await aTimeout(20);
        return SubtleCrypto.prototype.digest.apply(subtle, asked);
      };
    });
    try {
      bob.act('accept');
      await checking;
      bob.exchange.close();
      await aTimeout(60);
      expect(bob.events).to.deep.equal(['offered plan.pdf']);
    } finally {
      Reflect.deleteProperty(subtle, 'digest');
    }
  });

  it('takes what cannot be checked for damaged', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(document(10), bob);
    await bob.is('offered');
    crypto.subtle.digest = () => Promise.reject(new DOMException('no memory', 'OperationError'));
    try {
      bob.act('accept');
      await bob.is('failed');
      expect(bob.file.fault).to.equal('damaged');
    } finally {
      Reflect.deleteProperty(crypto.subtle, 'digest');
    }
  });

  it('says that it waits while there is no connection', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    const [end] = connect(ann, bob);
    end.change = (message) => (typeof message === 'string' ? message : null);
    await ann.send(document(), bob);
    await bob.is('offered');
    bob.act('accept');
    await ann.is('moving');
    bob.exchange.setPaused('ann', true);
    ann.exchange.setPaused('bob', true);
    expect([ann.file.paused, bob.file.paused]).to.deep.equal([true, true]);
    bob.exchange.setPaused('ann', false);
    expect(bob.file.paused).to.equal(false);
  });

  it('takes a file off the list, and off the other’s if it was not there yet', async () => {
    const [ann, bob] = [person('ann'), person('bob')];
    connect(ann, bob);
    await ann.send(document(), bob);
    await bob.is('offered');
    ann.act('remove');
    expect(ann.files).to.have.length(0);
    await bob.is('failed');
    bob.act('remove');
    expect(bob.files).to.have.length(0);
  });
});

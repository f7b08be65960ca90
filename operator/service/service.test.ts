import { expect } from '@open-wc/testing';
import { FakeService, KEY, later, node, room } from '../testing/fake-service.ts';
import { milliseconds, people, rate, since } from './format.ts';
import { OperatorApi } from './operator-api.ts';
import { OperatorError } from './operator-error.ts';
import { ratesBetween } from './rates.ts';
import { Watcher, type Picture } from './watcher.ts';

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof OperatorError ? error.code : String(error)),
  );
}

describe('the API as the page uses it', () => {
  let service: FakeService;
  let api: OperatorApi;
  beforeEach(() => {
    service = new FakeService();
    api = new OperatorApi(KEY, service.fetch);
  });

  it('is given the key in a header, and never in an address', async () => {
    service.rooms = [room('a/b ü')];
    await api.room('a/b ü');
    await api.end('a/b ü');
    for (const { request, headers } of service.asked) {
      expect(headers.get('authorization')).to.equal(`Bearer ${KEY}`);
      expect(request).not.to.contain(KEY);
    }
    expect(service.deeds).to.deep.equal(['DELETE /rooms/a/b ü']);
  });

  it('gives all rooms, page after page, up to where nobody reads on', async () => {
    const names = Array.from({ length: 2_100 }, (_, index) => String(index).padStart(4, '0'));
    service.rooms = names.slice(0, 700).map((name) => room(name));
    const some = await api.rooms();
    expect(some.rooms.map(({ name }) => name)).to.deep.equal(names.slice(0, 700));
    expect(some.more).to.equal(false);
    service.rooms = names.map((name) => room(name));
    const many = await api.rooms();
    expect(many.rooms).to.have.length(2_000);
    expect(many.more).to.equal(true);
  });

  it('says what is wrong in a word', async () => {
    expect(await codeOf(new OperatorApi('wrong', service.fetch).nodes())).to.equal('key');
    expect(await codeOf(api.room('no such room'))).to.equal('gone');
    for (const [trouble, code] of [
      [429, 'limited'],
      [404, 'off'],
      [403, 'refused'],
      [500, 'away'],
      [503, 'away'],
      ['unreachable', 'away'],
    ] as const) {
      service.trouble = trouble;
      expect(await codeOf(api.nodes()), String(trouble)).to.equal(code);
    }
  });
});

describe('rates', () => {
  const before = node();

  it('are what has grown in a second, on all nodes together', () => {
    const other = node({ id: 'n2' });
    const rates = ratesBetween(
      [before, other],
      [
        later(before, 2, { joins: 14, relayed: 1_100, refusals: { full: 2 } }),
        later(other, 4, { joins: 14, refusals: { full: 4, invalid: 20 } }),
      ],
    );
    expect(rates).to.deep.equal({
      joins: 3,
      relayed: 50,
      refusals: 7,
      refusalsByCode: [
        ['invalid', 5],
        ['full', 2],
      ],
    });
  });

  it('begin anew with a node that comes, or was started again', () => {
    const anew = { ...later(before, 2, { joins: 90 }), startedAt: before.at };
    expect(ratesBetween([before], [anew, node({ id: 'n2' })])).to.include({ joins: 0, relayed: 0 });
    expect(ratesBetween([before], [before]).joins).to.equal(0);
  });
});

describe('the watcher', () => {
  let watcher: Watcher;
  afterEach(() => watcher.close());

  function watch(service: FakeService) {
    const pictures: Picture[] = [];
    const failures: (string | null)[] = [];
    let wake = (): void => undefined;
    watcher = new Watcher(
      new OperatorApi(KEY, service.fetch),
      {
        changed: (picture) => (pictures.push(picture), wake()),
        failed: (code) => (failures.push(code), wake()),
      },
      5,
    );
    const until = async (fact: () => unknown) => {
      while (!fact()) await new Promise<void>((resolve) => (wake = resolve));
    };
    return { pictures, failures, until };
  }

  it('looks again and again, and into the room that is open', async () => {
    const service = new FakeService();
    service.rooms = [room('a')];
    const { pictures, until } = watch(service);
    await until(() => pictures.length > 1);
    expect(pictures.at(-1)?.room).to.equal(null);
    watcher.open('a');
    await until(() => pictures.at(-1)?.room?.name === 'a');
    service.rooms = [];
    await until(() => pictures.at(-1)?.room === null);
    expect(pictures.at(-1)?.rooms).to.deep.equal([]);
  });

  it('goes on when the service is away, and says when it is back', async () => {
    const service = new FakeService();
    const { pictures, failures, until } = watch(service);
    await until(() => pictures.length > 0);
    service.trouble = 'unreachable';
    await until(() => failures.at(-1) === 'away');
    service.trouble = null;
    await until(() => failures.at(-1) === null);
  });

  it('looks no more once it is closed', async () => {
    const service = new FakeService();
    const { pictures, until } = watch(service);
    await until(() => pictures.length > 0);
    watcher.close();
    const { length } = service.asked;
    watcher.look();
    expect(service.asked).to.have.length(length);
  });
});

describe('how numbers are written', () => {
  const now = Date.parse('2026-01-03T00:00:00Z');

  it('is in the largest unit of time', () => {
    expect(since('2026-01-02T23:59:30Z', now)).to.equal('30 seconds');
    expect(since('2026-01-02T23:58:30Z', now)).to.equal('1 minute');
    expect(since('2026-01-02T20:00:00Z', now)).to.equal('4 hours');
    expect(since('2026-01-01T00:00:00Z', now)).to.equal('2 days');
    expect(since('2026-01-03T00:00:01Z', now)).to.equal('0 seconds');
  });

  it('is fine where they are small', () => {
    expect(rate(0.25)).to.equal('0.3');
    expect(rate(1234.5)).to.equal('1,235');
    expect(milliseconds(0.0021)).to.equal('2.1 ms');
    expect([people(1), people(2)]).to.deep.equal(['1 person', '2 people']);
  });
});

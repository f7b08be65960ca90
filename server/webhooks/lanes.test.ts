import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Lanes } from './lanes.ts';

interface Item {
  readonly n: number;
}

function filled(...rooms: readonly string[]): Lanes<Item> {
  const lanes = new Lanes<Item>();
  rooms.forEach((room, n) => lanes.add(room, { n }));
  return lanes;
}

test('one of each room is under way, and the next of it only when that is done', () => {
  const lanes = filled('a', 'a', 'b');
  assert.deepEqual([lanes.take()?.item.n, lanes.take()?.item.n, lanes.take()], [0, 2, undefined]);
  lanes.done('a');
  assert.equal(lanes.take()?.item.n, 1);
});

test('what rests is still the first of its room', () => {
  const lanes = filled('a', 'a');
  lanes.take();
  lanes.rest('a');
  assert.equal(lanes.take(), undefined);
  lanes.release('a');
  assert.equal(lanes.take()?.item.n, 0);
});

test('a busy room does not keep the others waiting', () => {
  const lanes = filled('a', 'a', 'a', 'b');
  lanes.take();
  lanes.done('a');
  assert.equal(lanes.take()?.room, 'b');
});

test('the oldest is dropped, unless it is under way', () => {
  const lanes = filled('a', 'b', 'a');
  lanes.take();
  assert.equal(lanes.dropOldest(), true);
  assert.equal(lanes.take(), undefined);
  lanes.done('a');
  assert.equal(lanes.take()?.item.n, 2);
  assert.equal(lanes.dropOldest(), false);
  assert.equal(lanes.size, 1);
});

test('a rest whose first was dropped ends with the next', () => {
  const lanes = filled('a', 'a');
  lanes.take();
  lanes.rest('a');
  lanes.dropOldest();
  lanes.release('a');
  assert.equal(lanes.take()?.item.n, 1);
  lanes.done('a');
  assert.equal(lanes.size, 0);
});

test('whatever happens, each comes once, in the order of its room, or was dropped', () => {
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('add' as const), room: fc.constantFrom('a', 'b', 'c') }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'drop' as const), pick: fc.constant(0) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('done' as const, 'rest' as const, 'release' as const),
        pick: fc.nat(2),
      }),
    },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const lanes = new Lanes<Item>();
      const [under, resting] = [new Map<string, Item>(), new Set<string>()];
      const came = new Map<string, number[]>();
      let [n, dropped, done] = [0, 0, 0];
      const take = () => {
        const next = lanes.take();
        if (!next) return false;
        assert.ok(!under.has(next.room), 'one of a room');
        assert.ok(!resting.has(next.room), 'none of a room that rests');
        under.set(next.room, next.item);
        return true;
      };
      const finish = (room: string) => {
        const item = under.get(room);
        if (!item) return;
        under.delete(room);
        came.set(room, [...(came.get(room) ?? []), item.n]);
        lanes.done(room);
        done += 1;
      };
      for (const now of steps) {
        if (now.do === 'add') lanes.add(now.room, { n: (n += 1) });
        else if (now.do === 'take') take();
        else if (now.do === 'drop') dropped += lanes.dropOldest() ? 1 : 0;
        else {
          const room = [...(now.do === 'release' ? resting : under.keys())][now.pick];
          if (room === undefined) continue;
          if (now.do === 'done') finish(room);
          if (now.do === 'rest') {
            under.delete(room);
            resting.add(room);
            lanes.rest(room);
          }
          if (now.do === 'release') {
            resting.delete(room);
            lanes.release(room);
          }
        }
      }
      for (const room of resting) lanes.release(room);
      resting.clear();
      do for (const room of [...under.keys()]) finish(room);
      while (take());
      assert.equal(lanes.size, 0);
      assert.equal(done + dropped, n);
      for (const order of came.values())
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
    }),
    { numRuns: 1_000 },
  );
});

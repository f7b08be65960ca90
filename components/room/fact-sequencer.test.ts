import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { RoomFact } from '../../protocol/index.ts';
import { FactSequencer } from './fact-sequencer.ts';

const fact = (n: number): RoomFact => ({ event: 'user:left', data: { id: `p${n}`, reason: 'left', n } });

function sequencer() {
  const applied: number[] = [];
  const asked: number[] = [];
  const it = new FactSequencer({
    apply: ({ data }) => applied.push(data.n),
    missing: (since) => asked.push(since),
  });
  return { it, applied, asked };
}

describe('FactSequencer', () => {
  it('applies facts in order, and each once', () => {
    const { it: facts, applied } = sequencer();
    facts.reset(0);
    for (const n of [1, 2, 2, 1, 3]) facts.receive(fact(n));
    expect(applied).to.deep.equal([1, 2, 3]);
  });

  it('holds facts behind a gap, and asks once for what is missing', () => {
    const { it: facts, applied, asked } = sequencer();
    facts.reset(0);
    for (const n of [1, 3, 4]) facts.receive(fact(n));
    expect(applied).to.deep.equal([1]);
    expect(asked).to.deep.equal([1]);
    facts.receive(fact(2));
    expect(applied).to.deep.equal([1, 2, 3, 4]);
  });

  it('asks again when the question went unanswered', () => {
    const { it: facts, asked } = sequencer();
    facts.reset(0);
    facts.receive(fact(2));
    facts.unanswered();
    facts.receive(fact(3));
    expect(asked).to.deep.equal([0, 0]);
  });

  it('hears nothing before the join is answered', () => {
    const { it: facts, applied } = sequencer();
    facts.receive(fact(1));
    expect(applied).to.deep.equal([]);
  });

  it('a snapshot skips what it contains and goes on with what came after', () => {
    const { it: facts, applied } = sequencer();
    facts.reset(0);
    for (const n of [5, 6]) facts.receive(fact(n));
    facts.reset(5);
    expect(applied).to.deep.equal([6]);
    expect(facts.last).to.equal(6);
  });

  it('whatever the order and however doubled, the result is the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.func(fc.nat()),
        fc.nat({ max: 40 }),
        (count, key, doubled) => {
          const all = Array.from({ length: count }, (_, index) => index + 1);
          const arriving = [...all, ...all.slice(0, doubled)].sort((a, b) => key(a) - key(b));
          const { it: facts, applied } = sequencer();
          facts.reset(0);
          for (const n of arriving) facts.receive(fact(n));
          expect(applied).to.deep.equal(all);
        },
      ),
    );
  });
});

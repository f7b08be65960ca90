import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isBroken, mediaAction, pathAction, type PathReport } from './recovery-policy.ts';

const lost: PathReport = {
  state: 'disconnected',
  met: true,
  silent: 10_000,
  flowing: true,
  lacking: 0,
  dead: 0,
  restarts: 0,
  sinceRestart: Infinity,
  replaced: 0,
  leads: true,
};

describe('isBroken', () => {
  it('takes silence where media flowed for a break, whatever the browser still says', () => {
    expect(isBroken({ ...lost, state: 'connected', silent: 5_000 })).to.equal(true);
    expect(isBroken({ ...lost, state: 'connected', silent: 2_600 })).to.equal(false);
  });

  it('knows that somebody who sends nothing is heard of only now and then', () => {
    expect(isBroken({ ...lost, state: 'connected', flowing: false, silent: 6_000 })).to.equal(false);
    expect(isBroken({ ...lost, state: 'connected', flowing: false, silent: 9_000 })).to.equal(true);
  });
});

describe('pathAction', () => {
  it('leaves a connection alone that is fine, still being made, or closed', () => {
    expect(pathAction({ ...lost, state: 'connected', silent: 0 })).to.equal('wait');
    expect(pathAction({ ...lost, state: 'connecting', met: false, silent: 2_000 })).to.equal('wait');
    expect(pathAction({ ...lost, state: 'closed' })).to.equal('wait');
  });

  it('has a connection replaced whose encryption has given up, by the other side only when the leader does not', () => {
    const dead = { ...lost, state: 'failed' as const, dead: 250, sinceRestart: 500 };
    expect(pathAction(dead)).to.equal('replace');
    expect(mediaAction(dead)).to.equal('replace');
    expect(pathAction({ ...dead, leads: false })).to.equal('wait');
    expect(pathAction({ ...dead, leads: false, dead: 1_250 })).to.equal('replace');
    // Without ever having been met, it is made anew as any other.
    expect(pathAction({ ...dead, met: false, silent: 2_000 })).to.equal('wait');
  });

  it('the leading side restarts at once; the other steps in when nothing happens', () => {
    const early = { ...lost, silent: 5_000 };
    expect(pathAction(early)).to.equal('restart');
    expect(pathAction({ ...early, leads: false })).to.equal('wait');
    expect(pathAction({ ...early, leads: false, silent: 8_000 })).to.equal('restart');
  });

  it('does not restart again while a restart is at work', () => {
    expect(pathAction({ ...lost, restarts: 1, sinceRestart: 2_000 })).to.equal('wait');
    expect(pathAction({ ...lost, restarts: 1, sinceRestart: 7_000 })).to.equal('restart');
  });

  it('replaces a connection that restarts do not save', () => {
    expect(pathAction({ ...lost, restarts: 5, sinceRestart: 7_000 })).to.equal('replace');
  });

  it('makes a connection anew that never came about, later each time', () => {
    const never = { ...lost, met: false, state: 'failed' } as const;
    expect(pathAction({ ...never, silent: 16_000 })).to.equal('replace');
    expect(pathAction({ ...never, silent: 16_000, replaced: 3 })).not.to.equal('replace');
    expect(pathAction({ ...never, silent: 21_000, replaced: 30 })).to.equal('replace');
    expect(pathAction({ ...never, state: 'connecting', silent: 21_000 })).to.equal('replace');
  });

  it('says all candidates again when a new connection does not come about: some may have been lost', () => {
    const unmet = { ...lost, met: false, state: 'connecting', silent: 4_000 } as const;
    expect(pathAction(unmet)).to.equal('repeat');
    expect(pathAction({ ...unmet, sinceRestart: 2_000 })).to.equal('wait');
    expect(pathAction({ ...unmet, leads: false })).to.equal('wait');
  });

  it('never gives up: whatever has happened, a broken path is acted upon within two minutes', () => {
    const anything = fc.record({
      state: fc.constantFrom('disconnected', 'failed', 'connecting', 'new'),
      met: fc.boolean(),
      flowing: fc.boolean(),
      lacking: fc.nat(50_000),
      dead: fc.nat(50_000),
      restarts: fc.nat(50),
      replaced: fc.nat(50),
      leads: fc.boolean(),
    });
    fc.assert(
      fc.property(anything, (report) => {
        const late = { ...report, silent: 120_000, sinceRestart: 120_000 };
        // One side makes a connection; where it was never met, that side makes it anew.
        if (late.met || late.leads) expect(pathAction(late)).not.to.equal('wait');
      }),
    );
  });
});

describe('mediaAction', () => {
  const lacking: PathReport = { ...lost, state: 'connected', silent: 0, lacking: 6_000 };

  it('waits for media that have just begun, and where nothing is missing', () => {
    expect(mediaAction({ ...lacking, lacking: 0 })).to.equal('wait');
    expect(mediaAction({ ...lacking, lacking: 4_000 })).to.equal('wait');
  });

  it('restarts a path that carries checks and no media, then makes a new connection', () => {
    expect(mediaAction(lacking)).to.equal('restart');
    expect(mediaAction({ ...lacking, lacking: 8_000, sinceRestart: 2_000 })).to.equal('wait');
    expect(mediaAction({ ...lacking, lacking: 12_000, sinceRestart: 6_000 })).to.equal('replace');
  });

  it('does not go on for ever: it may be the other’s camera that gives nothing', () => {
    expect(mediaAction({ ...lacking, lacking: 60_000, replaced: 2 })).to.equal('wait');
  });
});

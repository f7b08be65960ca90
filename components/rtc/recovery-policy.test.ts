import { expect } from '@open-wc/testing';
import { pathAction, type PathReport } from './recovery-policy.ts';

const lost: PathReport = {
  state: 'disconnected',
  since: 10_000,
  restarts: 0,
  sinceRestart: Infinity,
  replaced: 0,
  leads: true,
};

describe('pathAction', () => {
  it('leaves a connection alone that is fine or still being made', () => {
    expect(pathAction({ ...lost, state: 'connected' })).to.equal('wait');
    expect(pathAction({ ...lost, state: 'connecting' })).to.equal('wait');
  });

  it('gives a short gap the chance to heal by itself', () => {
    expect(pathAction({ ...lost, since: 100 })).to.equal('wait');
  });

  it('the leading side restarts first; the other steps in when nothing happens', () => {
    const early = { ...lost, since: 2_000 };
    expect(pathAction(early)).to.equal('restart');
    expect(pathAction({ ...early, leads: false })).to.equal('wait');
    expect(pathAction({ ...early, leads: false, since: 8_000 })).to.equal('restart');
  });

  it('does not restart again while a restart is at work', () => {
    expect(pathAction({ ...lost, restarts: 1, sinceRestart: 1_000 })).to.equal('wait');
    expect(pathAction({ ...lost, restarts: 1, sinceRestart: 6_000 })).to.equal('restart');
  });

  it('replaces a connection that restarts do not save, and in the end says stop', () => {
    expect(pathAction({ ...lost, restarts: 3, sinceRestart: 6_000 })).to.equal('replace');
    expect(pathAction({ ...lost, restarts: 3, sinceRestart: 6_000, replaced: 2 })).to.equal('give-up');
  });

  it('does not wait for ever for a connection that never comes about', () => {
    expect(pathAction({ ...lost, state: 'connecting', since: 60_000 })).to.equal('replace');
  });
});

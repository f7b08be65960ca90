import { expect } from '@open-wc/testing';
import { until } from '../../testing/media.ts';
import { keepAwake } from './wake-lock.ts';

class FakeLock {
  released = false;
  async release(): Promise<void> {
    this.released = true;
  }
}

describe('the screen', () => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');
  let locks: FakeLock[] = [];
  const held = () => locks.filter(({ released }) => !released).length;

  function replace(request: () => Promise<FakeLock>): void {
    locks = [];
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
  }
  beforeEach(() =>
    replace(async () => {
      const lock = new FakeLock();
      locks.push(lock);
      return lock;
    }),
  );
  after(() => {
    if (own) Object.defineProperty(navigator, 'wakeLock', own);
    else Reflect.deleteProperty(navigator, 'wakeLock');
  });

  it('stays on, also after the page was hidden, until the call ends', async () => {
    const stop = keepAwake();
    await until(() => held() === 1);
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    expect(locks).to.have.length(1);
    // The browser takes it from pages that are hidden.
    locks[0]!.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => held() === 1);
    stop();
    expect(held()).to.equal(0);
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    expect(locks).to.have.length(2);
  });

  it('is let go when the call ends before the browser has answered', async () => {
    const stop = keepAwake();
    stop();
    await until(() => locks.length === 1 && held() === 0);
  });

  it('does what it always does where the browser refuses', () => {
    replace(() => Promise.reject(new DOMException('battery', 'NotAllowedError')));
    keepAwake()();
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: undefined });
    keepAwake()();
  });
});

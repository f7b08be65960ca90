import { expect } from '@open-wc/testing';
import { localStore } from './dom-storage.ts';
import { DEFAULT_PREFERENCES, onPreferences, preferences, setPreferences } from './preferences.ts';

describe('preferences', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('are the defaults at first', () => expect(preferences()).to.deep.equal(DEFAULT_PREFERENCES));

  it('last beyond the visit, one by one', () => {
    setPreferences({ sounds: false });
    setPreferences({ language: 'de' });
    expect(preferences()).to.deep.equal({ ...DEFAULT_PREFERENCES, sounds: false, language: 'de' });
  });

  it('are told to whoever listens, and to nobody else', () => {
    let told = 0;
    const stop = onPreferences(() => (told += 1));
    setPreferences({ mirror: false });
    stop();
    setPreferences({ mirror: true });
    expect(told).to.equal(1);
  });

  it('hold for as long as the page where nothing may be stored', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const refused = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: refused });
    setPreferences({ sounds: false });
    setPreferences({ mirror: false });
    const chosen = preferences();
    Object.defineProperty(window, 'localStorage', own);
    setPreferences({});
    expect(chosen).to.include({ sounds: false, mirror: false, theme: '' });
  });

  it('take nothing that is of another type than it should be', () => {
    for (const stored of [{ sounds: 'no', theme: 7, mirror: false }, 'text', null, 3]) {
      localStore.write('preferences', stored);
      expect(preferences()).to.include({ sounds: true, theme: '' });
    }
  });
});

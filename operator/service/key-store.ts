/** This tab's alone, and gone with it. */
const NAME = 'roomlet-operator-key';

/** The key, for as long as the tab is open. Where the browser keeps nothing, it is asked for after each reload. */
export const keyStore = {
  get(): string | null {
    try {
      return sessionStorage.getItem(NAME);
    } catch {
      return null;
    }
  },
  set(key: string): void {
    try {
      sessionStorage.setItem(NAME, key);
    } catch {
      // It goes on without.
    }
  },
  forget(): void {
    try {
      sessionStorage.removeItem(NAME);
    } catch {
      // Nothing was kept.
    }
  },
};

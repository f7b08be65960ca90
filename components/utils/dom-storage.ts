/** Storage throws in sandboxed frames and private windows; what is kept in it is a convenience, never a need. */
export interface JsonStore {
  read(key: string): unknown;
  /** `null` removes the entry. */
  write(key: string, value: unknown): void;
}

const PREFIX = 'roomlet:';

function jsonStore(area: () => Storage): JsonStore {
  return {
    read(key) {
      try {
        const text = area().getItem(PREFIX + key);
        return text === null ? null : (JSON.parse(text) as unknown);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        if (value === null) area().removeItem(PREFIX + key);
        else area().setItem(PREFIX + key, JSON.stringify(value));
      } catch {
        // Full or forbidden: the person types it again.
      }
    },
  };
}

/** Lasts beyond the tab. */
export const localStore = jsonStore(() => localStorage);
/** Lasts as long as the tab. */
export const tabStore = jsonStore(() => sessionStorage);

/** The text fields of a stored record; anything else that may lie there is dropped. */
export function textFields(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

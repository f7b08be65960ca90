import type { Look } from '../synthetic/inspect-styles.ts';

/** What is different about things that should look alike, in sentences. */
export function differencesOf(expected: readonly Look[], found: readonly Look[]): readonly string[] {
  if (expected.length !== found.length) return [`${found.length} elements instead of ${expected.length}`];
  return found.flatMap(({ name, box, style }, index) => {
    const other = expected[index];
    if (!other) return [];
    const changed = Object.keys(style).filter((property) => style[property] !== other.style[property]);
    const differences = changed.map(
      (property) => `${property} ${String(style[property])} instead of ${String(other.style[property])}`,
    );
    if (box !== other.box) differences.push(`at ${box} instead of ${other.box}`);
    return differences.length > 0 ? [`${name}: ${differences.join(', ')}`] : [];
  });
}

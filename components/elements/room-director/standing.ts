import type { StageTile } from '../room-stage/stage-tiles.ts';

/**
 * Where everybody stands, by key: newcomers at the end, gaps closed, nobody else moved. So what has begun last (a shared
 * screen) is last.
 */
export function keepStanding(standing: readonly string[], keys: readonly string[]): readonly string[] {
  const present = new Set(keys);
  const known = new Set(standing);
  return [...standing.filter((key) => present.has(key)), ...keys.filter((key) => !known.has(key))];
}

/** Two change places, and nobody else moves. */
export function swap(standing: readonly string[], one: string, other: string): readonly string[] {
  return standing.map((key) => (key === one ? other : key === other ? one : key));
}

/** Of these, the one that was heard longest ago; the last of several who were never heard. */
export function quietest(keys: readonly string[], heard: ReadonlyMap<string, number>): string | undefined {
  const at = (key: string): number => heard.get(key) ?? -Infinity;
  return keys.toReversed().toSorted((one, other) => at(one) - at(other) || 0)[0];
}

/** Screens first: whoever shares one wants it seen. Then people as they stand, and oneself last, where people look for themselves. */
export function inOrder(tiles: readonly StageTile[], standing: readonly string[]): readonly StageTile[] {
  const rank = ({ kind, local }: StageTile): number => (kind === 'screen' ? 0 : local ? 2 : 1);
  const place = new Map(standing.map((key, index) => [key, index]));
  return tiles.toSorted(
    (one, other) => rank(one) - rank(other) || (place.get(one.key) ?? 0) - (place.get(other.key) ?? 0),
  );
}

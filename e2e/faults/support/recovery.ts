/** How often a row is to be repeated, with its outage in full length where it is more than once. Default 1: as in `npm test`. */
export const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 1);

/**
 * Tells how long people waited until everything was as before; `npm run bench:faults` collects these lines.
 * @param row number of the fault
 * @param milliseconds from the moment the fault was lifted (or from the fault itself, where nothing lifts it)
 * @param what tells figures of one row apart, such as a pairing of browsers
 */
export function recovered(row: number, milliseconds: number, what?: string): void {
  console.log(`recovery row ${row}${what === undefined ? '' : ` (${what})`}: ${Math.round(milliseconds)} ms`);
}

/** Milliseconds that an outage lasts: `short` where it proves the same, `full` when figures are wanted. */
export function outage(full: number, short: number): number {
  return ROUNDS > 1 ? full : short;
}

/** Runs a round as often as is asked for. */
export async function repeat(round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < ROUNDS; count += 1) await round();
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** `part`: 0.99 for the 99th percentile. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** One line of a result: what, ours, the other's, their ratio and the goal. */
export function report(what: string, ours: string, other: string, ratio: number, goal: string): void {
  console.log(`| ${what} | ${ours} | ${other} | ${ratio.toFixed(2)} | ${goal} |`);
}

export function heading(): void {
  console.log('| | Roomlet | beside it | ratio | goal |');
  console.log('| --- | --- | --- | --- | --- |');
}

/** Where the arrow keys lead in a grid that is filled line by line: the next index, or `null` for any other key. */
export function gridStep(
  key: string,
  {
    index,
    count,
    columns,
    rightToLeft,
  }: {
    readonly index: number;
    readonly count: number;
    readonly columns: number;
    readonly rightToLeft: boolean;
  },
): number | null {
  const ahead = rightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: index + ahead,
    ArrowLeft: index - ahead,
    ArrowDown: index + columns,
    ArrowUp: index - columns,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? null : Math.max(0, Math.min(next, count - 1));
}

const round = (value) => (value === null ? '–' : Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));

/**
 * One line of the bench.
 * @param {{name: string, unit: string, ours: number, baseline?: number | null, target: string, pass: boolean}} row
 */
export function result({ baseline = null, ...row }) {
  return { ...row, baseline, ratio: baseline === null ? null : row.ours / baseline };
}

/** Prints all rows, failures marked. */
export function printTable(results) {
  const lines = results.map(({ name, unit, ours, baseline, ratio, target, pass }) => [
    pass ? '✓' : '✗',
    name,
    round(ours),
    round(baseline),
    round(ratio),
    unit,
    target,
  ]);
  const head = ['', 'row', 'ours', 'baseline', 'ratio', 'unit', 'target'];
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column].length)));
  for (const line of [head, ...lines]) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join('  '));
}

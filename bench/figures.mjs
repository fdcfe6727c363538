/** Medians, percentiles and interleaved pairs: how every figure here is made. */
export const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => sorted(values)[Math.floor(values.length / 2)];
export const percentile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** Runs both in turns, so that what slows the machine slows both; the ratio is the median of the pairs' ratios. */
export async function pairs(count, ours, theirs) {
  const runs = [];
  for (let i = 0; i < count; i++) {
    const first = i % 2 === 0 ? await ours() : undefined;
    const other = await theirs();
    runs.push([first ?? (await ours()), other]);
  }
  return runs;
}

export function ratioOf(runs, pick, digits = 1) {
  const ratios = runs.map(([ours, theirs]) => pick(ours) / pick(theirs));
  return {
    ratio: median(ratios).toFixed(2),
    spread: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    ours: median(runs.map(([ours]) => pick(ours))).toFixed(digits),
    theirs: median(runs.map(([, theirs]) => pick(theirs))).toFixed(digits),
  };
}

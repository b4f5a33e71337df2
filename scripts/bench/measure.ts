/** Of a list in any order; 0.5 is the median. */
export const quantile = (list: readonly number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;

/** Median, with the least and the most. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export const spread = (list: readonly number[]): Spread => ({
  median: quantile(list, 0.5),
  least: Math.min(...list),
  most: Math.max(...list),
});

// The figures above the tables: each with the period before and how it went over the days. Pure.
import { percentilesOf } from './percentiles.ts';
import { type At, type Series, STRETCHES } from './series-store.ts';
import { measured, type Slice, sum } from './store.ts';

export interface Tile {
  /** null: nothing to measure. */
  value: number | null;
  before: number | null;
  /** Of each stretch of the period; null: nothing happened in it. */
  points: (number | null)[];
}

export interface Tiles {
  /** Share of those with a promised date. */
  onTime: Tile & { promised: number };
  /** Hours on the way. */
  transit: Tile & { p90: number | null };
  /** For 100 new parcels. */
  problems: Tile & { raised: number };
  /** Hours to the first answer. */
  answer: Tile & { p90: number | null };
}

export function tilesOf({ delivered, added, raised, answers }: Series): Tiles {
  const now = { delivered: inPeriod(delivered), raised: inPeriod(raised) };
  const share = (rows: Series['delivered']) => ratio(sum(rows, 'onTime'), sum(rows, 'promised'));
  const median = (rows: readonly Slice[]) => percentilesOf(measured(rows)).p50;
  const perHundred = (from: number, to: number): number | null => {
    const parcels = sum(between(added, from, to), 'times');
    const found = ratio(sum(between(raised, from, to), 'times'), parcels);
    return found === null ? null : found * 100;
  };
  return {
    onTime: { ...tileOf(delivered, share), promised: sum(now.delivered, 'promised') },
    transit: {
      ...tileOf(delivered, median),
      p90: percentilesOf(measured(now.delivered)).p90,
    },
    problems: {
      value: perHundred(STRETCHES, 2 * STRETCHES),
      before: perHundred(0, STRETCHES),
      points: stretches((at) => sum(between(raised, at, at + 1), 'times')),
      raised: sum(now.raised, 'times'),
    },
    answer: {
      ...tileOf(answers, median),
      p90: percentilesOf(measured(inPeriod(answers))).p90,
    },
  };
}

const tileOf = <Row>(rows: readonly At<Row>[], of: (some: At<Row>[]) => number | null): Tile => ({
  value: of(inPeriod(rows)),
  before: of(between(rows, 0, STRETCHES)),
  points: stretches((at) => of(between(rows, at, at + 1))),
});

const stretches = (of: (at: number) => number | null): (number | null)[] =>
  Array.from({ length: STRETCHES }, (_, i) => of(STRETCHES + i));

const between = <Row>(rows: readonly At<Row>[], from: number, to: number): At<Row>[] =>
  rows.filter(({ at }) => at >= from && at < to);

const inPeriod = <Row>(rows: readonly At<Row>[]): At<Row>[] =>
  between(rows, STRETCHES, 2 * STRETCHES);

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

// The API view of a problem. Pure.
import type { ParcelProblem } from '../contract/parcel-problem.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { asOf } from './stale.ts';
import type { ParcelIssue } from './stale-clocks.ts';

export const viewProblem = (problem: ParcelIssue, now: number): ParcelProblem => ({
  ...asOf(problem, now),
  since: iso(problem.since),
  deadline: isoOrNull(problem.deadline),
});

// A problem as programs are told of it. Pure.
import type { ParcelProblem } from '../contract/parcel-problem.ts';
import { asOf } from './stale.ts';
import type { ParcelIssue } from './stale-clocks.ts';

export const viewProblem = (problem: ParcelIssue, now: number): ParcelProblem => ({
  ...asOf(problem, now),
  since: new Date(problem.since).toISOString(),
  deadline: problem.deadline === null ? null : new Date(problem.deadline).toISOString(),
});

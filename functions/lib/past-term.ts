// In SQL: before when rows of the shop `s` are past its term. ?1 is the time, ?2 the installation's term in days.
import type { Kept } from '../contract/retention.ts';
import { DAY_MS } from './time.ts';

export const pastTerm = (kept: Kept): string =>
  `(?1 - min(coalesce(s.keptDays ->> '${kept}', ?2), ?2) * ${DAY_MS})`;

/** For ?2, where nothing has an end: before all that was ever stored. */
export const WITHOUT_END_DAYS = 1_000_000;

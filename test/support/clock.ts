// Runs before each test file, before anything takes `Date` for itself: the day that CLOCK_SHIFT names.
import { inject } from 'vitest';
import { shiftClock } from '../../scripts/clock-shift.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** ms */
    clockShift: number;
    /** The simulated year in its long form. */
    isWholeYear: boolean;
  }
}

shiftClock(inject('clockShift'));

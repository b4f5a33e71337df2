// Deletes and updates of many rows: a thousand a statement, so that nothing else waits long for the database.
import { statementsLeft } from './budget.ts';

/** Repeated in the SQL of each such statement as its LIMIT. */
export const SLICE_ROWS = 1000;

/** What an invocation keeps for its end. */
const SPARE = 60;

/** False: there is more, and the statements of this invocation are used up. */
export async function inSlices(
  db: D1Database,
  slice: () => D1PreparedStatement,
  spare = SPARE,
): Promise<boolean> {
  while (statementsLeft(db) > spare) {
    const { meta } = await slice().run();
    if (meta.changes < SLICE_ROWS) return true;
    // On one machine the database shares our event loop: requests come in between.
    await scheduler.wait(0);
  }
  return false;
}

/** One after the other, as far as the statements of this invocation go. False: there is more. */
export async function allInSlices(
  db: D1Database,
  slices: readonly (() => D1PreparedStatement)[],
): Promise<boolean> {
  for (const slice of slices) if (!(await inSlices(db, slice))) return false;
  return true;
}

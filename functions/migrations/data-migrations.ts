// Changes to stored data that a migration needs and SQL cannot make. In the order of the migrations; an entry
// stays for good, since some installation may still be older.
import { retakeSnapshots } from '../shipments/retake.ts';

export interface DataMigration {
  /** Number of the file in migrations/ that it belongs to, e.g. '0003'. */
  id: string;
  /**
   * The next slice: small enough to be one batch. It reads, and returns the statements; it writes nothing
   * itself. `position` is `next` of the slice before, null at the beginning. A row that cannot be parsed is
   * skipped: a slice that throws is retried every minute and blocks everything behind it.
   */
  slice(db: D1Database, position: string | null, now: number): Promise<Slice>;
}

export interface Slice {
  statements: D1PreparedStatement[];
  /** Where the next slice begins; null: that was the last one. */
  next: string | null;
}

export const DATA_MIGRATIONS: readonly DataMigration[] = [
  { id: '0003', slice: retakeSnapshots },
  { id: '0005', slice: retakeSnapshots },
  { id: '0016', slice: retakeSnapshots },
];

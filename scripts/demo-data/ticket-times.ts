// The demo's tickets are written within a second. Here they get the times of a usual day: each waits for longer
// than the one before it, and an answer takes a while.
const MINUTE_MS = 60_000;
/** Before the start, for the first ticket and the next ones. */
const AGES = [9, 26, 48, 95, 170, 260, 345, 520, 760, 1100, 1500, 2300].map((n) => n * MINUTE_MS);
const ANSWER_MS = 37 * MINUTE_MS;

/** What has a time: of a message and of the entry about it, it is the same. */
const TIMED = [
  ['ticket_messages', 'created_at'],
  ['ticket_notes', 'created_at'],
  ['ticket_actions', 'at'],
] as const;

/** Of the tickets opened since then. Those it has done lie before it, so that twice is once. */
export async function spreadTickets(db: D1Database, since: number): Promise<void> {
  const { results } = await db
    .prepare(
      `SELECT id FROM tickets WHERE seller_id = 'sel_demo' AND created_at >= ? ORDER BY created_at, id`,
    )
    .bind(since)
    .all<{ id: string }>();
  for (const [i, { id }] of results.entries()) {
    const turn = Math.floor(i / AGES.length);
    await spread(db, id, since - (AGES[i % AGES.length] ?? 0) - turn * 7 * MINUTE_MS);
  }
}

async function spread(db: D1Database, ticket: string, last: number): Promise<void> {
  const all = await db.batch<{ at: number }>(
    TIMED.map(([table, column]) =>
      db.prepare(`SELECT DISTINCT ${column} AS at FROM ${table} WHERE ticket_id = ?`).bind(ticket),
    ),
  );
  const moments = [...new Set(all.flatMap(({ results }) => results.map(({ at }) => at)))];
  const told = moments.toSorted((a, b) => a - b);
  // The earliest first: no moment moves onto one that has not moved yet.
  const moved = told.map((at, i) => [at, last - (told.length - 1 - i) * ANSWER_MS] as const);
  const first = moved[0]?.[1] ?? last;
  await db.batch([
    ...moved.flatMap(([at, to]) =>
      TIMED.map(([table, column]) =>
        db
          .prepare(`UPDATE ${table} SET ${column} = ?3 WHERE ticket_id = ?1 AND ${column} = ?2`)
          .bind(ticket, at, to),
      ),
    ),
    db
      .prepare(
        `UPDATE tickets SET created_at = ?2, updated_at = ?3,
           ended_at = CASE WHEN ended_at IS NULL THEN NULL ELSE ?3 END WHERE id = ?1`,
      )
      .bind(ticket, first, last),
  ]);
}

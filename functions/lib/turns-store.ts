// Work that is due is done by turns: each owner (a shop, a connection, a target) has its share of a run, however
// much another one has waiting. The tables have an index of (owner, due_at) over what waits, so a list of owners
// costs a seek for each of them, and not one for each row.

/** A table whose rows wait for `due_at`, and whose they are. */
export interface Waiting {
  table: string;
  owner: string;
  /** Its index of (owner, due_at): the planner must not take another. */
  index: string;
}

/** Owners with something due. A fresh order for each run, so that none is always last. */
export async function findOwnersDue(
  db: D1Database,
  { table, owner, index }: Waiting,
  now: number,
  from: number,
): Promise<string[]> {
  const next = (after: string) =>
    `(SELECT ${owner} FROM ${table} INDEXED BY ${index}
      WHERE due_at IS NOT NULL ${after} ORDER BY ${owner} LIMIT 1)`;
  const { results } = await db
    .prepare(
      `WITH RECURSIVE owners (id) AS (
         SELECT ${next('')}
         UNION ALL
         SELECT ${next(`AND ${owner} > owners.id`)} FROM owners WHERE owners.id IS NOT NULL)
       SELECT id FROM owners WHERE id IS NOT NULL AND EXISTS (
         SELECT 1 FROM ${table} INDEXED BY ${index} WHERE ${owner} = owners.id AND due_at <= ?)`,
    )
    .bind(now)
    .all<{ id: string }>();
  const ids = results.map(({ id }) => id);
  const start = Math.floor(from * ids.length);
  return [...ids.slice(start), ...ids.slice(0, start)];
}

/** SQL of the rows of one turn: of each owner in ?1 (a JSON array) the longest due at ?2, at most ?3. */
export const rowsOfTurn = (
  { table, owner, index }: Waiting,
  key: string,
  order: 'ASC' | 'DESC' = 'ASC',
): string =>
  `SELECT turn.${key.split(', ').join(', turn.')} FROM json_each(?1) AS o
   JOIN ${table} turn ON (${key
     .split(', ')
     .map((one) => `turn.${one}`)
     .join(', ')}) IN (
     SELECT ${key} FROM ${table} INDEXED BY ${index}
     WHERE ${owner} = o.value AND due_at <= ?2 ORDER BY due_at ${order}, ${key} LIMIT ?3)`;

/** How a run goes on: who has the next turn, and how many rows each. */
export interface Turn {
  owners: string[];
  each: number;
}

/** `rows` are shared among those in front; with more owners than rows the others come next. */
export function nextTurn(waiting: readonly string[], rows: number): Turn {
  const owners = waiting.slice(0, rows);
  return { owners, each: Math.max(1, Math.floor(rows / Math.max(owners.length, 1))) };
}

/** Who still waits after it: those behind, then those who used their whole share. */
export function afterTurn(
  waiting: readonly string[],
  { owners, each }: Turn,
  taken: readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const owner of taken) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [
    ...waiting.slice(owners.length),
    ...owners.filter((owner) => (counts.get(owner) ?? 0) >= each),
  ];
}

// The tables of schema.sql in a database on this machine.

/** What is asked of the database; D1 answers it, and a test's SQLite as well. */
interface Database {
  prepare(sql: string): { all<Row>(): Promise<{ results: Row[] }> };
  batch(statements: ReturnType<Database['prepare']>[]): Promise<unknown>;
}

/**
 * Makes the tables where there are none. Returns what was made otherwise than `statements` say now;
 * what they do not name any more is left alone.
 */
export async function openTables(db: Database, statements: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL')
    .all<{ name: string; sql: string }>();
  const stored = new Map(results.map(({ name, sql }) => [name, plain(sql)]));
  const wanted = statements.map(plain).filter((sql) => sql !== '');
  if (!wanted.some((sql) => stored.has(nameIn(sql)))) {
    await db.batch(statements.map((statement) => db.prepare(statement)));
    return [];
  }
  return wanted.filter((sql) => stored.get(nameIn(sql)) !== sql).map(nameIn);
}

const nameIn = (sql: string): string =>
  /^CREATE (?:UNIQUE |VIRTUAL )?(?:TABLE|INDEX|TRIGGER) (\w+)/.exec(sql)?.[1] ?? sql;

/** Without comments and layout: a word of explanation more changes no table. */
const plain = (sql: string): string =>
  sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').replace(/;\s*$/, '').trim();

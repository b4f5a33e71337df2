// D1 that keeps the bill: rows read and written are what Cloudflare charges for, and the only cost
// that does not depend on the machine.

export interface Bill {
  read: number;
  written: number;
  statements: number;
}

/** `see` is shown each query that is prepared. */
export function countRows(
  db: D1Database,
  see: (query: string) => void = () => {},
): { db: D1Database; bill: Bill } {
  const bill: Bill = { read: 0, written: 0, statements: 0 };
  const note = <T>(result: D1Result<T>): D1Result<T> => {
    bill.read += result.meta.rows_read;
    bill.written += result.meta.rows_written;
    bill.statements += 1;
    return result;
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all: async () => note(await statement.all()),
      run: async () => note(await statement.run()),
      first: async (column?: string) => {
        const row = note(await statement.all<Record<string, unknown>>()).results[0] ?? null;
        return column === undefined ? row : (row?.[column] ?? null);
      },
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  const counted = {
    // better-auth takes for D1 what has it.
    exec: (query: string) => db.exec(query),
    prepare: (query: string) => {
      see(query);
      return wrap(db.prepare(query));
    },
    batch: async (statements: D1PreparedStatement[]) =>
      (await db.batch(statements.map((s) => inner.get(s) ?? s))).map(note),
    // A copy that is read has the same bill.
    withSession: () => counted,
  } as unknown as D1Database;
  return { db: counted, bill };
}

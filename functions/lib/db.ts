// Access to single D1 rows: d1-orm models, read and written by full primary key. Sets, joins and conflicts
// are SQL in a store. d1-orm runs a query with an empty `where` on every row and does not escape column
// names: keys and columns are checked here, and its own methods are refused in all other files
// (test/unit/architecture.test.ts).
// Room lib: helpers without knowledge of parcels, tickets or shops; imports only `contract` and env.ts.
import { GenerateQuery, type Infer, type Model, type ModelColumn, QueryType } from 'd1-orm';

type Columns = Record<string, ModelColumn>;
type Row<T extends Columns> = Infer<Model<T>>;
type Key<T extends Columns> = { [K in keyof T]?: string | number };

/** null: no row has that key. */
export async function byKey<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  key: Key<T>,
): Promise<Row<T> | null> {
  return bound(db, QueryType.SELECT, model, { where: fullKey(model, key) }).first<Row<T>>();
}

/** A statement, to run alone or to join an atomic `db.batch`. */
export function insert<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  row: Partial<Row<T>>,
): D1PreparedStatement {
  return bound(db, QueryType.INSERT, model, { data: knownColumns(model, row) });
}

/** Limit on rows with the same values in these columns; null: the column is empty. */
export interface Room<T extends Columns> {
  max: number;
  among: Partial<Row<T>>;
  /** Counts only rows whose column is at least this value; absent: all rows. */
  since?: readonly [column: keyof T & string, value: number];
}

/**
 * Fails, with its whole batch, when there are `max` such rows already (`isFull`): the NOT NULL id becomes
 * NULL. The insert itself counts, so concurrent inserts cannot exceed `max`.
 */
export function insertWithin<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  row: Partial<Row<T>> & { id: string },
  { max, among, since }: Room<T>,
): D1PreparedStatement {
  const { id, ...rest } = knownColumns(model, row);
  const same = Object.entries(knownColumns(model, among));
  const table = model.tableName;
  const columns = Object.keys(rest);
  const conditions = same.map(([column]) => `${column} IS ?`);
  if (since) conditions.push(`${since[0]} >= ?`);
  return db
    .prepare(
      `INSERT INTO ${table} (${['id', ...columns].join(', ')})
       SELECT ${roomFor(table, conditions.join(' AND '))},
         ${columns.map(() => '?').join(', ')}`,
    )
    .bind(
      ...same.map(([, value]) => value),
      ...(since ? [since[1]] : []),
      max,
      id,
      ...Object.values(rest),
    );
}

/** SQL for a NOT NULL column; binds the values of `condition`, then the maximum, then the value. */
export const roomFor = (table: string, condition: string): string =>
  `CASE WHEN (SELECT count(*) FROM ${table} WHERE ${condition}) < ? THEN ? END`;

export const isFull = (error: unknown, table: string): boolean =>
  String(error).includes(`NOT NULL constraint failed: ${table}.id`);

export function updateByKey<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  key: Key<T>,
  patch: Partial<Row<T>>,
): D1PreparedStatement {
  const options = { where: fullKey(model, key), data: knownColumns(model, patch) };
  return bound(db, QueryType.UPDATE, model, options);
}

/**
 * Fails, with its whole batch, when the row has changed since that version was read (`isOverwritten`):
 * the NOT NULL version becomes NULL.
 */
export function updateAtVersion<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  read: { id: string; version: number },
  patch: Partial<Row<T>>,
): D1PreparedStatement {
  const columns = knownColumns(model, patch);
  const assignments = Object.keys(columns).map((column, i) => `${column} = ?${i + 3}`);
  return db
    .prepare(
      `UPDATE ${model.tableName} SET ${assignments.join(', ')},
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(read.id, read.version, ...Object.values(columns));
}

export const isOverwritten = (error: unknown, { tableName }: { tableName: string }): boolean =>
  String(error).includes(`constraint failed: ${tableName}.version`);

export function deleteByKey<T extends Columns>(
  db: D1Database,
  model: Model<T>,
  key: Key<T>,
): D1PreparedStatement {
  return bound(db, QueryType.DELETE, model, { where: fullKey(model, key) });
}

function bound<T extends Columns>(
  db: D1Database,
  type: QueryType,
  model: Model<T>,
  options: { where?: object; data?: object },
): D1PreparedStatement {
  const { query, bindings } = GenerateQuery<object>(type, model.tableName, options);
  return db.prepare(query).bind(...bindings);
}

function fullKey<T extends Columns>(model: Model<T>, key: Key<T>): object {
  for (const column of model.primaryKeys) {
    const value = key[column];
    if (value === undefined || value === null || value === '') {
      throw new Error(`${model.tableName}: the key column ${column} is missing`);
    }
  }
  if (Object.keys(key).length !== model.primaryKeys.length) {
    throw new Error(`${model.tableName}: only the primary key can be asked for`);
  }
  return key;
}

function knownColumns<T extends Columns>(
  model: Model<T>,
  row: Partial<Row<T>>,
): Record<string, unknown> {
  const defined = Object.entries(row).filter(([, value]) => value !== undefined);
  const foreign = defined.find(([column]) => !Object.hasOwn(model.columns, column));
  if (foreign) throw new Error(`${model.tableName}: no column ${foreign[0]}`);
  return Object.fromEntries(defined);
}

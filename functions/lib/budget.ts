// What an invocation may ask of D1. The platform refuses every statement past its own limit, 1,000 an
// invocation, each statement of a batch and those to all databases counted
// (https://developers.cloudflare.com/d1/platform/limits/, read 2026-11-26), and nothing local enforces that:
// so every invocation gets databases that count together.
import { logError } from './log.ts';

/** Statements an invocation may run. */
export const STATEMENTS_MAX = 800;

export interface Budget {
  /** Statements run so far, in all databases of the invocation. */
  used: number;
}

/** Gives a database the budget of the invocation. */
export type BudgetOf = (db: D1Database) => D1Database;

/** Told when the budget is passed: throwing refuses the statement. */
type OnOver = (used: number) => void;

const budgets = new WeakMap<object, Budget>();
const originals = new WeakMap<D1Database, D1Database>();
/** The database that each counted statement is for. */
const homes = new WeakMap<D1PreparedStatement, object>();

/** The same database, counting. `onOver` is called for each call past the budget, before it runs. */
export function countedDatabase(
  db: D1Database,
  onOver: OnOver,
  budget: Budget = { used: 0 },
): D1Database {
  const spend = (statements: number): void => {
    const used = budget.used + statements;
    if (used > STATEMENTS_MAX) onOver(used);
    budget.used = used;
  };
  const counted = {
    ...countedQueries(db, spend),
    exec: (query: string) => {
      spend(1);
      return db.exec(query);
    },
    withSession: (from?: D1SessionConstraint | D1SessionBookmark) => {
      const session = db.withSession(from);
      const queries = {
        ...countedQueries(session, spend),
        getBookmark: () => session.getBookmark(),
      };
      budgets.set(queries, budget);
      return queries;
    },
  } as unknown as D1Database;
  budgets.set(counted, budget);
  originals.set(counted, db);
  return counted;
}

/** What a database and a session of it have in common. */
function countedQueries(db: Pick<D1Database, 'prepare' | 'batch'>, spend: (n: number) => void) {
  const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const counted = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      first: (column?: string) => {
        spend(1);
        return column === undefined ? statement.first() : statement.first(column);
      },
      run: () => {
        spend(1);
        return statement.run();
      },
      all: () => {
        spend(1);
        return statement.all();
      },
      raw: (options?: { columnNames?: false }) => {
        spend(1);
        return statement.raw(options);
      },
    } as D1PreparedStatement;
    inner.set(counted, statement);
    homes.set(counted, db);
    return counted;
  };
  return {
    prepare: (query: string) => wrap(db.prepare(query)),
    batch: (statements: D1PreparedStatement[]) => {
      // D1 would run it in the wrong database without a word.
      if (statements.some((one) => (homes.get(one) ?? db) !== db))
        throw new Error('a statement of another database in a batch');
      spend(statements.length);
      return db.batch(statements.map((one) => inner.get(one) ?? one));
    },
  };
}

/** How many statements this invocation has left; a database nobody counts has all of them. */
export const statementsLeft = (db: D1Database): number => STATEMENTS_MAX - statementsUsed(db);

export const statementsUsed = (db: D1Database): number => budgets.get(db)?.used ?? 0;

/** The database itself, for what outlives an invocation. */
export const uncounted = (db: D1Database): D1Database => originals.get(db) ?? db;

/** In tests a fault; in production it is logged once, and what D1 then says decides. */
export function overBudget(where: string, isStrict: boolean): OnOver {
  let isTold = false;
  return (used) => {
    const error = new Error(`${where} ran ${used} statements, more than ${STATEMENTS_MAX}`);
    if (isStrict) throw error;
    if (!isTold) logError('budget.exceeded', error, { where, used });
    isTold = true;
  };
}

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

/** The same database, counting. `onOver` is called for each call past the budget, before it runs. */
export const countedDatabase = (
  db: D1Database,
  onOver: OnOver,
  budget: Budget = { used: 0 },
): D1Database => new CountedDatabase(db, budget, onOver) as unknown as D1Database;

/** What a database and a session of it have in common. */
class Counted<Of extends Pick<D1Database, 'prepare' | 'batch'>> {
  readonly counted: Of;
  readonly budget: Budget;
  readonly onOver: OnOver;

  constructor(counted: Of, budget: Budget, onOver: OnOver) {
    this.counted = counted;
    this.budget = budget;
    this.onOver = onOver;
  }

  spend(statements: number): void {
    const used = this.budget.used + statements;
    if (used > STATEMENTS_MAX) this.onOver(used);
    this.budget.used = used;
  }

  prepare(query: string): CountedStatement {
    return new CountedStatement(this.counted.prepare(query), this);
  }

  batch(statements: (CountedStatement | D1PreparedStatement)[]) {
    const isElsewhere = (one: object) =>
      one instanceof CountedStatement && one.home.counted !== this.counted;
    // D1 would run it in the wrong database without a word.
    if (statements.some(isElsewhere)) throw new Error('a statement of another database in a batch');
    this.spend(statements.length);
    return this.counted.batch(
      statements.map((one) => (one instanceof CountedStatement ? one.counted : one)),
    );
  }
}

class CountedDatabase extends Counted<D1Database> {
  exec(query: string) {
    this.spend(1);
    return this.counted.exec(query);
  }

  withSession(from?: D1SessionConstraint | D1SessionBookmark): CountedSession {
    return new CountedSession(this.counted.withSession(from), this.budget, this.onOver);
  }
}

class CountedSession extends Counted<D1DatabaseSession> {
  getBookmark() {
    return this.counted.getBookmark();
  }
}

class CountedStatement {
  readonly counted: D1PreparedStatement;
  readonly home: Counted<Pick<D1Database, 'prepare' | 'batch'>>;

  constructor(counted: D1PreparedStatement, home: CountedStatement['home']) {
    this.counted = counted;
    this.home = home;
  }

  bind(...values: unknown[]): CountedStatement {
    return new CountedStatement(this.counted.bind(...values), this.home);
  }

  first(column?: string) {
    this.home.spend(1);
    return column === undefined ? this.counted.first() : this.counted.first(column);
  }

  run() {
    this.home.spend(1);
    return this.counted.run();
  }

  all() {
    this.home.spend(1);
    return this.counted.all();
  }

  raw(options?: { columnNames?: false }) {
    this.home.spend(1);
    return this.counted.raw(options);
  }
}

/** How many statements this invocation has left; a database nobody counts has all of them. */
export const statementsLeft = (db: D1Database): number => STATEMENTS_MAX - statementsUsed(db);

export const statementsUsed = (db: D1Database): number =>
  db instanceof Counted ? db.budget.used : 0;

/** The database itself, for what outlives an invocation. */
export const uncounted = (db: D1Database): D1Database =>
  db instanceof CountedDatabase ? db.counted : db;

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

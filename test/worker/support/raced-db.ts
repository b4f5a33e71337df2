// D1 with another write between a read and the batch that follows from it.
import { env } from 'cloudflare:test';

/** `race` runs once, just before the first batch that `isMeant` (absent: the first one). */
export function racedDb(
  race: () => Promise<unknown>,
  isMeant: (statements: number) => boolean = () => true,
): D1Database {
  let isRaced = false;
  return new Proxy(env.DB, {
    get(db, name) {
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          if (!isRaced && isMeant(statements.length)) {
            isRaced = true;
            await race();
          }
          return db.batch(statements);
        };
      }
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

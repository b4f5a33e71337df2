// D1 that refuses some statements when they are run, as it does when it is overloaded.
import { env } from 'cloudflare:test';

export const failingDb = (isMeant: (sql: string) => boolean): D1Database =>
  new Proxy(env.DB, {
    get(db, name) {
      if (name === 'prepare') {
        return (sql: string) => db.prepare(isMeant(sql) ? `refused: ${sql}` : sql);
      }
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });

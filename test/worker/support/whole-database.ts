// Everything that is stored, for tests of what must not be.
import { env } from 'cloudflare:test';

/** All rows of all tables, as JSON. */
export async function wholeDatabase(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const rows = await Promise.all(
    tables.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

// Changes of wrangler.toml that leave its comments and everything else as they are.

import { Refusal } from '../refusal.ts';

/** Sets `database_id` of the database with this name. */
export function withDatabaseId(toml: string, name: string, id: string): string {
  return inTables(toml, '[[d1_databases]]', (table) => {
    if (textOf(table, 'database_name') !== name) return table;
    const line = `database_id = "${id}"`;
    return textOf(table, 'database_id') === null
      ? table.replace(/^database_name = .*$/m, (found) => `${found}\n${line}`)
      : table.replace(/^database_id = .*$/m, line);
  });
}

export const withOrigin = (toml: string, origin: string): string =>
  toml.replace(/^PUBLIC_ORIGIN = .*$/m, `PUBLIC_ORIGIN = "${origin}"`);

/** As people see it: without a path. */
export function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' && url.origin === text.replace(/\/$/, '')) return url.origin;
  throw new Refusal(`--origin takes an address like https://desk.example.com, not "${text}".`);
}

function inTables(toml: string, header: string, change: (table: string) => string): string {
  return toml
    .split(/^(?=\[)/m)
    .map((table) => (table.startsWith(header) ? change(table) : table))
    .join('');
}

const textOf = (table: string, key: string): string | null =>
  new RegExp(`^${key} = "([^"]*)"`, 'm').exec(table)?.[1] ?? null;

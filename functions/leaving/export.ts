// All data of a shop as one file of JSON lines, written while it is sent: a page of rows is in memory at a time.
// An invocation may ask D1 so often only (lib/budget.ts); what is left after that is another file, which the
// last line names.
import { listMembers } from '../accounts/members-store.ts';
import { findSettings } from '../accounts/settings-store.ts';
import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { unpack } from '../lib/pack.ts';
import { orderOf, type Row, readParts, readRows } from './export-store.ts';
import {
  JSON_COLUMNS,
  NOT_EXPORTED,
  PACKED_COLUMNS,
  SHOP_TABLES,
  type ShopTable,
  WITHHELD,
} from './tables.ts';

const ROWS_AT_ONCE = 500;
/** A page with its parts takes at most seven. */
const STATEMENTS_KEPT = 20;

/** Where a file begins: after that row of that table. */
export interface Position {
  table: string;
  after: (string | number)[];
}

/** null: not ours. */
export function readPosition(text: string): Position | null {
  const [table = '', ...after] = text.split('~').map(decodeURIComponent);
  const found = TABLES.find((one) => one.table === table);
  if (!found || after.length !== orderOf(found).length) return null;
  // SQLite compares the text of a number with a column of numbers as a number.
  return { table, after };
}

const TABLES: readonly ShopTable[] = SHOP_TABLES.filter(({ table }) => !(table in NOT_EXPORTED));

export function exportShop(
  env: Env,
  sellerId: string,
  from: Position | null,
  next: (position: string) => string,
  now: number,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pages = writePages(env, sellerId, from, next, now);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else
        controller.enqueue(encoder.encode(value.map((one) => `${JSON.stringify(one)}\n`).join('')));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}

async function* writePages(
  env: Env,
  sellerId: string,
  from: Position | null,
  next: (position: string) => string,
  now: number,
): AsyncGenerator<object[], undefined> {
  const directory = directoryOf(env);
  const db = databaseOf(env, sellerId);
  const settings = await findSettings(directory, sellerId);
  const about = { times: 'milliseconds since 1970, UTC', exportedAt: iso(now) };
  yield [{ record: 'shop', id: sellerId, ...settings, ...about }];
  if (from === null) {
    const people = await listMembers(directory, sellerId);
    yield people.map((one) => ({ record: 'people', ...one }));
  }
  const first = from === null ? 0 : TABLES.findIndex(({ table }) => table === from.table);
  for (const [i, table] of TABLES.slice(first).entries()) {
    let after = i === 0 && from ? from.after : null;
    for (let isMore = true; isMore; ) {
      if (after && Math.min(statementsLeft(db), statementsLeft(directory)) < STATEMENTS_KEPT) {
        yield [{ record: 'continued', next: next(positionOf(table, after)) }];
        return;
      }
      const source = table.isAccounts ? directory : db;
      const rows = await readRows(source, table, sellerId, after, ROWS_AT_ONCE);
      yield rows.map((row) => lineOf(table.table, row));
      for (const part of rows.length > 0 ? partsOf(table) : []) {
        const parts = await readParts(
          source,
          part,
          rows.map(({ id }) => id),
        );
        yield parts.map((row) => lineOf(part.table, row));
      }
      isMore = rows.length === ROWS_AT_ONCE;
      const last = rows.at(-1);
      if (last) after = orderOf(table).map((column) => last[column] ?? '');
    }
  }
  yield [{ record: 'end' }];
}

const partsOf = ({ parts = [] }: ShopTable) =>
  parts.filter(({ table }) => !(table in NOT_EXPORTED));

const positionOf = ({ table }: ShopTable, after: readonly (string | number)[]): string =>
  [table, ...after].map((one) => encodeURIComponent(String(one)).replaceAll('~', '%7E')).join('~');

function lineOf(table: string, row: Row): object {
  const withheld = WITHHELD[table] ?? [];
  const shown = Object.entries(row)
    .filter(([column]) => column !== 'seller_id' && !withheld.includes(column))
    .map(([column, value]) => [column, shownAs(column, value)]);
  return { record: table, ...Object.fromEntries(shown) };
}

function shownAs(column: string, value: Row[string]): unknown {
  if (PACKED_COLUMNS.includes(column)) return parsed(value, unpack);
  return JSON_COLUMNS.includes(column) ? parsed(value) : value;
}

function parsed(value: Row[string], read = (text: string) => text): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(read(value));
  } catch {
    return value;
  }
}

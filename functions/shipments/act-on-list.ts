// A bulk action of the list: on the rows picked, on all that match, or back from the archive.
import type { DeskContext } from '../accounts/desk.tsx';
import { langOf } from '../accounts/desk-context.ts';
import { mayActAs } from '../accounts/roles.ts';
import { BULK_ACTIONS, BULK_MAX, type BulkAction } from '../contract/shipment-work.ts';
import { type Words, words } from '../contract/words.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { actInShops } from './act-in-shops.ts';
import { ALL_MAX, readMatching } from './bulk-scope.ts';
import type { Contributor } from './commit.ts';
import { readQuery } from './list-address.ts';
import { sortable } from './list-plan.ts';
import type { ShopData } from './list-shops.ts';
import { findArchivedAt } from './list-totals-store.ts';
import { mayCarry } from './registration.ts';

/** What is asked before all that match are changed. */
export interface Asked {
  query: ReturnType<typeof readQuery>;
  action: BulkAction['action'];
  carrier: string | null;
  count: number;
  mark: string;
  isChanged: boolean;
  back: string;
}

/** `done`: for the address of the list that is shown next. */
export type Outcome = { fault: string } | { confirm: Asked } | { done: Record<string, string> };

export async function actOnList(
  c: DeskContext,
  contributors: readonly Contributor[],
  fields: FormData,
  back: URLSearchParams,
): Promise<Outcome> {
  const t = words(langOf(c));
  const now = Date.now();
  if (textIn(fields, 'action') === 'undo') return undo(c, contributors, fields, now);
  const read = readAction(fields, t);
  if ('fault' in read) return read;
  if (textIn(fields, 'scope') !== 'all') {
    const ids = pickedIn(fields);
    if (ids.length === 0) return { fault: t('parcels.error.none') };
    return run(c, contributors, read, ids, now);
  }
  const query = sortable(readQuery(back));
  const matching = await readMatching(workableShops(c), query);
  if (matching === null) return { fault: t('parcels.error.many', { count: ALL_MAX }) };
  if (matching.ids.length === 0) return { fault: t('parcels.nothing') };
  const seen = textIn(fields, 'mark');
  if (seen === matching.mark) return run(c, contributors, read, matching.ids, now);
  const { ids, mark } = matching;
  const isChanged = seen !== '';
  const asked = { query, ...read, count: ids.length, mark, isChanged, back: back.toString() };
  return { confirm: asked };
}

type Action = Pick<Asked, 'action' | 'carrier'>;

function readAction(fields: FormData, t: Words): Action | { fault: string } {
  const action = BULK_ACTIONS.find((one) => one === textIn(fields, 'action'));
  if (action === undefined) return { fault: t('parcels.error.action') };
  if (action !== 'change_carrier') return { action, carrier: null };
  const carrier = textIn(fields, 'carrier');
  return mayCarry(carrier) ? { action, carrier } : { fault: t('parcels.error.carrier') };
}

const pickedIn = (fields: FormData): string[] =>
  fields
    .getAll('id')
    .filter((id) => typeof id === 'string')
    .slice(0, BULK_MAX);

/** In slices; all of them get the same moment, by which the whole can be taken back. */
async function run(
  c: DeskContext,
  contributors: readonly Contributor[],
  { action, carrier }: Action,
  all: readonly string[],
  now: number,
): Promise<Outcome> {
  let done = 0;
  for (const ids of chunk(all, BULK_MAX)) {
    const asked: BulkAction =
      action === 'change_carrier' ? { action, ids, carrier: carrier ?? '' } : { action, ids };
    const results = await actInShops(c, contributors, asked, now);
    done += results.filter(({ ok }) => ok).length;
  }
  const failed = all.length - done;
  return {
    done: {
      done: action,
      count: String(done),
      ...(failed > 0 && { failed: String(failed) }),
      ...(action === 'archive' && { at: String(now) }),
    },
  };
}

/** Only what that one action archived, and only in shops where the person may work. */
async function undo(
  c: DeskContext,
  contributors: readonly Contributor[],
  fields: FormData,
  now: number,
): Promise<Outcome> {
  const at = Number(textIn(fields, 'archivedAt'));
  if (!Number.isSafeInteger(at)) return { fault: words(langOf(c))('parcels.error.action') };
  const found = await Promise.all(
    workableShops(c).map(({ db, sellerId }) => findArchivedAt(db, sellerId, at, ALL_MAX)),
  );
  return run(c, contributors, { action: 'unarchive', carrier: null }, found.flat(), now);
}

const workableShops = (c: DeskContext): ShopData[] =>
  shopsData(c).filter(({ sellerId }) =>
    c.var.reach.shown.some((shop) => shop.sellerId === sellerId && mayActAs(shop.role, 'agent')),
  );

export const shopsData = (c: DeskContext): ShopData[] =>
  c.var.reach.shown.map(({ sellerId }) => ({ sellerId, db: databaseOf(c.env, sellerId) }));

// A bulk action of a person over the shops their list shows: in each shop as the role they have there.
import { countWrite } from '../accounts/access.ts';
import type { DeskContext } from '../accounts/desk.tsx';
import { rowsByShop } from '../accounts/reach.ts';
import { mayActAs } from '../accounts/roles.ts';
import { actorIn } from '../accounts/shop-chip.tsx';
import type { BulkAction, BulkResult } from '../contract/shipment-work.ts';
import { databaseOf } from '../lib/databases.ts';
import type { Contributor } from './commit.ts';
import { actOnMany } from './work.ts';

/** Parcels of shops where the person may not act, or of nobody's, are not found. */
export async function actInShops(
  c: DeskContext,
  contributors: readonly Contributor[],
  action: BulkAction,
  now: number,
): Promise<BulkResult[]> {
  const { acting, reach } = c.var;
  const shops = reach.shown.filter(({ role }) => mayActAs(role, 'agent'));
  const parts = await rowsByShop(c.env, shops, 'parcels', action.ids);
  const results = new Map<string, BulkResult>();
  for (const { shop, ids } of parts.filter((part) => part.ids.length > 0)) {
    const actor = actorIn(acting, shop);
    await countWrite(c.env, c.req.raw, actor);
    const writes = { db: databaseOf(c.env, shop.sellerId), env: c.env, contributors };
    for (const one of await actOnMany(writes, actor, { ...action, ids }, 'form', now)) {
      results.set(one.id, one);
    }
  }
  return action.ids.map(
    (id) => results.get(id) ?? { id, ok: false, problem: 'not-found' as const },
  );
}

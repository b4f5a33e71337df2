// Changes the settings of a shop.

import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import type { Actor } from './access.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { changeSettings, findSettings, type Settings } from './settings-store.ts';

/** The audit entry has the values before and after. */
export async function change(
  env: Env,
  { sellerId, actor }: Actor,
  changes: Partial<Settings>,
  now: number,
): Promise<void> {
  const db = directoryOf(env);
  const before = await findSettings(db, sellerId);
  const after = { ...before, ...changes };
  const names = (Object.keys(before) as (keyof Settings)[]).filter(
    (name) => before[name] !== after[name],
  );
  if (names.length === 0) return;
  const detail = Object.fromEntries(
    names.map((name) => [name, `${before[name]} → ${after[name]}`]),
  );
  const entry = { sellerId, actor, action: 'shop_changed' as const, subject: null, detail };
  await db.batch([changeSettings(db, sellerId, after), recordAudit(db, entry, now)]);
  await copyShop(env, sellerId);
}

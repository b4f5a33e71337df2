// How long the data of one shop is kept: what it has set, within what the installation allows.
import * as v from 'valibot';
import { KEPT, type Kept, type KeptDays, shorter, USUAL_DAYS } from '../contract/retention.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { WITHOUT_END_DAYS } from '../lib/past-term.ts';
import type { Actor } from './access.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { findKeptDays, setKeptDays } from './kept-days-store.ts';

const VARIABLES = {
  parcels: 'PARCELS_KEPT_DAYS',
  tickets: 'TICKETS_KEPT_DAYS',
  messages: 'MESSAGES_KEPT_DAYS',
  deliveries: 'DELIVERIES_KEPT_DAYS',
  audit: 'AUDIT_KEPT_DAYS',
} as const satisfies Record<Kept, keyof Env>;

type Settings = Partial<Pick<Env, (typeof VARIABLES)[Kept]>>;

/** Of the installation. What is no number of days is as if it were not set: a slip deletes nothing. */
export const mostDays = (env: Settings): KeptDays =>
  forEach((kept) => {
    const set = env[VARIABLES[kept]] ?? '';
    return /^\d{1,6}$/.test(set) ? Number(set) || null : USUAL_DAYS[kept];
  });

/** For statements: the installation's term as a number. */
export const mostInSql = (env: Settings, kept: Kept): number =>
  mostDays(env)[kept] ?? WITHOUT_END_DAYS;

const Stored = v.record(v.picklist(KEPT), v.nullable(v.pipe(v.number(), v.integer())));

/** What is valid now. */
export async function keptDaysOf(env: Env, sellerId: string): Promise<KeptDays> {
  const text = await findKeptDays(directoryOf(env), sellerId);
  const own = v.safeParse(Stored, JSON.parse(text ?? '{}'));
  const most = mostDays(env);
  return forEach((kept) => shorter((own.success && own.output[kept]) || null, most[kept]));
}

/** What is as long as the installation's term is not stored: it follows the installation. */
export async function changeKeptDays(
  env: Env,
  { sellerId, actor }: Actor,
  days: KeptDays,
  now: number,
): Promise<void> {
  const db = directoryOf(env);
  const [before, most] = [await keptDaysOf(env, sellerId), mostDays(env)];
  const changed = KEPT.filter((kept) => before[kept] !== days[kept]);
  if (changed.length === 0) return;
  const own = forEach((kept) => (days[kept] === most[kept] ? null : days[kept]));
  const detail = Object.fromEntries(
    changed.map((kept) => [kept, `${before[kept] ?? '∞'} → ${days[kept] ?? '∞'}`]),
  );
  const entry = { sellerId, actor, action: 'retention_changed' as const, subject: null, detail };
  await db.batch([setKeptDays(db, sellerId, JSON.stringify(own)), recordAudit(db, entry, now)]);
  await copyShop(env, sellerId);
}

const forEach = (of: (kept: Kept) => number | null): KeptDays =>
  Object.fromEntries(KEPT.map((kept) => [kept, of(kept)])) as KeptDays;

// A year of a shop that has set its terms, with all jobs, at the real Worker: at its end every table and every file
// is looked at, and nothing has grown for ever. In CI a step is a week and a week has a few parcels; with WHOLE_YEAR=1
// each day has twenty.
import { env } from 'cloudflare:test';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { changeKeptDays } from '../../functions/accounts/kept-days.ts';
import type { Env } from '../../functions/env.ts';
import { JOBS, type JobName, jobsAt } from '../../functions/jobs.ts';
import { forgetParcel } from '../../functions/leaving/forget-parcel.ts';
import { countedDatabase, overBudget } from '../../functions/lib/budget.ts';
import { BARE } from '../support/pictures.ts';
import { keyOf, openBrowser, openShop } from './support/accounts.ts';
import { openByForm } from './support/cases.ts';
import {
  answer,
  call,
  cdekOrder,
  cdekStatus,
  newCdekNumber,
  openHook,
  post,
} from './support/hooks.ts';
import { listen, receiver } from './support/listeners.ts';
import { bringRows, countFiles, countRows, follow, tables } from './support/year-rows.ts';

const isWhole = inject('isWholeYear');
const STEP_DAYS = isWhole ? 1 : 7;
const PARCELS = isWhole ? 20 : 4;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const STEPS = Math.ceil(365 / STEP_DAYS);
const KEPT = { parcels: 90, tickets: 90, messages: 14, deliveries: 14, audit: 90 };
/** Tickets of no shop. */
const UNOWNED_KEPT = 180;
/** From the first message about a parcel to the last. */
const UNDERWAY = 2;

/** Rows that so many days leave, of so many a step: the step of a night itself is not over. */
const days = (kept: number, each: number): number =>
  (Math.ceil(kept / STEP_DAYS) + UNDERWAY + 1) * each;

/** Of each table the most that may be there; `0`: the year brings none. */
const STAYS: Record<string, number> = {
  // One shop with one owner, one carrier, one receiver, whatever the year brings.
  sellers: 1,
  users: 1,
  members: 1,
  accounts: 1,
  api_keys: 1,
  connections: 1,
  endpoints: 1,
  paces: 20,
  installation: 1,
  job_runs: 40,
  dead_letters: 1,
  data_migrations: 10,
  // A parcel, a ticket and what is said of them.
  shipments: days(KEPT.parcels, PARCELS + 1),
  shipment_numbers: days(KEPT.parcels, 2 * (PARCELS + 1)),
  problem_history: days(KEPT.parcels, 4 * (PARCELS + 1)),
  followers: days(KEPT.parcels, 1),
  tickets: days(KEPT.tickets, 1) + days(UNOWNED_KEPT, 1),
  ticket_messages: days(KEPT.tickets, 1) + days(UNOWNED_KEPT, 1),
  ticket_actions: days(KEPT.tickets, 1) + days(UNOWNED_KEPT, 1),
  ticket_search: days(KEPT.tickets, 2),
  ticket_evidence: days(KEPT.tickets, 1),
  inbox: days(KEPT.messages, 3 * PARCELS + 2),
  announcements: days(KEPT.deliveries, 8 * (PARCELS + 1)),
  deliveries: days(KEPT.deliveries, 8 * (PARCELS + 1)),
  audit: days(KEPT.audit, 4),
  forgotten_numbers: days(180, 2),
  refused_messages: 20,
  // What Ozon tells, and work of the day.
  ozon_returns: days(KEPT.parcels, 1),
  ozon_rfbs_returns: days(KEPT.parcels, 1),
  ozon_cancellations: days(KEPT.parcels, 1),
  ozon_ratings: days(KEPT.parcels, 1),
  ozon_rating_errors: days(KEPT.parcels, 1),
  ozon_postings: days(KEPT.parcels, 1),
  parcel_products: days(KEPT.parcels, 1),
  ozon_label_tasks: days(7, 1),
  ozon_carriages: days(7, 1),
  ozon_chat_sends: days(7, 1),
  ozon_chats: days(7, 1),
  imports: days(30, 1),
  // People who come and go.
  sessions: days(14, 1),
  verifications: days(1, 2),
  invitations: days(37, 1),
  awaited_numbers: days(60, 1),
  quotas: days(1, 30),
  // Bounded by what people set up or sell, not by time: the year brings none.
  ...Object.fromEntries(
    [
      ...['two_factors', 'passkeys', 'canned_answers', 'saved_views', 'channels', 'preferences'],
      ...['feeds', 'shop_pages'],
      ...['products', 'product_words', 'ozon_accounts', 'ozon_warehouses', 'ozon_rereads'],
      ...['ozon_delivery_methods', 'shop_changes', 'tracking_events', 'ticket_notes'],
    ].map((table) => [table, 0]),
  ),
};

test('after a year of a shop that has set its terms, no table and no folder of files holds more than the terms allow', {
  timeout: isWhole ? 3_600_000 : 120_000,
  retry: 0,
}, async () => {
  const start = Math.floor(Date.now() / DAY) * DAY + (3 * 60 + 17) * 60_000;
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  onTestFinished(() => void vi.useRealTimers());
  const shop = await openShop();
  const acting = {
    sellerId: shop.id,
    sellerName: 'A shop',
    role: 'owner' as const,
    user: { id: shop.owner.id, name: 'Wang' },
    actor: shop.owner.id,
  };
  const hook = await openHook('cdek', { sellerId: shop.id });
  const { key } = await keyOf(shop, 'write');
  receiver(await listen(shop.id));
  await changeKeptDays(env, acting, KEPT, start);
  const names = await tables();
  expect(names.filter((name) => STAYS[name] === undefined)).toEqual([]);
  const most = new Map<string, number>();
  const older: string[][] = [];
  for (let step = 0; step <= STEPS; step++) {
    const now = start + step * STEP_DAYS * DAY;
    vi.setSystemTime(now);
    // What the step before left is due, and the night has come.
    await runJobs(now);
    await bringRows({ ...acting, connectionId: hook.connectionId, userId: shop.owner.id, now });
    await openBrowser(shop.owner.id);
    const fresh = Array.from({ length: PARCELS }, newCdekNumber);
    const [proved = '', ...pushed] = fresh;
    older.unshift(fresh);
    older.splice(UNDERWAY + 1);
    const [, onTheWay = [], arrived = []] = older;
    // What an answer to the shop's own key proves to be theirs: so is a ticket about it.
    const time = new Date(now - HOUR).toISOString();
    await answer(hook, cdekOrder(proved, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', time));
    await tell(hook, pushed, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', now);
    await tell(hook, onTheWay, 'ACCEPTED_IN_TRANSIT_CITY', now);
    // Some are never heard of again.
    await tell(hook, arrived.slice(1), 'DELIVERED', now);
    await call(hook.path, { method: 'POST', body: 'no message' });
    await run('inbox', now + HOUR);
    await follow(await addByKey(key, newCdekNumber()), now);
    await openByForm({
      number: proved,
      photos: [new Blob([BARE.png], { type: 'image/png' })],
    });
    await openByForm();
    const doomed = await idOf(pushed[0] ?? '');
    await forgetParcel(env, acting, doomed, now);
    for (const [name, count] of Object.entries(await countRows(names))) {
      most.set(name, Math.max(most.get(name) ?? 0, count));
    }
  }
  const end = start + (STEPS + 1) * STEP_DAYS * DAY;
  vi.setSystemTime(end);
  await runJobs(end);
  const left = await countRows(names);
  const tooMany = Object.entries(left).filter(([name, count]) => count > (STAYS[name] ?? 0));
  expect(Object.fromEntries(tooMany)).toEqual({});
  // A limit of a table that nothing filled would say nothing.
  const unfilled = names.filter((name) => (STAYS[name] ?? 0) > 0 && !most.get(name));
  expect(unfilled).toEqual([]);
  const files = await countFiles();
  expect(files.evidence ?? 0).toBe(left.ticket_evidence);
  expect(files.imports ?? 0).toBe(left.imports);
  expect(Object.keys(files).sort()).toEqual(['evidence', 'imports']);
});

type Hook = Awaited<ReturnType<typeof openHook>>;

async function tell(hook: Hook, numbers: readonly string[], code: string, at: number) {
  const time = new Date(at - HOUR).toISOString();
  for (const number of numbers) {
    const taken = await post(hook, cdekStatus(number, code, time));
    expect(taken.status).toBe(200);
  }
}

const idOf = async (number: string): Promise<string> =>
  (await env.DB.prepare('SELECT shipment_id AS id FROM shipment_numbers WHERE number = ?')
    .bind(number)
    .first<string>('id')) ?? '';

async function addByKey(key: string, number: string): Promise<string> {
  const added = await call('/api/v1/shipments', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ shipments: [{ number }] }),
  });
  const { results } = await added.json<{ results: { id: string }[] }>();
  return results[0]?.id ?? '';
}

/** All of a minute. */
async function runJobs(now: number): Promise<void> {
  for (const { job } of jobsAt(now)) await run(job, now);
}

/** In an invocation of its own, as often as it says. */
async function run(job: JobName, now: number): Promise<void> {
  const work = JOBS[job] as (env: Env, now: number) => Promise<unknown>;
  for (let isMore = true; isMore; ) {
    const DB = countedDatabase(env.DB, overBudget(job, true));
    isMore = (await work({ ...env, DB, onlyShard: 1 } as Env, now)) === 'more';
  }
}

// Whichever way a parcel is written, its news is announced once, in the same batch, and delivery starts at
// once: no cron runs here, so what arrives was sent by the wake-up of the write itself.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../functions/accounts/access.ts';
import { runSlice } from '../../functions/imports/run.ts';
import { changeNumbers } from '../../functions/shipments/change-numbers.ts';
import { addShipments, declareCarrier } from '../../functions/shipments/work.ts';
import { TICKET_CONTRIBUTORS } from '../../functions/tickets/contributors.ts';
import { scanDue } from '../../functions/watch/scan.ts';
import { type Member, openShop } from './support/accounts.ts';
import { cdekStatus, newCdekNumber, openHook, post, settled } from './support/hooks.ts';
import { HOUR, leaveNothingWaiting, listen, MINUTE, receiver, tell } from './support/listeners.ts';
import { newsOf } from './support/scan.ts';
import { ask } from './support/shipments.ts';

const NO_NUMBERS = { add: [], remove: [], isSameParcel: false };
const WRITES = { db: env.DB, env, contributors: TICKET_CONTRIBUTORS };

afterEach(leaveNothingWaiting);

interface Watched {
  owner: Member;
  acting: Actor;
  /** Waits for this news, in any order, then for all the rest: it has to be the only news. */
  expectNews: (...news: string[]) => Promise<void>;
}

async function openWatched(): Promise<Watched> {
  const { id: sellerId, owner } = await openShop();
  const received = receiver(await listen(sellerId));
  let known = 0;
  return {
    owner,
    acting: { sellerId, sellerName: '', role: 'owner', user: null, actor: owner.id },
    expectNews: async (...news) => {
      await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(news.length), 10_000);
      await tell(Date.now() + HOUR);
      const arrived = received.splice(0).map(({ body: { type, data } }) => nameOf(type, data));
      expect(arrived.sort()).toEqual([...news].sort());
      known += news.length;
      expect(await newsOf(sellerId)).toHaveLength(known);
    },
  };
}

const nameOf = (type: string, data: Record<string, unknown>): string => {
  const { problem, reason, status } = data as {
    problem?: { reason: string };
    reason?: string;
    status?: string;
  };
  return `${type.replace('shipment.', '')} ${problem?.reason ?? reason ?? status}`;
};

/** Ship-by in 20 hours: its problem began 4 hours ago, and nothing was written or scanned since. */
async function addLate({ acting }: Watched, number = newCdekNumber()) {
  const now = Date.now();
  const registration = {
    number,
    alsoKnownAs: [],
    orderNumber: null,
    carrier: 'cdek',
    scheme: 'rFBS' as const,
    shipByAt: now + 20 * HOUR,
  };
  const [added] = await addShipments(
    { ...WRITES, env },
    acting,
    [registration],
    'api',
    now - 10 * HOUR,
  );
  return { number, id: added?.id ?? '' };
}

let minutesAgo = 120;
async function scanned(
  { acting }: Watched,
  number: string,
  code = 'RECEIVED_AT_SHIPMENT_WAREHOUSE',
): Promise<void> {
  const hook = await openHook('cdek', { sellerId: acting.sellerId });
  const at = new Date(Date.now() - minutesAgo-- * MINUTE).toISOString().replace('Z', '+0000');
  await post(hook, cdekStatus(number, code, at));
  await settled(hook);
}

describe('news of a parcel', () => {
  test('a change of numbers announces the problem it finds, and a second one nothing more', async () => {
    const shop = await openWatched();
    const { id } = await addLate(shop);
    const link = () =>
      changeNumbers(
        WRITES,
        shop.acting,
        id,
        { ...NO_NUMBERS, add: [newCdekNumber()] },
        'form',
        Date.now(),
      );
    await link();
    await shop.expectNews('problem_raised ship_by_near');
    await link();
    await shop.expectNews();
  });

  test('a merge announces the new status and the end of the problem of the parcel it keeps', async () => {
    const shop = await openWatched();
    const { id, number } = await addLate(shop);
    await scanDue(env, Date.now());
    await shop.expectNews('problem_raised ship_by_near');
    const other = newCdekNumber();
    await scanned(shop, other);
    await shop.expectNews('status_changed in_transit');
    const merge = { add: [other], remove: [], isSameParcel: true };
    await changeNumbers(WRITES, shop.acting, id, merge, 'form', Date.now());
    await shop.expectNews('status_changed in_transit', 'problem_cleared ship_by_near');
    await scanned(shop, number);
    await shop.expectNews();
  });

  test('pushes announce a status with its problem, and its end, each once', async () => {
    const shop = await openWatched();
    const number = newCdekNumber();
    await scanned(shop, number);
    await shop.expectNews('status_changed in_transit');
    await scanned(shop, number, 'RETURNED_TO_DELIVERY_WAREHOUSE');
    await shop.expectNews('status_changed attempt_failed', 'problem_raised delivery_problem');
    await scanned(shop, number, 'DELIVERED');
    await shop.expectNews('status_changed delivered', 'problem_cleared delivery_problem');
    await scanned(shop, number, 'DELIVERED');
    await shop.expectNews();
  });

  test('a declared carrier announces the problem that had begun meanwhile', async () => {
    const shop = await openWatched();
    const { id } = await addLate(shop);
    const declare = () =>
      declareCarrier(WRITES, shop.acting, [id], 'russian-post', 'form', Date.now());
    await declare();
    await shop.expectNews('problem_raised ship_by_near');
    await declare();
    await shop.expectNews();
  });

  test('an import announces the problem of a parcel it meets again, once for a repeated slice', async () => {
    const shop = await openWatched();
    const { number } = await addLate(shop);
    const csv = `Трек-номер\n${number}\n${newCdekNumber()}\n`;
    const uploaded = await ask(shop.owner, '/api/v1/imports?fileName=parcels.csv', {
      method: 'POST',
      body: csv,
    });
    const { id } = await uploaded.json<{ id: string }>();
    await env.DB.prepare(`UPDATE imports SET state = 'running', due_at = 0 WHERE id = ?`)
      .bind(id)
      .run();
    const both = [1, 2].map(() => runSlice(env, TICKET_CONTRIBUTORS, id, Date.now()));
    await Promise.allSettled(both);
    await shop.expectNews('problem_raised ship_by_near');
  });

  test('two scans at once announce what they find once', async () => {
    const shop = await openWatched();
    await addLate(shop);
    await Promise.all([scanDue(env, Date.now()), scanDue(env, Date.now())]);
    await shop.expectNews('problem_raised ship_by_near');
    await scanDue(env, Date.now());
    await shop.expectNews();
  });
});

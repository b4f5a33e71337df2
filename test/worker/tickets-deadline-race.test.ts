// A parcel that changes between the moment a ticket reads it and the moment the ticket is written.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { findTicket } from '../../functions/tickets/store.ts';
import { openShop } from './support/accounts.ts';
import { openByForm, sendReport, someone } from './support/cases.ts';
import { answer, call, newCdekNumber, openHook } from './support/hooks.ts';
import { racedDb } from './support/raced-db.ts';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

async function parcelAtPoint() {
  const shop = await openShop();
  const hook = await openHook('cdek', { sellerId: shop.id });
  const number = newCdekNumber();
  const keptFor = (days: number) =>
    answer(hook, {
      entity: {
        cdek_number: number,
        keep_free_until: at(days),
        statuses: [{ code: 'ACCEPTED_AT_PICK_UP_POINT', date_time: at(-1), city: 'Казань' }],
      },
    });
  await keptFor(3);
  return { shop, number, keptFor };
}

const daysLeft = (dueAt: number | null | undefined): number =>
  Math.round(((dueAt ?? 0) - Date.now()) / DAY);

test('a message written while the carrier moves the pickup term takes the new term', async () => {
  const { shop, number, keptFor } = await parcelAtPoint();
  const ticket = await openByForm({ number, type: 'no_pickup_notice' });
  const raced = { ...env, DB: racedDb(() => keptFor(9)) };
  const response = await call(
    `/api/v1/tickets/${ticket.id}/messages`,
    {
      method: 'POST',
      headers: { ...someone(), ...shop.owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'Ждём ответа' }),
    },
    raced,
  );
  expect(response.status).toBe(201);
  const row = await findTicket(env.DB, ticket.id);
  expect(daysLeft(row?.due_at)).toBe(9);
  expect(row?.version).toBe(2);
});

test('resolving a ticket while its parcel changes succeeds', async () => {
  const { shop, number, keptFor } = await parcelAtPoint();
  const ticket = await openByForm({ number, type: 'no_pickup_notice' });
  const response = await call(
    `/api/v1/tickets/${ticket.id}/resolve`,
    {
      method: 'POST',
      headers: { ...someone(), ...shop.owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ resolution: 'delivered' }),
    },
    { ...env, DB: racedDb(() => keptFor(9)) },
  );
  expect(response.status).toBe(200);
  expect((await findTicket(env.DB, ticket.id))?.state).toBe('resolved');
});

test('a ticket opened while the carrier moves the pickup term begins with the new term', async () => {
  const { number, keptFor } = await parcelAtPoint();
  const raced = { ...env, DB: racedDb(() => keptFor(9)) };
  const response = await sendReport({ number, type: 'no_pickup_notice' }, someone(), raced);
  expect(response.status).toBe(303);
  const { results } = await env.DB.prepare('SELECT due_at FROM tickets WHERE number = ?')
    .bind(number)
    .all<{ due_at: number }>();
  expect(results.map(({ due_at }) => daysLeft(due_at))).toEqual([9]);
});

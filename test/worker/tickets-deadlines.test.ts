// The deadline a list shows follows the parcel, also while nobody writes in the ticket.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { GuideAnswer } from '../../functions/contract/guide.ts';
import type { Ticket } from '../../functions/contract/ticket.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { ShipmentRow } from '../../functions/shipments/rows.ts';
import { readSnapshot } from '../../functions/shipments/stored-snapshot.ts';
import { renewDeadlines } from '../../functions/tickets/renew.ts';
import { findTicket } from '../../functions/tickets/store.ts';
import { openShop } from './support/accounts.ts';
import { openByForm, readPage } from './support/cases.ts';
import { countRows } from './support/count-rows.ts';
import {
  answer,
  call,
  cdekOrder,
  cdekStatus,
  type Hook,
  newCdekNumber,
  openHook,
  post,
  settled,
} from './support/hooks.ts';
import { api } from './support/ticket-callers.ts';

const DAY = 86_400_000;
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString();

async function waitsAtPoint(hook: Hook, number: string, keptUntil: string, scanned = at(-1)) {
  const statuses = [{ code: 'ACCEPTED_AT_PICK_UP_POINT', date_time: scanned, city: 'Казань' }];
  await answer(hook, { entity: { cdek_number: number, keep_free_until: keptUntil, statuses } });
}

async function parcelAtPoint() {
  const shop = await openShop();
  const hook = await openHook('cdek', { sellerId: shop.id });
  const number = newCdekNumber();
  await waitsAtPoint(hook, number, at(3));
  const ticket = await openByForm({ number, type: 'no_pickup_notice' });
  return { shop, hook, number, ticket };
}

const days = async (id: string): Promise<number | null> => {
  const dueAt = (await findTicket(env.DB, id))?.due_at ?? null;
  return dueAt === null ? null : Math.round((dueAt - Date.now()) / DAY);
};

test('the deadlines of a ticket are those of the parcel’s case, in the API, on its page and in the guide', async () => {
  const { shop, number, ticket } = await parcelAtPoint();
  const { deadlines } = await (await api(shop.owner, `/${ticket.id}`)).json<Ticket>();
  const asked = await call(
    `/api/v1/guide?role=buyer&issue=no_pickup_notice&number=${number}&lang=ru`,
  );
  const { until, turn } = await asked.json<GuideAnswer>();
  expect(until.at).not.toBeNull();
  expect(deadlines).toMatchObject([{ policy: until.rule, party: turn, at: until.at }]);
  expect((await findTicket(env.DB, ticket.id))?.due_at).toBe(Date.parse(until.at ?? ''));
  const { html } = await readPage(ticket.page);
  expect(html).toContain(`datetime="${until.at}"`);
});

test('a ticket about damage starts no clock of Ozon’s: the one of a return begins with the application there', async () => {
  const shop = await openShop();
  const hook = await openHook('cdek', { sellerId: shop.id });
  const number = newCdekNumber();
  await answer(hook, cdekOrder(number, 'DELIVERED', at(-1)));
  for (const type of ['damaged', 'wrong_item', 'return']) {
    const ticket = await openByForm({ number, type });
    const { deadlines } = await (await api(shop.owner, `/${ticket.id}`)).json<Ticket>();
    expect(deadlines).toEqual([]);
    expect((await findTicket(env.DB, ticket.id))?.due_at).toBeNull();
  }
});

test('a pickup deadline that the carrier moves is moved in the list, and nothing else of the ticket changes', async () => {
  const { shop, hook, number, ticket } = await parcelAtPoint();
  const before = await findTicket(env.DB, ticket.id);
  expect(await days(ticket.id)).toBe(3);
  await waitsAtPoint(hook, number, at(9));
  expect(await days(ticket.id)).toBe(9);
  const after = await findTicket(env.DB, ticket.id);
  expect({ ...after, due_at: 0 }).toEqual({ ...before, due_at: 0 });
  const { tickets } = await (await api(shop.owner, '')).json<{ tickets: { dueAt: string }[] }>();
  expect(tickets.map(({ dueAt }) => Date.parse(dueAt))).toEqual([after?.due_at]);
});

test('a pickup deadline is removed from the ticket when the parcel is handed over', async () => {
  const { hook, number, ticket } = await parcelAtPoint();
  await post(hook, cdekStatus(number, 'DELIVERED', at(0)));
  await settled(hook);
  expect(await days(ticket.id)).toBeNull();
});

test('an ended ticket keeps the deadline it ended with', async () => {
  const { shop, hook, number, ticket } = await parcelAtPoint();
  await api(shop.owner, `/${ticket.id}/resolve`, { resolution: 'delivered' });
  const ended = await findTicket(env.DB, ticket.id);
  await waitsAtPoint(hook, number, at(9));
  expect(await findTicket(env.DB, ticket.id)).toEqual(ended);
});

test('a missed pickup deadline is kept when the carrier reports a further scan', async () => {
  const { hook, number, ticket } = await parcelAtPoint();
  const missed = at(-0.5);
  await waitsAtPoint(hook, number, missed);
  await env.DB.prepare('UPDATE tickets SET due_at = ? WHERE id = ?')
    .bind(Date.parse(missed), ticket.id)
    .run();
  await post(hook, cdekStatus(number, 'ACCEPTED_AT_PICK_UP_POINT', at(-0.2)));
  await settled(hook);
  expect((await findTicket(env.DB, ticket.id))?.due_at).toBe(Date.parse(missed));
});

test('a ticket about a merged parcel takes its deadline from the parcel that remains', async () => {
  const { hook, number, ticket } = await parcelAtPoint();
  const row = await findTicket(env.DB, ticket.id);
  const other = newCdekNumber();
  await waitsAtPoint(hook, other, at(4));
  const kept = await env.DB.prepare('SELECT id FROM shipments WHERE number = ?')
    .bind(other)
    .first<string>('id');
  await env.DB.batch([
    env.DB.prepare('UPDATE shipments SET merged_into = ?2, round = -1 WHERE id = ?1').bind(
      row?.shipment_id,
      kept,
    ),
    env.DB.prepare('DELETE FROM shipment_numbers WHERE number = ?').bind(number),
  ]);
  await waitsAtPoint(hook, other, at(8));
  expect(await days(ticket.id)).toBe(8);
});

test('a carrier’s answer and a buyer’s message at the same moment leave both the moved deadline and the message', async () => {
  const { hook, number, ticket } = await parcelAtPoint();
  const [, written] = await Promise.all([
    waitsAtPoint(hook, number, at(9)),
    api({ headers: { authorization: `Bearer ${ticket.token}` } }, `/${ticket.id}/messages`, {
      body: 'Где она?',
    }),
  ]);
  expect(written.status).toBe(201);
  expect(await days(ticket.id)).toBe(9);
  expect((await findTicket(env.DB, ticket.id))?.version).toBe(2);
  const said = env.DB.prepare('SELECT body FROM ticket_messages WHERE ticket_id = ? ORDER BY id');
  const { results: messages } = await said.bind(ticket.id).all<{ body: string }>();
  expect(messages.map(({ body }) => body)).toContain('Где она?');
  const { results } = await env.DB.prepare('SELECT state FROM inbox WHERE connection_id = ?')
    .bind(hook.connectionId)
    .all();
  expect(results.map(({ state }) => state)).toEqual(['done', 'done']);
});

test('renewing deadlines reads at most one row more with a thousand ended tickets about the parcel', async () => {
  const { ticket, shop, number } = await parcelAtPoint();
  const row = await findTicket(env.DB, ticket.id);
  const shipment = await env.DB.prepare('SELECT * FROM shipments WHERE id = ?')
    .bind(row?.shipment_id)
    .first<ShipmentRow>();
  if (!shipment) throw new Error('no parcel');
  const parcel = {
    id: shipment.id,
    isNew: false,
    absorbed: [],
    snapshot: { shipment: { ...readSnapshot(shipment), pickupUntil: at(5) } },
  };
  const bill = async () => {
    const counted = countRows(env.DB);
    await renewDeadlines(counted.db, [parcel], Date.now());
    return counted.bill;
  };
  const before = await bill();
  await env.DB.prepare(
    `INSERT INTO tickets (id, seller_id, token_hash, opened_with, shipment_id, number, opened_by, type,
       state, lang, version, created_at, updated_at, ended_at)
     SELECT ?1 || value, ?2, ?1 || value, ?1 || value, ?3, ?4, 'buyer', 'lost', 'resolved', 'ru', 1, 1, 1, 2
     FROM json_each(?5)`,
  )
    .bind(newId('tic', 1), shop.id, shipment.id, number, JSON.stringify([...Array(1000).keys()]))
    .run();
  const after = await bill();
  expect(after.read).toBeLessThanOrEqual(before.read + 1);
  expect(after).toMatchObject({ written: 0, statements: 1 });
  expect(after.read).toBeLessThanOrEqual(8);
});

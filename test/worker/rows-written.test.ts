// What an event writes, from the webhook to the end of its consumer: rows are what Cloudflare bills.
import {
  createExecutionContext,
  createMessageBatch,
  env,
  waitOnExecutionContext,
} from 'cloudflare:test';
import { expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import type { InboundMessage } from '../../functions/env.ts';
import { consumeInbound } from '../../functions/inbound/consume.ts';
import { countRows } from './support/count-rows.ts';
import { cdekStatus, newCdekNumber, newPosting, openHook, ozonState } from './support/hooks.ts';

const PARCELS = 50;
const MINUTE = 60_000;

/** As it happens: an event that is long past raises problems besides. */
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();
const agoAtCdek = (minutes: number): string => ago(minutes).replace(/\.\d+Z$/, '+0000');

/** Rows written for each of these messages, all of them worked on by one consumer. */
async function rowsFor(path: string, bodies: readonly object[]): Promise<number> {
  const { db, bill } = countRows(env.DB);
  const woken: InboundMessage[] = [];
  const quiet = {
    ...env,
    DB: db,
    INBOUND: { send: async (message: InboundMessage) => void woken.push(message) },
  } as unknown as typeof env;
  for (const body of bodies) {
    const ctx = createExecutionContext();
    const request = new Request(`https://desk.test${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    expect((await app.fetch(request, quiet, ctx)).status).toBe(200);
    await waitOnExecutionContext(ctx);
  }
  expect(woken).toHaveLength(bodies.length);
  const messages = woken.map((body, i) => ({
    id: String(i),
    timestamp: new Date(),
    attempts: 1,
    body,
  }));
  await consumeInbound(createMessageBatch('parcel-desk-inbound', messages), quiet);
  const waiting = `SELECT count(*) AS n FROM inbox WHERE state <> 'done'`;
  expect(await env.DB.prepare(waiting).first<number>('n')).toBe(0);
  return bill.written / bodies.length;
}

test('an event of an Ozon posting writes at most eight rows, its first at most fourteen', async () => {
  const hook = await openHook('ozon');
  const postings = Array.from({ length: PARCELS }, newPosting);
  const all = (state: string, at: string) =>
    rowsFor(
      hook.path,
      postings.map((posting) => ozonState(posting, state, at)),
    );
  expect(await all('posting_created', ago(10))).toBeLessThanOrEqual(14);
  for (const [i, state] of [
    'posting_in_carriage',
    'posting_transferred_to_courier_service',
    'posting_on_way_to_city',
    'posting_in_pickup_point',
    'posting_received',
  ].entries()) {
    const rows = await all(state, ago(9 - i));
    expect(rows, state).toBeLessThanOrEqual(8);
  }
});

test('an event of a carrier’s parcel writes at most eight rows, its first at most fourteen', async () => {
  const hook = await openHook('cdek');
  const numbers = Array.from({ length: PARCELS }, newCdekNumber);
  const all = (code: string, at: string) =>
    rowsFor(
      hook.path,
      numbers.map((number) => cdekStatus(number, code, at)),
    );
  expect(await all('CREATED', agoAtCdek(10))).toBeLessThanOrEqual(14);
  for (const [i, code] of [
    'RECEIVED_AT_SHIPMENT_WAREHOUSE',
    'SENT_TO_RECIPIENT_CITY',
    'ACCEPTED_IN_RECIPIENT_CITY',
    'ACCEPTED_AT_PICK_UP_POINT',
    'DELIVERED',
  ].entries()) {
    const rows = await all(code, agoAtCdek(9 - i));
    expect(rows, code).toBeLessThanOrEqual(8);
  }
});

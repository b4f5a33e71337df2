// Texts as long as a door lets them in, made of what patterns used to be slow on: each is answered, and
// what is kept of it is short. How long it takes is held by test/unit/patterns.test.ts.
import { createMessageBatch, env } from 'cloudflare:test';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Import } from '../../functions/contract/import.ts';
import { consumeInbound } from '../../functions/inbound/consume.ts';
import { openShop } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, inboxOf, openHook, track } from './support/hooks.ts';
import { ask } from './support/shipments.ts';

/** Posts a message of 5Post with this text, works on it, and tells what the database did. */
async function pushText(text: string) {
  const hook = await openHook('fivepost');
  const number = `5P${hook.connectionId.replace(/\W/g, '').slice(-10)}1`;
  const { db, bill } = countRows(env.DB);
  const quiet = { ...env, DB: db, INBOUND: { send: async () => {} } as unknown as Queue };
  const body = JSON.stringify([
    { orderId: number, status: 'NEW', executionStatus: text, changeDate: '2026-11-01' },
  ]);
  const response = await call(hook.path, { method: 'POST', body }, quiet);
  expect(response.status).toBe(200);
  const [row] = await inboxOf(hook);
  const message = { id: '1', timestamp: new Date(), attempts: 1, body: { inboxId: row?.id ?? 0 } };
  await consumeInbound(createMessageBatch('parcel-desk-inbound', [message]), quiet);
  expect((await inboxOf(hook))[0]?.state).toBe('done');
  return { number, kept: row?.payload ?? '', bill };
}

test('a very long carrier text is cut before it is stored, costs the database what a short one does, and its parcel is found', async () => {
  await pushText('Принято');
  const [short, long] = [await pushText('Принято'), await pushText('Аа'.repeat(65_536))];
  expect(long.kept.length).toBeLessThan(500);
  expect((await track(long.number)).shipments).toHaveLength(1);
  const { read, ...rest } = long.bill;
  expect(rest).toEqual({ written: short.bill.written, statements: short.bill.statements });
  // Where the number falls among its neighbours in an index costs a row or not.
  expect(Math.abs(read - short.bill.read)).toBeLessThanOrEqual(1);
});

test('an import file with a very long name keeps a hundred characters of it', async () => {
  const { owner } = await openShop();
  const form = new FormData();
  form.append('file', new File(['Трек-номер\n1106321645\n'], `${'Аа'.repeat(8_000)}.csv`));
  const sent = await ask(owner, '/en/desk/parcels/import', {
    method: 'POST',
    body: form,
    redirect: 'manual',
  });
  expect(sent.status).toBe(303);
  const id = sent.headers.get('location')?.split('/').at(-1);
  const found = v.parse(Import, await (await ask(owner, `/api/v1/imports/${id}`)).json());
  expect(found.fileName).toHaveLength(100);
});

test('an import file with one line of ten million characters is refused', async () => {
  const { owner } = await openShop();
  const body = `Трек-номер\n${'1,'.repeat(5_000_000)}`;
  const response = await ask(owner, '/api/v1/imports', { method: 'POST', body });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ type: 'https://desk.test/problems/empty-file' });
});

// Texts as long as a door lets them in, made of what patterns used to be slow on: each is answered, and
// what is kept of it is short. How long it takes is held by test/unit/patterns.test.ts.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Import } from '../../functions/contract/import.ts';
import { openShop } from './support/accounts.ts';
import { openHook, post, settled, track } from './support/hooks.ts';
import { ask } from './support/shipments.ts';

test('a very long carrier text is cut before it is stored, and its parcel is found', async () => {
  const hook = await openHook('fivepost');
  const number = `5P${hook.connectionId.replace(/\W/g, '').slice(-10)}1`;
  const response = await post(hook, [
    {
      orderId: number,
      status: 'NEW',
      executionStatus: 'Аа'.repeat(65_536),
      changeDate: '2026-11-01',
    },
  ]);
  expect(response.status).toBe(200);
  await settled(hook);
  const kept = await env.DB.prepare('SELECT payload FROM inbox WHERE connection_id = ?')
    .bind(hook.connectionId)
    .first<string>('payload');
  expect(kept?.length).toBeLessThan(500);
  expect((await track(number)).shipments).toHaveLength(1);
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

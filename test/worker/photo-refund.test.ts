// A photo that could not be stored costs nobody a part of the day's quota.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { BARE } from '../support/pictures.ts';
import { formOf, openByForm, someone } from './support/cases.ts';
import { failingDb } from './support/failing-db.ts';
import { call } from './support/hooks.ts';

test('a photo whose row cannot be written gives back its quota and leaves nothing stored', async () => {
  const ticket = await openByForm();
  const used = () =>
    env.DB.prepare(
      `SELECT coalesce(sum(used), 0) AS n FROM quotas WHERE pool LIKE 'photos:%'`,
    ).first<number>('n');
  const addTo = (DB: D1Database) =>
    call(
      `/api/v1/tickets/${ticket.id}/evidence`,
      {
        method: 'POST',
        headers: { ...someone(), authorization: `Bearer ${ticket.token}` },
        body: formOf({ photo: [new Blob([BARE.png], { type: 'image/png' })] }),
      },
      { ...env, DB },
    );
  const failed = await addTo(failingDb((sql) => /INSERT INTO .?ticket_evidence/.test(sql)));
  expect(failed.status).toBe(500);
  expect(await used()).toBe(0);
  expect((await env.EVIDENCE.list({ prefix: 'evidence/' })).objects).toEqual([]);

  expect((await addTo(env.DB)).status).toBe(201);
  expect(await used()).toBeGreaterThan(0);
});

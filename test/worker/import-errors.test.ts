// The API document says of the file of rejected rows what the file is.
import { expect, test } from 'vitest';
import type { Import } from '../../functions/contract/import.ts';
import { openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { ask } from './support/shipments.ts';

test('the file of rejected rows has row number and reason behind each row, as the API document says', async () => {
  const { owner } = await openShop();
  const csv = 'Tracking number,Carrier\n!!,\n';
  const uploaded = await ask(owner, '/api/v1/imports', { method: 'POST', body: csv });
  const { id } = await uploaded.json<Import>();
  const file = await (await ask(owner, `/api/v1/imports/${id}/errors.csv`)).text();
  expect(file).toContain('Tracking number,Carrier,Row,Error\r\n!!,,2,');

  const document = await (await call('/api/v1/openapi.json')).json<{
    paths: Record<string, { get?: { responses: Record<string, { description: string }> } }>;
  }>();
  const said = document.paths['/api/v1/imports/{id}/errors.csv']?.get?.responses['200'];
  expect(said?.description).toContain('each followed by its row number and the reason');
});

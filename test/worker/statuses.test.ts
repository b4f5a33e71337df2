// GET /api/v1/statuses: the open dictionary, for anyone, and again only when it changed.
import { expect, test } from 'vitest';
import type { Dictionary } from '../../functions/contract/dictionary.ts';
import { makeDictionary } from '../../functions/guide/dictionary.ts';
import { call } from './support/hooks.ts';

test('the dictionary is served whole to pages of any site and may be kept', async () => {
  const answer = await call('/api/v1/statuses');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toContain('public');
  expect(await answer.json<Dictionary>()).toEqual(JSON.parse(JSON.stringify(makeDictionary())));
});

test('who has the dictionary already gets 304 and nothing else', async () => {
  const { headers } = await call('/api/v1/statuses');
  const etag = headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\da-f]{32}"$/);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await call('/api/v1/statuses', { headers: { 'if-none-match': known } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  const other = await call('/api/v1/statuses', { headers: { 'if-none-match': '"other"' } });
  expect(other.status).toBe(200);
});

test('the dictionary cannot be written, and a query changes nothing', async () => {
  expect((await call('/api/v1/statuses', { method: 'POST', body: '{}' })).status).toBe(405);
  const plain = await (await call('/api/v1/statuses')).text();
  expect(await (await call(`/api/v1/statuses?lang=${'x'.repeat(5000)}`)).text()).toBe(plain);
});

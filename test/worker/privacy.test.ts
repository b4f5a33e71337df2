// No sample leaves a name, a phone, a street or an e-mail in the database.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { call, openHook, post, settled, track } from './support/hooks.ts';

const bodies = import.meta.glob<string>('../fixtures/carriers/*/*.{json,xml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const queries = import.meta.glob<string>('../fixtures/carriers/*/*.query', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const samples = Object.entries(bodies)
  .filter(([file]) => !file.endsWith('.expected.json'))
  .map(([file, body]) => ({
    carrier: file.split('/').at(-2) ?? '',
    name: file.split('/').at(-1) ?? '',
    body,
    query: queries[file.replace(/\.\w+$/, '.query')] ?? '',
  }));

// Every piece of personal data that stands in the samples.
const PERSONAL = [
  'ИВАНОВ',
  'ПЕТРОВ',
  'Иванов',
  'Петров',
  'Сидорова',
  'John',
  'Tester',
  'Petrov',
  '9161234567',
  '9161112233',
  '9032223344',
  '916 123',
  'example.com',
  'petr',
  'Каширское',
  'Большевистская',
  'Ленина',
  'Valentinskamp',
  'строение',
  'Ромашка',
  'Текст сообщения',
  '115568',
  '115478',
  '20355',
];

/** Looked for as words when short, since a time or a random key may hold the same few characters by chance. */
const stands = (word: string, text: string): boolean =>
  /^[0-9A-Za-z]{1,6}$/.test(word)
    ? new RegExp(`(?<![0-9A-Za-z])${word}(?![0-9A-Za-z])`).test(text)
    : text.includes(word);

/** Answers about another parcel than the one that was asked. */
const ABOUT_ANOTHER = ['number-mismatch.json', 'arrived-another-code.json'];

test('every sample of every carrier is accepted, and none leaves personal data in the database', async () => {
  expect(samples.length).toBeGreaterThan(35);
  expect(PERSONAL.filter((word) => !samples.some(({ body }) => stands(word, body)))).toEqual([]);

  for (const carrier of new Set(samples.map((sample) => sample.carrier))) {
    const hook = await openHook(carrier);
    for (const sample of samples.filter((s) => s.carrier === carrier)) {
      const response = await post(hook, sample.body, {
        query: sample.query.replace(/^\??(?=.)/, '?'),
      });
      const isRefused = ABOUT_ANOTHER.includes(sample.name);
      expect(response.status, `${carrier}/${sample.name}`).toBe(isRefused ? 400 : 200);
    }
    await settled(hook);
  }

  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const rows = await Promise.all(
    tables.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
  );
  const everything = JSON.stringify(rows.map(({ results }) => results));
  expect(everything.length).toBeGreaterThan(20_000);
  expect(PERSONAL.filter((word) => stands(word, everything))).toEqual([]);

  const failed = await env.DB.prepare(`SELECT id, failure FROM inbox WHERE state = 'failed'`).all();
  expect(failed.results).toEqual([]);
});

test('a lookup by number shows a parcel without its pickup point, its other numbers and its own link', async () => {
  const hook = await openHook('cdek');
  const order = samples.find(({ name }) => name === 'order-answer.json');
  await post(hook, order?.body ?? '');
  await settled(hook);
  const token = await env.DB.prepare('SELECT token FROM shipments WHERE seller_id = ?')
    .bind(hook.sellerId)
    .first<string>('token');
  const own = ['NSK33', '24219509-0020-7', String(token)];
  const byLink = await (await call(`/ru/p/${token}`)).text();
  expect(own.filter((part) => !byLink.includes(part))).toEqual([]);

  const number = '1106321645';
  const { shipments } = await track(number);
  expect(shipments.map(({ status }) => status)).toContain('available_for_pickup');
  const several = await call('/api/v1/track', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ numbers: [number, '1106321646'] }),
  });
  for (const shown of [
    JSON.stringify(shipments),
    await several.text(),
    await (await call(`/ru/track?n=${number}`)).text(),
    await (await call(`/ru/track?n=${number},1106321646`)).text(),
  ]) {
    expect(shown).toContain(number);
    expect(own.filter((part) => shown.includes(part))).toEqual([]);
  }
});

// Lookup by number: what it answers, and what it costs.
import {
  createExecutionContext,
  createMessageBatch,
  env,
  waitOnExecutionContext,
} from 'cloudflare:test';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import { TrackAnswer, TrackAnswers } from '../../functions/contract/shipment.ts';
import { consumeInbound } from '../../functions/inbound/consume.ts';
import { openShop } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  inboxOf,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
  stopClock,
  track,
} from './support/hooks.ts';
import { newSeries, store } from './support/shipments.ts';

const T0 = '2026-10-01T08:00:00Z';

async function delivered(): Promise<string> {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  await post(hook, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00+0000'));
  await post(hook, cdekStatus(number, 'DELIVERED', '2026-10-02T08:00:00+0000'));
  await settled(hook);
  return number;
}

async function billOf(path: string, init?: RequestInit) {
  const { db, bill } = countRows(env.DB);
  const ctx = createExecutionContext();
  const response = await app.fetch(
    new Request(`https://desk.test${path}`, init),
    { ...env, DB: db },
    ctx,
  );
  await waitOnExecutionContext(ctx);
  expect(response.status).toBe(200);
  return bill;
}

const storeOthers = async (count: number): Promise<void> => {
  const { id } = await openShop();
  for (let part = 0; part < count / 10_000; part++) await store(id, newSeries(), 10_000);
};

describe('a lookup', () => {
  test('a lookup answer has the shape of the contract, newest event first', async () => {
    const answer = v.parse(TrackAnswer, await track(await delivered()));
    expect(answer.shipments[0]).toMatchObject({ status: 'delivered', actionRequiredBy: 'nobody' });
    expect(answer.shipments[0]?.events.map(({ step }) => step)).toEqual([
      'delivered',
      'registered',
    ]);
    expect(answer.candidates[0]).toMatchObject({ carrier: 'cdek' });
  });

  test('a lookup finds a number typed with spaces around it and en dashes in it', async () => {
    const hook = await openHook('ozon');
    const posting = newPosting();
    await post(hook, ozonState(posting, 'posting_created', T0));
    await settled(hook);
    const typed = ` ${posting.replaceAll('-', '–')} `;
    expect((await track(typed)).shipments).toHaveLength(1);
  });

  test('a lookup of an unknown number answers with no shipments and the likely carriers', async () => {
    const answer = await track('1199999999');
    expect(answer).toMatchObject({ number: '1199999999', shipments: [] });
    expect(answer.candidates).not.toEqual([]);
  });

  test('a lookup can be limited to one carrier', async () => {
    const number = await delivered();
    const of = async (carrier: string) =>
      (await (await call(`/api/v1/track/${number}?carrier=${carrier}`)).json<TrackAnswer>())
        .shipments;
    expect(await of('cdek')).toHaveLength(1);
    expect(await of('ozon')).toEqual([]);
  });

  test('a lookup of forty numbers answers in the order of the request', async () => {
    const number = await delivered();
    const numbers = [...Array.from({ length: 39 }, (_, i) => `ZZ-${i}-A`), number];
    const response = await call('/api/v1/track', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cf-connecting-ip': '198.51.100.1' },
      body: JSON.stringify({ numbers }),
    });
    const { results } = v.parse(TrackAnswers, await response.json());
    expect(results.map((answer) => answer.number)).toEqual(numbers);
    expect(results.at(-1)?.shipments).toHaveLength(1);
  });

  test('a lookup of invalid input is refused, and an unknown field is named without its value', async () => {
    const ask = (body: string) =>
      call('/api/v1/track', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    await expectProblem(await call('/api/v1/track/%3Cb%3E'), 422, 'invalid-input');
    await expectProblem(await ask('{"numbers":[]}'), 422, 'invalid-input');
    await expectProblem(
      await ask(JSON.stringify({ numbers: Array(41).fill('ABC') })),
      422,
      'invalid-input',
    );
    await expectProblem(await ask('{"numbers":'), 400, 'malformed-body');
    const secret = await ask('{"numbers":["ABC"],"password":"hunter2"}');
    const text = await secret.clone().text();
    await expectProblem(secret, 422, 'invalid-input');
    expect(text).toContain('/password');
    expect(text).not.toContain('hunter2');
  });

  test('a lookup error is in the language of Accept-Language, or else in English', async () => {
    const titleIn = async (language: string) => {
      const headers = { 'accept-language': language };
      const response = await call('/api/v1/track/%3Cb%3E', { headers });
      return (await response.json<{ title: string }>()).title;
    };
    expect(await titleIn('ru')).toBe('Часть данных не подходит');
    expect(await titleIn('zh-CN')).toBe('部分输入无法使用');
    expect(await titleIn('de')).toBe('Some of the input cannot be used');
  });
});

describe('the cost', () => {
  test('a lookup of a number that one shop has reads three rows, also with 100,000 others stored', async () => {
    const number = await delivered();
    const alone = await billOf(`/api/v1/track/${number}`);
    expect(alone).toEqual({ read: 3, written: 0, statements: 1 });
    await storeOthers(100_000);
    expect(await billOf(`/api/v1/track/${number}`)).toEqual(alone);
  });

  test('a lookup that finds nothing reads and writes no row', async () => {
    expect(await billOf('/api/v1/track/1188888888')).toEqual({
      read: 0,
      written: 0,
      statements: 1,
    });
  });

  test('the row cost of a push does not grow with 120,000 more numbers stored', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    const pushBill = async (code: string) => {
      const { db, bill } = countRows(env.DB);
      const body = JSON.stringify(cdekStatus(number, code, '2026-10-01T08:00:00+0000'));
      const ctx = createExecutionContext();
      const quiet = { ...env, DB: db, INBOUND: { send: async () => {} } as unknown as Queue };
      const request = new Request(`https://desk.test${hook.path}`, { method: 'POST', body });
      await app.fetch(request, quiet, ctx);
      await waitOnExecutionContext(ctx);
      const answered = { ...bill };
      const row = (await inboxOf(hook)).at(-1);
      const messages = [
        { id: '1', timestamp: new Date(), attempts: 1, body: { inboxId: row?.id ?? 0 } },
      ];
      await consumeInbound(createMessageBatch('parcel-desk-inbound', messages), quiet);
      return { answered, worked: bill };
    };
    await pushBill('CREATED');
    const before = await pushBill('RECEIVED_AT_SHIPMENT_WAREHOUSE');
    await storeOthers(120_000);
    const after = await pushBill('SENT_TO_RECIPIENT_CITY');
    // One row in the inbox and its two indexes; then the shipment's own rows, whatever else is there.
    expect(before.answered).toMatchObject({ written: 3, statements: 1 });
    expect(after.answered).toEqual(before.answered);
    expect(after.worked.written).toBe(before.worked.written);
    // The one more row read is the event written by the push before.
    expect(after.worked.read - before.worked.read).toBeLessThanOrEqual(2);
  });
});

const ask = (client: string, numbers: string[]) =>
  call('/api/v1/track', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': client },
    body: JSON.stringify({ numbers }),
  });

describe('a lookup rate limit', () => {
  const far = (round: number) => Array.from({ length: 40 }, (_, i) => `QQ${round}${i}X${i * 7919}`);

  test('a client over the lookup rate limit gets 429 with Retry-After, another client does not', async () => {
    stopClock();
    for (let round = 0; round < 6; round++) {
      expect((await ask('192.0.2.1', far(round))).status).toBe(200);
    }
    const limited = await ask('192.0.2.1', far(7));
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(limited, 429, 'too-many-requests');
    expect((await ask('192.0.2.99', far(8))).status).toBe(200);
  });

  const series = (prefix: string, count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => `${prefix}${1000 + from + i}`);

  test('a client that looks up too much of one number series gets 429, another client does not', async () => {
    stopClock();
    for (const part of [0, 1, 2]) {
      expect((await ask('198.18.0.1', series('117771', 40, part * 40))).status).toBe(200);
    }
    await expectProblem(
      await ask('198.18.0.1', series('117771', 1, 120)),
      429,
      'too-many-requests',
    );
    expect((await ask('198.18.0.1', series('117772', 1))).status).toBe(200);
    expect((await ask('198.18.0.2', series('117771', 40))).status).toBe(200);
  });

  test('a number series looked up by ten clients leaves a new client a tenth of the limit', async () => {
    stopClock();
    for (let client = 1; client <= 10; client++) {
      for (const part of [0, 1, 2]) {
        expect((await ask(`198.18.1.${client}`, series('117773', 40, part * 40))).status).toBe(200);
      }
    }
    expect((await ask('198.18.1.11', series('117773', 12))).status).toBe(200);
    await expectProblem(
      await ask('198.18.1.11', series('117773', 1, 12)),
      429,
      'too-many-requests',
    );
    expect((await ask('198.18.1.12', series('117773', 1))).status).toBe(200);
  });
});

describe('input that is far too long', () => {
  test('an overlong lookup gets a page of limited size at the cost of forty numbers, and is refused by the API at no cost', async () => {
    const known = await delivered();
    const numbers = [known, ...Array.from({ length: 5_000 }, (_, i) => `A123${i}B`)];
    const pathOf = (some: string[]) => `/ru/track?n=${encodeURIComponent(some.join(', '))}`;
    const ofForty = await billOf(pathOf(numbers.slice(0, 40)));
    expect(ofForty).toMatchObject({ written: 0, statements: 1 });

    const { db, bill } = countRows(env.DB);
    const counted = (path: string, init?: RequestInit) => call(path, init, { ...env, DB: db });
    const page = await counted(pathOf(numbers));
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain(known);
    expect(text.length).toBeLessThan(60_000);
    expect(bill).toEqual(ofForty);

    const before = { ...bill };
    const long = encodeURIComponent('ﷺ'.repeat(20_000));
    await expectProblem(await counted(`/api/v1/track/${long}`), 422, 'invalid-input');
    const detected = await counted(`/api/v1/carriers/detect?number=${long}`);
    await expectProblem(detected, 422, 'invalid-input');
    const blanks = await counted('/api/v1/track', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ numbers: [`A${' '.repeat(300)}1234567`] }),
    });
    await expectProblem(blanks, 422, 'invalid-input');
    expect(bill).toEqual(before);
  });

  test('an overlong query that would be cut inside an emoji still gets a page', async () => {
    const cut = (path: string, length: number) =>
      call(`${path}=${encodeURIComponent(`${'A'.repeat(length - 1)}😀`)}`);
    expect((await cut('/ru/track?n', 8_000)).status).toBe(200);
    expect((await cut('/ru/help/search?q', 100)).status).toBe(200);
  });
});

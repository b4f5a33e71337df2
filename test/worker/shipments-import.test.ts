// Files of parcels: from upload to list, whatever happens in between.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Import } from '../../functions/contract/import.ts';
import type { Env } from '../../functions/env.ts';
import { keepPart, readSlice } from '../../functions/imports/files.ts';
import { receiveFile } from '../../functions/imports/import.ts';
import {
  forgetOldImports,
  ROWS_PER_SLICE,
  runSlice,
  sweepImports,
} from '../../functions/imports/run.ts';
import { listImports } from '../../functions/imports/store.ts';
import { purgeExpired } from '../../functions/leaving/purge.ts';
import { DAY_MS, HOUR_MS } from '../../functions/lib/time.ts';
import { readEvents } from '../../functions/shipments/stored-snapshot.ts';
import { TICKET_CONTRIBUTORS } from '../../functions/tickets/contributors.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  newCdekNumber,
  openHook,
  post,
  settled,
} from './support/hooks.ts';
import { add, ask, send } from './support/shipments.ts';

let shop: Shop;
let owner: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
});

const upload = (csv: string | Uint8Array, who = owner, name = 'parcels.csv'): Promise<Response> =>
  ask(who, `/api/v1/imports?fileName=${name}`, { method: 'POST', body: csv });

async function uploaded(csv: string | Uint8Array): Promise<Import> {
  const response = await upload(csv);
  expect(response.status, await response.clone().text()).toBe(201);
  return v.parse(Import, await response.json());
}

const standing = async (id: string): Promise<Import> =>
  v.parse(Import, await (await ask(owner, `/api/v1/imports/${id}`)).json());

/** Nobody is woken: the test takes each slice itself. */
const quiet = (): Env => ({ ...env, IMPORTS: { send: async () => {} } as unknown as Queue });

/** Started without a wake-up. */
async function startedQuietly(id: string): Promise<void> {
  await env.DB.prepare(`UPDATE imports SET state = 'running', due_at = 0 WHERE id = ?`)
    .bind(id)
    .run();
}

async function untilDone(id: string): Promise<Import> {
  await vi.waitUntil(async () => (await standing(id)).state !== 'running', {
    timeout: 20_000,
    interval: 50,
  });
  return standing(id);
}

const numbersHere = async (numbers: readonly string[]): Promise<number> =>
  (await env.DB.prepare(
    `SELECT count(*) AS n FROM shipments WHERE seller_id = ?1 AND number IN (SELECT value FROM json_each(?2))`,
  )
    .bind(shop.id, JSON.stringify(numbers))
    .first<number>('n')) ?? 0;

const csvOf = (numbers: readonly string[]): string => `Трек-номер\n${numbers.join('\n')}\n`;
const newNumbers = (count: number): string[] => Array.from({ length: count }, newCdekNumber);

describe('an import file', () => {
  test('an import file is checked before anything is added, and its good rows are added on start', async () => {
    const [good, other] = newNumbers(2);
    const found = await uploaded(
      `Номер отправления;Трек-номер;Перевозчик;Схема\n48170001-${good}-1;${good};СДЭК;rFBS\n;!!;;\n;${other};Голуби;\n`,
    );
    expect(found).toMatchObject({ state: 'checked', rowCount: 3, goodCount: 2, wrongCount: 1 });
    expect(found.findings.map(({ line, code }) => [line, code])).toEqual([
      [3, 'number_wrong'],
      [4, 'carrier_unknown'],
    ]);
    expect(await numbersHere([good ?? ''])).toBe(0);
    expect((await send(owner, 'POST', `/api/v1/imports/${found.id}/start`)).status).toBe(200);
    const done = await untilDone(found.id);
    expect(done).toMatchObject({ state: 'done', doneCount: 2, newCount: 2, knownCount: 0 });
    const line = await (await ask(owner, `/api/v1/shipments?q=${good}`)).json();
    expect(line).toMatchObject({
      shipments: [{ number: `48170001-${good}-1`, carrier: 'cdek', scheme: 'rFBS' }],
    });
  });

  test('an import file in Windows-1251 is recognised and decoded', async () => {
    const heading = [0xd2, 0xf0, 0xe5, 0xea, 0x2d, 0xed, 0xee, 0xec, 0xe5, 0xf0];
    const bytes = Uint8Array.from([
      ...heading,
      ...new TextEncoder().encode(`\n${newCdekNumber()}\n`),
    ]);
    expect(await uploaded(bytes)).toMatchObject({
      encoding: 'windows-1251',
      headings: ['Трек-номер'],
      goodCount: 1,
    });
  });

  test('the columns of an import can be reassigned before it starts, which checks its rows again, but not afterwards', async () => {
    const [first, second, third] = newNumbers(3);
    const found = await uploaded(`Код 1,Код 2\n${first},${second}\n${third},\n`);
    expect(found).toMatchObject({ headings: ['Код 1', 'Код 2'], columns: { tracking: 0 } });
    expect(found.goodCount).toBe(2);
    const columns = { ...found.columns, tracking: 1, order: 0, defaultCarrier: 'boxberry' };
    const path = `/api/v1/imports/${found.id}/columns`;
    expect(await (await send(owner, 'PUT', path, columns)).json()).toMatchObject({
      goodCount: 1,
      wrongCount: 1,
    });
    await send(owner, 'POST', `/api/v1/imports/${found.id}/start`);
    await untilDone(found.id);
    const line = await (await ask(owner, `/api/v1/shipments?q=${first}`)).json();
    expect(line).toMatchObject({ shipments: [{ number: second, carrier: 'boxberry' }] });
    const foreign = { ...found.columns, tracking: 7 };
    await expectProblem(await send(owner, 'PUT', path, foreign), 409, 'import-not-waiting');
  });

  test('an import counts parcels that already exist as known and does not add them again', async () => {
    const numbers = newNumbers(3);
    await add(owner, { number: numbers[0] });
    const hook = await openHook('cdek', { sellerId: shop.id });
    await post(hook, cdekStatus(numbers[1] ?? '', 'CREATED', '2026-10-01T08:00:00+0000'));
    await settled(hook);
    const { id } = await uploaded(csvOf(numbers));
    await send(owner, 'POST', `/api/v1/imports/${id}/start`);
    expect(await untilDone(id)).toMatchObject({ newCount: 1, knownCount: 2 });
    expect(await numbersHere(numbers)).toBe(3);
  });

  test('a file imported twice adds its parcel and its history event only once', async () => {
    const [number = ''] = newNumbers(1);
    const csv = `Трек-номер,Перевозчик,Отгрузить до\n${number},СДЭК,25.11.2027\n`;
    for (const expected of [{ newCount: 1 }, { newCount: 0, knownCount: 1 }]) {
      const { id } = await uploaded(csv);
      await send(owner, 'POST', `/api/v1/imports/${id}/start`);
      expect(await untilDone(id)).toMatchObject(expected);
    }
    const events = env.DB.prepare('SELECT events FROM shipments WHERE number = ?');
    const packed = await events.bind(number).first<string>('events');
    expect(readEvents(packed ?? '[]')).toHaveLength(1);
  });

  test.each([
    ['', 'empty-file'],
    ['Трек-номер\n', 'empty-file'],
    ['Имя,Телефон\nАнна,89161234567\n', 'no-number-column'],
  ])('an import file without rows or without a number column is refused: %j', async (csv, slug) => {
    await expectProblem(await upload(csv), 422, slug);
  });

  test('an import file larger than 16 MiB is refused', async () => {
    await expectProblem(await upload(new Uint8Array(16 * 1024 * 1024 + 1)), 413, 'body-too-large');
  });

  test.each([
    ['parcels.csv', 'parcels.csv'],
    ['+79161234567.xlsx', '….xlsx'],
    ['ivan.petrov@mail.ru', '…'],
    ['.csv', 'file.csv'],
  ])(
    'the file name "%s" is kept as "%s": no address and no phone of anybody',
    async (name, kept) => {
      const response = await upload(csvOf(['19544298-0901-1']), owner, encodeURIComponent(name));
      expect(await response.json()).toMatchObject({ fileName: kept });
    },
  );

  test('an import without a good row cannot be started', async () => {
    const { id } = await uploaded('Трек-номер\n!!\n');
    await expectProblem(
      await send(owner, 'POST', `/api/v1/imports/${id}/start`),
      422,
      'empty-file',
    );
  });
});

describe('rows with errors', () => {
  test('rows with errors come back as a CSV file that can be corrected and uploaded again', async () => {
    const [number = '', other = ''] = newNumbers(2);
    const { id } = await uploaded(
      `Отправление;Трек-номер;Перевозчик\n;${number};СДЭК\n!!;${other};СДЭК\n`,
    );
    const response = await ask(owner, `/api/v1/imports/${id}/errors.csv?lang=ru`);
    expect(response.headers.get('content-disposition')).toContain('errors.csv');
    const file = await response.text();
    expect(file.split('\r\n').slice(0, 2)).toEqual([
      'Отправление,Трек-номер,Перевозчик,Строка,Ошибка',
      `!!,${other},СДЭК,3,«!!» не похоже на номер`,
    ]);
    const again = await uploaded(file.replace(`!!,${other}`, `,${other}`));
    expect(again).toMatchObject({
      rowCount: 1,
      goodCount: 1,
      headings: ['Отправление', 'Трек-номер', 'Перевозчик'],
    });
  });

  test('a cell of the error file that would start a formula is escaped', async () => {
    const { id } = await uploaded(`Трек-номер\n=cmd|calc\n${newCdekNumber()}\n`);
    const file = await (await ask(owner, `/api/v1/imports/${id}/errors.csv`)).text();
    expect(file).toContain(`"'=cmd|calc"`);
  });
});

describe('slices', () => {
  test('the slices of a 50,000-row file hold every row once and in order', async () => {
    const good = Array.from({ length: 50_000 }, (_, i) => ({
      line: i + 2,
      registration: {
        number: `Ц${i}`,
        alsoKnownAs: [],
        orderNumber: null,
        carrier: null,
        scheme: null,
        shipByAt: null,
      },
    }));
    await keepPart(env.EVIDENCE, 'imp_large', 'good', good);
    let byte = 0;
    let line = 2;
    for (let slice = 0; slice < 50_000 / 1_000; slice++) {
      const read = await readSlice(env.EVIDENCE, 'imp_large', byte, 1_000);
      for (const row of read?.rows ?? []) {
        if (row.line !== line++ || row.registration.number !== `Ц${row.line - 2}`)
          expect(row).toBe(line);
      }
      byte = read?.nextByte ?? 0;
    }
    expect(line).toBe(50_002);
  });

  test('an import that is killed before the write of every slice adds each row exactly once', async () => {
    const numbers = newNumbers(2 * ROWS_PER_SLICE + 30);
    const { id } = await uploaded(csvOf(numbers));
    await startedQuietly(id);
    for (let crash = 0; crash < 3; crash++) {
      let calls = 0;
      const failing = {
        prepare: (query: string) => env.DB.prepare(query),
        // The second batch of a slice is its write.
        batch: (statements: D1PreparedStatement[]) =>
          calls++ === 1
            ? Promise.reject(new Error('killed before the write'))
            : env.DB.batch(statements),
      } as unknown as D1Database;
      await expect(
        runSlice({ ...quiet(), DB: failing }, TICKET_CONTRIBUTORS, id, Date.now()),
      ).rejects.toThrow('killed');
      await runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now());
    }
    expect(await standing(id)).toMatchObject({
      state: 'done',
      doneCount: numbers.length,
      newCount: numbers.length,
    });
    expect(await numbersHere(numbers)).toBe(numbers.length);
  });

  test('an import slice that two workers run at once is written by only one of them', async () => {
    const numbers = newNumbers(2 * ROWS_PER_SLICE);
    const { id } = await uploaded(csvOf(numbers));
    await startedQuietly(id);
    const both = await Promise.allSettled([
      runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now()),
      runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now()),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await standing(id)).toMatchObject({
      doneCount: ROWS_PER_SLICE,
      newCount: ROWS_PER_SLICE,
    });
  });

  test('an import whose wake-up was lost is completed by the cron', async () => {
    const numbers = newNumbers(ROWS_PER_SLICE + 1);
    const { id } = await uploaded(csvOf(numbers));
    await startedQuietly(id);
    await sweepImports(quiet(), TICKET_CONTRIBUTORS, Date.now());
    expect(await standing(id)).toMatchObject({ state: 'done', doneCount: numbers.length });
  });

  test('a stopped import runs no further slice and keeps the parcels already added', async () => {
    const numbers = newNumbers(ROWS_PER_SLICE + 50);
    const { id } = await uploaded(csvOf(numbers));
    await startedQuietly(id);
    expect(await runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now())).toBe(true);
    expect((await send(owner, 'POST', `/api/v1/imports/${id}/cancel`)).status).toBe(200);
    expect(await runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now())).toBe(false);
    expect(await standing(id)).toMatchObject({ state: 'cancelled', doneCount: ROWS_PER_SLICE });
    expect(await numbersHere(numbers)).toBe(ROWS_PER_SLICE);
    await expectProblem(
      await send(owner, 'POST', `/api/v1/imports/${id}/cancel`),
      409,
      'import-not-waiting',
    );
  });

  test('two rows that turn out to be one parcel are imported as one', async () => {
    const [posting = '', tracking = ''] = newNumbers(2);
    await add(owner, { number: posting, alsoKnownAs: [tracking] });
    const { id } = await uploaded(csvOf([posting, tracking]));
    await startedQuietly(id);
    await runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now());
    expect(await standing(id)).toMatchObject({ state: 'done', newCount: 0, knownCount: 1 });
  });

  test('an import whose stored rows are missing ends as failed', async () => {
    const { id } = await uploaded(csvOf(newNumbers(1)));
    await startedQuietly(id);
    await env.EVIDENCE.delete(`imports/${id}/good.jsonl`);
    await runSlice(quiet(), TICKET_CONTRIBUTORS, id, Date.now());
    expect(await standing(id)).toMatchObject({ state: 'failed' });
  });
});

test('an upload that is only half stored is a failed import, and its file is deleted with it', async () => {
  const [stranger, kept] = [await openShop(), new Set<string>()];
  const put = async (key: string, value: string) => {
    if (kept.size > 0) throw new Error('killed');
    kept.add(key);
    return env.EVIDENCE.put(key, value);
  };
  const broken: Env = { ...env, EVIDENCE: { put } as unknown as R2Bucket };
  const acting = {
    sellerId: stranger.id,
    sellerName: '',
    role: 'owner',
    user: null,
    actor: 'usr',
  } as const;
  const file = { name: 'a.csv', bytes: new TextEncoder().encode(csvOf([newCdekNumber()])) };
  await expect(receiveFile(broken, acting, file, Date.now())).rejects.toThrow('killed');
  const [listed, ...others] = await listImports(env.DB, stranger.id, 10);
  expect([listed?.state, others]).toEqual(['failed', []]);
  expect([...kept]).toEqual([`imports/${listed?.id}/rows.jsonl`]);
  await forgetOldImports(env, env.DB, Date.now() + 1);
  expect((await env.EVIDENCE.list({ prefix: `imports/${listed?.id}` })).objects).toEqual([]);
});

test('an import stores no name, phone or address of a buyer and is deleted with all its files after thirty days', async () => {
  const { id } = await uploaded(
    `Трек-номер,Получатель,Телефон,Адрес\n${newCdekNumber()},Иванов Иван,+79161234567,"ул. Ленина, 5"\n`,
  );
  const { id: recent } = await uploaded(csvOf(newNumbers(1)));
  const parts = ['rows', 'good', 'findings'].map((part) => `imports/${id}/${part}.jsonl`);
  const kept = await Promise.all(parts.map(async (path) => (await env.EVIDENCE.get(path))?.text()));
  const row = await env.DB.prepare('SELECT * FROM imports WHERE id = ?').bind(id).first();
  expect(JSON.stringify([kept, row])).not.toMatch(/Иванов|9161234567|Ленин/);
  const files = async (of: string) =>
    (await env.EVIDENCE.list({ prefix: `imports/${of}/` })).objects.map(({ key }) => key);
  expect((await files(id)).sort()).toEqual([...parts].sort());
  const agedBy = async (age: number) => {
    await env.DB.prepare('UPDATE imports SET created_at = ?2 WHERE id = ?1')
      .bind(id, Date.now() - age)
      .run();
    await purgeExpired(env, Date.now());
  };
  await agedBy(30 * DAY_MS - HOUR_MS);
  expect(await files(id)).toHaveLength(3);
  expect((await standing(id)).state).toBe('checked');
  await agedBy(30 * DAY_MS + HOUR_MS);
  expect(await files(id)).toEqual([]);
  await expectProblem(await ask(owner, `/api/v1/imports/${id}`), 404, 'not-found');
  expect(await files(recent)).toHaveLength(3);
  expect((await standing(recent)).state).toBe('checked');
});

describe('permissions', () => {
  test('a viewer can read imports but cannot upload, change, start or stop one', async () => {
    const { id } = await uploaded(csvOf(newNumbers(1)));
    const viewer = await joinShop(shop.id, 'viewer');
    for (const path of ['imports', `imports/${id}`, `imports/${id}/errors.csv`]) {
      expect((await ask(viewer, `/api/v1/${path}`)).status, path).toBe(200);
    }
    await expectProblem(await upload(csvOf(newNumbers(1)), viewer), 403, 'forbidden');
    for (const path of [`imports/${id}/start`, `imports/${id}/cancel`]) {
      await expectProblem(await send(viewer, 'POST', `/api/v1/${path}`), 403, 'forbidden');
    }
    await expectProblem(
      await send(viewer, 'PUT', `/api/v1/imports/${id}/columns`, {}),
      403,
      'forbidden',
    );
  });

  test('an import cannot be read, changed, started or stopped by another shop or without an account', async () => {
    const { id } = await uploaded(csvOf(newNumbers(1)));
    const rival = (await openShop()).owner;
    for (const path of [`imports/${id}`, `imports/${id}/errors.csv`]) {
      await expectProblem(await ask(rival, `/api/v1/${path}`), 404, 'not-found');
      await expectProblem(await call(`/api/v1/${path}`), 401, 'unauthorized');
    }
    const columns = { ...(await standing(id)).columns, tracking: null, order: 0 };
    const writes = [
      ['PUT', `/api/v1/imports/${id}/columns`, columns],
      ['POST', `/api/v1/imports/${id}/start`, undefined],
      ['POST', `/api/v1/imports/${id}/cancel`, undefined],
    ] as const;
    const before = await standing(id);
    for (const [method, path, body] of writes) {
      await expectProblem(await send(rival, method, path, body), 404, 'not-found');
      await expectProblem(await call(path, { method }), 401, 'unauthorized');
    }
    expect(await standing(id)).toEqual(before);
    // The same columns are right in themselves: only the shop was not.
    expect((await send(owner, 'PUT', `/api/v1/imports/${id}/columns`, columns)).status).toBe(200);
  });
});

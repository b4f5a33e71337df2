// The figures of the installation: true, out of the database, and at a cost that does not grow with it.
import { createMessageBatch, env } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Env } from '../../functions/env.ts';
import worker from '../../functions/index.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { JobMessage } from '../../functions/lib/job-plan.ts';
import { readFigures, together } from '../../functions/operations/figures.ts';
import { COUNT_MAX } from '../../functions/operations/figures-store.ts';
import { observed } from '../../functions/operations/observe.ts';
import { prometheusText } from '../../functions/operations/prometheus.ts';
import { peakOf, type Run, type RunRow, saveRun } from '../../functions/operations/runs-store.ts';
import { countRows } from './support/count-rows.ts';
import { failingDb } from './support/failing-db.ts';
import { call, expectProblem, openHook, post } from './support/hooks.ts';
import { quiet } from './support/listeners.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 26, 12);
const operator = { headers: { authorization: 'Bearer operator' } };

beforeEach(async () => {
  // Of jobs that are made to fail.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const tables = ['deliveries', 'announcements', 'inbox', 'refused_messages', 'imports'];
  const all = [...tables, 'job_runs', 'dead_letters'].map((table) => `DELETE FROM ${table}`);
  const healthy = 'UPDATE connections SET poll_due_at = NULL, failing_since = NULL';
  await env.DB.batch([...all, healthy].map((sql) => env.DB.prepare(sql)));
});

afterEach(() => void vi.restoreAllMocks());

const figures = async (now = NOW) => prometheusText(await readFigures(env, now));
const lineOf = (text: string, name: string) =>
  text.split('\n').find((line) => line.startsWith(`parcel_desk_${name} `));

const addMessages = (connectionId: string, count: number, state: string, at: number) =>
  env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at, due_at)
     SELECT ?2, ?3 || ?4 || i, '{}', ?3, ?4 + i, CASE ?3 WHEN 'waiting' THEN ?4 + i END FROM n`,
  )
    .bind(count, connectionId, state, at)
    .run();

async function addDeliveries(count: number, state: 'sent' | 'waiting' | 'failed', dueAt: number) {
  const seller = newId('sel', NOW);
  await env.DB.batch([
    env.DB.prepare('INSERT INTO sellers (id, name, slug, createdAt) VALUES (?1, ?1, ?1, ?1)').bind(
      seller,
    ),
    env.DB.prepare(
      `INSERT INTO announcements (id, key, seller_id, type, data, created_at)
       VALUES (?1, ?1, ?1, 'shipment.delivered', '{}', 1)`,
    ).bind(seller),
    env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
       INSERT INTO deliveries (target_id, announcement_id, kind, state, attempts, due_at)
       SELECT 'end_' || ?2 || i, ?2, 'endpoint', ?3, 1, CASE ?3 WHEN 'waiting' THEN ?4 END FROM n`,
    ).bind(count, seller, state, dueAt),
  ]);
}

const addImport = (state: string, dueAt: number | null) =>
  env.DB.prepare(
    `INSERT INTO imports SELECT ?1, id, 'usr_1', 'parcels.csv', ?2, '{}', '{}', 1, 1, 0, '[]', 0, 0, 0, 0,
       ?3, 1, 1, 1 FROM sellers LIMIT 1`,
  )
    .bind(newId('imp', NOW), state, dueAt)
    .run();

const polled = (id: string, dueAt: number, failingSince: number | null = null) =>
  env.DB.prepare(
    `UPDATE connections SET credentials = 'sealed', poll_due_at = ?2, failing_since = ?3 WHERE id = ?1`,
  )
    .bind(id, dueAt, failingSince)
    .run();

describe('the figures', () => {
  test('waiting and failed messages are counted, with the age of the oldest that waits', async () => {
    const { connectionId } = await openHook('cdek');
    await addMessages(connectionId, 3, 'waiting', NOW - 5 * MINUTE);
    await addMessages(connectionId, 2, 'failed', NOW - DAY);
    await addMessages(connectionId, 9, 'done', NOW - DAY);
    const text = await figures();
    expect(lineOf(text, 'inbox_waiting')).toBe('parcel_desk_inbox_waiting 3');
    expect(lineOf(text, 'inbox_oldest_seconds')).toBe('parcel_desk_inbox_oldest_seconds 299.999');
    expect(lineOf(text, 'inbox_failed')).toBe('parcel_desk_inbox_failed 2');
  });

  test('due, later and failed deliveries are counted apart, with how long the first is due', async () => {
    await addDeliveries(4, 'waiting', NOW - 2 * MINUTE);
    await addDeliveries(2, 'waiting', NOW + 2 * MINUTE);
    await addDeliveries(3, 'failed', 0);
    await addDeliveries(7, 'sent', 0);
    const text = await figures();
    expect(lineOf(text, 'deliveries_waiting')).toBe('parcel_desk_deliveries_waiting 6');
    expect(lineOf(text, 'deliveries_due')).toBe('parcel_desk_deliveries_due 4');
    expect(lineOf(text, 'deliveries_late_seconds')).toBe('parcel_desk_deliveries_late_seconds 120');
    expect(lineOf(text, 'deliveries_failed')).toBe('parcel_desk_deliveries_failed 3');
  });

  test('imports that wait, stand still or failed are counted', async () => {
    await openHook('cdek');
    for (const dueAt of [NOW - MINUTE, NOW + MINUTE]) await addImport('running', dueAt);
    for (const state of ['failed', 'done', 'cancelled']) await addImport(state, null);
    const text = await figures();
    expect(lineOf(text, 'imports_waiting')).toBe('parcel_desk_imports_waiting 2');
    expect(lineOf(text, 'imports_late_seconds')).toBe('parcel_desk_imports_late_seconds 60');
    expect(lineOf(text, 'imports_failed')).toBe('parcel_desk_imports_failed 1');
  });

  test('connections that fail and those due for more than ten minutes are counted, Ozon apart; revoked ones are not', async () => {
    const [late, failing, ozon, revoked, soon] = await Promise.all(
      ['cdek', 'cdek', 'ozon', 'ozon', 'ozon'].map((carrier) => openHook(carrier)),
    );
    await polled(late?.connectionId ?? '', NOW - 30 * MINUTE);
    await polled(failing?.connectionId ?? '', NOW + MINUTE, NOW - DAY);
    await polled(ozon?.connectionId ?? '', NOW - 20 * MINUTE, NOW - DAY);
    await polled(revoked?.connectionId ?? '', NOW - DAY, NOW - DAY);
    await polled(soon?.connectionId ?? '', NOW - 9 * MINUTE);
    await env.DB.prepare('UPDATE connections SET revoked_at = 1 WHERE id = ?')
      .bind(revoked?.connectionId)
      .run();
    const text = await figures();
    expect(lineOf(text, 'connections_failing')).toBe('parcel_desk_connections_failing 2');
    expect(text).toContain('parcel_desk_connections_late{of="carrier"} 1\n');
    expect(text).toContain('parcel_desk_connections_late{of="ozon"} 1\n');
    expect(text).toContain('parcel_desk_connections_late_seconds{of="ozon"} 1200\n');
  });

  test('messages refused in the last day are counted as often as they came', async () => {
    const hook = await openHook('cdek');
    for (const body of ['no json', 'no json', 'null']) await post(hook, body);
    const text = await figures(Date.now());
    expect(lineOf(text, 'refused_messages_day')).toBe('parcel_desk_refused_messages_day 3');
    expect(lineOf(await figures(Date.now() + 2 * DAY), 'refused_messages_day')).toContain(' 0');
  });

  test('the size of the database and the rows that were read are told', async () => {
    const text = await figures();
    expect(text).toMatch(/^parcel_desk_database_bytes\{database="0"\} [1-9]\d{4,}$/m);
    expect(text).toMatch(/^parcel_desk_metrics_rows_read \d+$/m);
  });

  test('what was done costs the figures no row, and what waits is counted to ten thousand and no further', async () => {
    const { connectionId } = await openHook('cdek');
    const cost = async () => {
      const { db, bill } = countRows(env.DB);
      const { waiting } = await readFigures({ ...env, DB: db } as Env, NOW);
      return { ...bill, waiting: waiting.inbox_waiting };
    };
    await addMessages(connectionId, 20, 'waiting', NOW - MINUTE);
    const few = await cost();
    await addMessages(connectionId, 3000, 'done', NOW - DAY);
    await addDeliveries(3000, 'sent', 0);
    const more = await cost();
    expect(more.read).toBe(few.read);
    expect(more.written).toBe(0);
    expect(more.statements).toBe(3);
    await addMessages(connectionId, 15_000, 'waiting', NOW - DAY);
    const many = await cost();
    expect(many.waiting).toBe(COUNT_MAX + 1);
    expect(many.read).toBeLessThan(5 * COUNT_MAX);
  });

  test('the figures of several databases are added, and of times the earliest counts', () => {
    const none = { inbox_waiting: 0, inbox_oldest: null, deliveries_due: 2, news_due: null };
    const some = { inbox_waiting: 4, inbox_oldest: 9, deliveries_due: 3, news_due: 7 };
    const other = { ...some, inbox_oldest: 5 };
    type Rows = Parameters<typeof together>[0];
    expect(together([none, some, other] as unknown as Rows)).toEqual({
      inbox_waiting: 8,
      inbox_oldest: 5,
      deliveries_due: 8,
      news_due: 7,
    });
  });
});

describe('GET /metrics', () => {
  test('the figures are for who has the operator’s key only, and nothing of a shop is in them', async () => {
    const { sellerId } = await openHook('cdek');
    await expectProblem(await call('/metrics'), 401, 'unauthorized');
    const guess = { headers: { authorization: 'Bearer operato' } };
    await expectProblem(await call('/metrics', guess), 401, 'unauthorized');
    const unset = { ...env, OPERATOR_KEY: '' };
    const empty = { headers: { authorization: 'Bearer ' } };
    await expectProblem(await call('/metrics', empty, unset), 401, 'unauthorized');
    const response = await call('/metrics', operator);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).not.toContain(sellerId);
  });

  test('each line is one that Prometheus reads, and no figure is told twice', async () => {
    await worker.queue(deadBatch([{ wake: true }]), env);
    const text = await (await call('/metrics', operator)).text();
    const lines = text.trimEnd().split('\n');
    const samples = lines.filter((line) => !line.startsWith('#'));
    for (const line of samples) {
      expect(line).toMatch(/^parcel_desk_[a-z_]+(?:\{[a-z]+="[\w:-]+"\})? -?\d+(?:\.\d+)?$/);
    }
    expect(new Set(samples.map((line) => line.split(' ')[0])).size).toBe(samples.length);
    const types = lines.filter((line) => line.startsWith('# TYPE'));
    expect(new Set(types).size).toBe(types.length);
  });
});

const rowOf = (kind: string) =>
  env.DB.prepare('SELECT * FROM job_runs WHERE kind = ?').bind(kind).first<RunRow>();

describe('runs of jobs', () => {
  const run = (more: Partial<Run> = {}): Run => ({
    kind: 'job:test',
    startedAt: NOW,
    endedAt: NOW,
    failures: 0,
    failure: null,
    statements: 10,
    ...more,
  });
  const save = async (more: Partial<Run> = {}) =>
    (await saveRun(env.DB, run(more)).run()).meta.changes;

  test('a run that says nothing new is written once in five minutes', async () => {
    let written = 0;
    for (let minute = 0; minute < 60; minute++) {
      const at = NOW + minute * MINUTE;
      written += await save({ startedAt: at, endedAt: at + 5 });
    }
    expect(written).toBe(12);
    expect(await rowOf('job:test')).toMatchObject({ started_at: NOW + 55 * MINUTE, failures: 0 });
  });

  test('a failure, the good run after it and a new peak are written at once', async () => {
    await save();
    expect(await save({ endedAt: NOW + MINUTE, failures: 1, failure: 'no key' })).toBe(1);
    expect(await rowOf('job:test')).toMatchObject({
      failures: 1,
      failed_at: NOW + MINUTE,
      failure: 'no key',
    });
    expect(await save({ endedAt: NOW + 2 * MINUTE })).toBe(1);
    expect(await save({ endedAt: NOW + 3 * MINUTE })).toBe(0);
    expect(await save({ endedAt: NOW + 3 * MINUTE, statements: 11 })).toBe(1);
    expect(await rowOf('job:test')).toMatchObject({ ended_at: NOW + 3 * MINUTE, peak: 11 });
  });

  test('the peak is that of today and yesterday, and a run that comes late takes nothing back', async () => {
    await save({ statements: 700 });
    await save({ endedAt: NOW + DAY, statements: 50 });
    expect(peakOf((await rowOf('job:test')) as RunRow, NOW + DAY)).toBe(700);
    await save({ endedAt: NOW, statements: 710, failures: 1, failure: 'late' });
    expect(await rowOf('job:test')).toMatchObject({ ended_at: NOW + DAY, peak_before: 700 });
    await save({ endedAt: NOW + 2 * DAY, statements: 60 });
    const row = (await rowOf('job:test')) as RunRow;
    expect(peakOf(row, NOW + 3 * DAY)).toBe(60);
    expect(peakOf(row, NOW + 4 * DAY)).toBe(0);
  });

  test('every job the queue runs leaves its row, a failing one with its reason and without what it quotes', async () => {
    const job = (body: JobMessage) =>
      createMessageBatch('parcel-desk-jobs', [
        { id: '1', timestamp: new Date(), attempts: 1, body },
      ]);
    const at = Date.now();
    await worker.queue(job({ job: 'photos', at, hop: 0 }), quiet);
    await worker.queue(job({ job: 'key', at, hop: 0 }), { ...quiet, SECRETS_KEY: '' });
    expect(await rowOf('job:photos')).toMatchObject({ failures: 0, failed_at: null });
    expect(await rowOf('job:key')).toMatchObject({
      failures: 1,
      failure: 'SECRETS_KEY is not set',
    });
    const broken = observed(env, 'job:broken', {}, async () => {
      throw new Error('cannot read "Ольга, +79161234567"');
    });
    await expect(broken).rejects.toThrow('Ольга');
    expect((await rowOf('job:broken'))?.failure).toBe('cannot read "…"');
  });

  test('runs that say nothing new ask the database nothing', async () => {
    const { db, bill } = countRows(env.DB);
    const counting = { ...env, DB: db } as Env;
    for (let i = 0; i < 50; i++) await observed(counting, 'job:often', {}, async () => undefined);
    expect(bill.statements).toBe(1);
    const failing = () => observed(counting, 'job:often', {}, () => Promise.reject(new Error('x')));
    for (let i = 0; i < 20; i++) await failing().catch(() => {});
    expect(bill.statements).toBe(2);
    await observed(counting, 'job:often', {}, async () => undefined);
    expect(bill.statements).toBe(3);
    expect(await rowOf('job:often')).toMatchObject({ failures: 20 });
  });

  test('a run keeps its own outcome when the database refuses to note it', async () => {
    const refusing = failingDb((sql) => sql.includes('job_runs'));
    const over = new Proxy(env.DB, {
      get: () => () => {
        throw new Error('past the budget');
      },
    });
    for (const DB of [refusing, over]) {
      const broken = { ...env, DB };
      expect(await observed(broken, `job:${newId('run', NOW)}`, {}, async () => 'more')).toBe(
        'more',
      );
      const failing = observed(broken, `job:${newId('run', NOW)}`, {}, async () => {
        throw new Error('its own');
      });
      await expect(failing).rejects.toThrow('its own');
    }
  });

  test('a point for Analytics Engine is written for each run and request where it is bound', async () => {
    const points: AnalyticsEngineDataPoint[] = [];
    const METRICS = { writeDataPoint: (point = {}) => void points.push(point) };
    await observed({ ...env, METRICS }, 'job:point', {}, async () => undefined);
    await call('/health', {}, { ...env, METRICS });
    expect(points.map(({ indexes, blobs }) => [indexes, blobs])).toEqual([
      [['job:point'], ['run', 'done']],
      [['/health'], ['request', 'GET', '200']],
    ]);
  });
});

const deadBatch = (bodies: unknown[]) =>
  createMessageBatch(
    'parcel-desk-dead',
    bodies.map((body, i) => ({ id: String(i), timestamp: new Date(NOW), attempts: 6, body })),
  );

test('wake-ups that a queue gave up are counted by what they were for, and nothing of them is stored', async () => {
  const bodies = [{ inboxId: 7 }, { inboxId: 8 }, { job: 'scan' }, { importId: 'imp_1' }];
  await worker.queue(deadBatch([...bodies, { job: 'Ольга' }, null]), env);
  await worker.queue(deadBatch([{ inboxId: 9 }, { wake: true }]), env);
  const { results } = await env.DB.prepare(
    'SELECT kind, count FROM dead_letters ORDER BY kind',
  ).all();
  expect(results).toEqual([
    { kind: 'imports', count: 1 },
    { kind: 'inbound', count: 3 },
    { kind: 'job:scan', count: 1 },
    { kind: 'other', count: 2 },
    { kind: 'outbound', count: 1 },
  ]);
  expect(await figures()).toContain('parcel_desk_dead_letters_total{kind="inbound"} 3\n');
});

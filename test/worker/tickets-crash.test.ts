// Whatever breaks off in the middle, a ticket is whole or not there, and the same form again mends it.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import type { Env } from '../../functions/env.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { SentFile } from '../../functions/lib/multipart.ts';
import { forgetPhotos, keepPhoto } from '../../functions/tickets/evidence.ts';
import { submitReport } from '../../functions/tickets/report.ts';
import { findTicket } from '../../functions/tickets/store.ts';
import { merge, resolve, writeMessage } from '../../functions/tickets/work.ts';
import { BARE } from '../support/pictures.ts';
import {
  formOf,
  openByForm,
  readPage,
  sendReport,
  servedForm,
  someone,
  ticketsAbout,
} from './support/cases.ts';
import { newCdekNumber } from './support/hooks.ts';

const BUYER = { by: 'buyer', sellerId: null, userId: null } as const;
const SENDER = { by: 'buyer', client: '192.0.2.1' } as const;
const photo = () => new Blob([BARE.jpeg]);
const file = () => new SentFile('IMG.JPG', [BARE.jpeg]);

/** D1 that breaks off at the last statement of a batch: what went before in it must not stay. */
const brokenBatch = (): Env => ({
  ...env,
  DB: {
    prepare: (query: string) => env.DB.prepare(query),
    batch: (statements: D1PreparedStatement[]) =>
      env.DB.batch([...statements, env.DB.prepare('INSERT INTO tickets (id) VALUES (1)')]),
  } as unknown as D1Database,
});
const brokenStore = (broken: 'put' | 'delete'): Env => ({
  ...env,
  EVIDENCE: {
    put: (...given: Parameters<R2Bucket['put']>) =>
      broken === 'put' ? Promise.reject(new Error('R2 is away')) : env.EVIDENCE.put(...given),
    delete: () => Promise.reject(new Error('R2 is away')),
  } as unknown as R2Bucket,
});

const contents = async () => {
  const tables = ['tickets', 'ticket_messages', 'ticket_actions', 'ticket_search'];
  const counts = tables.map((table) =>
    env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n'),
  );
  return Promise.all(counts);
};
const rowOf = async (id: string) => {
  const row = await findTicket(env.DB, id);
  if (row === null) throw new Error(`no ticket ${id}`);
  return row;
};
async function request(fields: Parameters<typeof formOf>[0]): Promise<Request> {
  const sent = new Response(formOf(fields));
  const body = await sent.arrayBuffer();
  const headers = {
    ...someone(),
    'content-type': sent.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
  };
  return new Request('https://desk.test/ru/report', { method: 'POST', headers, body });
}

describe('opening a ticket', () => {
  test('a ticket whose opening fails midway is not stored, and resending its form opens it with its photos', async () => {
    const before = await contents();
    const number = newCdekNumber();
    const form = await servedForm();
    const fields = { number, type: 'damaged', message: 'Разбито', form, photos: [photo()] };
    const broken = submitReport(brokenBatch(), await request(fields), 'ru', BUYER, Date.now());
    await expect(broken).rejects.toThrow();
    expect(await contents()).toEqual(before);
    const again = await sendReport({ ...fields, photos: [] });
    const { html } = await readPage(again.headers.get('location') ?? '');
    expect(html).toContain('/api/v1/evidence/');
    expect(await ticketsAbout(number)).toHaveLength(1);
  });
});

describe('a photo', () => {
  const evidence = async () =>
    (
      await env.DB.prepare(
        'SELECT id, ticket_id, opened_with, forget_at FROM ticket_evidence',
      ).all<{
        id: string;
        ticket_id: string | null;
      }>()
    ).results;

  test('a photo that R2 fails to store is not shown in its ticket, and its row is deleted later', async () => {
    const { id, page } = await openByForm();
    const kept = keepPhoto(
      brokenStore('put'),
      { ticket: await rowOf(id) },
      SENDER,
      file(),
      Date.now(),
    );
    await expect(kept).rejects.toThrow('R2 is away');
    expect((await readPage(page)).html).not.toContain('/api/v1/evidence/');
    await forgetPhotos(env, Date.now() + 2 * 86_400_000);
    expect(await evidence()).not.toContainEqual(expect.objectContaining({ ticket_id: null }));
  });

  test('a photo that R2 fails to delete is deleted by the next run', async () => {
    const owner = { openedWith: await sha256Hex(newCdekNumber()), sellerId: null };
    const { id } = await keepPhoto(env, owner, SENDER, file(), Date.now());
    const later = Date.now() + 2 * 86_400_000;
    await expect(forgetPhotos(brokenStore('delete'), later)).rejects.toThrow('R2 is away');
    expect(await evidence()).toContainEqual(expect.objectContaining({ id }));
    await forgetPhotos(env, later);
    expect(await evidence()).not.toContainEqual(expect.objectContaining({ id }));
    expect(await env.EVIDENCE.head(`evidence/${id}`)).toBeNull();
  });
});

test('a message, an outcome or a merge that fails midway changes nothing', async () => {
  const one = await openByForm();
  const other = await openByForm({ number: one.number });
  const [before, row] = [await contents(), await rowOf(one.id)];
  const actor = { by: 'seller', userId: null } as const;
  const broken = brokenBatch();
  await expect(writeMessage(broken, row, actor, { body: 'x', once: '1' }, 1)).rejects.toThrow();
  await expect(resolve(broken, row, actor, 'refunded', 1)).rejects.toThrow();
  await expect(merge(broken, row, actor, other.id, 1)).rejects.toThrow();
  expect(await contents()).toEqual(before);
  expect(await rowOf(one.id)).toEqual(row);
  await writeMessage(env, row, actor, { body: 'Теперь', once: '1' }, Date.now());
  expect((await readPage(one.page)).html).toContain('Теперь');
});

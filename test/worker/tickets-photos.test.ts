// Photos of a case: taken as pictures only, kept without what they tell of their owner, given out by
// links that expire, and forgotten in time.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { forgetPhotos, PHOTO_BYTES_MAX, servePhoto } from '../../functions/tickets/evidence.ts';
import { BARE, join, jpegWith, pngWith, readable, SECRET, webpWith } from '../support/pictures.ts';
import { openShop } from './support/accounts.ts';
import {
  formOf,
  openByForm,
  readPage,
  sendReport,
  servedForm,
  someone,
  tellOfParcel,
} from './support/cases.ts';
import {
  answer,
  call,
  cdekOrder,
  expectProblem,
  newCdekNumber,
  openHook,
  stopClock,
} from './support/hooks.ts';
import { racedDb } from './support/raced-db.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const photo = (bytes: Uint8Array, type = 'image/jpeg') => new Blob([bytes], { type });
/** Pictures that differ: PNG takes anything behind its palette. */
const another = (i: number) => {
  const bytes = BARE.png.slice();
  bytes[45] = i;
  return photo(bytes, 'image/png');
};

const add = (ticket: { id: string; token: string }, file: Blob | null, headers = someone()) =>
  call(`/api/v1/tickets/${ticket.id}/evidence`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${ticket.token}` },
    body: formOf(file ? { photo: [file] } : { photo: 'no file' }),
  });
const evidenceOf = async ({ id, token }: { id: string; token: string }) => {
  const response = await call(`/api/v1/tickets/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { evidence } = await response.json<{
    evidence: { id: string; type: string; bytes: number; sha256: string; url: string }[];
  }>();
  return evidence;
};
const usedOf = (pool: string) =>
  env.DB.prepare('SELECT sum(used) AS n FROM quotas WHERE pool = ?').bind(pool).first<number>('n');
const rowsOf = async (ticketId: string) =>
  (
    await env.DB.prepare('SELECT id, forget_at FROM ticket_evidence WHERE ticket_id = ?')
      .bind(ticketId)
      .all<{ id: string; forget_at: number | null }>()
  ).results;

test.each([
  ['image/jpeg', jpegWith(6)],
  ['image/png', pngWith(6)],
  ['image/webp', webpWith(6)],
])(
  'a photo in %s is stored without private metadata and served as that type, whatever type it declared',
  async (type, bytes) => {
    const ticket = await openByForm({ photos: [photo(bytes, 'text/html')] });
    const [kept] = await evidenceOf(ticket);
    const object = await env.EVIDENCE.get(`evidence/${kept?.id}`);
    const stored = new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(readable(stored)).not.toContain(SECRET);
    expect(kept).toMatchObject({ type, bytes: stored.length, sha256: await sha256Hex(stored) });

    const served = await call(kept?.url ?? '');
    expect(served.headers.get('content-type')).toBe(type);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    expect(readable(new Uint8Array(await served.arrayBuffer()))).toBe(readable(stored));

    const { html } = await readPage(ticket.page);
    expect(html).toContain('class="turned-6"');
    const claim = await readPage(`${ticket.page}/claim`);
    expect(claim.html).toContain(kept?.sha256);
  },
);

describe('a refused photo', () => {
  test('a file that is no picture is refused by form and API and not stored', async () => {
    const page = photo(join([...'<html>'].map((c) => c.charCodeAt(0))), 'image/jpeg');
    const number = newCdekNumber();
    const form = await sendReport({ number, photos: [page], message: 'Мой текст' });
    const html = await form.text();
    expect(form.status).toBe(422);
    expect(html).toContain('id="photos-error"');
    expect(html).toContain('Мой текст');
    const ticket = await openByForm();
    await expectProblem(await add(ticket, page), 422, 'unsupported-image');
    await expectProblem(await add(ticket, null), 422, 'invalid-input');
    expect(await rowsOf(ticket.id)).toEqual([]);
    expect((await env.EVIDENCE.list()).objects.map(({ size }) => size)).not.toContain(page.size);
  });

  test('a photo over 10 MB is refused', async () => {
    const ticket = await openByForm();
    const heavy = photo(join(BARE.jpeg, new Uint8Array(1)).slice(0, 4));
    const huge = new Blob([heavy, new Uint8Array(PHOTO_BYTES_MAX)]);
    await expectProblem(await add(ticket, huge), 413, 'body-too-large');
  });

  test('the eleventh photo of a ticket is refused, and a repeated one is not counted again', async () => {
    const ten = Array.from({ length: 10 }, (_, i) => another(i));
    const ticket = await openByForm({ photos: ten });
    expect(await rowsOf(ticket.id)).toHaveLength(10);
    await expectProblem(await add(ticket, another(11)), 422, 'too-many-photos');
    // The same one again is not another one.
    expect((await add(ticket, another(3))).status).toBe(201);
    expect(await rowsOf(ticket.id)).toHaveLength(10);
  });

  test('a photo for a ticket that has ended is refused', async () => {
    const ticket = await openByForm();
    await env.DB.prepare(`UPDATE tickets SET state = 'closed' WHERE id = ?`).bind(ticket.id).run();
    await expectProblem(await add(ticket, another(1)), 409, 'ticket-ended');
  });

  test('the eleventh photo of one visitor in a minute is refused', async () => {
    stopClock();
    const [ticket, visitor] = [await openByForm(), someone()];
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await add(ticket, another(1), visitor)).status);
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
  });
});

/** A form whose text is right, with one photo among the others that cannot be taken. */
const sendWithFlaw = async (photos: Blob[], filled: { number?: string; form?: string } = {}) =>
  sendReport({ ...filled, photos: [...photos, photo(BARE.png.slice(0, 4))] });
const ticketAbout = async (number: string) =>
  (await env.DB.prepare('SELECT id FROM tickets WHERE number = ?')
    .bind(number)
    .first<string>('id')) ?? '';
const drafts = async () =>
  env.DB.prepare('SELECT count(*) AS n FROM ticket_evidence WHERE ticket_id IS NULL').first('n');

test('the valid photos of a form are kept when another one is refused', async () => {
  const filled = { number: newCdekNumber(), form: await servedForm() };
  const html = await (await sendWithFlaw([another(1), another(2)], filled)).text();
  expect(html).toContain('Уже прикреплено: 2');
  expect(html).toContain('name="kept" value="2"');
  await sendReport({ ...filled, kept: '2', photos: [] });
  const rows = await rowsOf(await ticketAbout(filled.number));
  expect(rows).toHaveLength(2);
  for (const { forget_at } of rows) expect(forget_at).toBeGreaterThan(Date.now() + DAY);
});

describe('an unfinished form', () => {
  test.each([
    ['without a number', { number: '' }],
    ['without a text', { message: ' ' }],
    ['without saying what happened', { type: 'nothing' }],
    ['that a program filled in', { website: 'x' }],
  ])('a report form %s keeps no photo and says so', async (_, wrong) => {
    const before = await drafts();
    const answer = await sendReport({ ...wrong, photos: [another(1)] });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('прикрепите их ещё раз');
    expect(await drafts()).toBe(before);
  });

  test('an unfinished form keeps its photos for an hour, and their quota is then refunded', async () => {
    await env.DB.prepare('DELETE FROM quotas').run();
    const number = newCdekNumber();
    await sendWithFlaw([another(1), another(2)], { number });
    expect(await usedOf('photos:client')).toBe(2 * BARE.png.length);
    await forgetPhotos(env, Date.now() + HOUR - 60_000);
    expect(await drafts()).toBe(2);
    await forgetPhotos(env, Date.now() + HOUR + 60_000);
    expect(await drafts()).toBe(0);
    for (const pool of ['client', 'ticket', 'anybody']) {
      expect([pool, await usedOf(`photos:${pool}`)]).toEqual([pool, 0]);
    }
  });

  test('a form whose photos have expired opens no ticket until they are attached again', async () => {
    const filled = { number: newCdekNumber(), form: await servedForm() };
    await sendWithFlaw([another(1), another(2)], filled);
    await forgetPhotos(env, Date.now() + 2 * HOUR);
    const answer = await sendReport({ ...filled, kept: '2', photos: [] });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('ждала больше часа');
    expect(await ticketAbout(filled.number)).toBe('');
    expect((await sendReport({ ...filled, photos: [another(1), another(2)] })).status).toBe(303);
    expect(await rowsOf(await ticketAbout(filled.number))).toHaveLength(2);
  });

  test('a form finished at any moment while its photos expire opens no ticket with a photo that is not stored', async () => {
    const expire = () => forgetPhotos(env, Date.now() + 2 * HOUR);
    const shownAbout = async (number: string) => {
      const rows = await rowsOf(await ticketAbout(number));
      for (const { id } of rows) expect(await env.EVIDENCE.head(`evidence/${id}`)).not.toBeNull();
      return rows.length;
    };
    // They expire after the form was found complete, and before its ticket is written.
    const early = { number: newCdekNumber(), form: await servedForm() };
    await sendWithFlaw([another(1)], early);
    const DB = racedDb(expire);
    expect((await sendReport({ ...early, kept: '1' }, someone(), { ...env, DB })).status).toBe(303);
    expect(await shownAbout(early.number)).toBe(0);
    // The ticket is written after they were found expired, and before their pictures are deleted.
    const late = { number: newCdekNumber(), form: await servedForm() };
    await sendWithFlaw([another(2)], late);
    const statuses: number[] = [];
    const EVIDENCE = {
      delete: async (keys: string[]) => {
        statuses.push((await sendReport({ ...late, kept: '1' })).status);
        return env.EVIDENCE.delete(keys);
      },
    } as unknown as R2Bucket;
    await forgetPhotos({ ...env, EVIDENCE }, Date.now() + 2 * HOUR);
    expect(statuses).toEqual([422]);
    expect(await ticketAbout(late.number)).toBe('');
    // And when the ticket was first, its photo is no draft any more.
    const before = { number: newCdekNumber(), form: await servedForm() };
    await sendWithFlaw([another(3)], before);
    expect((await sendReport({ ...before, kept: '1' })).status).toBe(303);
    await expire();
    expect(await shownAbout(before.number)).toBe(1);
  });
});

describe('the daily photo quota', () => {
  const KB = 1024;
  const small = (limits: Record<string, number>) => ({
    ...env,
    ...Object.fromEntries(
      Object.entries(limits).map(([name, kb]) => [`PHOTO_MB_PER_${name}`, String(kb / KB)]),
    ),
  });
  beforeEach(async () => {
    await env.DB.prepare('DELETE FROM quotas').run();
  });
  const bytesOf = async () => (await usedOf('photos:client')) ?? 0;

  test('the daily photo quota of one client holds across tickets and does not block text', async () => {
    const client = someone();
    const at = small({ CLIENT: 0.3 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      statuses.push((await sendReport({ photos: [another(i)] }, client, at)).status);
    }
    expect(statuses).toEqual([303, 303, 422, 422]);
    expect(await bytesOf()).toBeLessThanOrEqual(0.3 * KB);
    const refused = await sendReport({ photos: [another(9)], message: 'Разбито' }, client, at);
    const html = await refused.text();
    expect(html).toContain('Текст можно отправить и без них. Повторите через 24 часа');
    expect(html).toContain('Разбито');
    expect((await sendReport({ message: 'Разбито' }, client, at)).status).toBe(303);
    expect((await sendReport({ photos: [another(1)] }, someone(), at)).status).toBe(303);
  });

  test('the daily photo quota of one ticket is shared by all its senders', async () => {
    const ticket = await openByForm();
    const at = small({ TICKET: 0.3 });
    const addAt = (i: number) =>
      call(
        `/api/v1/tickets/${ticket.id}/evidence`,
        {
          method: 'POST',
          headers: { ...someone(), authorization: `Bearer ${ticket.token}` },
          body: formOf({ photo: [another(i)] }),
        },
        at,
      );
    expect([(await addAt(1)).status, (await addAt(2)).status]).toEqual([201, 201]);
    const refused = await addAt(3);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
    await expectProblem(refused, 429, 'quota-used-up');
  });

  test('the daily photo quota holds when photos are sent at the same moment', async () => {
    const ticket = await openByForm();
    const at = small({ TICKET: 0.3 });
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        call(
          `/api/v1/tickets/${ticket.id}/evidence`,
          {
            method: 'POST',
            headers: { ...someone(), authorization: `Bearer ${ticket.token}` },
            body: formOf({ photo: [another(i)] }),
          },
          at,
        ),
      ),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(await rowsOf(ticket.id)).toHaveLength(2);
  });

  test('strangers who use up their daily photo quota leave buyers of known parcels theirs', async () => {
    const { id } = await openShop();
    const known = await tellOfParcel(id);
    const at = small({ DAY: 0.3 });
    const report = (number: string, i: number) =>
      sendReport({ number, photos: [another(i)] }, someone(), at);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await report(newCdekNumber(), i)).status);
    expect(statuses).toEqual([303, 303, 422]);
    expect((await report(known, 4)).status).toBe(303);
  });

  test('photos of a new shop count against the quota of strangers, those of an older shop do not', async () => {
    const shops = [await openShop(), await openShop()];
    const old = new Date(Date.now() - 8 * DAY).toISOString();
    await env.DB.prepare('UPDATE sellers SET createdAt = ?2 WHERE id = ?1')
      .bind(shops[1]?.id, old)
      .run();
    for (const { owner } of shops) {
      const headers = { ...owner.headers, accept: 'text/html' };
      const form = await servedForm();
      const fields = { number: newCdekNumber(), type: 'damaged', message: 'Разбито', form };
      const body = formOf({ ...fields, photos: [another(1)] });
      const init = { method: 'POST', headers, body, redirect: 'manual' } as const;
      expect((await call('/ru/desk/tickets/new', init)).status).toBe(303);
    }
    const one = BARE.png.length;
    expect(
      await Promise.all(
        ['anybody', 'sellers', 'seller', 'client'].map((pool) => usedOf(`photos:${pool}`)),
      ),
    ).toEqual([one, one, 2 * one, null]);
  });
});

describe('the link of a photo', () => {
  const linkOf = async () => {
    const ticket = await openByForm({ photos: [another(1)] });
    const [kept] = await evidenceOf(ticket);
    return new URL(kept?.url ?? '', 'https://desk.test');
  };

  test('a photo link works for a quarter of an hour and not after it', async () => {
    stopClock();
    const url = await linkOf();
    const id = url.pathname.split('/').at(-1) ?? '';
    const expires = Number(url.searchParams.get('expires'));
    expect(expires).toBe(Date.now() + 15 * 60_000);
    expect((await servePhoto(env, id, url.searchParams, expires)).status).toBe(200);
    await expect(servePhoto(env, id, url.searchParams, expires + 1)).rejects.toMatchObject({
      slug: 'link-expired',
    });
  });

  test('a photo link with a changed expiry, another photo or no valid signature is refused', async () => {
    const [one, other] = [await linkOf(), await linkOf()];
    const longer = new URL(one);
    longer.searchParams.set('expires', String(Date.now() + 10 * DAY));
    const swapped = new URL(one);
    swapped.pathname = other.pathname;
    const bare = new URL(one.pathname, one);
    const cut = new URL(one);
    cut.searchParams.set('signature', one.searchParams.get('signature')?.slice(0, -1) ?? '');
    for (const url of [longer, swapped, bare, cut]) {
      await expectProblem(await call(url.pathname + url.search), 403, 'link-expired');
    }
  });

  test('guessed addresses of a list of photos are not found', async () => {
    await linkOf();
    for (const path of ['/api/v1/evidence', '/evidence', '/evidence/x']) {
      expect((await call(path)).status).toBe(404);
      const withSlash = await call(`${path}/`, { redirect: 'manual' });
      expect(withSlash.headers.get('location')).toBe(path);
    }
  });
});

test('photos sent without text make it the seller’s turn and are recorded in the history', async () => {
  const ticket = await openByForm();
  const sent = await call(`${ticket.page}/messages`, {
    method: 'POST',
    headers: someone(),
    redirect: 'manual',
    body: formOf({ once: 'once', body: '', photos: [another(5), another(6)] }),
  });
  expect(sent.status).toBe(303);
  const state = await env.DB.prepare('SELECT state FROM tickets WHERE id = ?')
    .bind(ticket.id)
    .first('state');
  expect(state).toBe('waiting_on_seller');
  const { results } = await env.DB.prepare(
    'SELECT action, detail FROM ticket_actions WHERE ticket_id = ? ORDER BY id',
  )
    .bind(ticket.id)
    .all();
  expect(results.at(-1)).toEqual({ action: 'photo', detail: '{"photos":2}' });
});

test('photos of cases that have ended are forgotten after half a year', async () => {
  const shop = await openShop();
  const [open, ended] = [
    await openByForm({ number: await tellOfParcel(shop.id), photos: [another(8)] }),
    await openByForm({ number: await tellOfParcel(shop.id), photos: [another(9)] }),
  ];
  await call(`${ended.page}/withdraw`, { method: 'POST', headers: someone() });
  const [kept, gone] = [(await rowsOf(open.id))[0], (await rowsOf(ended.id))[0]];
  const isThere = async (id?: string) => (await env.EVIDENCE.head(`evidence/${id}`)) !== null;

  await forgetPhotos(env, Date.now() + 2 * DAY);
  expect(await isThere(gone?.id)).toBe(true);
  await forgetPhotos(env, Date.now() + 181 * DAY);
  expect([await isThere(kept?.id), await isThere(gone?.id)]).toEqual([true, false]);
  expect([await rowsOf(open.id), await rowsOf(ended.id)]).toMatchObject([[{ id: kept?.id }], []]);
});

test('photos of an unowned ticket are deleted after a month, and those of a ticket that got a seller are not', async () => {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  const [unowned, given] = [
    await openByForm({ photos: [another(10)] }),
    await openByForm({ number, photos: [another(11)] }),
  ];
  const terms = async () =>
    [await rowsOf(unowned.id), await rowsOf(given.id)].map(([one]) => one?.forget_at);
  for (const at of await terms()) {
    expect(at).toBeGreaterThan(Date.now() + 29 * DAY);
    expect(at).toBeLessThan(Date.now() + 31 * DAY);
  }
  const [lost, kept] = [(await rowsOf(unowned.id))[0]?.id, (await rowsOf(given.id))[0]?.id];
  const isThere = async (id?: string) => (await env.EVIDENCE.head(`evidence/${id}`)) !== null;
  await answer(hook, cdekOrder(number, 'CREATED', new Date().toISOString()));
  expect((await terms())[1]).toBeNull();
  await forgetPhotos(env, Date.now() + 29 * DAY);
  expect([await isThere(lost), await isThere(kept)]).toEqual([true, true]);
  await forgetPhotos(env, Date.now() + 31 * DAY);
  expect([await isThere(lost), await isThere(kept)]).toEqual([false, true]);
  expect([await rowsOf(unowned.id), await rowsOf(given.id)]).toMatchObject([[], [{ id: kept }]]);
});

test('photos of an ended ticket no longer expire once the buyer writes again', async () => {
  const number = await tellOfParcel((await openShop()).id);
  const ticket = await openByForm({ number, photos: [another(1)] });
  const sendOn = (action: string, body: URLSearchParams) =>
    call(`${ticket.page}/${action}`, { method: 'POST', headers: someone(), body });
  await sendOn('withdraw', new URLSearchParams());
  expect((await rowsOf(ticket.id))[0]?.forget_at).toBeGreaterThan(Date.now() + 179 * DAY);
  await sendOn('messages', new URLSearchParams({ body: 'Всё-таки разбито' }));
  expect(await rowsOf(ticket.id)).toMatchObject([{ forget_at: null }]);
});

// Photos of a case: taken as pictures only, kept without what they tell of their owner, given out by
// links that expire, and forgotten in time.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { forgetPhotos, PHOTO_BYTES_MAX, servePhoto } from '../../functions/tickets/evidence.ts';
import { BARE, join, jpegWith, pngWith, readable, SECRET, webpWith } from '../support/pictures.ts';
import { formOf, openByForm, readPage, sendReport, servedForm, someone } from './cases.ts';
import { call, expectProblem, newCdekNumber, stopClock } from './support.ts';

const DAY = 86_400_000;
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
  '%s is kept without place, owner and comments, whatever it called itself',
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

describe('is refused', () => {
  test('what is no picture, by form and API, and leaves nothing behind', async () => {
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

  test('one photo over 10 MB', async () => {
    const ticket = await openByForm();
    const heavy = photo(join(BARE.jpeg, new Uint8Array(1)).slice(0, 4));
    const huge = new Blob([heavy, new Uint8Array(PHOTO_BYTES_MAX)]);
    await expectProblem(await add(ticket, huge), 413, 'body-too-large');
  });

  test('the eleventh', async () => {
    const ten = Array.from({ length: 10 }, (_, i) => another(i));
    const ticket = await openByForm({ photos: ten });
    expect(await rowsOf(ticket.id)).toHaveLength(10);
    await expectProblem(await add(ticket, another(11)), 422, 'too-many-photos');
    // The same one again is not another one.
    expect((await add(ticket, another(3))).status).toBe(201);
    expect(await rowsOf(ticket.id)).toHaveLength(10);
  });

  test('a photo for a ticket that has ended', async () => {
    const ticket = await openByForm();
    await env.DB.prepare(`UPDATE tickets SET state = 'closed' WHERE id = ?`).bind(ticket.id).run();
    await expectProblem(await add(ticket, another(1)), 409, 'ticket-ended');
  });

  test('more than ten a minute from one visitor', async () => {
    stopClock();
    const [ticket, visitor] = [await openByForm(), someone()];
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await add(ticket, another(1), visitor)).status);
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
  });
});

test('a photo sent with a mistake in the form is not lost when the form is mended', async () => {
  const filled = { number: newCdekNumber(), form: await servedForm() };
  const wrong = await sendReport({ ...filled, message: '', photos: [another(1), another(2)] });
  expect(await wrong.text()).toContain('Уже прикреплено: 2');
  await sendReport({ ...filled, message: 'Разбито', photos: [] });
  const [ticket] = await env.DB.prepare('SELECT id FROM tickets WHERE number = ?')
    .bind(filled.number)
    .all<{ id: string }>()
    .then(({ results }) => results);
  expect(await rowsOf(ticket?.id ?? '')).toMatchObject([{ forget_at: null }, { forget_at: null }]);
});

describe('the link of a photo', () => {
  const linkOf = async () => {
    const ticket = await openByForm({ photos: [another(1)] });
    const [kept] = await evidenceOf(ticket);
    return new URL(kept?.url ?? '', 'https://desk.test');
  };

  test('works for a quarter of an hour', async () => {
    const url = await linkOf();
    const id = url.pathname.split('/').at(-1) ?? '';
    const expires = Number(url.searchParams.get('expires'));
    expect((await servePhoto(env, id, url.searchParams, expires)).status).toBe(200);
    await expect(servePhoto(env, id, url.searchParams, expires + 1)).rejects.toMatchObject({
      slug: 'link-expired',
    });
  });

  test('cannot be changed to a longer life, another photo, or be left unsigned', async () => {
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

  test('is the only way: nothing lists photos', async () => {
    await linkOf();
    for (const path of ['/api/v1/evidence', '/api/v1/evidence/', '/evidence', '/evidence/x']) {
      expect((await call(path)).status).toBe(404);
    }
  });
});

test('photos alone are an answer: the seller’s turn, and a line in the history', async () => {
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

test('photos are forgotten: unfinished forms after a day, ended cases after half a year', async () => {
  const form = await servedForm();
  await sendReport({ form, message: '', photos: [another(7)] });
  const [open, ended] = [
    await openByForm({ photos: [another(8)] }),
    await openByForm({ photos: [another(9)] }),
  ];
  await call(`${ended.page}/withdraw`, { method: 'POST', headers: someone() });
  const [kept, gone] = [(await rowsOf(open.id))[0], (await rowsOf(ended.id))[0]];
  const isThere = async (id?: string) => (await env.EVIDENCE.head(`evidence/${id}`)) !== null;
  const drafts = async () =>
    env.DB.prepare('SELECT count(*) AS n FROM ticket_evidence WHERE ticket_id IS NULL').first('n');

  await forgetPhotos(env, Date.now() + DAY / 2);
  expect(await drafts()).toBeGreaterThan(0);
  await forgetPhotos(env, Date.now() + 2 * DAY);
  expect(await drafts()).toBe(0);
  expect(await isThere(gone?.id)).toBe(true);
  await forgetPhotos(env, Date.now() + 181 * DAY);
  expect([await isThere(kept?.id), await isThere(gone?.id)]).toEqual([true, false]);
  expect([await rowsOf(open.id), await rowsOf(ended.id)]).toMatchObject([[{ id: kept?.id }], []]);
});

test('a case that goes on keeps its photos', async () => {
  const ticket = await openByForm({ photos: [another(1)] });
  const sendOn = (action: string, body: URLSearchParams) =>
    call(`${ticket.page}/${action}`, { method: 'POST', headers: someone(), body });
  await sendOn('withdraw', new URLSearchParams());
  expect((await rowsOf(ticket.id))[0]?.forget_at).toBeGreaterThan(Date.now() + 179 * DAY);
  await sendOn('messages', new URLSearchParams({ body: 'Всё-таки разбито' }));
  expect(await rowsOf(ticket.id)).toMatchObject([{ forget_at: null }]);
});

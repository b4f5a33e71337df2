// A buyer without account opens a ticket: once, whatever happens on the way, and not for robots.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { newId } from '../../functions/lib/ids.ts';
import { newParcel } from './support/access-objects.ts';
import { openShop } from './support/accounts.ts';
import {
  openByForm,
  readPage,
  sendReport,
  servedForm,
  someone,
  tellOfParcel,
  ticketsAbout,
} from './support/cases.ts';
import {
  answer,
  call,
  cdekOrder,
  expectProblem,
  newCdekNumber,
  ORIGIN,
  openHook,
  stopClock,
} from './support/hooks.ts';

const ask = (body: object, headers: Record<string, string> = {}) =>
  call('/api/v1/tickets', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...someone(), 'content-type': 'application/json', ...headers },
  });
const asked = (number = newCdekNumber()) => ({ number, type: 'lost', message: 'Где посылка?' });

describe('a repeated report form', () => {
  test('a report form sent twice opens one ticket and leads to the same page', async () => {
    const filled = { number: newCdekNumber(), form: await servedForm() };
    const pages = [await sendReport(filled), await sendReport(filled)].map((response) =>
      response.headers.get('location'),
    );
    expect(pages[0]).toMatch(/^\/ru\/t\/[\w-]{43}$/);
    expect(pages[1]).toBe(pages[0]);
    expect(await ticketsAbout(filled.number)).toHaveLength(1);
  });

  test('a report form sent five times at once opens one ticket with one message', async () => {
    const filled = { number: newCdekNumber(), form: await servedForm() };
    const responses = await Promise.all(Array.from({ length: 5 }, () => sendReport(filled)));
    expect(new Set(responses.map((one) => one.headers.get('location'))).size).toBe(1);
    const tickets = await ticketsAbout(filled.number);
    expect(tickets).toHaveLength(1);
    const said = await env.DB.prepare('SELECT id FROM ticket_messages WHERE ticket_id = ?')
      .bind(tickets[0]?.id)
      .all();
    expect(said.results).toHaveLength(1);
  });

  test('a report form sent again with other text does not open a second ticket', async () => {
    const filled = { number: newCdekNumber(), form: await servedForm() };
    await sendReport(filled);
    await sendReport({ ...filled, message: 'Передумал' });
    expect(await ticketsAbout(filled.number)).toHaveLength(1);
  });
});

describe('the same Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': newId('key', Date.now()) });

  test('requests with one Idempotency-Key and the same content open one ticket and return its token once', async () => {
    const [body, headers] = [asked(), key()];
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () =>
        (await ask(body, headers)).json<{ id: string; token: string | null }>(),
      ),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ token }) => token !== null)).toHaveLength(1);
    expect(await ticketsAbout(body.number)).toHaveLength(1);
  });

  test('an Idempotency-Key with other content opens another ticket, and so does each request without a key', async () => {
    const [number, headers] = [newCdekNumber(), key()];
    await ask(asked(number), headers);
    await ask({ ...asked(number), message: 'Другое' }, headers);
    await ask(asked(number));
    await ask(asked(number));
    expect(await ticketsAbout(number)).toHaveLength(4);
  });
});

describe('the form', () => {
  test('the report form shows every error at once and keeps what was typed', async () => {
    const response = await sendReport({ number: '<b>', type: 'nothing', message: '  ' });
    const html = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['number', 'type', 'message'])
      expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain('value="&lt;b&gt;"');
    const long = await sendReport({ message: 'я'.repeat(4001) });
    expect([long.status, (await long.text()).includes('я'.repeat(4001))]).toEqual([422, true]);
  });

  test('the report form accepts a text of 4000 characters, each line break counted as one', async () => {
    const message = `${'я'.repeat(1999)}\r\n${'я'.repeat(2000)}`;
    expect((await sendReport({ message })).status).toBe(303);
  });

  test.each([
    ['sent at once', { ago: 0 }, 'слишком быстро'],
    ['that was served two days ago', { ago: 48 * 3_600_000 }, 'обновили'],
    ['with the hidden field filled in', { ago: 5_000, website: 'http://spam' }, 'скрытое поле'],
  ])('a report form %s opens no ticket and says why', async (_, { ago, ...more }, words) => {
    const number = newCdekNumber();
    const response = await sendReport({ number, form: await servedForm(ago), ...more });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(words);
    expect(await ticketsAbout(number)).toEqual([]);
  });

  test('a report form with a forged token opens no ticket and is shown again with its text, without that token', async () => {
    const genuine = await servedForm();
    const forged = [
      'made.up.token',
      `${genuine.slice(0, -4)}AAAA`,
      genuine.replace(/^./, (c) => (c === '1' ? '2' : '1')),
    ];
    for (const form of forged) {
      const number = newCdekNumber();
      const response = await sendReport({ number, form, message: 'Мои слова' });
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(html).toContain('Мои слова');
      expect(html).not.toContain(form);
      expect(await ticketsAbout(number)).toEqual([]);
    }
  });

  test('one visitor can send ten report forms a minute, and the API shares this rate limit', async () => {
    stopClock();
    const visitor = someone();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i++) statuses.push((await sendReport({}, visitor)).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(303));
    expect(statuses[10]).toBe(422);
    const limited = await ask(asked(), visitor);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(limited, 429, 'too-many-requests');
  });
});

test('the daily quota of one visitor counts tickets and messages, by form and API alike', async () => {
  const [visitor, at] = [someone(), { ...env, WRITES_PER_CLIENT: '3' }];
  const json = { ...visitor, 'content-type': 'application/json' };
  const opened = await sendReport({}, visitor, at);
  const page = opened.headers.get('location') ?? '';
  const write = (words: string) => {
    const body = new URLSearchParams({ body: words });
    return call(
      `${page}/messages`,
      { method: 'POST', headers: visitor, body, redirect: 'manual' },
      at,
    );
  };
  const open = () =>
    call('/api/v1/tickets', { method: 'POST', headers: json, body: JSON.stringify(asked()) }, at);
  expect([opened.status, (await write('Где?')).status, (await open()).status]).toEqual([
    303, 303, 201,
  ]);
  const refused = await open();
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
  await expectProblem(refused, 429, 'quota-used-up');
  for (const answer of [
    await write('Мои слова'),
    await sendReport({ message: 'Мои слова' }, visitor, at),
  ]) {
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Повторите через 24 часа');
    expect(html).toContain('Мои слова');
  }
  expect((await sendReport({}, someone(), at)).status).toBe(303);
});

test('one visitor’s sixth ticket about one number is refused, and other visitors still open theirs', async () => {
  stopClock();
  const [number, visitor] = [newCdekNumber(), someone()];
  for (let i = 0; i < 5; i++) expect((await ask(asked(number), visitor)).status).toBe(201);
  const limited = await ask(asked(number), visitor);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
  await expectProblem(limited, 429, 'too-many-requests');
  expect((await ask(asked(), visitor)).status).toBe(201);
  expect((await sendReport({ number })).status).toBe(303);
  expect((await ask(asked(number))).status).toBe(201);
});

test('a buyer with the parcel’s own link opens a ticket after strangers used up the limit of its number', async () => {
  const shop = await openShop();
  const { id } = await newParcel(shop);
  const parcel = await env.DB.prepare('SELECT number, token FROM shipments WHERE id = ?')
    .bind(id)
    .first<{ number: string; token: string }>();
  const { number = '', token = '' } = parcel ?? {};
  await Promise.all(Array.from({ length: 50 }, () => ask(asked(number))));
  await expectProblem(await ask(asked(number)), 429, 'too-many-tickets');
  const guessed = { ...asked(number), parcelToken: 'A'.repeat(43) };
  await expectProblem(await ask(guessed), 429, 'too-many-tickets');
  const linked = { ...asked(number), parcelToken: token };
  expect((await ask(linked)).status).toBe(201);
  expect((await sendReport({ number, parcel: token })).status).toBe(303);
  // Their own tickets count for them all the same.
  const visitor = someone();
  for (let i = 0; i < 5; i++) expect((await ask(linked, visitor)).status).toBe(201);
  await expectProblem(await ask(linked, visitor), 429, 'too-many-requests');
});

test('a repeated request with one Idempotency-Key does not count against the visitor’s ticket limit', async () => {
  const [body, visitor] = [asked(), { ...someone(), 'idempotency-key': newId('key', Date.now()) }];
  for (let i = 0; i < 8; i++) expect((await ask(body, visitor)).status).toBe(201);
  expect(await ticketsAbout(body.number)).toHaveLength(1);
});

test('a number that strangers used up accepts tickets again on the next day', async () => {
  const number = newCdekNumber();
  await Promise.all(Array.from({ length: 50 }, () => ask(asked(number))));
  await expectProblem(await ask(asked(number)), 429, 'too-many-tickets');
  await env.DB.prepare('UPDATE tickets SET created_at = created_at - 86400000 WHERE number = ?')
    .bind(number)
    .run();
  expect((await ask(asked(number))).status).toBe(201);
});

test('buyers have at most fifty open tickets a day about one number, even when sent at once', async () => {
  const number = newCdekNumber();
  const answers = await Promise.all(Array.from({ length: 60 }, () => ask(asked(number))));
  const refused = answers.filter(({ status }) => status !== 201);
  expect(await ticketsAbout(number)).toHaveLength(50);
  expect(refused).toHaveLength(10);
  for (const one of refused) await expectProblem(one, 429, 'too-many-tickets');
  await env.DB.prepare(
    `UPDATE tickets SET state = 'closed', ended_at = 1 WHERE id = (
       SELECT id FROM tickets WHERE number = ? LIMIT 1)`,
  )
    .bind(number)
    .run();
  expect((await ask(asked(number))).status).toBe(201);
});

test.each(['', '%%', '１２', 'x'.repeat(65), '../..'])(
  '“%s” is refused as a parcel number by form and API',
  async (number) => {
    expect((await ask({ ...asked(), number })).status).toBe(422);
    expect((await sendReport({ number })).status).toBe(422);
  },
);

describe('a visitor without the ticket’s link', () => {
  test('a request without the right token is answered alike for an existing and an unknown ticket', async () => {
    const [mine, other] = [await openByForm(), await openByForm()];
    const bearer = (token: string) => ({ ...someone(), authorization: `Bearer ${token}` });
    const at = (id: string, headers: Record<string, string>) =>
      call(`/api/v1/tickets/${id}`, { headers });
    expect((await at(mine.id, bearer(mine.token))).status).toBe(200);
    for (const headers of [bearer(other.token), bearer('A'.repeat(43)), bearer('x')]) {
      await expectProblem(await at(mine.id, headers), 404, 'not-found');
      await expectProblem(await at('tic_unknown', headers), 404, 'not-found');
    }
    await expectProblem(await at(mine.id, someone()), 401, 'unauthorized');
    await expectProblem(await at('tic_unknown', someone()), 401, 'unauthorized');
    for (const path of ['', '/claim', '/deadlines.ics']) {
      expect((await readPage(`/ru/t/${'A'.repeat(43)}${path}`)).status).toBe(404);
      expect((await readPage(`/ru/t/${mine.token}${path}`)).status).toBe(200);
    }
  });

  test('a ticket token in the address of a plain request is not accepted', async () => {
    const { id, token } = await openByForm();
    await expectProblem(await call(`/api/v1/tickets/${id}?token=${token}`), 401, 'unauthorized');
  });

  test('a guessed ticket link can neither send a message nor withdraw a ticket', async () => {
    const { number } = await openByForm();
    for (const action of ['messages', 'withdraw']) {
      const response = await call(`/ru/t/${'A'.repeat(43)}/${action}`, {
        method: 'POST',
        headers: someone(),
      });
      expect(response.status).toBe(404);
    }
    expect(await ticketsAbout(number)).toMatchObject([{ state: 'new' }]);
  });
});

test('a buyer’s words lose phones, e-mails and addresses before they are stored', async () => {
  const { page, number } = await openByForm({
    message: 'Живу: ул. Ленина, д. 5, кв. 7\r\nЗвоните +7 916 123-45-67, a.b@mail.ru',
  });
  await call(`${page}/messages`, {
    method: 'POST',
    headers: someone(),
    body: new URLSearchParams({ body: 'Мой номер 8 (916) 765-43-21' }),
  });
  const tables = ['tickets', 'ticket_messages', 'ticket_search', 'ticket_actions'];
  const rows = await Promise.all(tables.map((one) => env.DB.prepare(`SELECT * FROM ${one}`).all()));
  const everything = JSON.stringify(rows.map(({ results }) => results));
  expect(everything).toContain(number);
  for (const secret of ['Ленина', '(916)', '123-45-67', '765-43-21', 'mail.ru', 'a.b@']) {
    expect(everything.includes(secret), secret).toBe(false);
  }
});

test('a ticket goes to the seller of its parcel and shows how long the parcel waits at the pickup point', async () => {
  const sellerId = newId('sel', Date.now());
  const until = new Date(Date.now() + 3.5 * 86_400_000).toISOString();
  const number = await tellOfParcel(sellerId, until);
  const { page, id, token } = await openByForm({ number, type: 'no_pickup_notice' });
  expect(await ticketsAbout(number)).toMatchObject([{ id, seller_id: sellerId }]);
  const answer = await call(`/api/v1/tickets/${id}`, {
    headers: { ...someone(), authorization: `Bearer ${token}` },
  });
  expect(await answer.json()).toMatchObject({
    hasSeller: true,
    carrier: 'cdek',
    deadlines: [{ policy: 'pickup-storage', party: 'buyer', at: until }],
  });
  const { html } = await readPage(page);
  expect(html).toMatch(/<time datetime="[^"]+">3 д<\/time>/);
  expect(html).toContain('посылка вернётся отправителю');
  expect(html).toContain('СДЭК');
});

test('a ticket about a number confirmed for two sellers goes to neither of them', async () => {
  const number = await tellOfParcel(newId('sel', Date.now()));
  await answer(
    await openHook('cdek'),
    cdekOrder(number, 'ACCEPTED_IN_TRANSIT_CITY', new Date().toISOString()),
  );
  const { page } = await openByForm({ number });
  expect(await ticketsAbout(number)).toMatchObject([{ seller_id: null }]);
  expect((await readPage(page)).html).toContain('СДЭК');
});

test('a ticket about an unknown parcel is opened and shows the steps a buyer can take alone', async () => {
  const { page } = await openByForm();
  const { html } = await readPage(page);
  expect(html).toMatch(/<details [^>]*open/);
  const opened = await ask(asked());
  const { url } = await opened.json<{ url: string }>();
  expect(url.startsWith(`${ORIGIN}/en/t/`)).toBe(true);
});

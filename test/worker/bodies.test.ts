// Every route that can be written to, sent a body that never ends and does not say how long it is.
import { env } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import { IMPORT_BYTES_MAX } from '../../functions/contract/import.ts';
import { BODY_BYTES_MAX } from '../../functions/inbound/receive.ts';
import { DROPPED_BYTES_MAX } from '../../functions/lib/body.ts';
import { JSON_BYTES_MAX } from '../../functions/lib/validate.ts';
import { FORM_BYTES_MAX } from '../../functions/tickets/evidence.ts';
import { newParcel } from './support/access-objects.ts';
import { ACCESS } from './support/access-table.ts';
import { keyOf, newClient, openShop, type Shop } from './support/accounts.ts';
import { formOf, openByForm, sendReport, someone, ticketsAbout } from './support/cases.ts';
import { countRows } from './support/count-rows.ts';
import { call, newCdekNumber, ORIGIN, openHook, stopClock } from './support/hooks.ts';

const KIB = 1024;
const CHUNK_BYTES = 64 * KIB;
/** Of forms that hold some fields. */
const FIELDS_BYTES_MAX = 64 * KIB;
/** Forms with files are read on, and what is read is dropped, so that the browser hears the answer. */
const READ_ON_TIMES = 3;

const PHOTO_FORMS = [
  'POST /:lang/report',
  'POST /:lang/t/:token/messages',
  'POST /:lang/desk/tickets/new',
  'POST /:lang/desk/tickets/:id/messages',
];
const FILE_FORM = 'POST /:lang/desk/parcels/import';
/** Postings to ship, up to 300, as lines or as a small file. */
const SHIP_FORM = 'POST /:lang/desk/parcels/ship';
/** A shop's own page, with its logo. */
const LOGO_FORM = 'POST /:lang/desk/settings/page';
const LONG_FORMS = [SHIP_FORM, LOGO_FORM];
const PHOTO = 'POST /api/v1/tickets/:id/evidence';
const FILE = 'POST /api/v1/imports';
const HOOK = 'POST /hooks/:carrier/:secret';

/** These do what their address says, and look at no body. */
const READS_NOTHING = [
  'POST /api/v1/inbox/:id/replay',
  // The operator's key, or the bot's secret, comes first.
  'POST /api/v1/shop-pages/:slug/block',
  'POST /bots/telegram/:channel',
  'POST /aftership/tracking/2026-07/trackings/:id/retrack',
  'POST /aftership/tracking/2026-07/trackings/:id/mark-as-completed',
  'POST /api/v1/tickets/:id/close',
  'POST /api/v1/imports/:id/start',
  'POST /api/v1/imports/:id/cancel',
  'POST /api/v1/connections/:id/test',
  'POST /api/v1/connections/:id/rotate',
  'POST /api/v1/connections/:id/failures/:message/replay',
  'POST /api/v1/endpoints/:id/rotate',
  'POST /api/v1/endpoints/:id/test',
  'POST /api/v1/endpoints/:id/deliveries/:delivery/replay',
  'POST /api/auth/sign-out',
  'POST /:lang/t/:token/withdraw',
  'POST /:lang/desk/parcels/views/:id/delete',
  'POST /:lang/desk/parcels/import/:id/start',
  'POST /:lang/desk/parcels/import/:id/cancel',
  'POST /:lang/desk/parcels/:id/archive',
  'POST /:lang/desk/parcels/:id/unarchive',
  'POST /:lang/desk/parcels/:id/forget',
  'POST /:lang/desk/tickets/:id/close',
  'POST /:lang/desk/settings/canned/:id/delete',
  'POST /:lang/desk/settings/notifications/:id/commands/:act',
  'POST /:lang/desk/settings/notifications/:id/test',
  'POST /:lang/desk/settings/notifications/:id/delete',
  'POST /:lang/desk/settings/webhooks/:id/:act',
  'POST /:lang/desk/settings/webhooks/:id/test',
  'POST /:lang/desk/settings/webhooks/:id/rotate',
  'POST /:lang/desk/settings/webhooks/:id/delete',
  'POST /:lang/desk/settings/webhooks/:id/deliveries/:delivery',
  'POST /:lang/desk/connections/:id/keys/forget',
  'POST /:lang/desk/connections/:id/test',
  'POST /:lang/desk/connections/:id/address',
  'POST /:lang/desk/connections/:id/revoke',
  'POST /:lang/desk/connections/:id/replay/:message',
];

const routes = [
  ...new Set(
    app.routes
      .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
      .map(
        ({ method, path }) => `${method} ${path.replace(/(:\w+)\{(?:[^{}]|\{[^}]*\})*\}/g, '$1')}`,
      ),
  ),
];

let open: Record<string, string>;
let buyersToken: string;
beforeAll(async () => {
  const shop = await openShop();
  const [hook, ticket] = [await openHook('cdek'), await openByForm()];
  buyersToken = ticket.token;
  const { id } = await newParcel(shop);
  const parcel = await env.DB.prepare('SELECT token FROM shipments WHERE id = ?')
    .bind(id)
    .first<string>('token');
  open = {
    [HOOK]: hook.path,
    'POST /:lang/t/:token/messages': `${ticket.page}/messages`,
    [PHOTO]: `/api/v1/tickets/${ticket.id}/evidence`,
    'POST /:lang/p/:token/follow': `/en/p/${parcel}/follow`,
    'POST /:lang/p/:token/unfollow': `/en/p/${parcel}/unfollow`,
    'POST /:lang/n/:number/follow': `/en/n/${newCdekNumber()}/follow`,
    'POST /:lang/n/:number/unfollow': `/en/n/${newCdekNumber()}/unfollow`,
  };
});

async function addressOf(route: string, shop: Shop): Promise<string> {
  const [, path = ''] = route.split(' ');
  const entry = ACCESS[route];
  const ids = entry && 'role' in entry ? { ...entry.fixed, ...(await entry.ids?.(shop)) } : {};
  return (
    open[route] ??
    path.replace('/:lang', '/en').replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'nothing')
  );
}

/** As the route is sent it: JSON, a form, a form with a file, or bare bytes. */
function kindOf(route: string): { type: string; begin: string; max: number } {
  if (route === HOOK) return { type: 'application/json', begin: '"', max: BODY_BYTES_MAX };
  if (route === FILE) return { type: 'text/csv', begin: 'number\n', max: IMPORT_BYTES_MAX };
  const file = {
    type: 'multipart/form-data; boundary=b',
    begin:
      '--b\r\ncontent-disposition: form-data; name="body"\r\n\r\nmy own words\r\n--b\r\n' +
      'content-disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n',
  };
  const files = [...PHOTO_FORMS, FILE_FORM, PHOTO];
  if (files.includes(route)) return { ...file, max: READ_ON_TIMES * FORM_BYTES_MAX };
  if (route.endsWith('follow')) return { type: 'application/json', begin: '{"a":"', max: 4 * KIB };
  return /^\w+ \/(?:aftership|api|mcp)/.test(route)
    ? { type: 'application/json', begin: '{"a":"', max: JSON_BYTES_MAX }
    : {
        type: 'application/x-www-form-urlencoded',
        begin: 'a=',
        max: LONG_FORMS.includes(route) ? 8 * FIELDS_BYTES_MAX : FIELDS_BYTES_MAX,
      };
}

/** Counts what is taken out of it; ends far behind every limit, or a route without one would never end. */
function endless(begin: string, end = 200 * KIB * KIB, chunk = 'x'.repeat(CHUNK_BYTES)) {
  const count = { pulled: 0, isCancelled: false };
  const bytes = new TextEncoder().encode(chunk);
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = count.pulled === 0 ? new TextEncoder().encode(begin) : bytes.slice();
        count.pulled += next.length;
        controller.enqueue(next);
        if (count.pulled > end) controller.close();
      },
      cancel() {
        count.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, count };
}

/** A connector shows its key, everybody else a session. */
const headersOf = async (route: string, shop: Shop): Promise<Record<string, string>> =>
  route.includes(' /aftership/')
    ? { 'as-api-key': (await keyOf(shop, 'write')).key }
    : shop.owner.headers;

async function sendEndless(route: string) {
  // One for each: what a route does may end a session.
  const shop = await openShop();
  const { stream, count } = endless(kindOf(route).begin);
  const isBuyers = route === 'POST /api/v1/tickets' || route === PHOTO;
  const response = await call(await addressOf(route, shop), {
    method: route.split(' ')[0] ?? '',
    redirect: 'manual',
    headers: {
      ...(isBuyers ? { authorization: `Bearer ${buyersToken}` } : await headersOf(route, shop)),
      origin: ORIGIN,
      accept: 'text/html',
      'cf-connecting-ip': newClient(),
      'content-type': kindOf(route).type,
    },
    body: stream,
  });
  return { response, count };
}

test.each(routes)(
  '%s takes no more of an endless body than its limit, and answers',
  async (route) => {
    const { response, count } = await sendEndless(route);
    const text = await response.text();
    expect(response.status, text).toBeLessThan(500);
    if (READS_NOTHING.includes(route) || route.startsWith('DELETE ')) {
      return expect(count.pulled).toBeLessThanOrEqual(DROPPED_BYTES_MAX + CHUNK_BYTES);
    }
    expect(count.pulled).toBeGreaterThan(0);
    expect(count.pulled).toBeLessThanOrEqual(kindOf(route).max + CHUNK_BYTES);
    expect(count.isCancelled).toBe(true);
    // AfterShip's errors know no 413.
    expect(response.status, text).toBe(route.includes(' /aftership/') ? 400 : 413);
  },
);

test('a message whose photos are too large together gets its words back with the answer', async () => {
  const { page } = await openByForm();
  const { type, begin } = kindOf('POST /:lang/t/:token/messages');
  const { stream, count } = endless(begin, FORM_BYTES_MAX + CHUNK_BYTES);
  const response = await call(`${page}/messages`, {
    method: 'POST',
    headers: { ...someone(), 'content-type': type },
    body: stream,
  });
  expect(response.status).toBe(422);
  expect(await response.text()).toContain('my own words');
  // Read to its end: a browser that is cut off would show no page at all.
  expect(count.isCancelled).toBe(false);
});

test('a request body that no route reads is still read to its end', async () => {
  for (const path of ['/api/v1/nothing', '/api/v1/shipments', '/en/desk/tickets/new']) {
    const { stream, count } = endless('{"a":"', DROPPED_BYTES_MAX / 2);
    const headers = { accept: 'text/html', 'content-type': 'application/json' };
    const response = await call(path, { method: 'POST', headers, body: stream });
    expect([401, 403, 404]).toContain(response.status);
    expect(count.isCancelled).toBe(false);
    expect(count.pulled).toBeGreaterThan(DROPPED_BYTES_MAX / 2);
  }
});

test('a client that sends too many heavy forms loses photos but not text; others are unaffected', async () => {
  stopClock();
  const { page } = await openByForm();
  const { type, begin } = kindOf('POST /:lang/t/:token/messages');
  const sendHeavy = async (from: Record<string, string>) => {
    const { stream } = endless(begin, 30 * KIB * KIB);
    const headers = { ...from, 'content-type': type };
    return (await call(`${page}/messages`, { method: 'POST', headers, body: stream })).text();
  };
  const [one, other] = [someone(), someone()];
  const cut = 'Ни одна не загрузилась';
  for (let i = 0; i < 2; i++) expect(await sendHeavy(one)).not.toContain(cut);
  const third = await sendHeavy(one);
  expect(third).toContain(cut);
  expect(third).toContain('my own words');
  expect(await sendHeavy(other)).not.toContain(cut);
});

test('a form without a content-length is accepted, and loses its photos beyond the same byte as one with it', async () => {
  const number = newCdekNumber();
  const ticket = await openByForm({ number });
  const send = (body: BodyInit, type: string) =>
    call(`${ticket.page}/messages`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...someone(), 'content-type': type },
      body,
    });
  const small = new Response(formOf({ body: 'Где она?', photos: [] }));
  const type = small.headers.get('content-type') ?? '';
  expect((await send(small.body as ReadableStream, type)).status).toBe(303);
  expect((await ticketsAbout(number))[0]).toMatchObject({ state: 'waiting_on_seller' });

  const kind = kindOf('POST /:lang/t/:token/messages');
  const end = '\r\n--b--\r\n';
  for (const [bytes, isCut] of [
    [FORM_BYTES_MAX, false],
    [FORM_BYTES_MAX + 1, true],
  ] as const) {
    const body = kind.begin.padEnd(bytes - end.length, 'x') + end;
    for (const sent of [body, new Response(body).body as ReadableStream]) {
      const text = await (await send(sent, kind.type)).text();
      expect(text).toContain('my own words');
      expect(text.includes('Ни одна не загрузилась')).toBe(isCut);
    }
  }
});

test('a form with 90 tiny files is refused with fewer than 60 database statements', async () => {
  const { db, bill } = countRows(env.DB);
  const photos = Array.from({ length: 90 }, () => new Blob(['x']));
  const response = await sendReport({ photos }, someone(), { ...env, DB: db });
  expect(response.status).toBe(422);
  expect(bill.statements).toBeLessThan(60);
});

test.each([
  ['as sent', 'multipart/form-data; boundary=b'],
  ['quoted', 'multipart/form-data; boundary="b"'],
  ['named twice', 'multipart/form-data; boundary=b; boundary=c'],
  ['named twice, the other way round', 'multipart/form-data; boundary=c; boundary=b'],
  ['in capitals', 'Multipart/Form-Data; Boundary=b'],
])('a multipart form of endless parts is refused with its boundary %s', async (_, type) => {
  const part = '--b\r\ncontent-disposition: form-data; name="photos"; filename="a"\r\n\r\nx\r\n';
  const { stream, count } = endless(part, 40 * KIB * KIB, part.repeat(1000));
  const response = await call('/en/report', {
    method: 'POST',
    headers: { ...someone(), 'content-type': type },
    body: stream,
  });
  await response.text();
  // Where it is no border of this form, there are no parts: nothing is there to be taken apart.
  expect([413, 422]).toContain(response.status);
  if (response.status === 413) expect(count.pulled).toBeLessThan(2 * part.length * 1000);
});

/** The same body with one of its values, however deep, in the place of each other. */
function* withOneWrong(body: unknown, wrong: unknown): Generator<unknown> {
  if (typeof body !== 'object' || body === null) return yield wrong;
  for (const [key, value] of Object.entries(body)) {
    for (const other of withOneWrong(value, wrong)) {
      const copy = structuredClone(body) as Record<string, unknown>;
      copy[key] = other;
      yield copy;
    }
  }
}

test.each(routes.filter((route) => route.includes(' /api/') && sendOf(route) !== undefined))(
  '%s answers below 500 when any value is empty or of the wrong type',
  async (route) => {
    const shop = await openShop();
    const entry = ACCESS[route];
    const ids = entry && 'role' in entry ? ((await entry.ids?.(shop)) ?? {}) : {};
    const right = sendOf(route)?.({ ...ids }) ?? {};
    const path = await addressOf(route, shop);
    for (const wrong of ['', ' ', null, [], {}, -1, 1e300, '\u0000', '9999-99-99T99:99:99Z']) {
      for (const body of withOneWrong(right, wrong)) {
        const response = await call(path, {
          method: route.split(' ')[0] ?? '',
          headers: { ...shop.owner.headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        expect(response.status, `${JSON.stringify(body)} ${await response.text()}`).toBeLessThan(
          500,
        );
      }
    }
  },
);

function sendOf(route: string) {
  const entry = ACCESS[route];
  return entry && 'role' in entry ? entry.send : undefined;
}

const JSON_ROUTES = routes.filter(
  (route) =>
    kindOf(route).begin === '{"a":"' && !READS_NOTHING.includes(route) && !/^DELETE/.test(route),
);

test.each(JSON_ROUTES)('%s answers 400, 404 or 422 to a deeply nested JSON body', async (route) => {
  const shop = await openShop();
  const depth = kindOf(route).max / 16;
  for (const body of ['['.repeat(depth) + ']'.repeat(depth), '{"a":'.repeat(depth)]) {
    const response = await call(await addressOf(route, shop), {
      method: route.split(' ')[0] ?? '',
      headers: {
        ...(await headersOf(route, shop)),
        'cf-connecting-ip': newClient(),
        'content-type': 'application/json',
        // Both, as the protocol of /mcp asks.
        accept: 'application/json, text/event-stream',
      },
      body,
    });
    expect([400, 404, 422], await response.clone().text()).toContain(response.status);
  }
});

// A stand-in for Ozon's Seller API, for development and tests: the same methods, answers, drifts and
// errors, over a shop that changes as it is told to. Every Client-Id has a shop of its own; any key
// is taken that does not say it is wrong. Retired methods are not there, as at Ozon.
import {
  cancellationAnswer,
  postingFbo,
  postingV3,
  postingV4,
  returnAnswer,
} from './ozon-fake-answers.ts';
import { CHAT_METHODS } from './ozon-fake-chat.ts';
import { FBP_METHODS } from './ozon-fake-fbp.ts';
import { FILES, fileAnswer, HANDOVER_METHODS } from './ozon-fake-handover.ts';
import { type Asked, type FakeMethods, read, refused, within } from './ozon-fake-kit.ts';
import { LOGISTICS_METHODS } from './ozon-fake-logistics.ts';
import { NOTIFICATION_METHODS } from './ozon-fake-notifications.ts';
import { PICTURES, PRODUCT_METHODS, pictureAnswer } from './ozon-fake-products.ts';
import { RATING_METHODS } from './ozon-fake-rating.ts';
import { RFBS_METHODS } from './ozon-fake-rfbs.ts';
import { ROLES_METHODS, refuseKey } from './ozon-fake-roles.ts';
import {
  approve,
  type FakePosting,
  type FakeShop,
  type FakeStock,
  openShop,
  stock,
} from './ozon-fake-shop.ts';

export interface OzonFake {
  answer(request: Request): Promise<Response>;
  shop(clientId: string): FakeShop;
  /** The next calls of a method by a client fail, `times` times. */
  fail(clientId: string, method: string, failure: FakeFailure): void;
}

export interface FakeFailure {
  status: number;
  times: number;
  retryAfterSeconds?: number;
  message?: string;
}

/** What was asked and answered: a test compares both with Ozon's published schemas. */
export interface Exchange {
  method: string;
  request: unknown;
  status: number;
  /** null: no JSON. */
  response: unknown;
}

interface Options {
  now: () => number;
  /** When the shops were stocked, first to last; ms. Default: once, now. */
  stockedAt?: () => readonly number[];
  /** What the shop has besides, the first time (0) and each later one. */
  also?: (clientId: string, times: number, at: number) => FakeStock | null;
  /** More than so many postings come in several pages, whatever was asked for. */
  pageMax?: number;
  onExchange?: (exchange: Exchange) => void;
}

export function openOzonFake({
  now,
  stockedAt,
  also,
  pageMax = 100,
  onExchange,
}: Options): OzonFake {
  const openedAt = now();
  const shops = new Map<string, FakeShop>();
  const failures = new Map<string, FakeFailure>();
  const shop = (clientId: string): FakeShop => {
    const known = shops.get(clientId) ?? openShop(clientId);
    shops.set(clientId, known);
    const times = stockedAt?.() ?? [openedAt];
    for (const at of times.slice(known.stocked)) {
      stock(known, at, also?.(clientId, known.stocked, at));
    }
    return known;
  };
  return {
    shop,
    fail: (clientId, method, failure) => failures.set(`${clientId} ${method}`, { ...failure }),
    async answer(request) {
      const clientId = request.headers.get('client-id') ?? '';
      const key = request.headers.get('api-key') ?? '';
      const { pathname, origin } = new URL(request.url);
      if (request.method === 'GET' && pathname.startsWith(FILES)) return fileAnswer(pathname);
      if (request.method === 'GET' && pathname.startsWith(PICTURES)) return pictureAnswer(pathname);
      if (!clientId || !key) return refused(401, 16, 'Client-Id and Api-Key headers are required');
      if (/wrong/i.test(key)) return refused(403, 7, 'Invalid Api-Key, please contact support');
      const barred = refuseKey(key, pathname);
      if (barred) return barred;
      const planned = failures.get(`${clientId} ${pathname}`);
      if (planned && planned.times > 0) {
        planned.times -= 1;
        return fail(planned);
      }
      const method = METHODS[pathname];
      if (request.method !== 'POST' || !method) return refused(404, 5, 'page not found');
      const body = await request.json().catch(() => null);
      if (body === null || typeof body !== 'object')
        return refused(400, 3, 'Invalid request payload');
      const answer = await method({
        shop: shop(clientId),
        now: now(),
        pageMax,
        body: { ...body },
        origin,
        key,
      });
      if (onExchange) {
        const response = await answer
          .clone()
          .json()
          .catch(() => null);
        onExchange({ method: pathname, request: body, status: answer.status, response });
      }
      return answer;
    },
  };
}

function fail({ status, retryAfterSeconds, message }: FakeFailure): Response {
  const response =
    status === 429
      ? refused(429, 8, message ?? 'You have reached request rate limit per second')
      : refused(status, 13, message ?? 'Internal error');
  if (retryAfterSeconds !== undefined)
    response.headers.set('retry-after', String(retryAfterSeconds));
  return response;
}

const METHODS: FakeMethods = {
  ...RFBS_METHODS,
  ...NOTIFICATION_METHODS,
  ...ROLES_METHODS,
  // Parts: one line each, e.g. `...CHAT_METHODS` of scripts/ozon-fake-chat.ts.
  ...FBP_METHODS,
  ...PRODUCT_METHODS,
  '/v1/seller/info': () =>
    Response.json({ company: { name: 'Демо-магазин', inn: '7707083893', currency: 'CNY' } }),
  '/v4/posting/fbs/list': (asked) => listFbs(asked),
  '/v4/posting/fbs/unfulfilled/list': (asked) => listUnfulfilled(asked),
  '/v3/posting/fbo/list': (asked) => listFbo(asked),
  '/v3/posting/fbs/get': ({ shop, body }) => {
    const found = shop.postings.find((one) => one.number === body.posting_number && isFbs(one));
    return found
      ? Response.json({ result: postingV3(found) })
      : refused(404, 5, 'POSTING_NOT_FOUND');
  },
  '/v2/fbs/posting/tracking-number/set': (asked) => setTrackingNumbers(asked),
  '/v2/fbs/posting/delivering': (asked) => move(asked, 'non_int_delivering', startDelivery, []),
  '/v2/fbs/posting/last-mile': (asked) => move(asked, 'non_int_last_mile', lastMile, null),
  '/v2/fbs/posting/delivered': (asked) => move(asked, 'non_int_delivered', handOver, []),
  '/v1/posting/cutoff/set': (asked) => setCutoff(asked),
  '/v1/returns/list': (asked) => listReturns(asked),
  '/v2/conditional-cancellation/list': ({ shop, body }) => {
    const state = read(body.filters, 'state');
    const result = shop.cancellations.filter(
      (one) => !state || state === 'ALL' || one.state === state,
    );
    return Response.json({
      result: result.map(cancellationAnswer),
      last_id: 0,
      counter: result.length,
    });
  },
  '/v2/conditional-cancellation/approve': (asked) => decide(asked, 'APPROVED'),
  '/v2/conditional-cancellation/reject': (asked) => decide(asked, 'REJECTED'),
  ...RATING_METHODS,
  ...HANDOVER_METHODS,
  ...CHAT_METHODS,
  ...LOGISTICS_METHODS,
};

/** The paths it answers. */
export const FAKE_METHODS: readonly string[] = Object.keys(METHODS);

/** FBO and FBP have methods of their own. */
const isFbs = ({ isFbo, integration }: FakePosting): boolean => !isFbo && integration !== 'FBP';

const YEAR_MS = 366 * 86_400_000;

function listFbs(asked: Asked): Response {
  const { filter } = asked.body;
  const [since, to] = [read(filter, 'since'), read(filter, 'to')];
  if (typeof since !== 'string' || typeof to !== 'string') {
    return refused(400, 3, 'filter.since and filter.to are required');
  }
  if (Date.parse(to) - Date.parse(since) > YEAR_MS) return refused(400, 3, 'PERIOD_IS_TOO_LONG');
  const changed = read(filter, 'last_changed_status_date');
  const orders = read(filter, 'order_numbers');
  const found = asked.shop.postings.filter(
    (one) =>
      isFbs(one) &&
      within(one.inProcessAt, since, to) &&
      within(one.changedAt, read(changed, 'from'), read(changed, 'to')) &&
      (!Array.isArray(orders) || orders.includes(one.number.replace(/-\d+$/, ''))),
  );
  return postingPage(asked, found, (one) =>
    postingV4(one, read(asked.body.with, 'analytics_data') === true),
  );
}

function listUnfulfilled(asked: Asked): Response {
  const { filter } = asked.body;
  const found = asked.shop.postings.filter(
    (one) =>
      isFbs(one) &&
      /^awaiting_|^not_accepted|^acceptance/.test(one.status) &&
      within(one.shipBy, read(filter, 'cutoff_from'), read(filter, 'cutoff_to')),
  );
  return postingPage(asked, found, (one) =>
    postingV4(one, read(asked.body.with, 'analytics_data') === true),
  );
}

function listFbo(asked: Asked): Response {
  const { filter } = asked.body;
  const wanted = read(filter, 'posting_numbers');
  const found = asked.shop.postings.filter(
    (one) =>
      one.isFbo &&
      within(one.inProcessAt, read(filter, 'since'), read(filter, 'to')) &&
      (!Array.isArray(wanted) || wanted.includes(one.number)),
  );
  return postingPage(asked, found, postingFbo);
}

/** The cursor names the last posting seen, so that it survives changes between two pages. */
function postingPage(
  { body, pageMax }: Asked,
  found: FakePosting[],
  write: (posting: FakePosting) => object,
): Response {
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 1000)) return refused(400, 3, 'limit must be between 1 and 1000');
  const cursor = typeof body.cursor === 'string' ? atobSafe(body.cursor) : '';
  const sorted = found.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const rest = sorted.filter(({ number }) => number > cursor);
  const page = rest.slice(0, Math.min(limit, pageMax));
  const last = page.at(-1);
  return Response.json({
    postings: page.length === 0 ? null : page.map(write),
    has_next: rest.length > page.length,
    cursor: last ? btoa(last.number) : '',
  });
}

function atobSafe(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return '';
  }
}

function setTrackingNumbers({ shop, now, body }: Asked): Response {
  const items = Array.isArray(body.tracking_numbers) ? body.tracking_numbers : [];
  if (items.length === 0 || items.length > 20)
    return refused(400, 3, 'from 1 to 20 tracking numbers');
  return Response.json({
    result: items.map((item: unknown) => {
      const posting_number = read(item, 'posting_number');
      const found = shop.postings.find(({ number }) => number === posting_number);
      const error = !found
        ? 'POSTING_NOT_FOUND'
        : found.actions.includes('set_track_number')
          ? ''
          : 'INCORRECT_STATUS';
      if (found && error === '') {
        found.trackingNumber = String(read(item, 'tracking_number'));
        found.changedAt = now;
      }
      return { posting_number, result: error === '', error };
    }),
  });
}

/** `noError`: what stands for "no error" differs between these methods. */
function move(
  { shop, now, body }: Asked,
  action: string,
  change: (posting: FakePosting, now: number) => void,
  noError: [] | null,
): Response {
  const numbers = Array.isArray(body.posting_number) ? body.posting_number : [];
  if (numbers.length === 0) return refused(400, 3, 'posting_number is required');
  return Response.json({
    result: numbers.map((posting_number: unknown) => {
      const found = shop.postings.find(({ number }) => number === posting_number);
      const isAllowed = found?.actions.includes(action) ?? false;
      if (found && isAllowed) {
        change(found, now);
        found.changedAt = now;
      }
      const error = isAllowed ? noError : found ? 'INCORRECT_STATUS' : 'POSTING_NOT_FOUND';
      return { posting_number, result: isAllowed, error };
    }),
  });
}

function startDelivery(posting: FakePosting, now: number): void {
  posting.status = 'delivering';
  posting.substatus = 'posting_transferred_to_courier_service';
  posting.deliveringAt = now;
  posting.actions = [
    'can_create_chat',
    'set_track_number',
    'non_int_last_mile',
    'non_int_delivered',
  ];
}

function lastMile(posting: FakePosting): void {
  posting.substatus = 'posting_in_courier_service';
  posting.actions = ['can_create_chat', 'set_track_number', 'non_int_delivered'];
}

function handOver(posting: FakePosting): void {
  posting.substatus = 'posting_conditionally_delivered';
  posting.actions = ['can_create_chat'];
}

function setCutoff({ shop, now, body }: Asked): Response {
  const found = shop.postings.find(({ number }) => number === body.posting_number);
  if (!found) return refused(404, 5, 'POSTING_NOT_FOUND');
  const at = Date.parse(String(body.new_cutoff_date));
  if (!found.actions.includes('set_cutoff') || !(at > now))
    return refused(400, 3, 'INVALID_CUTOFF_DATE');
  found.shipBy = at;
  found.changedAt = now;
  found.actions = found.actions.filter((action) => action !== 'set_cutoff');
  return Response.json({ result: true });
}

function listReturns({ shop, body }: Asked): Response {
  const filter = body.filter ?? {};
  const dates = [
    'logistic_return_date',
    'storage_tariffication_start_date',
    'visual_status_change_moment',
  ];
  if (dates.filter((name) => read(filter, name)).length > 1)
    return refused(400, 3, 'only one date filter');
  const changed = read(filter, 'visual_status_change_moment');
  const status = read(filter, 'visual_status_name');
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 500)) return refused(400, 3, 'limit must be between 1 and 500');
  const found = shop.returns
    .filter((one) => within(one.changedAt, read(changed, 'time_from'), read(changed, 'time_to')))
    .filter((one) => !status || one.status === status)
    .filter((one) => one.id > Number(body.last_id ?? 0));
  const page = found.slice(0, limit);
  return Response.json({
    returns: page.map((one) => returnAnswer(one, shop)),
    has_next: found.length > page.length,
  });
}

function decide({ shop, now, body }: Asked, state: 'APPROVED' | 'REJECTED'): Response {
  const found = shop.cancellations.find(({ id }) => id === Number(body.cancellation_id));
  if (!found) return refused(404, 5, 'CANCELLATION_NOT_FOUND');
  if (found.state !== 'ON_APPROVAL') return refused(400, 9, 'CANCELLATION_IS_DECIDED');
  if (state === 'APPROVED') approve(shop, found, now);
  else found.state = state;
  return Response.json({});
}

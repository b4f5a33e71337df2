// The fake's error index: a share, as Ozon sends it, the postings behind it, and disputes about postings that
// were not scanned.
import { type Asked, type FakeMethods, read, refused, within } from './ozon-fake-kit.ts';
import type { FakePosting } from './ozon-fake-shop.ts';

export const RATING_METHODS: FakeMethods = {
  '/v1/rating/index/fbs/info': ({ now }) => Response.json(ratingAnswer(now)),
  '/v1/rating/index/fbs/posting/list': (asked) => listErrors(asked),
  '/v2/posting/fbs/arbitration': (asked) => openDispute(asked),
};

const DAY_MS = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();

/** The last 14 days, amounts as numbers and as text: 3.4 % at last. */
function ratingAnswer(now: number) {
  const day = (back: number) => iso(now - back * DAY_MS).slice(0, 10);
  const share = (i: number) => Number((0.02 + i * 0.001).toFixed(4));
  return {
    index: 0.034,
    currency_code: 'RUB',
    period_from: day(14),
    period_to: day(1),
    processing_costs_sum: 0,
    defects: Array.from({ length: 14 }, (_, i) => ({
      date: day(14 - i),
      index_by_date: i % 2 === 0 ? share(i) : String(share(i)),
      processing_costs_sum_by_date: '',
    })),
  };
}

/** One late hand-over that cost something, one by grace. */
function listErrors({ shop, now, body }: Asked): Response {
  const { filter } = body;
  const [from, to] = [read(filter, 'date_from'), read(filter, 'date_to')];
  if (typeof from !== 'string' || typeof to !== 'string') {
    return refused(400, 3, 'filter.date_from and filter.date_to are required');
  }
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 1000)) return refused(400, 3, 'limit must be between 1 and 1000');
  const wanted = read(filter, 'posting_numbers');
  const late = shop.postings.filter(({ status, isFbo }) => status === 'not_accepted' && !isFbo);
  const errors = late
    .map((posting, i) => errorAnswer(posting, now - (i + 2) * DAY_MS, i % 2 === 1))
    .concat(shop.postings.slice(1, 2).map((one) => errorAnswer(one, now - 3 * DAY_MS, true)))
    .filter(({ error_at }) => within(Date.parse(error_at), from, to))
    .filter(({ posting_number }) => !Array.isArray(wanted) || wanted.includes(posting_number));
  return Response.json({ errors: errors.slice(0, limit), cursor: '', has_next: false });
}

function errorAnswer(posting: FakePosting, at: number, isGrace: boolean) {
  const [amount, currency] = posting.price;
  return {
    charge_percent: isGrace ? 0 : 3,
    charge_price: isGrace ? 0 : Math.round(Number(amount) * 3) / 100,
    charge_price_currency_code: 'RUB',
    delivery_schema: posting.integration === 'ozon' ? 'FBS' : 'rFBS',
    error_at: iso(at),
    has_grace_status: isGrace,
    index: 0.034,
    posting_error_type: 'SELLER_DELAY',
    posting_number: posting.number,
    product_price: Number(amount),
    product_price_currency_code: currency,
  };
}

function openDispute({ shop, now, body }: Asked): Response {
  const numbers = Array.isArray(body.posting_number) ? body.posting_number : [];
  if (numbers.length === 0) return refused(400, 3, 'posting_number is required');
  const found = shop.postings.filter(({ number }) => numbers.includes(number));
  if (found.length < numbers.length) return refused(404, 5, 'POSTING_NOT_FOUND');
  if (found.some(({ actions }) => !actions.includes('arbitration'))) {
    return refused(400, 9, 'INCORRECT_STATUS');
  }
  for (const posting of found) {
    posting.status = 'arbitration';
    posting.substatus = 'posting_in_arbitration';
    posting.actions = posting.actions.filter((action) => action !== 'arbitration');
    posting.changedAt = now;
  }
  return Response.json({ result: true });
}

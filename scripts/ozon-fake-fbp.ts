// The fake's postings of FBP, which a partner's warehouse sends: the list with products and a state in words, the
// posting itself with the dates, its state as a number and as a substatus. As in Ozon's documentation, neither
// says who the buyer is.
import { type Asked, type FakeMethods, read, refused, within } from './ozon-fake-kit.ts';
import { productOf } from './ozon-fake-products.ts';
import type { FakePosting } from './ozon-fake-shop.ts';

export const FBP_METHODS: FakeMethods = {
  '/v1/posting/fbp/list': (asked) => listFbp(asked),
  '/v1/posting/fbp/get': ({ shop, body }) => {
    const found = shop.postings.find((one) => isFbp(one) && one.number === body.posting_number);
    return found
      ? Response.json({ posting: details(found) })
      : refused(404, 5, 'posting not found');
  },
};

const isFbp = ({ integration, isFbo }: FakePosting): boolean => integration === 'FBP' && !isFbo;
const iso = (at: number): string => new Date(at).toISOString();
const orderOf = (number: string): string => number.replace(/-\d+$/, '');

/** The last page is known by its empty cursor. */
function listFbp({ shop, body, pageMax }: Asked): Response {
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 100)) return refused(400, 3, 'limit must be between 1 and 100');
  const { filter } = body;
  const wanted = read(filter, 'posting_numbers');
  const offset = Number(body.cursor || 0);
  const found = shop.postings
    .filter(
      (one) =>
        isFbp(one) &&
        within(one.inProcessAt, read(filter, 'since'), read(filter, 'to')) &&
        (!Array.isArray(wanted) || wanted.includes(one.number)),
    )
    .toSorted((a, b) => b.changedAt - a.changedAt || (a.number < b.number ? -1 : 1));
  const end = offset + Math.min(limit, pageMax);
  return Response.json({
    postings: found.slice(offset, end).map(listed),
    cursor: end < found.length ? String(end) : '',
  });
}

function common(posting: FakePosting) {
  return {
    posting_number: posting.number,
    order_id: 680420041,
    order_number: orderOf(posting.number),
    order_date: iso(posting.inProcessAt - 3_600_000),
    in_process_at: iso(posting.inProcessAt),
    financial_data: null,
  };
}

function listed(posting: FakePosting) {
  const [amount, currency, quantity] = posting.price;
  const money = { amount, currency };
  const { sku, offer_id, name } = productOf(posting);
  const product = { sku, offer_id, name, quantity, price: money };
  return {
    ...common(posting),
    status: posting.status,
    provider_id: 30,
    products: [{ ...product, seller_price: money, customer_price: null }],
  };
}

/** The number has no documented meaning. */
function details(posting: FakePosting) {
  const [amount, currency, quantity] = posting.price;
  const product = { ...productOf(posting), quantity, has_imei: false, weight_max: 0.4 };
  return {
    ...common(posting),
    status: 7,
    substatus: posting.substatus,
    tpl_provider_id: 30,
    analytics_data: {
      city: 'Казань',
      region: 'Татарстан',
      delivery_type: 'PVZ',
      delivery_date_begin: iso(posting.eta[0]),
      delivery_date_end: iso(posting.eta[1]),
      warehouse_id: '22655170176000',
    },
    cancellation: null,
    products: [{ ...product, marketplace_seller_price: { amount, currency } }],
  };
}

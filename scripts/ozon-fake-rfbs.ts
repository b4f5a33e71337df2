// rFBS returns of the fake of Ozon: requests in every state that asks something of the seller. Names of actions,
// states and reasons are invented in Ozon's style: Ozon publishes none of them.
import { iso } from '../functions/lib/iso.ts';
import { PRODUCTS, type Product } from './demo-data/products.ts';
import { orderAt } from './demo-numbers.ts';
import { type Asked, type FakeMethods, partOf, read, refused, within } from './ozon-fake-kit.ts';
import type { FakeShop } from './ozon-fake-shop.ts';

type Group = 'New' | 'Delivering' | 'Checkout' | 'Arbitration' | 'Approved' | 'Rejected';

export interface FakeRfbs {
  id: number;
  /** The posting. */
  number: string;
  product: Product;
  price: [amount: number, currency: string];
  group: Group;
  state: string;
  words: string;
  money: string;
  askedAt: number;
  reason: [id: number, name: string, isDefect: boolean];
  actions: { id: number; name: string }[];
  tracking: string;
  offers: number;
  /** What was sent with each action, in their order. */
  sent: Record<string, unknown>[];
}

const HOUR = 3_600_000;
const APPROVE = { id: 1000, name: 'Одобрить заявку и проверить товар' };
const REFUND = { id: 1010, name: 'Вернуть деньги, товар оставить покупателю' };
const PARTIAL = { id: 1020, name: 'Предложить частичную компенсацию' };
const CLARIFY = { id: 1030, name: 'Уточнить у покупателя' };
const RECEIVED = { id: 1040, name: 'Товар получен, вернуть деньги' };
const REJECT = { id: -1, name: 'Отклонить заявку' };
const REJECT_CHECKED = { id: -10, name: 'Отклонить после проверки' };

const REASONS = [
  {
    id: 101,
    name: 'Нет признаков брака',
    hint: 'Покупатель сможет открыть спор в течение 5 дней',
    is_comment_required: true,
  },
  { id: 102, name: 'Срок возврата истёк', hint: '', is_comment_required: true },
];

/** What a test or a story may look at and change. */
export const rfbsOf = (shop: FakeShop): FakeRfbs[] => partOf(shop, 'rfbs', () => stockRfbs(shop));

/** One of a parcel that is among the postings, the others of earlier orders that no list has any more. */
function stockRfbs(shop: FakeShop): FakeRfbs[] {
  const orders = ORDERS_EACH * Math.max(shop.stocked - 1, 0);
  const series = shop.postings[0]?.number.slice(0, 8) ?? '10000000';
  const numberOf = (order: number, box: number) => `${series}-${orderAt(order + orders)}-${box}`;
  const first = shop.postings.find(({ number }) => number === numberOf(1, 1));
  const at = (hours: number) => (first?.inProcessAt ?? 0) + (30 + hours) * HOUR;
  const request = (i: number, number: string, more: Partial<FakeRfbs>): FakeRfbs => {
    const product = PRODUCTS[i % PRODUCTS.length] ?? PRODUCTS[0];
    return {
      // Longer than 32 bits, as Ozon's own.
      id: 8_000_000_000 + Number(series) * 10 + i,
      number,
      product,
      price: [product.price.RUB, 'RUB'],
      group: 'New',
      state: 'ON_APPROVAL',
      words: 'На согласовании у продавца',
      money: '',
      askedAt: at(-20),
      reason: [7, 'Не подошёл размер', false],
      actions: [APPROVE, PARTIAL, CLARIFY, REJECT],
      tracking: '',
      offers: 0,
      sent: [],
      ...more,
    };
  };
  return [
    request(0, numberOf(10, 1), { ...inParcel(shop, numberOf(10, 1)) }),
    request(1, numberOf(19, 1), {
      askedAt: at(-40),
      reason: [12, 'Товар с браком', true],
      actions: [APPROVE, REFUND, PARTIAL, CLARIFY, REJECT],
    }),
    request(2, numberOf(19, 2), {
      askedAt: at(-260),
      group: 'Checkout',
      state: 'MOVED_TO_CHECK',
      words: 'На проверке у продавца',
      actions: [RECEIVED, REJECT_CHECKED],
      tracking: 'RA644000014RU',
    }),
    request(3, numberOf(19, 3), { price: [31, 'CNY'], askedAt: at(-4) }),
    request(4, numberOf(20, 1), {
      askedAt: at(-150),
      group: 'Delivering',
      state: 'MOVING_TO_SELLER',
      words: 'Едет к продавцу',
      actions: [],
      tracking: 'RA644000028RU',
    }),
    request(5, numberOf(20, 2), {
      askedAt: at(-300),
      group: 'Arbitration',
      state: 'DISPUTE',
      words: 'Открыт спор',
      actions: [],
    }),
    request(6, numberOf(20, 3), {
      askedAt: at(-500),
      group: 'Approved',
      state: 'MONEY_RETURNED',
      words: 'Деньги возвращены',
      money: 'Деньги возвращены покупателю',
      actions: [],
    }),
  ];
}

/** What that parcel holds, and its price. */
function inParcel(shop: FakeShop, number: string): Partial<FakeRfbs> {
  const posting = shop.postings.find((one) => one.number === number);
  if (!posting?.product) return {};
  const [amount, currency] = posting.price;
  return { product: posting.product, price: [Number(amount), currency] };
}

const ORDERS_EACH = 20;

export const RFBS_METHODS: FakeMethods = {
  '/v2/returns/rfbs/list': (asked) => list(asked),
  '/v2/returns/rfbs/get': ({ shop, body }) => {
    const found = rfbsOf(shop).find(({ id }) => id === body.return_id);
    return found ? Response.json({ returns: details(found) }) : refused(404, 5, 'RETURN_NOT_FOUND');
  },
  '/v1/returns/rfbs/action/set': (asked) => act(asked),
};

function list({ shop, body, pageMax }: Asked): Response {
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 1000)) return refused(400, 3, 'limit must be between 1 and 1000');
  const groups = read(body.filter, 'group_state');
  const created = read(body.filter, 'created_at');
  const number = read(body.filter, 'posting_number');
  const found = rfbsOf(shop)
    .filter(
      ({ group }) => !Array.isArray(groups) || groups.includes('All') || groups.includes(group),
    )
    .filter(({ askedAt }) => within(askedAt, read(created, 'from'), read(created, 'to')))
    .filter((one) => !number || one.number === number)
    .filter(({ id }) => id > Number(body.last_id ?? 0))
    .toSorted((a, b) => a.id - b.id)
    .slice(0, Math.min(limit, pageMax));
  return Response.json({ returns: found.map((one) => listed(one, groups)) });
}

const common = (one: FakeRfbs) => ({
  client_name: 'Виктория',
  created_at: iso(one.askedAt),
  order_number: one.number.replace(/-\d+$/, ''),
  posting_number: one.number,
  product: {
    name: one.product.name,
    offer_id: one.product.offerId,
    currency_code: one.price[1],
    price: one.price[0],
    sku: one.product.sku,
  },
  return_number: `R-${one.id}`,
});

/** `group_state` repeats the filter. */
const listed = (one: FakeRfbs, groups: unknown) => ({
  ...common(one),
  return_id: one.id,
  state: {
    group_state: Array.isArray(groups) ? String(groups[0]) : 'All',
    money_return_state_name: one.money,
    state: one.state,
    state_name: one.words,
  },
});

const details = (one: FakeRfbs) => ({
  ...common(one),
  available_actions: one.actions,
  client_photo: ['https://cdn1.ozone.ru/s3/rfbs-returns/photo-1.jpg'],
  client_return_method_type: { id: 2, name: 'Почта России' },
  comment: 'Виктория просит позвонить по +79035550142, термос течёт',
  rejection_comment: '',
  rejection_reason: REASONS,
  return_method_description: 'Отправить по адресу: Тверь, ул. Советская, 14',
  return_reason: { id: one.reason[0], is_defect: one.reason[2], name: one.reason[1] },
  ru_post_tracking_number: one.tracking,
  state: { state: one.state, state_name: one.words },
  warehouse_id: 1_020_000_181,
});

/** Answers without a body, as documented. */
function act({ shop, body }: Asked): Response {
  const found = rfbsOf(shop).find(({ id }) => id === body.return_id);
  if (!found) return refused(404, 5, 'RETURN_NOT_FOUND');
  const action = found.actions.find(({ id }) => id === body.id);
  if (!action) return refused(400, 9, 'ACTION_IS_NOT_AVAILABLE');
  const fault = faultOf(found, body);
  if (fault !== null) return refused(400, 3, fault);
  found.sent.push({ ...body });
  const [group, state, words] = AFTER[action.id] ?? ['New', found.state, found.words];
  if (action.id === PARTIAL.id) found.offers += 1;
  Object.assign(found, { group, state, words, actions: [] });
  return new Response(null, { status: 200 });
}

function faultOf(found: FakeRfbs, body: Record<string, unknown>): string | null {
  if (body.id === REJECT.id || body.id === REJECT_CHECKED.id) {
    if (!body.comment) return 'comment is required';
    return REASONS.some(({ id }) => id === body.rejection_reason_id)
      ? null
      : 'rejection_reason_id is required';
  }
  if (body.id !== PARTIAL.id) return null;
  const amount = Number(body.compensation_amount);
  const price = found.price[0];
  if (found.offers >= 2) return 'COMPENSATION_OFFERS_LIMIT';
  return amount >= 1 && amount <= price - 1 ? null : 'COMPENSATION_AMOUNT_IS_INVALID';
}

const AFTER: Record<number, readonly [Group, string, string]> = {
  [APPROVE.id]: ['Delivering', 'APPROVED', 'Одобрена, ждём отправки'],
  [REFUND.id]: ['Approved', 'MONEY_RETURNED', 'Деньги возвращены'],
  [PARTIAL.id]: ['New', 'PARTIAL_OFFERED', 'Предложена частичная компенсация'],
  [CLARIFY.id]: ['New', 'ON_CLARIFICATION', 'Ждём ответа покупателя'],
  [RECEIVED.id]: ['Approved', 'MONEY_RETURNED', 'Деньги возвращены'],
  [REJECT.id]: ['Rejected', 'REJECTED', 'Отклонена продавцом'],
  [REJECT_CHECKED.id]: ['Rejected', 'REJECTED', 'Отклонена после проверки'],
};

// The shop behind the fake of Ozon's Seller API: postings of every scheme in every state that asks
// something of somebody, with times in hours from when the shop was stocked. Each time it is stocked the
// earlier ones end, and others are in these states.
import { PRODUCTS, type Product } from './demo-data/products.ts';
import { orderAt, s10 } from './demo-numbers.ts';

export interface FakePosting {
  number: string;
  isFbo: boolean;
  status: string;
  substatus: string;
  integration: string;
  provider: string;
  trackingNumber: string;
  actions: string[];
  inProcessAt: number;
  shipBy: number;
  /** From then on the hand-over counts as late; null: Ozon does not say. */
  lateFrom: number | null;
  deliveringAt: number | null;
  eta: [number, number];
  cancelledAfterShip: boolean;
  /** Amount of one piece, and how many. */
  price: [amount: string, currency: string, quantity: number];
  /** null: the one of the published example. */
  product: Product | null;
  changedAt: number;
}

export interface FakeReturn {
  id: number;
  number: string;
  type: string;
  status: string;
  reason: string;
  changedAt: number;
  arrivedAt: number | null;
  paidFrom: number | null;
  disposalAt: number | null;
}

export interface FakeCancellation {
  id: number;
  number: string;
  state: 'ON_APPROVAL' | 'APPROVED' | 'REJECTED';
  askedAt: number;
  autoApproveAt: number;
}

export interface FakeStock {
  postings: FakePosting[];
  returns: FakeReturn[];
  cancellations: FakeCancellation[];
}

export interface FakeShop extends FakeStock {
  clientId: string;
  /** How often it was stocked. */
  stocked: number;
}

const HOUR = 3_600_000;
const CHAT = ['can_create_chat'];
const OWN = [...CHAT, 'set_track_number', 'cancel'];

export const openShop = (clientId: string): FakeShop => ({
  clientId,
  stocked: 0,
  postings: [],
  returns: [],
  cancellations: [],
});

/** The next time with fresh postings, whatever came before. `also`: what this shop has besides. */
export function stock(shop: FakeShop, now: number, also: FakeStock | null = null): void {
  endAll(shop, now);
  for (const fresh of [stockOf(shop.clientId, shop.stocked, now), ...(also ? [also] : [])]) {
    shop.postings.push(...fresh.postings);
    shop.returns.push(...fresh.returns);
    shop.cancellations.push(...fresh.cancellations);
  }
  shop.stocked += 1;
}

function endAll(shop: FakeShop, now: number): void {
  for (const one of shop.cancellations.filter(({ state }) => state === 'ON_APPROVAL')) {
    approve(shop, one, now);
  }
  for (const one of shop.postings.filter(
    ({ status }) => !/^(?:delivered|cancelled)$/.test(status),
  )) {
    const isSent = one.status === 'delivering';
    one.status = isSent ? 'delivered' : 'cancelled';
    one.substatus = isSent ? 'posting_received' : 'posting_canceled';
    one.actions = [];
    one.changedAt = now;
  }
  for (const one of shop.returns.filter(({ status }) => status !== 'ReceivedBySeller')) {
    one.status = 'ReceivedBySeller';
    one.changedAt = now;
    one.disposalAt = null;
  }
}

/** Asked for by the buyer; without an answer Ozon does it by itself. */
export function approve(shop: FakeShop, one: FakeCancellation, at: number): void {
  one.state = 'APPROVED';
  const posting = shop.postings.find(({ number }) => number === one.number);
  if (posting === undefined) return;
  posting.status = 'cancelled';
  posting.substatus = 'posting_canceled';
  posting.actions = [];
  posting.changedAt = at;
}

const ORDERS_EACH = 20;

/** The series of numbers comes from the Client-Id, so that two shops never share one. */
function stockOf(clientId: string, times: number, now: number): FakeStock {
  const series = seriesOf(clientId);
  const at = (hours: number) => now + hours * HOUR;
  const numberOf = (order: number) => `${series}-${orderAt(order + ORDERS_EACH * times)}-1`;
  const posting = (order: number, more: Partial<FakePosting>): FakePosting => ({
    number: numberOf(order),
    isFbo: false,
    status: 'awaiting_packaging',
    substatus: 'posting_created',
    integration: 'ozon',
    provider: 'Ozon Логистика',
    trackingNumber: '',
    actions: CHAT,
    inProcessAt: at(-30),
    shipBy: at(18),
    lateFrom: null,
    deliveringAt: null,
    eta: [at(120), at(168)],
    cancelledAfterShip: false,
    price: ['1390.00', 'RUB', 1],
    product: PRODUCTS[order % PRODUCTS.length] ?? null,
    changedAt: at(-20),
    ...more,
  });
  const own = (order: number, more: Partial<FakePosting> = {}) =>
    posting(order, {
      status: 'awaiting_deliver',
      substatus: 'posting_transferring_to_delivery',
      integration: 'non_integrated',
      provider: 'СДЭК',
      actions: [...OWN, 'set_cutoff', 'non_int_delivering'],
      price: ['186.50', 'CNY', 1],
      ...more,
    });
  const moving = (substatus: string, more: Partial<FakePosting> = {}): Partial<FakePosting> => ({
    status: 'delivering',
    substatus,
    inProcessAt: at(-140),
    shipBy: at(-110),
    deliveringAt: at(-112),
    changedAt: at(-9),
    eta: [at(20), at(44)],
    ...more,
  });

  const postings = [
    posting(1, { shipBy: at(5), actions: [...CHAT, 'ship', 'cancel', 'label_download'] }),
    posting(2, {
      status: 'awaiting_deliver',
      substatus: 'posting_in_carriage',
      actions: [...CHAT, 'label_download'],
      shipBy: at(-6),
      price: ['4590.00', 'RUB', 1],
    }),
    own(3),
    own(4, { shipBy: at(7) }),
    own(5, { provider: 'China Post', price: ['92.00', 'CNY', 3] }),
    posting(
      6,
      moving('posting_transferred_to_courier_service', {
        integration: '3pl_tracking',
        provider: 'СДЭК',
        trackingNumber: s10('LX', Number(series) + times, 'CN'),
        actions: OWN,
        price: ['312.00', 'CNY', 1],
      }),
    ),
    posting(
      7,
      moving('posting_on_way_to_city', {
        integration: 'non_integrated',
        provider: 'Почта России',
        trackingNumber: '',
        actions: [...OWN, 'non_int_last_mile', 'non_int_delivered'],
      }),
    ),
    posting(
      8,
      moving('posting_on_way_to_pickup_point', { integration: 'aggregator', provider: 'CEL' }),
    ),
    posting(9, moving('posting_in_pickup_point')),
    posting(
      10,
      moving('posting_conditionally_delivered', {
        integration: 'hybryd',
        provider: 'Почта России',
      }),
    ),
    posting(11, { ...moving('posting_received'), status: 'delivered' }),
    posting(12, {
      status: 'not_accepted',
      substatus: 'posting_not_in_sort_center',
      shipBy: at(-30),
      actions: [...CHAT, 'arbitration'],
    }),
    posting(13, {
      ...moving('posting_canceled'),
      status: 'cancelled',
      cancelledAfterShip: true,
      price: ['7990.00', 'RUB', 1],
    }),
    posting(14, { ...moving('posting_canceled'), status: 'cancelled', cancelledAfterShip: true }),
    posting(15, {
      ...moving('posting_received'),
      status: 'delivered',
      price: ['2490.00', 'RUB', 2],
    }),
    posting(16, moving('posting_on_way_to_city', { integration: 'FBP', provider: 'GUOO' })),
    posting(17, { ...moving('posting_on_way_to_city'), isFbo: true }),
    posting(18, { ...moving('posting_received'), isFbo: true, status: 'delivered' }),
  ];
  const lying = (id: number, order: number, more: Partial<FakeReturn>): FakeReturn => ({
    id: Number(series) * 100 + 4 * times + id,
    number: numberOf(order),
    type: 'FullReturn',
    status: 'ArrivedAtReturnPlace',
    reason: 'Покупатель отказался при вручении: недоволен качеством товара',
    changedAt: at(-70),
    arrivedAt: at(-70),
    paidFrom: at(26),
    disposalAt: at(400),
    ...more,
  });
  return {
    postings,
    returns: [
      lying(1, 13, {}),
      lying(2, 14, {
        type: 'Cancellation',
        status: 'MovingToSeller',
        reason: 'Покупатель не забрал заказ',
        arrivedAt: null,
        paidFrom: null,
        disposalAt: null,
      }),
      lying(3, 15, {
        type: 'ClientReturn',
        reason: 'Не подошёл размер',
        paidFrom: at(-50),
        disposalAt: at(62),
      }),
      lying(4, 11, {
        type: 'ClientReturn',
        status: 'ReceivedBySeller',
        reason: 'Не подошёл размер',
        disposalAt: null,
      }),
    ],
    cancellations: [
      {
        id: Number(series) * 100 + times + 1,
        number: numberOf(3),
        state: 'ON_APPROVAL',
        askedAt: at(-5),
        autoApproveAt: at(43),
      },
    ],
  };
}

/** Eight digits out of any text. */
function seriesOf(clientId: string): string {
  let hash = 7;
  for (const char of clientId) hash = (hash * 31 + char.charCodeAt(0)) % 89_999_999;
  return String(10_000_000 + hash);
}

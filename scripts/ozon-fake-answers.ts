// The fake shop in Ozon's words, made out of the published examples, with their drifts of type: ids as
// text and as numbers, null for empty lists, two ways to write money. A buyer is in every posting, as
// in Ozon's own answers; the people are invented.
import example from '../test/fixtures/ozon-api/posting-fbs-get-response.json' with { type: 'json' };
import returnsExample from '../test/fixtures/ozon-api/returns-list-response.json' with {
  type: 'json',
};
import { productOf } from './ozon-fake-products.ts';
import type { FakeCancellation, FakePosting, FakeReturn, FakeShop } from './ozon-fake-shop.ts';
import { methodOf, warehouseOf } from './ozon-fake-ways.ts';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
const orderOf = (number: string): string => number.replace(/-\d+$/, '');

const BUYER = {
  customer: {
    customer_id: 60006,
    customer_email: 'v.pokupatel@example.com',
    name: 'Покупателев Виктор Семёнович',
    phone: '+79035550142',
    address: {
      address_tail: 'Россия, г. Казань, ул. Садовая, д. 17, кв. 45',
      city: 'Казань',
      comment: 'Домофон 45К',
      country: 'Россия',
      zip_code: '420111',
    },
  },
  addressee: { name: 'Покупателева Зинаида', phone: '+79035550143' },
};

/** `/v3/posting/fbs/get`. */
export function postingV3(posting: FakePosting) {
  const [price, currency_code, quantity] = posting.price;
  const product = { ...example.result.products[0], ...productOf(posting) };
  const { customer, ...rest } = common(posting);
  const { customer_email: _, ...person } = customer;
  return {
    ...rest,
    customer: person,
    products: [{ ...product, price: `${price}00`, currency_code, quantity }],
    delivery_price: '',
    fact_delivery_date: posting.status === 'delivered' ? iso(posting.changedAt - 3_600_000) : null,
  };
}

/** `/v4/posting/fbs/list`. */
export function postingV4(posting: FakePosting, withAnalytics: boolean) {
  const [amount, currency, quantity] = posting.price;
  const { name, offer_id, sku } = productOf(posting);
  const {
    // Only the single posting has these.
    additional_data: _,
    related_postings: __,
    provider_status: ___,
    previous_substatus: ____,
    product_exemplars: _____,
    tariffication: ______,
    analytics_data,
    ...rest
  } = common(posting);
  return {
    ...rest,
    addressee: { name: BUYER.addressee.name },
    analytics_data: withAnalytics ? analytics_data : null,
    delivery_schema: 'Crossborder',
    products: [{ name, offer_id, sku, price: { amount, currency }, quantity }],
    external_order: null,
  };
}

/** `/v3/posting/fbo/list`. */
export function postingFbo(posting: FakePosting) {
  const [amount, currency, quantity] = posting.price;
  return {
    posting_number: posting.number,
    order_number: orderOf(posting.number),
    order_id: '680420041',
    status: posting.status,
    substatus: posting.substatus,
    created_at: iso(posting.inProcessAt),
    in_process_at: iso(posting.inProcessAt),
    products: [{ price: { amount, currency }, quantity, ...productOf(posting) }],
    legal_info: { company_name: 'ООО Покупателев', inn: '7707083893', kpp: '770701001' },
    cancellation: null,
    analytics_data: null,
  };
}

/** What a later hand-over costs: free as planned, then in two steps. */
const tariffOf = ({ lateFrom, shipBy }: FakePosting) =>
  lateFrom === null
    ? []
    : [
        tariffStep(0, '0', iso(shipBy)),
        tariffStep(1, '50', iso(lateFrom)),
        tariffStep(2, '100', '9999-12-31T00:00:00Z'),
      ];

const tariffStep = (tariff_rate: number, amount: string, tariff_deadline_at: string) => ({
  tariff_rate,
  tariff_deadline_at,
  tariff_charge: { amount, currency: 'RUB' },
  min_charge: null,
});

function common(posting: FakePosting) {
  // Ozon's example has a field here that its schema lacks.
  const { products_requiring_jwn: _, ...requirements } = example.result.requirements;
  const { isOdd, number } = { isOdd: /[13579]-1$/.test(posting.number), number: posting.number };
  return {
    ...example.result,
    ...BUYER,
    requirements,
    posting_number: number,
    order_id: isOdd ? '438764970' : 438764970,
    order_number: orderOf(number),
    status: posting.status,
    substatus: posting.substatus,
    previous_substatus: '',
    tpl_integration_type: posting.integration === 'FBP' ? '' : posting.integration,
    tracking_number: posting.trackingNumber,
    in_process_at: iso(posting.inProcessAt),
    shipment_date: iso(posting.shipBy),
    shipment_date_without_delay: isoOrNull(posting.lateFrom),
    tariffication_steps: tariffOf(posting),
    integration_type_flow: posting.integration.replace('hybryd', 'hybrid'),
    sorting_center: null,
    delivering_date: isoOrNull(posting.deliveringAt),
    delivery_method: {
      ...example.result.delivery_method,
      id: methodOf(posting.provider),
      name: `${posting.provider}, склад Баоань`,
      warehouse: 'Склад Баоань',
      warehouse_id: warehouseOf(posting.provider),
      tpl_provider: posting.provider,
      tpl_provider_id: isOdd ? '24' : 24,
    },
    analytics_data: {
      city: 'Казань',
      region: 'Татарстан',
      delivery_date_begin: iso(posting.eta[0]),
      delivery_date_end: iso(posting.eta[1]),
      payment_type_group_name: 'картой онлайн',
    },
    cancellation:
      posting.status === 'cancelled'
        ? {
            ...example.result.cancellation,
            cancel_reason: 'Покупатель отменил заказ',
            cancellation_type: 'client',
            cancelled_after_ship: posting.cancelledAfterShip,
          }
        : isOdd
          ? null
          : example.result.cancellation,
    available_actions: posting.actions.length === 0 ? null : posting.actions,
    barcodes: null,
    tariffication: isOdd ? null : example.result.tariffication,
  };
}

/** `/v1/returns/list`: numbers as text, `schema` as "Fbs", as in the published example. */
export function returnAnswer(one: FakeReturn, shop: FakeShop) {
  const [sample] = returnsExample.returns;
  const posting = shop.postings.find(({ number }) => number === one.number);
  const [price = '0', currency_code = 'RUB'] = posting?.price ?? [];
  return {
    ...sample,
    id: String(one.id),
    posting_number: one.number,
    order_number: orderOf(one.number),
    type: one.type,
    return_reason_name: one.reason,
    product: {
      ...sample?.product,
      ...(posting && returnedOf(posting)),
      price: { currency_code, price: Number(price) },
    },
    storage: {
      sum: { currency_code: 'RUB', price: one.paidFrom === null ? '0' : '120' },
      tariffication_first_date: isoOrNull(one.paidFrom),
      tariffication_start_date: isoOrNull(one.paidFrom),
      arrived_moment: isoOrNull(one.arrivedAt),
      days: '3',
      utilization_sum: { currency_code: 'RUB', price: '50' },
      utilization_forecast_date: isoOrNull(one.disposalAt) ?? '',
    },
    visual: {
      status: { id: 3, display_name: one.status, sys_name: one.status },
      change_moment: iso(one.changedAt),
    },
    compensation_status: null,
  };
}

/** The SKU as text, as everywhere in returns. */
function returnedOf(posting: FakePosting) {
  const { sku, offer_id, name } = productOf(posting);
  return { sku: String(sku), offer_id, name };
}

/** `/v2/conditional-cancellation/list`. */
export const cancellationAnswer = (one: FakeCancellation) => ({
  cancellation_id: one.id,
  posting_number: one.number,
  cancellation_initiator: 'CLIENT',
  cancellation_reason: { id: 508, name: 'Передумал покупать' },
  cancellation_reason_message: 'Позвоните Виктору +79035550142',
  cancelled_at: iso(one.askedAt),
  order_date: iso(one.askedAt - 86_400_000),
  auto_approve_date: iso(one.autoApproveAt),
  approve_comment: '',
  approve_date: null,
  state: { id: 1, name: one.state, state: one.state },
  tpl_integration_type: 'non_integrated',
});

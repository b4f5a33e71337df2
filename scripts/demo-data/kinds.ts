// The kinds of parcels a shop has, each with how common it is: every case of the engine that follows from
// what carriers, Ozon and the seller say. `source_silent` is missing: it takes six hours of a dead source.
import type { FakePosting, FakeReturn } from '../ozon-fake-shop.ts';
import {
  boxberry,
  CHINESE_CARRIERS,
  cdek,
  cdekProblem,
  cdekPromise,
  DAY_MS,
  daysAgo,
  dpd,
  fivePost,
  type HookMessage,
  ozonCancelled,
  ozonNew,
  ozonNewFbo,
  ozonStates,
  russianPost,
  type Told17,
  track17,
  yandex,
} from './messages.ts';
import type { DemoParcel, Making, ParcelCase } from './parcel.ts';
import { PRODUCTS } from './products.ts';

export interface Kind {
  case: ParcelCase;
  /** How many of a thousand. */
  share: number;
  make(making: Making): Omit<DemoParcel, 'case'>;
}

const kind = (
  of: ParcelCase,
  share: number,
  make: (making: Making) => Omit<DemoParcel, 'case'>,
): Kind => ({ case: of, share, make });

interface Way {
  integration: string;
  provider: string;
}

const OZON: Way = { integration: 'ozon', provider: 'Ozon Логистика' };
const PARTNER: Way = { integration: 'aggregator', provider: 'CEL' };
const OWN: Way = { integration: 'non_integrated', provider: 'СДЭК' };
const FBP: Way = { integration: 'FBP', provider: 'GUOO' };

interface OrderOptions {
  way?: Way | 'FBO';
  /** When the order came, days ago. */
  ordered: number;
  /** Ozon's states, each with how many days ago it came, in their order. */
  states?: Record<string, number>;
  /** When it is to be handed over; days ago, so ahead is negative. */
  shipBy?: number;
  promised?: [from: number, until: number];
  status?: string;
  trackingNumber?: string;
  actions?: string[];
  /** Told by Ozon's API alone. */
  isSilent?: boolean;
}

/** An order as Ozon pushes it and as its API answers about it. */
function order(making: Making, options: OrderOptions): Omit<DemoParcel, 'case'> {
  const { now, dice, numbers } = making;
  const { way = OZON, ordered, states = {}, isSilent = false } = options;
  const number = numbers.posting;
  const shipBy = options.shipBy ?? ordered - 1;
  const promised = options.promised ?? [ordered - 8, ordered - 10];
  const at = (days: number) => now - days * DAY_MS;
  const list = Object.entries(states);
  const [state, since] = list.at(-1) ?? ['posting_created', ordered];
  const sent = list.find(([name]) => SENT.test(name));
  const isFbo = way === 'FBO';
  const { integration, provider } = isFbo ? OZON : way;
  const product = dice.pick(PRODUCTS);
  const currency = isFbo || integration === 'ozon' ? 'RUB' : 'CNY';
  const posting: FakePosting = {
    number,
    isFbo,
    status: options.status ?? statusOf(state),
    substatus: state,
    integration,
    provider,
    trackingNumber: options.trackingNumber ?? '',
    actions: options.actions ?? ['can_create_chat'],
    inProcessAt: at(ordered),
    shipBy: at(shipBy),
    // Late only half a day after the planned time, as Ozon's field says.
    lateFrom: at(shipBy - 0.5),
    deliveringAt: sent ? at(sent[1]) : null,
    eta: [at(promised[0]), at(promised[1])],
    cancelledAfterShip: false,
    price: [
      `${product.price[currency]}.00`,
      currency,
      dice.weighted([0.8, 1], [0.15, 2], [0.05, 3]),
    ],
    product,
    changedAt: at(since),
  };
  const first = isFbo
    ? ozonNewFbo(number, now, ordered)
    : ozonNew(number, now, ordered, {
        tpl_integration_type: integration,
        shipment_date: daysAgo(now, shipBy),
        delivery_date_begin: daysAgo(now, promised[0]),
        delivery_date_end: daysAgo(now, promised[1]),
      });
  const hooks = [first, ...ozonStates(number, now, states)].map(
    (body): HookMessage => ({ carrier: 'ozon', body }),
  );
  return { numbers: [number], hooks: isSilent ? [] : hooks, ozon: { posting } };
}

const SENT =
  /^(?:posting_on_way|posting_in_courier|posting_transferred|posting_in_pickup|posting_driver)/;

function statusOf(state: string): string {
  if (/^posting_(?:delivered|received)$/.test(state)) return 'delivered';
  if (state === 'posting_in_client_arbitration') return 'client_arbitration';
  if (state === 'posting_not_in_sort_center') return 'not_accepted';
  if (state === 'posting_awaiting_passport_data') return 'awaiting_registration';
  if (/^posting_(?:transferring_to_delivery|in_carriage)$/.test(state)) return 'awaiting_deliver';
  if (state === 'posting_canceled') return 'cancelled';
  return SENT.test(state) || /conditionally|sent_by_seller/.test(state)
    ? 'delivering'
    : 'awaiting_packaging';
}

const CITIES = ['Казань', 'Самара', 'Пермь', 'Уфа', 'Омск', 'Тюмень', 'Воронеж', 'Сочи'] as const;

/** An order that the seller sends with CDEK: Ozon's side of it, and CDEK's messages. */
function byCdek(
  making: Making,
  began: number,
  write: (number: string, city: string) => object[],
  promised?: [from: number, until: number],
): Omit<DemoParcel, 'case'> {
  const { now, dice, numbers } = making;
  const number = numbers.cdek;
  const city = dice.pick(CITIES);
  const ordered = order(making, {
    way: OWN,
    ordered: began + 1,
    status: 'delivering',
    states: { posting_transferred_to_courier_service: began },
    trackingNumber: number,
    actions: ['can_create_chat', 'set_track_number', 'non_int_last_mile', 'non_int_delivered'],
    ...(promised && { promised }),
  });
  const posting = numbers.posting;
  const told = [
    cdek(number, now, 'CREATED', began + 0.4, 'Москва', { number: posting }),
    ...write(number, city),
  ].map((body): HookMessage => ({ carrier: 'cdek', body }));
  return { ...ordered, numbers: [number, posting], hooks: [...ordered.hooks, ...told] };
}

const RECEIVED = 'RECEIVED_AT_SHIPMENT_WAREHOUSE';
const TAKEN = 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY';

const PLACES: Record<string, string> = { Shenzhen: '深圳', Guangzhou: '广州', Yiwu: '义乌' };

/** From China: the seller's aggregator tells of it. */
function fromChina(making: Making, last: Told17 | null, began = 14): Omit<DemoParcel, 'case'> {
  const { now, dice, numbers } = making;
  const number = numbers.s10(dice.pick(['LX', 'LV', 'RB'] as const), 'CN');
  const city = dice.pick(['Shenzhen', 'Guangzhou', 'Yiwu'] as const);
  const events: Told17[] = [
    {
      days: began,
      subStatus: 'InTransit_PickedUp',
      place: city,
      text: `【${PLACES[city]}】已揽收`,
    },
    {
      days: began - 2,
      subStatus: 'InTransit_Departure',
      place: city,
      text: `【${PLACES[city]}】离开处理中心`,
    },
  ];
  const body = track17(
    number,
    now,
    dice.pick(CHINESE_CARRIERS) ?? 'cainiao',
    events,
    last ? [last] : [],
  );
  return { numbers: [number], hooks: [{ carrier: 'seventeen-track', body }] };
}

const post = (
  { now, numbers }: Making,
  operations: readonly [code: string, days: number, place: string, name: string][],
): Omit<DemoParcel, 'case'> => {
  const number = numbers.s10('RA', 'RU');
  const told = operations.map(([code, days, place, name]) => ({ code, days, place, name }));
  return {
    numbers: [number],
    hooks: [{ carrier: 'russian-post', body: russianPost(number, now, told) }],
  };
};

const typed = (
  { now, dice, numbers }: Making,
  by: 'api' | 'file',
  shipBy: number,
): Omit<DemoParcel, 'case'> => {
  const carrier = dice.pick(['cdek', 'china-post'] as const);
  const number = carrier === 'cdek' ? numbers.cdek : numbers.s10('LZ', 'CN');
  return {
    numbers: [number],
    hooks: [],
    typed: { by, number, carrier, scheme: 'rFBS', shipBy: daysAgo(now, shipBy) },
  };
};

/** Refused or not collected, and back at a point: Ozon's API tells of the return. */
function returned(
  making: Making,
  more: Partial<FakeReturn> & { arrived: number | null; paid: number; disposal: number },
): Omit<DemoParcel, 'case'> {
  const { now, dice, numbers } = making;
  const { arrived, paid, disposal, ...rest } = more;
  const at = (days: number) => now - days * DAY_MS;
  const began = (arrived ?? 2) + 9;
  const back = order(making, {
    ordered: began + 3,
    states: {
      posting_transferring_to_delivery: began + 2,
      posting_on_way_to_city: began,
      posting_in_pickup_point: began - 3,
    },
    isSilent: false,
  });
  const changed = arrived ?? 2;
  const one: FakeReturn = {
    id: numbers.id,
    number: numbers.posting,
    type: 'Cancellation',
    status: arrived === null ? 'MovingToSeller' : 'ArrivedAtReturnPlace',
    reason: dice.pick(['Покупатель не забрал заказ', 'Покупатель отказался при вручении'] as const),
    changedAt: at(changed),
    arrivedAt: arrived === null ? null : at(arrived),
    paidFrom: arrived === null ? null : at(paid),
    disposalAt: arrived === null ? null : at(disposal),
    ...rest,
  };
  const { posting } = back.ozon ?? {};
  if (posting === undefined) return back;
  const cancelled: FakePosting = {
    ...posting,
    status: 'cancelled',
    substatus: 'posting_canceled',
    actions: [],
    cancelledAfterShip: true,
    changedAt: at(changed + 1),
  };
  return { ...back, ozon: { posting: cancelled, returned: one } };
}

/** Days within a span. */
const between = ({ dice }: Making, from: number, to: number): number =>
  from + dice.next() * (to - from);

/** The way of a parcel that Ozon carries, up to a day so many days ago. */
const carried = (since: number): Record<string, number> => ({
  posting_transferring_to_delivery: since + 4.4,
  posting_in_carriage: since + 4,
  posting_on_way_to_city: since + 2.5,
});

const onTime = (since: number): [number, number] => [-(since + 1), -(since + 3)];

export const KINDS: readonly Kind[] = [
  // Before a carrier has it.
  kind('awaiting_handover', 40, (m) =>
    order(m, { ordered: 0.9, shipBy: -between(m, 0.2, 1.4), states: { posting_registered: 0.8 } }),
  ),
  kind('awaiting_handover', 25, (m) =>
    order(m, {
      way: OWN,
      ordered: 1.2,
      shipBy: -between(m, 0.3, 2),
      states: { posting_transferring_to_delivery: 0.9 },
      actions: [
        'can_create_chat',
        'set_track_number',
        'cancel',
        'set_cutoff',
        'non_int_delivering',
      ],
    }),
  ),
  kind('awaiting_handover', 10, (m) =>
    order(m, { way: FBP, ordered: 0.8, states: { posting_packing: 0.5 } }),
  ),
  kind('handover_overdue', 12, (m) =>
    order(m, {
      ordered: 3,
      shipBy: between(m, 0.7, 1.5),
      states: { posting_transferring_to_delivery: 2.5 },
    }),
  ),
  kind('documents_due', 5, (m) =>
    order(m, {
      way: PARTNER,
      ordered: 1.5,
      shipBy: -1.5,
      states: { posting_awaiting_passport_data: between(m, 0.4, 1) },
    }),
  ),
  kind('never_scanned', 10, (m) =>
    order(m, {
      way: OWN,
      ordered: 7,
      states: { posting_transferring_to_delivery: 6, sent_by_seller: between(m, 4.5, 5.5) },
    }),
  ),
  kind('not_accepted_at_sorting', 6, (m) =>
    order(m, {
      ordered: 3.4,
      shipBy: 2.4,
      states: {
        posting_transferring_to_delivery: 3,
        posting_not_in_sort_center: between(m, 0.5, 2),
      },
    }),
  ),
  kind('acceptance_refused', 4, (m) => {
    const number = m.numbers.posting;
    const states = { APPROVED: 2.6, REJECTED: between(m, 0.5, 1.5) };
    return {
      numbers: [number],
      hooks: [{ carrier: 'fivepost', body: fivePost(number, m.now, states) }],
    };
  }),
  kind('not_found', 20, (m) => typed(m, 'file', -between(m, 0.5, 3))),
  kind('not_found', 6, (m) => typed(m, 'api', -between(m, 0.5, 3))),
  kind('untrackable_number', 8, (m) => typed(m, 'file', between(m, 4, 8))),

  // Under way, in time.
  kind('moving_on_time', 70, (m) => {
    const since = between(m, 0.2, 1.5);
    return order(m, { ordered: since + 6, states: carried(since), promised: onTime(since) });
  }),
  kind('moving_on_time', 40, (m) => {
    const since = between(m, 0.2, 1.2);
    const states = { posting_packing: since + 3, posting_on_way_to_city: since };
    return order(m, { way: 'FBO', ordered: since + 3.2, states });
  }),
  kind('moving_on_time', 40, (m) => {
    const since = between(m, 0.2, 1.7);
    const states = { sent_by_seller: since + 5, posting_on_way_to_city: since };
    const promised = onTime(since);
    return order(m, { way: PARTNER, ordered: since + 6.5, states, promised });
  }),
  kind('moving_on_time', 15, (m) => {
    const since = between(m, 0.3, 1.7);
    const states = { posting_on_way_to_city: since };
    const promised = onTime(since);
    return order(m, { way: FBP, ordered: since + 6, states, promised });
  }),
  kind('moving_on_time', 40, (m) => {
    const since = between(m, 0.3, 1.5);
    return byCdek(m, since + 3, (number, city) => [
      cdek(number, m.now, RECEIVED, since + 3, 'Москва'),
      cdek(number, m.now, TAKEN, since + 2, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_IN_TRANSIT_CITY', since, city),
      cdekPromise(number, m.now, since, 3),
    ]);
  }),
  kind('moving_on_time', 35, (m) => fromChina(m, null, between(m, 4, 6))),
  kind('moving_on_time', 15, (m) =>
    post(m, [
      ['1/1', 3.2, 'Москва', 'Приём'],
      ['8/4', between(m, 0.5, 1.7), 'Казань', 'Обработка'],
    ]),
  ),
  kind('moving_on_time', 8, (m) => {
    const states = { 'Принято к доставке': 2.4, 'Передано на сортировку': between(m, 0.4, 1.7) };
    const number = m.numbers.boxberry;
    const hook = { carrier: 'boxberry', query: `?number=${number}`, body: boxberry(m.now, states) };
    return { numbers: [number], hooks: [hook] };
  }),
  kind('moving_on_time', 8, (m) => {
    const number = m.numbers.dpd;
    const body = dpd(number, m.now, [
      { state: 'OnTerminalPickup', days: 2.6, city: 'Москва' },
      { state: 'OnRoad', days: between(m, 0.5, 1.7), city: m.dice.pick(CITIES) },
    ]);
    return { numbers: [number], hooks: [{ carrier: 'dpd-russia', body }] };
  }),
  kind('out_for_delivery', 15, (m) =>
    byCdek(m, 4, (number, city) => [
      cdek(number, m.now, RECEIVED, 4, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_IN_RECIPIENT_CITY', 1, city),
      cdek(number, m.now, 'TAKEN_BY_COURIER', between(m, 0.1, 0.4), city),
    ]),
  ),
  kind('out_for_delivery', 6, (m) => {
    const number = m.numbers.yandex;
    const states = {
      SORTING_CENTER_AT_START: 1.5,
      DELIVERY_TRANSPORTATION_RECIPIENT: between(m, 0.05, 0.3),
    };
    const query = `?request_id=${number.toLowerCase()}`;
    const hook = { carrier: 'yandex-delivery', query, body: yandex(m.now, states) };
    return { numbers: [number], hooks: [hook] };
  }),

  // Under way, with trouble.
  kind('moving_late', 14, (m) => {
    const since = between(m, 0.3, 1.5);
    const late = between(m, 2, 5);
    const promised: [number, number] = [late + 2, late];
    return order(m, { ordered: 12, shipBy: 11, states: carried(since), promised });
  }),
  kind('moving_late', 10, (m) => {
    const since = between(m, 0.5, 2);
    const late = between(m, 3, 5);
    const write = (number: string, city: string) => [
      cdek(number, m.now, RECEIVED, 9, 'Москва'),
      cdekPromise(number, m.now, 9, -late),
      cdek(number, m.now, TAKEN, 8, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_IN_TRANSIT_CITY', since, city),
    ];
    return byCdek(m, 9, write, [late + 1, late]);
  }),
  kind('not_moving', 10, (m) =>
    byCdek(m, 13, (number, city) => [
      cdek(number, m.now, RECEIVED, 13, 'Москва'),
      cdek(number, m.now, TAKEN, 12, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_IN_TRANSIT_CITY', between(m, 8.5, 11), city),
    ]),
  ),
  kind('not_moving', 6, (m) => fromChina(m, null, between(m, 15, 20))),
  kind('carrier_trouble', 6, (m) =>
    fromChina(m, {
      days: between(m, 0.5, 2),
      subStatus: 'Exception_Delayed',
      place: 'Москва',
      text: 'Задержка в сортировке',
    }),
  ),
  kind('wrong_channel', 8, (m) => {
    const since = between(m, 0.5, 2);
    return order(m, {
      way: { integration: '3pl_tracking', provider: 'СДЭК' },
      ordered: since + 5,
      states: { posting_transferred_to_courier_service: since },
      promised: onTime(since),
      trackingNumber: m.numbers.s10('LY', 'CN'),
      isSilent: true,
    });
  }),
  kind('customs_in_progress', 10, (m) =>
    fromChina(m, {
      days: between(m, 0.5, 2.5),
      subStatus: 'InTransit_CustomsProcessing',
      place: 'Москва',
      text: 'Передано таможне',
    }),
  ),
  kind('customs_documents_due', 5, (m) =>
    fromChina(m, {
      days: between(m, 1, 4),
      subStatus: 'InTransit_CustomsRequiringInformation',
      place: 'Москва',
      text: 'Таможня запросила документы',
    }),
  ),
  kind('customs_payment_due', 4, (m) =>
    post(m, [
      ['1/1', 11, 'Шэньчжэнь', 'Приём'],
      ['14/6', between(m, 1, 3), 'Москва', 'Таможенное оформление'],
    ]),
  ),
  kind('customs_refused', 3, (m) =>
    post(m, [
      ['1/1', 14, 'Шэньчжэнь', 'Приём'],
      ['5/2', between(m, 1, 4), 'Москва', 'Не вручено'],
    ]),
  ),
  kind('payment_due', 4, (m) => problemAtCdek(m, '11')),
  kind('address_unclear', 5, (m) => problemAtCdek(m, '19')),
  kind('attempt_failed', 10, (m) => problemAtCdek(m, '13')),
  kind('recipient_refused', 5, (m) => problemAtCdek(m, '40')),
  kind('lost', 4, (m) => problemAtCdek(m, '55')),
  kind('damaged_on_the_way', 4, (m) =>
    fromChina(m, {
      days: between(m, 0.5, 2),
      subStatus: 'Exception_Damage',
      place: 'Екатеринбург',
      text: 'Повреждение вложения',
    }),
  ),

  // At the point.
  kind('waiting_at_point', 60, (m) => atOzonsPoint(m, between(m, 0.3, 4.5))),
  kind('waiting_at_point', 15, (m) =>
    byCdek(m, 6, (number, city) => [
      cdek(number, m.now, RECEIVED, 6, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_AT_PICK_UP_POINT', between(m, 0.3, 3), city),
    ]),
  ),
  kind('pickup_expiring', 15, (m) => atOzonsPoint(m, between(m, 5.2, 6.8))),
  kind('storage_expired', 5, (m) => {
    const number = m.numbers.posting;
    const states = {
      APPROVED: 14,
      RECEIVED_IN_WAREHOUSE_BY_PLACES: 13,
      PLACED_IN_POSTAMAT: 9,
      UNCLAIMED: between(m, 0.5, 2),
    };
    return {
      numbers: [number],
      hooks: [{ carrier: 'fivepost', body: fivePost(number, m.now, states) }],
    };
  }),

  // Back to the seller.
  kind('coming_back', 15, (m) => backWithCdek(m, between(m, 0.4, 1.7))),
  kind('coming_back', 6, (m) => returned(m, { arrived: null, paid: 0, disposal: 0 })),
  kind('return_not_moving', 5, (m) => backWithCdek(m, between(m, 9, 14))),
  kind('return_at_point_free', 8, (m) =>
    returned(m, { arrived: between(m, 1, 3), paid: -between(m, 0.5, 3), disposal: -26 }),
  ),
  kind('return_at_point_paid', 6, (m) =>
    returned(m, { arrived: between(m, 6, 9), paid: 2, disposal: -between(m, 12, 24) }),
  ),
  kind('return_disposal_near', 4, (m) =>
    returned(m, { arrived: 24, paid: 18, disposal: -between(m, 1, 5) }),
  ),
  kind('returned', 15, (m) =>
    returned(m, {
      arrived: between(m, 3, 8),
      paid: 0,
      disposal: 0,
      status: 'ReceivedBySeller',
      paidFrom: null,
      disposalAt: null,
    }),
  ),

  // The end.
  kind('presumed_delivered', 8, (m) =>
    order(m, {
      way: PARTNER,
      ordered: 14,
      states: {
        sent_by_seller: 13,
        posting_on_way_to_city: 10,
        posting_conditionally_delivered: between(m, 0.5, 3),
      },
    }),
  ),
  kind('delivered', 90, (m) => {
    const since = between(m, 0.5, 12);
    const states = { ...carried(since + 1), posting_received: since };
    return order(m, { ordered: since + 7, states });
  }),
  kind('delivered', 50, (m) => {
    const since = between(m, 0.5, 12);
    const states = { posting_packing: since + 4, posting_on_way_to_city: since + 3 };
    return order(m, {
      way: 'FBO',
      ordered: since + 4.5,
      states: { ...states, posting_received: since },
    });
  }),
  kind('delivered', 40, (m) => {
    const since = between(m, 1, 10);
    return byCdek(m, since + 5, (number, city) => [
      cdek(number, m.now, RECEIVED, since + 5, 'Москва'),
      cdek(number, m.now, 'ACCEPTED_IN_RECIPIENT_CITY', since + 1, city),
      cdek(number, m.now, 'DELIVERED', since, city),
    ]);
  }),
  kind('delivered_disputed', 5, (m) => {
    const states = {
      ...carried(4),
      posting_delivered: 3.2,
      posting_in_client_arbitration: between(m, 0.5, 2),
    };
    return order(m, { ordered: 10, states });
  }),
  kind('cancelled_before_handover', 15, (m) => {
    const since = between(m, 0.5, 3);
    const { numbers, ozon } = order(m, {
      ordered: since + 0.7,
      states: { posting_canceled: since },
    });
    const body = ozonCancelled(numbers[0], m.now, since, 'Покупатель отменил заказ');
    const first = ozonNew(numbers[0], m.now, since + 0.7);
    const hooks = [first, body].map((one): HookMessage => ({ carrier: 'ozon', body: one }));
    return { numbers, hooks, ...(ozon && { ozon }) };
  }),
  kind('cancelled_after_handover', 5, (m) => {
    const since = between(m, 0.5, 2);
    const { numbers, hooks } = order(m, { ordered: since + 7, states: carried(since + 1) });
    const body = ozonCancelled(numbers[0], m.now, since, 'Покупатель отменил заказ');
    return { numbers, hooks: [...hooks, { carrier: 'ozon', body }] };
  }),
  kind('cancellation_requested', 5, (m) => {
    const made = order(m, {
      way: OWN,
      ordered: 1.4,
      shipBy: -between(m, 0.4, 1.5),
      states: { posting_transferring_to_delivery: 1 },
      actions: ['can_create_chat', 'set_track_number', 'cancel', 'non_int_delivering'],
    });
    const asked = m.now - between(m, 0.05, 0.4) * DAY_MS;
    const cancellation = {
      id: m.numbers.id,
      number: m.numbers.posting,
      state: 'ON_APPROVAL' as const,
      askedAt: asked,
      autoApproveAt: asked + 2 * DAY_MS,
    };
    return made.ozon ? { ...made, ozon: { ...made.ozon, cancellation } } : made;
  }),
];

function problemAtCdek(m: Making, code: string): Omit<DemoParcel, 'case'> {
  return byCdek(m, 6, (number, city) => [
    cdek(number, m.now, RECEIVED, 6, 'Москва'),
    cdek(number, m.now, 'ACCEPTED_IN_RECIPIENT_CITY', 2, city),
    cdek(number, m.now, 'TAKEN_BY_COURIER', 0.6, city),
    cdekProblem(number, m.now, between(m, 0.1, 0.4), code),
  ]);
}

const atOzonsPoint = (m: Making, since: number): Omit<DemoParcel, 'case'> =>
  order(m, {
    ordered: since + 7,
    states: {
      ...carried(since + 1.2),
      posting_on_way_to_pickup_point: since + 0.7,
      posting_in_pickup_point: since,
    },
  });

const backWithCdek = (m: Making, since: number): Omit<DemoParcel, 'case'> =>
  byCdek(m, since + 8, (number, city) => [
    cdek(number, m.now, RECEIVED, since + 8, 'Москва'),
    cdek(number, m.now, 'ACCEPTED_AT_PICK_UP_POINT', since + 5, city),
    cdek(number, m.now, 'NOT_DELIVERED', since, city, {
      status_reason_code: m.dice.pick(['11', '23'] as const),
    }),
  ]);

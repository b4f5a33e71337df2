// What carriers and Ozon send about a parcel of the demo, in their own formats. Times are given in days
// before now; what is ahead has less than none.

export const DAY_MS = 86_400_000;

export const daysAgo = (now: number, days: number): string =>
  new Date(now - days * DAY_MS).toISOString();

/** One message of a carrier to its webhook. */
export interface HookMessage {
  carrier: string;
  body: object | string;
  /** Of the address, for carriers that name the parcel there. */
  query?: string;
}

/** Of its own for each parcel. */
export const uuidOf = (number: string): string =>
  `72753031-0000-4000-8000-${number.replace(/\D/g, '').slice(0, 12).padStart(12, '0')}`;

const ozonState = (posting: string, state: string, at: string) => ({
  message_type: 'TYPE_STATE_CHANGED',
  posting_number: posting,
  new_state: state,
  changed_state_date: at,
  warehouse_id: 18114520187000,
  seller_id: 15,
});

export const ozonNew = (posting: string, now: number, days: number, more: object = {}) => ({
  message_type: 'TYPE_NEW_POSTING',
  posting_number: posting,
  products: [{ sku: 147451939, quantity: 1 }],
  in_process_at: daysAgo(now, days),
  warehouse_id: 12850503335000,
  shipment_date: daysAgo(now, days - 1),
  tpl_integration_type: 'ozon',
  is_express: false,
  tracking_number: '',
  delivery_date_begin: daysAgo(now, days - 7),
  delivery_date_end: daysAgo(now, days - 9),
  seller_id: 15,
  ...more,
});

export const ozonNewFbo = (posting: string, now: number, days: number) => ({
  message_type: 'TYPE_FBO_POSTING_NEW',
  posting_number: posting,
  order_number: posting.replace(/-\d+$/, ''),
  uuid: uuidOf(posting),
  products: [{ sku: 147451959, quantity: 1 }],
  creation_date: daysAgo(now, days),
  warehouse_id: 18044249781000,
  seller_id: 7376,
});

/** States of one posting, each with how many days ago it came. */
export const ozonStates = (posting: string, now: number, states: Record<string, number>) =>
  Object.entries(states).map(([state, days]) => ozonState(posting, state, daysAgo(now, days)));

export const ozonCancelled = (posting: string, now: number, days: number, message: string) => ({
  message_type: 'TYPE_POSTING_CANCELLED',
  posting_number: posting,
  products: [{ sku: 147451959, quantity: 1 }],
  old_state: 'posting_created',
  new_state: 'posting_canceled',
  changed_state_date: daysAgo(now, days),
  reason: { id: 352, message },
  warehouse_id: 0,
  seller_id: 15,
});

export const cdek = (
  number: string,
  now: number,
  code: string,
  days: number,
  city: string,
  more = {},
) => ({
  type: 'ORDER_STATUS',
  date_time: daysAgo(now, days),
  uuid: uuidOf(number),
  attributes: {
    cdek_number: number,
    code,
    status_date_time: daysAgo(now, days),
    city_name: city,
    deleted: false,
    ...more,
  },
});

/** Said so many days ago: the parcel comes so many days from now. */
export const cdekPromise = (number: string, now: number, days: number, inDays: number) => ({
  type: 'ORDER_MODIFIED',
  date_time: daysAgo(now, days),
  uuid: uuidOf(number),
  attributes: {
    modification_type: 'PLANED_DELIVERY_DATE_CHANGED',
    new_value: { type: 'DATE', value: daysAgo(now, -inDays).slice(0, 10) },
  },
});

/** A delivery problem, by its number in CDEK's list. */
export const cdekProblem = (number: string, now: number, days: number, code: string) => ({
  type: 'DELIV_PROBLEM',
  date_time: daysAgo(now, days),
  uuid: uuidOf(number),
  attributes: { cdek_number: number, code, create_date: daysAgo(now, days) },
});

/** One event of a carrier as 17TRACK passes it on. */
export interface Told17 {
  days: number;
  subStatus: string;
  place: string;
  text: string;
}

const CHINESE = {
  'china-post': { key: 3011, name: 'China Post' },
  cainiao: { key: 190271, name: 'Cainiao' },
  yanwen: { key: 190012, name: 'Yanwen' },
  yunexpress: { key: 190107, name: 'YunExpress' },
} as const;
export type ChineseCarrier = keyof typeof CHINESE;
export const CHINESE_CARRIERS = Object.keys(CHINESE) as ChineseCarrier[];

/** `inRussia`: what the Russian post adds after the hand-over. */
export function track17(
  number: string,
  now: number,
  carrier: ChineseCarrier,
  events: readonly Told17[],
  inRussia: readonly Told17[] = [],
) {
  const { key, name } = CHINESE[carrier];
  const told = ({ days, subStatus, place, text }: Told17) => ({
    time_utc: daysAgo(now, days),
    description: text,
    location: place,
    stage: null,
    sub_status: subStatus,
  });
  const post = {
    provider: { key: 18031, name: 'Russian Post', country: 'RU' },
    events: inRussia.map(told),
  };
  return {
    event: 'TRACKING_UPDATED',
    data: {
      number,
      carrier: key,
      track_info: {
        latest_status: { status: 'InTransit', sub_status: 'InTransit_Other' },
        tracking: {
          providers: [
            { provider: { key, name, country: 'CN' }, events: events.map(told) },
            ...(inRussia.length > 0 ? [post] : []),
          ],
        },
      },
    },
  };
}

/** Operations of the Russian Post, type and attribute as in its directory: "2/1". */
export function russianPost(
  number: string,
  now: number,
  operations: readonly { code: string; days: number; place: string; name: string }[],
): string {
  const records = operations.map(({ code, days, place, name }) => {
    const [type = '', attribute = '0'] = code.split('/');
    return (
      `<h:historyRecord><h:AddressParameters><h:OperationAddress><h:Description>${place}</h:Description>` +
      `</h:OperationAddress></h:AddressParameters><h:ItemParameters><h:Barcode>${number}</h:Barcode>` +
      `</h:ItemParameters><h:OperationParameters><h:OperType><h:Id>${type}</h:Id><h:Name>${name}</h:Name>` +
      `</h:OperType><h:OperAttr><h:Id>${attribute}</h:Id></h:OperAttr>` +
      `<h:OperDate>${daysAgo(now, days)}</h:OperDate></h:OperationParameters></h:historyRecord>`
    );
  });
  return (
    '<S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope"><S:Body>' +
    '<o:getOperationHistoryResponse xmlns:o="http://russianpost.org/operationhistory"' +
    ' xmlns:h="http://russianpost.org/operationhistory/data"><h:OperationHistoryData>' +
    `${records.join('')}</h:OperationHistoryData></o:getOperationHistoryResponse></S:Body></S:Envelope>`
  );
}

/** `executionStatus` by days. */
export const fivePost = (number: string, now: number, states: Record<string, number>) => [
  {
    orderId: uuidOf(number),
    senderOrderId: number,
    statuses: Object.entries(states).map(([state, days]) => ({
      orderId: uuidOf(number),
      status: 'IN_PROCESS',
      executionStatus: state,
      changeDate: daysAgo(now, days),
    })),
  },
];

export const boxberry = (now: number, states: Record<string, number>) =>
  Object.entries(states).map(([state, days]) => ({
    Date: daysAgo(now, days),
    Name: state,
    Comment: '',
  }));

export const yandex = (now: number, states: Record<string, number>) => ({
  state_history: Object.entries(states).map(([status, days]) => ({
    status,
    description: '',
    timestamp: Math.floor((now - days * DAY_MS) / 1000),
  })),
});

export function dpd(
  number: string,
  now: number,
  states: readonly { state: string; days: number; city: string }[],
): string {
  const told = states.map(
    ({ state, days, city }) =>
      `<states><dpdOrderNr>${number}</dpdOrderNr><newState>${state}</newState>` +
      `<transitionTime>${daysAgo(now, days)}</transitionTime><terminalCity>${city}</terminalCity></states>`,
  );
  return (
    '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>' +
    '<d:getStatesByClientResponse xmlns:d="http://dpd.ru/ws/tracing/2011-11-18"><return><docId>1</docId>' +
    `${told.join('')}</return></d:getStatesByClientResponse></S:Body></S:Envelope>`
  );
}

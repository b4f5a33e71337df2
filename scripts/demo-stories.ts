// Parcels of the demo shop, told by the messages their carriers would have sent: one in every state
// people ask about. Times are given in days before now.
import { numberAt } from './demo-numbers.ts';

export interface Story {
  carrier: string;
  /** When it is told for the first time; later ones are of other parcels. */
  number: string;
  about: string;
  messages(now: number, number: string, telling: number): object[];
}

const DAY = 86_400_000;

const daysAgo = (now: number, days: number): string => new Date(now - days * DAY).toISOString();

/** Of its own for each parcel. */
const uuidOf = (number: string): string =>
  `72753031-0000-4000-8000-${number.replace(/\D/g, '').slice(0, 12).padStart(12, '0')}`;

const ozonState = (posting: string, state: string, at: string) => ({
  message_type: 'TYPE_STATE_CHANGED',
  posting_number: posting,
  new_state: state,
  changed_state_date: at,
  warehouse_id: 18114520187000,
  seller_id: 15,
});

const ozonNew = (posting: string, now: number, days: number, more: object = {}) => ({
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

/** States of one posting, each with how many days ago it came. */
const ozonStates = (posting: string, now: number, states: Record<string, number>) =>
  Object.entries(states).map(([state, days]) => ozonState(posting, state, daysAgo(now, days)));

const cdek = (
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
const cdekPromise = (number: string, now: number, days: number, inDays: number) => ({
  type: 'ORDER_MODIFIED',
  date_time: daysAgo(now, days),
  uuid: uuidOf(number),
  attributes: {
    modification_type: 'PLANED_DELIVERY_DATE_CHANGED',
    new_value: { type: 'DATE', value: daysAgo(now, -inDays).slice(0, 10) },
  },
});

export const STORIES: Story[] = [
  {
    carrier: 'ozon',
    number: '48173252-0033-2',
    about: 'FBS, waits at a pickup point',
    messages: (now, number) => [
      ozonNew(number, now, 7),
      ...ozonStates(number, now, {
        posting_transferring_to_delivery: 6.2,
        posting_in_carriage: 5.8,
        posting_on_way_to_city: 4,
        posting_on_way_to_pickup_point: 1.4,
        posting_in_pickup_point: 0.8,
      }),
    ],
  },
  {
    carrier: 'cdek',
    number: '1106321645',
    about: 'rFBS through CDEK, on its way',
    messages: (now, number, telling) => [
      cdek(number, now, 'CREATED', 5, 'Екатеринбург', {
        number: numberAt('48173252-0034-1', telling),
      }),
      cdek(number, now, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 4.8, 'Екатеринбург'),
      cdek(number, now, 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY', 4, 'Екатеринбург'),
      cdek(number, now, 'ACCEPTED_IN_TRANSIT_CITY', 2.3, 'Казань'),
      cdek(number, now, 'SENT_TO_RECIPIENT_CITY', 1, 'Казань'),
      cdekPromise(number, now, 0.9, 2),
    ],
  },
  {
    carrier: 'ozon',
    number: '24219509-0101-1',
    about: 'FBO, delivered',
    messages: (now, number) => [
      {
        message_type: 'TYPE_FBO_POSTING_NEW',
        posting_number: number,
        order_number: number.replace(/-\d+$/, ''),
        uuid: uuidOf(number),
        products: [{ sku: 147451959, quantity: 1 }],
        creation_date: daysAgo(now, 6),
        warehouse_id: 18044249781000,
        seller_id: 7376,
      },
      ...ozonStates(number, now, {
        posting_packing: 5.9,
        posting_on_way_to_city: 5,
        posting_in_courier_service: 2.2,
        posting_received: 1.9,
      }),
    ],
  },
  {
    carrier: 'ozon',
    number: '57195475-0050-3',
    about: 'FBS, waits for the seller to hand it over',
    messages: (now, number) => [
      ozonNew(number, now, 0.9),
      ozonState(number, 'posting_registered', daysAgo(now, 0.8)),
    ],
  },
  {
    carrier: 'cdek',
    number: '1106153417',
    about: 'courier did not meet the recipient',
    messages: (now, number) => [
      cdek(number, now, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 6, 'Москва'),
      cdek(number, now, 'ACCEPTED_IN_RECIPIENT_CITY', 2, 'Тюмень'),
      cdek(number, now, 'TAKEN_BY_COURIER', 0.4, 'Тюмень'),
      {
        type: 'DELIV_PROBLEM',
        date_time: daysAgo(now, 0.15),
        uuid: uuidOf(number),
        attributes: { cdek_number: number, code: '13', create_date: daysAgo(now, 0.15) },
      },
    ],
  },
  {
    carrier: 'cdek',
    number: '10000063729',
    about: 'refused, on its way back',
    messages: (now, number) => [
      cdek(number, now, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 12, 'Москва'),
      cdek(number, now, 'ACCEPTED_AT_PICK_UP_POINT', 8, 'Сочи'),
      cdek(number, now, 'NOT_DELIVERED', 3, 'Сочи', { status_reason_code: '11' }),
    ],
  },
  {
    carrier: 'seventeen-track',
    number: 'LX123456785CN',
    about: 'from China, handed over, held by customs',
    messages: (now, number) => [
      {
        event: 'TRACKING_UPDATED',
        data: {
          number,
          carrier: 3011,
          track_info: {
            latest_status: { status: 'Exception', sub_status: 'Exception_Other' },
            tracking: {
              providers: [
                {
                  provider: { key: 3011, name: 'China Post', country: 'CN' },
                  events: [
                    china(now, 16, 'InTransit_PickedUp', 'Shenzhen', '【深圳】已揽收'),
                    china(now, 13, 'InTransit_Departure', 'Guangzhou', '【广州】离开处理中心'),
                  ],
                },
                {
                  provider: { key: 18031, name: 'Russian Post', country: 'RU' },
                  events: [
                    china(now, 6, 'InTransit_Arrival', 'Москва', 'Прибыло на территорию РФ'),
                    china(
                      now,
                      5,
                      'InTransit_CustomsRequiringInformation',
                      'Москва',
                      'Передано таможне',
                    ),
                  ],
                },
              ],
            },
          },
        },
      },
    ],
  },
  {
    carrier: 'ozon',
    number: '68498622-0815-1',
    about: 'presumably delivered: nobody has confirmed it',
    messages: (now, number) => [
      ozonNew(number, now, 14, { tpl_integration_type: 'aggregator' }),
      ...ozonStates(number, now, {
        sent_by_seller: 13,
        posting_on_way_to_city: 10,
        posting_conditionally_delivered: 1,
      }),
    ],
  },
  {
    carrier: 'ozon',
    number: '33310100-0168-1',
    about: 'not accepted at the sorting centre',
    messages: (now, number) => [
      ozonNew(number, now, 3),
      ...ozonStates(number, now, {
        posting_transferring_to_delivery: 2,
        posting_not_in_sort_center: 1,
      }),
    ],
  },
  {
    carrier: 'ozon',
    number: '44612704-0204-1',
    about: 'cancelled',
    messages: (now, number) => [
      ozonNew(number, now, 2),
      {
        message_type: 'TYPE_POSTING_CANCELLED',
        posting_number: number,
        products: [{ sku: 147451959, quantity: 1 }],
        old_state: 'posting_created',
        new_state: 'posting_canceled',
        changed_state_date: daysAgo(now, 1.5),
        reason: { id: 352, message: 'Товар закончился на складе' },
        warehouse_id: 0,
        seller_id: 15,
      },
    ],
  },
  {
    carrier: 'cdek',
    number: '1106407718',
    about: 'registered five days ago, never scanned',
    messages: (now, number) => [cdek(number, now, 'CREATED', 5, 'Москва')],
  },
  {
    carrier: 'cdek',
    number: '1106298843',
    about: 'has not moved for nine days',
    messages: (now, number) => [
      cdek(number, now, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 12, 'Новосибирск'),
      cdek(number, now, 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY', 11, 'Новосибирск'),
      cdek(number, now, 'ACCEPTED_IN_TRANSIT_CITY', 9, 'Челябинск'),
    ],
  },
  {
    carrier: 'cdek',
    number: '1106355102',
    about: 'moves, but the promised day is over',
    messages: (now, number) => [
      cdek(number, now, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', 8, 'Краснодар'),
      cdekPromise(number, now, 8, -3),
      cdek(number, now, 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY', 7, 'Краснодар'),
      cdek(number, now, 'ACCEPTED_IN_TRANSIT_CITY', 1.2, 'Воронеж'),
    ],
  },
  {
    carrier: 'ozon',
    number: '39201457-0012-1',
    about: 'FBS, its time at the pickup point is nearly over',
    messages: (now, number) => [
      ozonNew(number, now, 13),
      ...ozonStates(number, now, {
        posting_transferring_to_delivery: 12,
        posting_on_way_to_city: 10,
        posting_on_way_to_pickup_point: 7,
        posting_in_pickup_point: 6.2,
      }),
    ],
  },
  {
    carrier: 'ozon',
    number: '40118832-0007-1',
    about: 'marked delivered, but the buyer disputes it',
    messages: (now, number) => [
      ozonNew(number, now, 10),
      ...ozonStates(number, now, {
        posting_transferring_to_delivery: 9,
        posting_on_way_to_city: 7,
        posting_delivered: 3,
        posting_in_client_arbitration: 1.1,
      }),
    ],
  },
];

function china(
  now: number,
  days: number,
  subStatus: string,
  location: string,
  description: string,
) {
  return {
    time_utc: daysAgo(now, days),
    description,
    location,
    stage: null,
    sub_status: subStatus,
  };
}

// Parcels of the demo shop, told by the messages their carriers would have sent.

export interface Story {
  carrier: string;
  number: string;
  about: string;
  messages(now: number): object[];
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const daysAgo = (now: number, days: number, hours = 0): string =>
  new Date(now - days * DAY - hours * HOUR).toISOString();

const ozonState = (posting: string, state: string, at: string) => ({
  message_type: 'TYPE_STATE_CHANGED',
  posting_number: posting,
  new_state: state,
  changed_state_date: at,
  warehouse_id: 18114520187000,
  seller_id: 15,
});

const cdekStatus = (number: string, code: string, at: string, city: string, extra: object = {}) => ({
  type: 'ORDER_STATUS',
  date_time: at,
  uuid: `72753031-0000-4000-8000-0000${number.padStart(8, '0').slice(-8)}`,
  attributes: {
    is_return: false,
    is_reverse: false,
    is_client_return: false,
    cdek_number: number,
    code,
    status_date_time: at,
    city_name: city,
    deleted: false,
    ...extra,
  },
});

export const STORIES: Story[] = [
  {
    carrier: 'ozon',
    number: '48173252-0033-2',
    about: 'FBS, in a pickup point',
    messages: (now) => [
      {
        message_type: 'TYPE_NEW_POSTING',
        posting_number: '48173252-0033-2',
        products: [{ sku: 147451939, quantity: 1 }],
        in_process_at: daysAgo(now, 6),
        warehouse_id: 12850503335000,
        shipment_date: daysAgo(now, 5),
        tpl_integration_type: 'ozon',
        is_express: false,
        tracking_number: '',
        delivery_date_begin: daysAgo(now, 0),
        delivery_date_end: daysAgo(now, -1),
        seller_id: 15,
      },
      ozonState('48173252-0033-2', 'posting_transferring_to_delivery', daysAgo(now, 5, 6)),
      ozonState('48173252-0033-2', 'posting_in_carriage', daysAgo(now, 4, 20)),
      ozonState('48173252-0033-2', 'posting_on_way_to_city', daysAgo(now, 4)),
      ozonState('48173252-0033-2', 'posting_on_way_to_pickup_point', daysAgo(now, 1, 9)),
      ozonState('48173252-0033-2', 'posting_in_pickup_point', daysAgo(now, 0, 20)),
    ],
  },
  {
    carrier: 'cdek',
    number: '1106321645',
    about: 'rFBS through CDEK, on its way',
    messages: (now) => [
      cdekStatus('1106321645', 'CREATED', daysAgo(now, 5), 'Екатеринбург'),
      cdekStatus('1106321645', 'RECEIVED_AT_SHIPMENT_WAREHOUSE', daysAgo(now, 4, 20), 'Екатеринбург'),
      cdekStatus('1106321645', 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY', daysAgo(now, 4), 'Екатеринбург'),
      cdekStatus('1106321645', 'ACCEPTED_IN_TRANSIT_CITY', daysAgo(now, 2, 7), 'Казань'),
      cdekStatus('1106321645', 'SENT_TO_RECIPIENT_CITY', daysAgo(now, 1), 'Казань'),
    ],
  },
];

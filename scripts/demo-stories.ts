// Parcels of the demo shop, told by the messages their carriers would have sent: one in every state
// people ask about. Times are given in days before now.
import {
  cdek,
  cdekProblem,
  cdekPromise,
  ozonCancelled,
  ozonNew,
  ozonNewFbo,
  ozonStates,
  track17,
} from './demo-data/messages.ts';
import { numberAt } from './demo-numbers.ts';

export interface Story {
  carrier: string;
  /** Of the first round; later ones have others (demo-numbers.ts). */
  number: string;
  about: string;
  messages(now: number, number: string, round: number): object[];
}

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
    messages: (now, number, round) => [
      cdek(number, now, 'CREATED', 5, 'Екатеринбург', {
        number: numberAt('48173252-0034-1', round),
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
      ozonNewFbo(number, now, 6),
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
      ...ozonStates(number, now, { posting_registered: 0.8 }),
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
      cdekProblem(number, now, 0.15, '13'),
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
      track17(
        number,
        now,
        'china-post',
        [
          { days: 16, subStatus: 'InTransit_PickedUp', place: 'Shenzhen', text: '【深圳】已揽收' },
          {
            days: 13,
            subStatus: 'InTransit_Departure',
            place: 'Guangzhou',
            text: '【广州】离开处理中心',
          },
        ],
        [
          {
            days: 6,
            subStatus: 'InTransit_Arrival',
            place: 'Москва',
            text: 'Прибыло на территорию РФ',
          },
          {
            days: 5,
            subStatus: 'InTransit_CustomsRequiringInformation',
            place: 'Москва',
            text: 'Таможня запросила документы',
          },
        ],
      ),
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
      ozonCancelled(number, now, 1.5, 'Товар закончился на складе'),
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

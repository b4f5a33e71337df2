// What buyers and the seller of the demo write to each other, each about a parcel of a case. Whoever opens
// a ticket writes first.
import type { Resolution, TicketType } from '../../functions/contract/ticket.ts';
import type { DemoParcel, ParcelCase } from './parcel.ts';
import { type DemoSize, TICKETS } from './size.ts';

interface Reply {
  by: 'buyer' | 'seller';
  body: string;
  /** Of a seller: who has to act now. */
  waitFor?: 'ozon' | 'carrier';
}

export interface DemoTicket {
  about: ParcelCase;
  type: TicketType;
  by: 'buyer' | 'seller';
  lang: 'ru' | 'zh' | 'en';
  body: string;
  replies?: Reply[];
  /** Internal note of the seller. */
  note?: string;
  resolution?: Resolution;
}

const buyer = (
  about: ParcelCase,
  type: TicketType,
  body: string,
  more: Partial<DemoTicket> = {},
): DemoTicket => ({ about, type, by: 'buyer', lang: 'ru', body, ...more });

const seller = (
  about: ParcelCase,
  type: TicketType,
  body: string,
  more: Partial<DemoTicket> = {},
): DemoTicket => ({ about, type, by: 'seller', lang: 'ru', body, ...more });

const says = (body: string, waitFor?: Reply['waitFor']): Reply => ({
  by: 'seller',
  body,
  ...(waitFor && { waitFor }),
});
const asks = (body: string): Reply => ({ by: 'buyer', body });

export const TICKETS_TOLD: readonly [DemoTicket, ...DemoTicket[]] = [
  buyer(
    'moving_late',
    'delay',
    'Обещали ещё на прошлой неделе, а посылка всё едет. Где она сейчас?',
    {
      replies: [
        says('Здравствуйте! Запросили перевозчика, ответим, как только узнаем дату.', 'carrier'),
      ],
      note: '已向承运商查询，等待回复。',
    },
  ),
  buyer('not_moving', 'lost', 'Статус не меняется уже больше недели. Посылка потерялась?', {
    replies: [
      says('Здравствуйте! Подали заявку на розыск.', 'carrier'),
      asks('Спасибо, сколько это займёт?'),
    ],
    note: '已提交查件申请，附了发货凭证。',
  }),
  buyer('delivered', 'damaged', 'Коробка была мятая, внутри разбита крышка. Фото есть.', {
    replies: [says('Здравствуйте! Пришлите, пожалуйста, фото товара, упаковки и этикетки.')],
  }),
  buyer('delivered', 'wrong_item', 'Пришёл другой цвет, заказывал чёрный.', {
    replies: [says('Извините за ошибку. Оформите, пожалуйста, возврат в заказе.')],
    note: '仓库拣错货，已核对库存。',
  }),
  buyer('delivered', 'missing_item', 'В наборе не хватает одного предмета.'),
  buyer(
    'delivered_disputed',
    'delivered_not_received',
    'Написано «доставлено», но я ничего не получал.',
    {
      replies: [says('Здравствуйте! Передали Ozon подтверждение вручения, ждём решения.', 'ozon')],
      note: '已把签收记录提交给 Ozon。',
    },
  ),
  buyer(
    'presumed_delivered',
    'delivered_not_received',
    'Заказ числится доставленным, на почте его нет.',
  ),
  buyer('waiting_at_point', 'no_pickup_notice', 'Код для получения не пришёл, как забрать заказ?', {
    replies: [
      says('Здравствуйте! Код есть в приложении Ozon, в самом заказе.'),
      asks('Нашёл, спасибо!'),
    ],
    resolution: 'delivered',
  }),
  buyer('pickup_expiring', 'other', 'Не успеваю забрать до конца срока. Можно продлить?', {
    replies: [
      says('Здравствуйте! Срок хранения продлевается в приложении Ozon, в карточке заказа.'),
    ],
  }),
  buyer(
    'awaiting_handover',
    'address_change',
    'Ошибся с пунктом выдачи. Можно поменять, пока не отправили?',
    {
      replies: [
        says('Здравствуйте! Пункт меняется в самом заказе, пока он не передан в доставку.'),
      ],
    },
  ),
  buyer('moving_on_time', 'address_change', 'Уезжаю, можно переадресовать посылку в другой город?'),
  buyer('handover_overdue', 'delay', 'Третий день «готовится к отправке». Когда отправите?', {
    note: '今天下午交货，已联系仓库。',
  }),
  buyer('attempt_failed', 'delay', 'Курьер не приезжал, а написано «не застали».', {
    replies: [says('Здравствуйте! Связались с перевозчиком, он согласует новое время.', 'carrier')],
  }),
  buyer('customs_documents_due', 'other', 'Таможня просит документы. Какие и куда отправить?', {
    replies: [says('Здравствуйте! Список и адрес — в уведомлении таможни или перевозчика.')],
  }),
  buyer('delivered', 'return', 'Не подошёл размер, хочу вернуть.', {
    replies: [says('Здравствуйте! Оформите возврат в приложении Ozon, мы его рассмотрим.')],
    resolution: 'returned',
  }),
  buyer('returned', 'compensation_missing', 'Заказ вернулся продавцу, а деньги ещё не пришли.'),
  buyer('lost', 'lost', '您好，包裹显示丢失，怎么退款？', {
    lang: 'zh',
    replies: [says('您好，已向承运商提出索赔，退款由 Ozon 办理。', 'ozon')],
  }),
  buyer(
    'damaged_on_the_way',
    'damaged',
    'The tracking says the parcel is damaged. What happens now?',
    {
      lang: 'en',
    },
  ),
  seller('not_accepted_at_sorting', 'other', 'Ozon не принял отправление в сортировочном центре.', {
    note: '质检证书已上传，等待 Ozon 客服答复。',
  }),
  seller('wrong_channel', 'wrong_channel', 'Фактически везёт другая служба. Исправляем канал.', {
    note: '货代换了渠道，需要改单号。',
  }),
  seller(
    'return_not_moving',
    'return',
    'Возврат не движется больше недели, выясняем у перевозчика.',
  ),
  seller('returned', 'compensation_missing', 'За повреждённый возврат компенсация не начислена.', {
    note: '对账单里没有这笔补偿。',
  }),
];

/** Each with the parcel it is about. A parcel has several only when its case is rarer than its tickets. */
export function ticketsOf(
  size: DemoSize,
  parcels: readonly DemoParcel[],
): { ticket: DemoTicket; parcel: DemoParcel }[] {
  const byCase = Map.groupBy(parcels, (parcel) => parcel.case);
  const taken = new Map<ParcelCase, number>();
  return Array.from({ length: TICKETS[size] }, (_, i) => {
    const ticket = TICKETS_TOLD[i % TICKETS_TOLD.length] ?? TICKETS_TOLD[0];
    const suited = byCase.get(ticket.about) ?? [];
    const place = taken.get(ticket.about) ?? 0;
    taken.set(ticket.about, place + 1);
    const parcel = suited[place % suited.length];
    return parcel ? [{ ticket, parcel }] : [];
  }).flat();
}

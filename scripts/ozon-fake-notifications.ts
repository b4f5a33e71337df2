// The part of the fake of Ozon about push notifications: addresses, their types and how well they answer. It
// calls no address itself: a test says what a check finds.
import { type Asked, type FakeMethods, partOf, read, refused } from './ozon-fake-kit.ts';
import type { FakeShop } from './ozon-fake-shop.ts';

export interface FakeAddress {
  id: number;
  url: string;
  types: string[];
  enable: boolean;
  /** '': Ozon has not judged it yet. */
  status: '' | 'GREEN' | 'YELLOW' | 'RED';
  disableReason: '' | 'SELLER' | 'AVAILABILITY' | 'ADMIN';
  reasonDetails: string;
  createdAt: number;
}

export interface FakePushes {
  addresses: FakeAddress[];
  nextId: number;
  /** What a check of any address finds; null: it answers. */
  checkFault: string | null;
  /** false: the account has no such methods yet, they are a beta. */
  isOffered: boolean;
}

export const pushesOf = (shop: FakeShop): FakePushes =>
  partOf(shop, 'notifications', () => ({
    addresses: [],
    nextId: 501,
    checkFault: null,
    isOffered: true,
  }));

const TYPES: Record<string, string> = {
  TYPE_NEW_MESSAGE: 'Новое сообщение в чате',
  TYPE_UPDATE_MESSAGE: 'Изменение сообщения в чате',
  TYPE_MESSAGE_READ: 'Сообщение прочитано',
  TYPE_CHAT_CLOSED: 'Чат закрыт',
  TYPE_NEW_POSTING: 'Новое отправление',
  TYPE_POSTING_CANCELLED: 'Отмена отправления',
  TYPE_STATE_CHANGED: 'Изменение статуса отправления',
  TYPE_DELIVERY_DATE_CHANGED: 'Изменение даты доставки отправления',
  TYPE_CUTOFF_DATE_CHANGED: 'Изменение даты отгрузки отправления',
  TYPE_CREATE_ITEM: 'Создание товара',
  TYPE_UPDATE_ITEM: 'Обновление товара',
  TYPE_CREATE_OR_UPDATE_ITEM: 'Создание и обновление товара',
  TYPE_STOCKS_CHANGED: 'Изменение остатков на складах продавца',
  TYPE_FBO_POSTING_NEW: 'Новое отправление FBO',
  TYPE_FBO_POSTING_CANCELLED: 'Отмена отправления FBO',
  TYPE_FBO_POSTING_STATE_CHANGED: 'Изменение статуса отправления FBO',
  TYPE_FBO_POSTING_DELIVERY_DATE_CHANGED: 'Изменение даты доставки отправления FBO',
  TYPE_FBO_STOCKS_CHANGED: 'Изменение остатков на складах Ozon',
  TYPE_ORDER_NEW: 'Новый заказ',
  TYPE_ORDER_CANCELLED: 'Отмена заказа',
  TYPE_ORDER_STATE_CHANGED: 'Изменение статуса заказа',
};

type Handler = (asked: Asked, pushes: FakePushes) => Response;

const offered =
  (handle: Handler) =>
  (asked: Asked): Response => {
    const pushes = pushesOf(asked.shop);
    return pushes.isOffered ? handle(asked, pushes) : refused(404, 5, 'page not found');
  };

/** The methods answer with nothing to read. */
const done = (): Response => Response.json({});

export const NOTIFICATION_METHODS: FakeMethods = {
  '/v1/notification/list': offered(({ body }, { addresses }) => {
    const offset = Number(body.offset ?? 0);
    const shown = addresses.slice(offset, offset + Number(body.limit ?? 100));
    return Response.json({
      availability_status_thresholds: [
        { status: 'GREEN', threshold: 1500 },
        { status: 'YELLOW', threshold: '2500' },
      ],
      total_count: String(addresses.length),
      urls: shown.length === 0 ? null : shown.map(addressAnswer),
    });
  }),
  '/v1/notification/push-type/list': offered((_, { addresses }) =>
    Response.json({
      types: Object.entries(TYPES).map(([type, description]) => {
        const owner = addresses.find((one) => one.types.includes(type));
        return {
          type,
          description,
          seller_endpoint: owner ? { id: String(owner.id), url: owner.url } : null,
        };
      }),
    }),
  ),
  '/v1/notification/check': offered((_, { checkFault }) =>
    Response.json(
      checkFault === null
        ? { is_active: true, errors: null }
        : { is_active: false, errors: [{ type: checkFault, description: 'Ошибка проверки' }] },
    ),
  ),
  '/v1/notification/set': offered((asked, pushes) => {
    const { url } = asked.body;
    const types = typesIn(asked);
    if (typeof url !== 'string' || types === null) return refused(400, 3, 'url and types');
    if (pushes.checkFault !== null) return refused(400, 3, pushes.checkFault);
    const isTaken = pushes.addresses.some(
      (one) => one.url === url || one.types.some((type) => types.includes(type)),
    );
    if (isTaken) return refused(409, 6, 'TYPE_ALREADY_CONNECTED');
    pushes.addresses.push({
      id: pushes.nextId++,
      url,
      types,
      enable: true,
      status: '',
      disableReason: '',
      reasonDetails: '',
      createdAt: asked.now,
    });
    return done();
  }),
  '/v1/notification/update': offered((asked, pushes) => {
    const found = pushes.addresses.find(({ id }) => id === Number(asked.body.id));
    if (!found) return refused(404, 5, 'NOTIFICATION_NOT_FOUND');
    const types = typesIn(asked) ?? found.types;
    const others = pushes.addresses.filter((one) => one !== found);
    if (others.some((one) => one.types.some((type) => types.includes(type)))) {
      return refused(409, 6, 'TYPE_ALREADY_CONNECTED');
    }
    found.types = types;
    if (typeof asked.body.url === 'string') found.url = asked.body.url;
    return done();
  }),
  '/v1/notification/enable': offered(({ body }, { addresses }) => {
    const found = addresses.find(({ id }) => id === Number(body.id));
    if (!found) return refused(404, 5, 'NOTIFICATION_NOT_FOUND');
    // What support has switched off cannot be switched on again; the address is to be deleted.
    if (found.disableReason === 'ADMIN') return refused(400, 9, 'NOTIFICATION_DISABLED_BY_ADMIN');
    found.enable = body.enabled === true;
    found.disableReason = found.enable ? '' : 'SELLER';
    found.status = '';
    return done();
  }),
  '/v1/notification/delete': offered(({ body }, pushes) => {
    pushes.addresses = pushes.addresses.filter(({ id }) => id !== Number(body.id));
    return done();
  }),
};

function typesIn({ body }: Asked): string[] | null {
  const { types } = body;
  if (!Array.isArray(types) || types.length === 0) return null;
  const known = types.filter((type): type is string => typeof type === 'string' && type in TYPES);
  return known.length === types.length ? known : null;
}

const addressAnswer = (one: FakeAddress) => ({
  id: String(one.id),
  url: one.url,
  enable: one.enable,
  availability_status: one.status,
  availability_status_date: new Date(one.createdAt).toISOString(),
  created_at: new Date(one.createdAt).toISOString(),
  disable_reason: one.disableReason,
  reason_details: one.reasonDetails,
  problematic_type: one.disableReason === 'AVAILABILITY' ? (one.types[0] ?? '') : '',
  types: one.types.map((type) => ({ type, description: read(TYPES, type) })),
});

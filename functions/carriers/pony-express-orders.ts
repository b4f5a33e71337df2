// What Pony Express says about an order: its own statuses, and those of the services in it. Source: the
// carrier's "Unified Interface" specification, chapters "Order and services workflows" and "Order status
// response for multi address waybill" (victorkowalski/PonyExpressSDK @c096213, read 2026-11-26).
import * as v from 'valibot';
import type { RawEvent, Report } from './carrier.ts';
import { city, code, id, list, number, optional, prose, stamp } from './fields.ts';
import { countPieces } from './pony-express-pieces.ts';
import { parseStamp } from './time.ts';
import { element } from './xml.ts';

const Words = prose();

/** "Доставлен / (Получил: Петров) / Куда": whoever signed is never stored. */
const words = () =>
  optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 600).replace(/\s?\/?\s?\(Получил[^)]{0,200}\)?/giu, '')),
      v.transform((text) => v.parse(Words, text)),
    ),
  );

const Status = v.object({
  Code: code(/^[A-Za-z]{2,60}$/),
  Description: words(),
  Date: stamp(),
  City: city(),
  DateTZ: code(/^[+-]?\d{1,2}(?:\.\d{1,2})?$/),
  CargoId: id(),
});
type Status = v.InferOutput<typeof Status>;

const Service = v.object({
  '@type': code(/^[A-Za-z]{2,60}$/),
  Waybill: optional(v.object({ Number: number() })),
  StatusList: optional(v.object({ ServiceStatus: list(Status) })),
  CargoList: optional(v.object({ Cargo: list(v.object({})) })),
});
type Service = v.InferOutput<typeof Service>;

const Order = v.object({
  ClientsNumber: number(),
  PerformersNumber: number(),
  StatusList: optional(v.object({ OrderStatus: list(Status) })),
  ServiceList: optional(v.object({ Service: list(Service) })),
});
type Order = v.InferOutput<typeof Order>;

/** An empty list is an answer too: nothing is known yet, or nothing is new. */
export const Response = v.object({
  Response: v.object({ OrderList: element({ Order: list(Order) }) }),
});

/** `asked`: the number of the request; it is that of an order which names no other. */
export function readOrders(
  { Response: { OrderList } }: v.InferOutput<typeof Response>,
  asked: string | undefined,
): Report[] {
  const isOnly = OrderList.Order.length === 1;
  return OrderList.Order.flatMap((order) => readOrder(order, isOnly ? asked : undefined));
}

/** One report a waybill; the whole order, when it has at most one. */
function readOrder(order: Order, asked: string | undefined): Report[] {
  const services = order.ServiceList?.Service ?? [];
  const ofOrder = [
    ...(order.StatusList?.OrderStatus ?? []).map(toEvent),
    ...services.filter((service) => !isDelivery(service)).flatMap(readNotices),
  ];
  const waybills = Map.groupBy(services.filter(isDelivery), (service) => service.Waybill?.Number);
  const eventsOf = (group: readonly Service[]) =>
    inOrder([...ofOrder, ...group.flatMap(readDelivery)]);
  if (waybills.size > 1) {
    return [...waybills].flatMap(([waybill, group]) =>
      reportOfPart(order, waybill, eventsOf(group)),
    );
  }
  const [[waybill, group] = [undefined, []]] = waybills;
  return reportOfOrder(order, waybill, asked, eventsOf(group));
}

/** "What's new" and a cancellation name an order by its two order numbers alone. */
function reportOfOrder(
  { PerformersNumber: carriers, ClientsNumber: shops }: Order,
  waybill: string | undefined,
  asked: string | undefined,
  events: RawEvent[],
): Report[] {
  const [number, ...others] = [...new Set([waybill ?? asked, carriers, shops])].filter(
    (known) => known !== undefined,
  );
  if (number === undefined) return [];
  const isShops = isSame(number, shops) && !isSame(number, carriers) && number !== waybill;
  return [{ number, ...(isShops && { isShopsNumber: true }), alsoKnownAs: others, events }];
}

/** What was asked is in upper case. */
const isSame = (a: string, b: string | undefined): boolean => a.toUpperCase() === b?.toUpperCase();

/** Several waybills share the numbers of their order, which then identify none of them. */
function reportOfPart(order: Order, waybill: string | undefined, events: RawEvent[]): Report[] {
  if (waybill === undefined) return [];
  const shared = [order.PerformersNumber, order.ClientsNumber].filter(
    (known) => known !== undefined,
  );
  return [{ number: waybill, partOf: shared, events }];
}

const isDelivery = (service: Service): boolean =>
  service['@type'] === undefined || service['@type'] === 'DeliveryService';

const readDelivery = ({ StatusList, CargoList }: Service): RawEvent[] =>
  countPieces(
    (StatusList?.ServiceStatus ?? []).map((status) => ({
      event: toEvent(status),
      piece: status.CargoId,
    })),
    CargoList?.Cargo.length ?? 0,
  );

/** Payment and text messages: a code of theirs can never mean that the parcel moved. */
const readNotices = (service: Service): RawEvent[] =>
  (service.StatusList?.ServiceStatus ?? []).map((status) => {
    const event = toEvent(status);
    return { ...event, code: `${service['@type']}/${event.code}` };
  });

const HOUR_MINUTES = 60;
const MOSCOW_HOURS = 3;

/**
 * `DateTZ`: hours from UTC at the place. A time that names a zone itself needs none. With neither (statuses of
 * an order have no place) the wall clock is shown as it came; Moscow, where the carrier is at home, only
 * orders it among the others.
 */
function toEvent(status: Status): RawEvent {
  const hours = status.DateTZ === undefined ? null : Number(status.DateTZ);
  const stamp = parseStamp(status.Date, (hours ?? MOSCOW_HOURS) * HOUR_MINUTES);
  return {
    code: status.Code ?? 'NO_CODE',
    text: status.Description,
    at: stamp && hours !== null ? { ...stamp, local: null } : stamp,
    place: status.City,
  };
}

/** Each list is in order of time, newest last, and times may be absent. */
const inOrder = (events: RawEvent[]): RawEvent[] =>
  events.map((event, index) => ({ ...event, laterInList: events.length - 1 - index }));

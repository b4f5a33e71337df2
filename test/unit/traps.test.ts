// The traps of the carriers' own formats, each by name.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Report } from '../../functions/carriers/carrier.ts';
import { findCarrier } from '../../functions/carriers/index.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { meaningOf } from '../../functions/contract/status.ts';
import { parsePayload } from '../../functions/inbound/payload.ts';
import { toEvents } from '../../functions/timeline/event.ts';
import { foldStatus } from '../../functions/timeline/status.ts';

function read(carrierId: string, body: string, query = ''): Report[] {
  const inbound = findCarrier(carrierId)?.inbound;
  if (!inbound) throw new Error(`${carrierId} reads nothing`);
  const parsed = parsePayload(inbound, new TextEncoder().encode(body), query);
  return parsed.ok ? inbound.read(parsed.payload) : [];
}

function statusAfter(carrierId: string, bodies: string[]) {
  const carrier = findCarrier(carrierId);
  if (!carrier) throw new Error(carrierId);
  const reports = bodies.flatMap((body) => read(carrierId, body));
  return foldStatus(reports.flatMap((r) => toEvents(r, carrier, 'push', Date.now())));
}

const stepIn = (carrierId: string, code: string) => {
  const carrier = findCarrier(carrierId);
  return carrier && stepOf(carrier, code);
};

const cdek = (code: string, time: string, more: object = {}) =>
  JSON.stringify({
    type: 'ORDER_STATUS',
    date_time: time,
    uuid: '72753031-8347-40c0-ab0f-1a49c7a262c1',
    attributes: { cdek_number: '1106153417', code, status_date_time: time, ...more },
  });

test('CDEK `deleted` takes a delivery back', () => {
  const road = cdek('TAKEN_BY_COURIER', '2026-10-01T08:00:00+0000');
  const delivered = cdek('DELIVERED', '2026-10-01T12:00:00+0000');
  const deleted = cdek('DELIVERED', '2026-10-01T12:00:00+0000', { deleted: true });
  expect(statusAfter('cdek', [road, delivered]).status).toBe('delivered');
  expect(statusAfter('cdek', [road, delivered, deleted]).status).toBe('out_for_delivery');
});

test('CDEK codes with surrounding spaces or in lower case are recognised', () => {
  expect(stepIn('cdek', 'RECEIVED_AT_SHIPMENT_WAREHOUSE ')).toBe('accepted');
  const [report] = read('cdek', cdek(' delivered ', '2026-10-01T12:00:00+0000'));
  expect(report?.events[0]?.code).toBe('DELIVERED');
});

test('CDEK RETURNED_TO_*_WAREHOUSE is no return to the sender', () => {
  for (const code of [
    'RETURNED_TO_SENDER_CITY_WAREHOUSE',
    'RETURNED_TO_SENDER_WAREHOUSE',
    'RETURNED_TO_TRANSIT_WAREHOUSE',
    'RETURNED_TO_RECIPIENT_CITY_WAREHOUSE',
    'RETURNED_TO_DELIVERY_WAREHOUSE',
  ]) {
    const step = stepIn('cdek', code);
    expect(['in_transit', 'attempt_failed']).toContain(step && meaningOf(step).status);
  }
});

test('the delivery of a CDEK return order counts as returned', () => {
  const delivered = cdek('DELIVERED', '2026-10-01T12:00:00+0000', { is_return: true });
  expect(statusAfter('cdek', [delivered]).status).toBe('returned');
});

test('CDEK microsecond times with Z and times with +0000 are the same instant', () => {
  const [a] = read('cdek', cdek('CREATED', '2026-10-01T12:00:00.000000Z'));
  const [b] = read('cdek', cdek('CREATED', '2026-10-01T12:00:00+0000'));
  expect(a?.events[0]?.at).toEqual(b?.events[0]?.at);
});

test('every code of the CDEK tables is mapped', () => {
  const tables = JSON.parse(readFileSync('test/fixtures/tables/cdek.json', 'utf8'));
  const codesIn = (rows: { code: string }[]) => rows.flatMap(({ code }) => code.split(/ или |\//));
  const codes = [
    ...codesIn(tables.webhook_statuses_app1),
    ...codesIn(tables.get_order_statuses_app15),
    ...tables.reason_codes_app2.map(({ code }: { code: string }) => `NOT_DELIVERED/${code}`),
    ...tables.delivery_problems_app3.map(({ code }: { code: string }) => `DELIV_PROBLEM/${code}`),
    // The older set its SDKs still send.
    'RETURNED_TO_SENDER_WAREHOUSE',
    'ACCEPTED_TO_OFFICE_TRANSIT_WAREHOUSE',
    'SEND_TO_SENDING_OFFICE',
    'SEND_TO_RECIPIENT_OFFICE',
    'ACCEPTED_AT_DELIVERY_WAREHOUSE',
    'ACCEPTED_AT_WAREHOUSE_ON_DEMAND',
    'ISSUED_FOR_DELIVERY',
    'RETURNED_TO_DELIVERY_WAREHOUSE',
  ];
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => stepIn('cdek', code.trim()) === null)).toEqual([]);
});

test('Russian Post "handed over" to the sender is a return, not a delivery', () => {
  for (const attribute of [2, 4, 7, 9, 16, 20, 22, 24, 28, 29, 30, 31]) {
    expect(stepIn('russian-post', `2/${attribute}`)).toBe('returned');
  }
  for (const attribute of [1, 6, 8, 25, 26, 27]) {
    expect(stepIn('russian-post', `2/${attribute}`)).toBe('delivered');
  }
  // A new attribute could be either: it is shown as it came.
  expect(stepIn('russian-post', '2/99')).toBeNull();
});

test('every operation of the Russian Post table is mapped but the reserved ones', () => {
  const table: Record<string, { attrs: Record<string, string> }> = JSON.parse(
    readFileSync('test/fixtures/tables/russianpost-opertypes.json', 'utf8'),
  );
  const codes = Object.entries(table).flatMap(([type, { attrs }]) =>
    Object.keys(attrs).map((attribute) => `${type}/${attribute}`),
  );
  expect(Object.keys(table)).toHaveLength(64);
  const unmapped = codes.filter((code) => stepIn('russian-post', code) === null);
  expect(unmapped).toEqual(['5/9', '8/45', '8/46']);
});

test('Russian Post "delivered" by the transport is an arrival', () => {
  expect(stepIn('russian-post', '31/21')).toBe('arrived');
});

test('DPD states on the way back are a return, and "returned from delivery" is not', () => {
  const xml = readFileSync('test/fixtures/carriers/dpd-russia/states.xml', 'utf8');
  expect(statusAfter('dpd-russia', [xml]).status).toBe('returned');
  expect(stepIn('dpd-russia', 'ReturnedFromDelivery')).toBe('attempt_failed');
});

test('one XML element instead of a list is a list of one', () => {
  const dpd = readFileSync('test/fixtures/carriers/dpd-russia/states-one.xml', 'utf8');
  const pony = readFileSync('test/fixtures/carriers/pony-express/status-one.xml', 'utf8');
  expect(read('dpd-russia', dpd)[0]?.events).toHaveLength(1);
  expect(read('pony-express', pony)[0]?.events).toHaveLength(1);
});

test('a Pony Express code nobody knows is kept and shown as it came', () => {
  const pony = readFileSync('test/fixtures/carriers/pony-express/status.xml', 'utf8');
  expect(read('pony-express', pony)[0]?.events[0]?.code).toBe('InTransitHub');
  expect(stepIn('pony-express', 'InTransitHub')).toBeNull();
});

test('a Pony Express list without times keeps its order: the last one is the newest', () => {
  const pony = readFileSync('test/fixtures/carriers/pony-express/status.xml', 'utf8');
  expect(statusAfter('pony-express', [pony]).status).toBe('delivered');
});

test('an Ozon chat sample with a Cyrillic "Сustomer" yields no reports', () => {
  const chat = readFileSync('test/fixtures/carriers/ozon/chat-new-message.json', 'utf8');
  expect(chat).toContain('\u0421ustomer');
  expect(read('ozon', chat)).toEqual([]);
});

test('Ozon posting_conditionally_delivered is not delivered', () => {
  const step = stepIn('ozon', 'posting_conditionally_delivered');
  expect(step && meaningOf(step)).toEqual({ status: 'in_transit', sub: 'presumed_delivered' });
});

test('an Ozon push type that does not exist yet is kept and shown as it came', () => {
  const [report] = read(
    'ozon',
    JSON.stringify({ message_type: 'TYPE_POSTING_TELEPORTED', posting_number: '24219509-0020-1' }),
  );
  expect(report?.events[0]?.code).toBe('TYPE_POSTING_TELEPORTED');
  expect(stepIn('ozon', 'TYPE_POSTING_TELEPORTED')).toBeNull();
});

test('every Ozon state and status of the documentation is mapped', () => {
  const codes = `acceptance_in_progress awaiting_approve awaiting_packaging awaiting_registration
    awaiting_deliver arbitration client_arbitration delivering driver_pickup delivered cancelled
    not_accepted awaiting_verification cancelled_from_split_pending sent_by_seller
    posting_acceptance_in_progress posting_created posting_awaiting_registration
    posting_transferring_to_delivery posting_in_carriage posting_not_in_carriage
    posting_in_arbitration posting_in_client_arbitration posting_on_way_to_city
    posting_transferred_to_courier_service posting_in_courier_service
    posting_on_way_to_pickup_point posting_in_pickup_point posting_conditionally_delivered
    posting_driver_pick_up posting_delivered posting_received posting_canceled
    posting_not_in_sort_center posting_registered posting_awaiting_passport_data
    posting_registration_error posting_split_pending posting_returned_to_warehouse ship_failed
    posting_packing order_in_delivery`.split(/\s+/);
  expect(codes.filter((code) => stepIn('ozon', code) === null)).toEqual([]);
});

test('an Ozon push with an empty delivery interval withdraws the promised date', () => {
  const push = (begin: string, end: string) =>
    JSON.stringify({
      message_type: 'TYPE_DELIVERY_DATE_CHANGED',
      posting_number: '24219509-0020-2',
      new_delivery_date_begin: begin,
      new_delivery_date_end: end,
    });
  expect(read('ozon', push('', ''))[0]?.events[0]?.facts?.eta).toBeNull();
  expect(read('ozon', push('2026-11-24T07:00:00Z', ''))[0]?.events[0]?.facts?.eta).not.toBeNull();
});

test('a Russian Post time without a zone is kept as written', () => {
  const xml = readFileSync('test/fixtures/carriers/russian-post/batch.xml', 'utf8');
  expect(read('russian-post', xml)[0]?.events[0]?.at?.local).toBe('2015-09-08T17:07:00');
});

test('17TRACK events are mapped one by one, not by the block called latest', () => {
  const push = readFileSync('test/fixtures/carriers/seventeen-track/tracking-updated.json', 'utf8');
  expect(statusAfter('seventeen-track', [push]).status).toBe('available_for_pickup');
});

test('TrackingMore numbers returning and returned the other way round than AfterShip', () => {
  expect(stepIn('trackingmore', 'exception/exception010')).toBe('returned');
  expect(stepIn('trackingmore', 'exception/exception011')).toBe('return_moving');
  expect(stepIn('aftership', 'Exception/010')).toBe('return_moving');
  expect(stepIn('aftership', 'Exception/011')).toBe('returned');
});

test('the published signature vector of TrackingMore signs the timestamp alone', async () => {
  const { expectedSignature } = await import('../../functions/inbound/verify.ts');
  const vector = JSON.parse(
    readFileSync('test/fixtures/trackingmore-signature-vector.json', 'utf8'),
  );
  const signature = findCarrier('trackingmore')?.inbound?.signature;
  if (!signature || signature.scheme === 'none') throw new Error('not signed');
  const headers = new Headers({ timestamp: vector.timestamp });
  const body = new TextEncoder().encode('{"anything":true}');
  expect(await expectedSignature(signature, vector.webhook_secret, { headers, body })).toBe(
    vector.signature_hex,
  );
});

test('a 5Post status may carry free text behind its code', () => {
  const [report] = read(
    'fivepost',
    JSON.stringify([{ orderId: 'a1', executionStatus: 'LOST: не найден на складе' }]),
  );
  expect(report?.events[0]).toMatchObject({ code: 'LOST', text: 'не найден на складе' });
});

test('a message in XML is read, and with a document type it is refused', () => {
  for (const [carrierId, file] of [
    ['pony-express', 'status-one.xml'],
    ['dpd-russia', 'states-one.xml'],
    ['russian-post', 'batch.xml'],
  ] as const) {
    const plain = readFileSync(`test/fixtures/carriers/${carrierId}/${file}`, 'utf8');
    expect(read(carrierId, plain).length, carrierId).toBeGreaterThan(0);
    const [, head = '', body = ''] = /^(\s*<\?xml[^>]*\?>)?([\s\S]*)$/.exec(plain) ?? [];
    for (const type of ['<!DOCTYPE a>', '<!doctype a [<!ENTITY x "y">]>']) {
      const bytes = new TextEncoder().encode(head + type + body);
      const inbound = findCarrier(carrierId)?.inbound;
      expect(inbound && parsePayload(inbound, bytes, ''), carrierId).toEqual({
        ok: false,
        problem: 'malformed-body',
      });
    }
  }
});

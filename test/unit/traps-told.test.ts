// Traps of what CDEK and aggregators tell about parcels: numbers for codes, words against codes, two times
// of one event, names against keys.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../functions/carriers/carrier.ts';
import { findCarrier } from '../../functions/carriers/index.ts';
import { parsePayload } from '../../functions/inbound/payload.ts';
import { toEvents } from '../../functions/timeline/event.ts';
import { foldStatus } from '../../functions/timeline/status.ts';

const NOW = Date.parse('2026-11-01T00:00:00Z');

function carrierOf(id: string) {
  const carrier = findCarrier(id);
  if (!carrier?.inbound) throw new Error(`${id} reads nothing`);
  return { ...carrier, inbound: carrier.inbound };
}

function read(carrierId: string, body: object | string): Report[] {
  const { inbound } = carrierOf(carrierId);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const parsed = parsePayload(inbound, new TextEncoder().encode(text), '');
  return parsed.ok ? inbound.read(parsed.payload) : [];
}

const folded = (carrierId: string, body: object | string) =>
  foldStatus(
    read(carrierId, body).flatMap((report) => toEvents(report, carrierOf(carrierId), 'push', NOW)),
  );

const sample = (name: string) => readFileSync(`test/fixtures/carriers/${name}.json`, 'utf8');

describe('CDEK', () => {
  const push = (attributes: object, type = 'ORDER_STATUS') => ({
    type,
    date_time: '2026-10-14T12:00:00+0000',
    uuid: '72753031-5c1d-4b63-a4bb-2b1b0b64ce6c',
    attributes,
  });

  test('both spellings of "waits at the pickup point" are ready for pickup', () => {
    expect(folded('cdek', sample('cdek/status-code-only')).status).toBe('available_for_pickup');
    expect(folded('cdek', sample('cdek/entered-to-pick-up-point')).status).toBe(
      'available_for_pickup',
    );
  });

  test('a number counts only without a code, and 1000 means nothing alone', () => {
    const codeOf = (attributes: object) =>
      read('cdek', push({ cdek_number: '1106321645', ...attributes }))[0]?.events[0]?.code;
    expect(codeOf({ status_code: '4' })).toBe('DELIVERED');
    expect(codeOf({ status_code: 5, status_reason_code: '11' })).toBe('NOT_DELIVERED/11');
    expect(codeOf({ code: 'TAKEN_BY_COURIER', status_code: '4' })).toBe('TAKEN_BY_COURIER');
    expect(codeOf({ status_code: '1000' })).toBe('ORDER_STATUS/1000');
    expect(codeOf({})).toBe('ORDER_STATUS');
    for (const attributes of [{ status_code: '1000' }, { status_code: '99' }, {}]) {
      const body = push({ cdek_number: '1106321645', ...attributes });
      expect(folded('cdek', body).status).toBe('pending');
    }
  });

  test('a problem that names only the posting is told about the posting', () => {
    const problem = { number: '24219509-0020-7', code: '13' };
    const [report] = read('cdek', push(problem, 'DELIV_PROBLEM'));
    expect(report).toMatchObject({
      number: '24219509-0020-7',
      events: [{ code: 'DELIV_PROBLEM/13' }],
    });
    expect(read('cdek', push({ number: 'SHOP-7', code: '13' }, 'DELIV_PROBLEM'))).toEqual([]);
  });

  const order = (...statuses: object[]) => ({
    entity: {
      cdek_number: '1106321645',
      planned_delivery_date: '2026-10-15',
      keep_free_until: '2026-10-22T23:59:59+0300',
      delivery_point: 'NSK33',
      statuses,
    },
  });
  const status = (code: string, date_time: string, more: object = {}) => ({
    code,
    date_time,
    ...more,
  });

  test('an order under way states its planned day and its storage, an ended one neither', () => {
    const waits = status('ACCEPTED_AT_PICK_UP_POINT', '2026-10-14T12:00:00+0000');
    expect(folded('cdek', order(waits)).eta).not.toBeNull();
    expect(folded('cdek', order(waits)).pickupUntilAt).not.toBeNull();
    for (const code of [
      'DELIVERED',
      ' delivered ',
      'POSTOMAT_RECEIVED',
      'NOT_DELIVERED',
      'REMOVED',
    ]) {
      const ended = folded('cdek', order(waits, status(code, '2026-10-15T12:00:00+0000')));
      expect(ended, code).toMatchObject({
        eta: null,
        pickupUntilAt: null,
        pickupPointCode: 'NSK33',
      });
    }
  });

  test('an order whose delivery was withdrawn states them again', () => {
    const delivered = status('DELIVERED', '2026-10-15T12:00:00+0000');
    const withdrawn = { ...delivered, deleted: true };
    expect(folded('cdek', order(withdrawn)).pickupUntilAt).not.toBeNull();
    expect(folded('cdek', order(delivered, withdrawn)).pickupUntilAt).not.toBeNull();
    const again = status('DELIVERED', '2026-10-16T12:00:00+0000');
    expect(folded('cdek', order(delivered, withdrawn, again)).pickupUntilAt).toBeNull();
  });
});

describe('17TRACK', () => {
  const push = (event: object, provider: object = { key: 3011, name: 'China Post' }) => ({
    event: 'TRACKING_UPDATED',
    data: {
      number: 'RR123456785CN',
      carrier: 3011,
      track_info: { tracking: { providers: [{ provider, events: [event] }] } },
    },
  });
  const told = (sub_status: string, description: string) =>
    folded(
      'seventeen-track',
      push({ sub_status, description, time_iso: '2026-10-14T12:00:00+08:00' }),
    );

  test.each([
    ['Delivered_Other', 'Not delivered'],
    ['Delivered', 'Wasn’t delivered'],
    ['Delivered_Other', 'The item could not be delivered'],
    ['Delivered_Other', 'Delivery attempt failed, notice left'],
    ['Delivered_Other', 'Не вручено'],
    ['Delivered_Other', 'Неудачная попытка вручения'],
    ['Delivered_Other', '未妥投'],
    ['Delivered_SomethingNew', '投递失败'],
  ])('%s with the words "%s" is a failed attempt, no delivery', (code, words) => {
    expect(told(code, words).status).toBe('attempt_failed');
  });

  test.each([
    'Delivered',
    'Delivered, signed by customer',
    'Delivered to neighbour',
    'Delivered. Signature not required',
    'Delivered. If it was not delivered to you, ask your neighbours',
    'Вручено адресату',
    'Доставлено, подпись не требуется',
    '已妥投',
    '',
  ])('Delivered_Other with the words "%s" is a delivery', (words) => {
    expect(told('Delivered_Other', words).status).toBe('delivered');
  });

  test('a delivery to the next carrier is a hand-over', () => {
    expect(told('Delivered_Other', 'Delivered to local carrier')).toMatchObject({
      status: 'in_transit',
      step: 'handed_over',
    });
  });

  test.each([
    'Returned to sender',
    'The item has been returned to the sender.',
    'Has already been returned to sender',
    'Delivered back to sender',
    'Возвращено отправителю',
    '已退回寄件人',
  ])('InTransit_Other with the words "%s" is returned', (words) => {
    expect(told('InTransit_Other', words).status).toBe('returned');
  });

  test.each([
    'Returning to sender',
    'Being returned to sender',
    'Return to sender',
    'Возврат отправителю',
  ])('InTransit_Other with the words "%s" is on its way back', (words) => {
    expect(told('InTransit_Other', words).status).toBe('returning');
  });

  test.each([
    'Will be returned to sender',
    'Could not be returned to sender',
    'May have been returned to sender',
    'Not yet returned to sender',
    'If not collected, the item is returned to sender after 30 days',
  ])('InTransit_Other with the words "%s" stays on its way', (words) => {
    expect(told('InTransit_Other', words).status).toBe('in_transit');
  });

  test('a delivery to the sender is a return', () => {
    expect(told('Delivered_Other', 'Delivered back to sender').status).toBe('returned');
    expect(told('Delivered', 'Delivered to the shipper').status).toBe('returned');
  });

  test('words overrule no code that names a reason or a place', () => {
    expect(told('InTransit_Arrival', 'Returned to sender').step).toBe('arrived');
    expect(told('AvailableForPickup_Other', 'Not delivered').status).toBe('available_for_pickup');
  });

  test('of two times of one event the one with the carrier’s zone counts', () => {
    const timeOf = (times: object) => {
      const [report] = read('seventeen-track', push({ sub_status: 'InTransit_Other', ...times }));
      const at = report?.events[0]?.at?.at;
      return at === undefined ? null : new Date(at).toISOString();
    };
    const time_iso = '2026-07-14T14:40:00+05:30';
    const time_utc = '2026-07-14T09:40:00Z';
    expect(timeOf({ time_iso, time_utc })).toBe('2026-07-14T09:10:00.000Z');
    expect(timeOf({ time_iso: '2026-07-14T14:40:00', time_utc })).toBe('2026-07-14T09:40:00.000Z');
    expect(timeOf({ time_iso: null, time_utc })).toBe('2026-07-14T09:40:00.000Z');
    expect(timeOf({ time_iso, time_utc: null })).toBe('2026-07-14T09:10:00.000Z');
    expect(timeOf({ time_iso: null, time_utc: null })).toBeNull();
  });

  test('a carrier is known by its key, and by its name where the two disagree', () => {
    const named = (provider: object) =>
      read('seventeen-track', push({ sub_status: 'InTransit' }, provider))[0]?.events[0]?.carrier;
    expect(named({ key: 190008, name: 'YunExpress' })).toBe('yunexpress');
    expect(named({ key: 190008, name: '云途物流' })).toBe('yunexpress');
    expect(named({ key: 190271, name: 'YunExpress' })).toBe('yunexpress');
    expect(named({ key: 190271 })).toBe('cainiao');
    expect(named({ key: 190094, name: '4PX' })).toBe('fourpx');
    expect(named({ key: 190107, name: 'Some Carrier' })).toBe('Some Carrier');
  });
});

describe('TrackingMore', () => {
  test('the answer to a registration is read like a push: ready for pickup, not on its way', () => {
    expect(folded('trackingmore', sample('trackingmore/create-answer'))).toMatchObject({
      status: 'available_for_pickup',
      step: 'ready_for_pickup',
    });
  });

  test('an answer that carries an error and no parcel is refused', () => {
    expect(read('trackingmore', { meta: { code: 4101, message: 'exists' }, data: [] })).toEqual([]);
    expect(read('trackingmore', { meta: { code: 4101 }, data: { id: 'abc' } })).toEqual([]);
  });

  test('a sub-status counts by its own name: a label under "transit" is no movement', () => {
    const push = (checkpoint_delivery_status: string, checkpoint_delivery_substatus: string) => ({
      code: 200,
      data: {
        tracking_number: '47473387872',
        origin_info: {
          trackinfo: [
            {
              checkpoint_date: '2026-10-01 12:00',
              checkpoint_delivery_status,
              checkpoint_delivery_substatus,
            },
          ],
        },
      },
    });
    expect(folded('trackingmore', push('transit', 'notfound001')).status).toBe('info_received');
    expect(folded('trackingmore', push('pickup', 'pickup002')).status).toBe('available_for_pickup');
    expect(folded('trackingmore', push('transit', 'transit001')).status).toBe('in_transit');
  });
});

describe('Yandex Delivery', () => {
  test('a journal that ends with a cancellation is cancelled, whatever its resolution says', () => {
    expect(folded('yandex-delivery', sample('yandex-delivery/claims-journal-live')).status).toBe(
      'cancelled',
    );
  });

  test('claims told by claims/info and claims/search are read without their people', () => {
    for (const name of ['claims-info', 'claims-search']) {
      const raw = sample(`yandex-delivery/${name}`);
      const parsed = parsePayload(
        carrierOf('yandex-delivery').inbound,
        new TextEncoder().encode(raw),
        '',
      );
      expect(parsed.ok).toBe(true);
      expect(raw).toMatch(/Петров/);
      expect(JSON.stringify(parsed)).not.toMatch(/Петров|79161234567|Ленина|Иванов|мишка/);
    }
    expect(folded('yandex-delivery', sample('yandex-delivery/claims-info')).status).toBe(
      'out_for_delivery',
    );
  });

  test('a body with an id and a status that is no claim stays foreign', () => {
    for (const body of [
      { id: 'abc', status: 'ok' },
      { id: '3b8d1af142664fde824626a7c19e2bd9', status: 404 },
      { status: 'new' },
    ]) {
      const bytes = new TextEncoder().encode(JSON.stringify(body));
      expect(parsePayload(carrierOf('yandex-delivery').inbound, bytes, '').ok).toBe(false);
    }
  });
});

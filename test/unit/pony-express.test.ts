// Pony Express by its own specification: codes, numbers, pieces, zones.
import { describe, expect, test } from 'vitest';
import { asking } from '../../functions/carriers/pony-express-asking.ts';
import { meaningOf } from '../../functions/contract/status.ts';
import { parse, read, refusalIn, sample, statusOf, stepIn } from '../support/carrier-reading.ts';

const ID = 'pony-express';

interface Said {
  code: string;
  date?: string;
  zone?: number;
  piece?: string;
  words?: string;
}

const status = (tag: string, { code, date, zone, piece, words }: Said) =>
  `<${tag}><Code>${code}</Code>` +
  (date ? `<Date>${date}</Date>` : '') +
  (zone === undefined ? '' : `<DateTZ>${zone}</DateTZ>`) +
  (piece ? `<CargoId>${piece}</CargoId>` : '') +
  (words ? `<Description>${words}</Description>` : '') +
  `</${tag}>`;

const service = (
  said: Said[],
  more: { type?: string; waybill?: string; pieces?: number; inside?: string } = {},
) =>
  `<Service xsi:type="${more.type ?? 'DeliveryService'}">` +
  (more.waybill ? `<Waybill><Number>${more.waybill}</Number></Waybill>` : '') +
  `<StatusList>${said.map((one) => status('ServiceStatus', one)).join('')}</StatusList>` +
  `<CargoList>${'<Cargo><Weight>800</Weight></Cargo>'.repeat(more.pieces ?? 0)}</CargoList>` +
  `</Service>`;

const order = (services: string, more = '') =>
  `<Order>${more}<ServiceList>${services}</ServiceList></Order>`;

const answer = (...orders: string[]) =>
  '<?xml version="1.0" encoding="utf-8"?><Response xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<OrderList>${orders.join('')}</OrderList></Response>`;

const WAYBILL = '14-5556-2262';
const about = (said: Said[], pieces = 0) =>
  read(ID, answer(order(service(said, { waybill: WAYBILL, pieces }))));

const pieceOf = (piece: string, code: string, date: string): Said => ({
  code,
  date,
  piece,
  zone: 3,
});

describe('the codes', () => {
  test.each([
    ['Received', 'info_received'],
    ['Updated', null],
    ['Checked', 'info_received'],
    ['Cancelled', 'cancelled'],
    ['Declined', 'exception'],
    ['Processing', 'info_received'],
    ['Closed', null],
    ['Calculation', 'info_received'],
    ['Calulation', 'info_received'],
    ['Calculated', 'info_received'],
    ['Annulled', 'cancelled'],
    ['PickedUp', 'in_transit'],
    ['Debited', 'in_transit'],
    ['Departed', 'in_transit'],
    ['Arrived', 'in_transit'],
    ['OnLastMile', 'out_for_delivery'],
    ['Delivered', 'delivered'],
    ['Returned', 'attempt_failed'],
    ['Problem', 'exception'],
    ['ReadyForTransfer', 'in_transit'],
    ['Transfered', 'in_transit'],
    ['ReturnedToSender', 'returning'],
  ])('the Pony Express code %s means %s', (code, meant) => {
    const step = stepIn(ID, code);
    expect(step).not.toBeNull();
    expect(step && meaningOf(step).status).toBe(meant);
  });

  test('payment at the door and text messages never move a Pony Express parcel', () => {
    const codes = ['Sold', 'Refused', 'MoneyCollected', 'MoneyTransfered', 'Sent', 'NotSent'];
    for (const type of ['SalesMediationService', 'SMSInfoService']) {
      for (const code of codes) expect(stepIn(ID, `${type}/${code}`)).toBe('transport_notice');
    }
  });

  test('a service that the specification does not name cannot deliver a parcel by its code', () => {
    const moved = service([{ code: 'PickedUp', date: '2026-10-01T10:00:00' }], {
      waybill: WAYBILL,
    });
    const other = service([{ code: 'Delivered', date: '2026-10-02T10:00:00' }], {
      type: 'InsuranceService',
    });
    const reports = read(ID, answer(order(moved + other)));
    expect(statusOf(ID, reports).status).toBe('in_transit');
    expect(reports[0]?.events.map(({ code }) => code)).toContain('InsuranceService/Delivered');
  });

  test('an order that was cancelled before it had a waybill ends under the carrier’s order number', () => {
    const reports = read(ID, sample('pony-express/order-cancelled.xml'));
    expect(reports.map(({ number }) => number)).toEqual(['MOW-123243']);
    expect(statusOf(ID, reports).status).toBe('cancelled');
  });

  test('a parcel that was sent back to the sender is on its way, not back', () => {
    const date = '2026-10-01T10:00:00';
    expect(statusOf(ID, about([{ code: 'ReturnedToSender', date }])).status).toBe('returning');
  });

  test('a refusal that ended in a delivery is not a problem any more', () => {
    const reports = read(ID, sample('pony-express/status-full.xml'));
    expect(statusOf(ID, reports)).toMatchObject({ status: 'delivered', eta: null });
  });
});

describe('the numbers', () => {
  test('an answer of "what is new" is found by the two order numbers alone', () => {
    const [report] = read(ID, sample('pony-express/whats-new.xml'));
    expect(report).toMatchObject({ number: 'MOW-123243', alsoKnownAs: ['kb48-12744'] });
    expect(report?.isShopsNumber).toBeUndefined();
  });

  test('an order under the shop’s number alone proves no more than the shop’s word', () => {
    const body = answer(order('', '<ClientsNumber>kb48-12744</ClientsNumber>'));
    expect(read(ID, body)).toMatchObject([{ number: 'kb48-12744', isShopsNumber: true }]);
    expect(read(ID, body, '?number=KB48-12744')).toMatchObject([{ isShopsNumber: true }]);
  });

  test('an order without any number is about the number that was asked', () => {
    const body = answer(order(service([{ code: 'PickedUp' }])));
    expect(read(ID, body)).toEqual([]);
    expect(read(ID, body, '?number=14-5556-2262')).toMatchObject([{ number: WAYBILL }]);
  });

  test('of several orders in one answer, none takes the asked number for its own', () => {
    const one = order(service([{ code: 'PickedUp' }]));
    const two = order(
      service([{ code: 'Delivered' }]),
      '<PerformersNumber>MOW-2</PerformersNumber>',
    );
    const reports = read(ID, answer(one, two), '?number=14-5556-2262');
    expect(reports.map(({ number }) => number)).toEqual(['MOW-2']);
  });

  test('two waybills of one order are two parcels that share its numbers', () => {
    const services = ['11-1111-1111', '22-2222-2222']
      .map((waybill) => service([{ code: 'PickedUp' }], { waybill }))
      .join('');
    const reports = read(
      ID,
      answer(order(services, '<PerformersNumber>MOW-123243</PerformersNumber>')),
    );
    expect(reports).toMatchObject([
      { number: '11-1111-1111', partOf: ['MOW-123243'] },
      { number: '22-2222-2222', partOf: ['MOW-123243'] },
    ]);
    expect(reports.some(({ alsoKnownAs }) => alsoKnownAs)).toBe(false);
  });

  test.each([
    ['14-5556-2262', '&lt;Waybill&gt;&lt;Number&gt;14-5556-2262&lt;'],
    ['MOW-123243', '&lt;PerformersNumber&gt;MOW-123243&lt;'],
    ['MOW3218335', '&lt;PerformersNumber&gt;MOW3218335&lt;'],
    ['KB48-12744', '&lt;ClientsNumber&gt;KB48-12744&lt;'],
    ['24219509-0020-3', '&lt;ClientsNumber&gt;24219509-0020-3&lt;'],
  ])('Pony Express is asked for %s by the kind of number it is', (number, words) => {
    const way = asking.asking({});
    const entry = JSON.stringify({ namespace: 'n', action: 'a', path: '/UI_Service.svc' });
    const call = way.kind === 'numbers' ? way.call({ given: {}, entry }, [number]) : null;
    expect(call?.body).toContain(words);
    expect(call?.query).toBe(`number=${number}`);
  });
});

describe('several pieces', () => {
  const first = pieceOf('1', 'Delivered', '2026-10-02T10:00:00');
  const second = pieceOf('2', 'Delivered', '2026-10-03T10:00:00');
  const third = pieceOf('3', 'Delivered', '2026-10-04T10:00:00');
  const pickedUp = pieceOf('3', 'PickedUp', '2026-10-01T10:00:00');

  test('two of three delivered pieces are said and do not deliver the waybill', () => {
    const reports = about([pickedUp, first, second], 3);
    expect(statusOf(ID, reports).status).toBe('in_transit');
    expect(reports[0]?.events.map(({ text }) => text)).toEqual([undefined, '1/3', '2/3']);
  });

  test('the last of three delivered pieces delivers the waybill, in whatever order they are listed', () => {
    const reports = about([third, pickedUp, first, second], 3);
    expect(statusOf(ID, reports).status).toBe('delivered');
    expect(reports[0]?.events[0]?.code).toBe('Delivered');
  });

  test('the piece of the specification that nobody handed over keeps its waybill open', () => {
    const reports = read(ID, sample('pony-express/status-multi-address.xml'));
    expect(statusOf(ID, reports)).toMatchObject({ status: 'exception', step: 'problem' });
  });

  test('pieces delivered in the same minute are counted one by one', () => {
    const same = ['1', '2'].map((piece) => pieceOf(piece, 'Delivered', '2026-10-02T10:00:00'));
    const [report] = about(same, 3);
    expect(report?.events.map(({ code }) => code)).toEqual([
      'PieceDelivered/1',
      'PieceDelivered/2',
    ]);
    expect(stepIn(ID, 'PieceDelivered/2')).toBe('piece_delivered');
  });

  test('a piece that is told as delivered twice is counted once', () => {
    const again = { ...first, date: '2026-10-05T10:00:00' };
    expect(statusOf(ID, about([pickedUp, first, again], 2)).status).toBe('in_transit');
  });

  test('an answer without a list of pieces cannot know which delivery is the last', () => {
    const reports = about([first, second], 0);
    expect(statusOf(ID, reports).status).toBe('pending');
    expect(reports[0]?.events.map(({ text }) => text)).toEqual([undefined, undefined]);
  });

  test('a delivery that names no piece is the delivery of all', () => {
    const delivered = { code: 'Delivered', date: '2026-10-02T10:00:00' };
    expect(statusOf(ID, about([delivered], 3)).status).toBe('delivered');
  });
});

describe('the zones', () => {
  const timeOf = (said: Said) => about([said])[0]?.events[0]?.at;

  test('a time with the zone of its place is an instant', () => {
    const at = timeOf({ code: 'Arrived', date: '2016-11-29T12:20:00', zone: 7 });
    expect(at).toEqual({ at: Date.parse('2016-11-29T05:20:00Z'), local: null });
  });

  test('a zone in the time itself goes before the zone beside it', () => {
    const at = timeOf({ code: 'Arrived', date: '2013-11-21T21:12:30+04:00', zone: 3 });
    expect(at).toEqual({ at: Date.parse('2013-11-21T17:12:30Z'), local: null });
  });

  test('a zone of half an hour is read', () => {
    const at = timeOf({ code: 'Arrived', date: '2026-10-01T12:00:00', zone: 5.5 });
    expect(at?.at).toBe(Date.parse('2026-10-01T06:30:00Z'));
  });

  test('a time without any zone keeps its wall clock, and Moscow only orders it', () => {
    const at = timeOf({ code: 'Processing', date: '2016-10-17T12:40:54' });
    expect(at).toEqual({ at: Date.parse('2016-10-17T09:40:54Z'), local: '2016-10-17T12:40:54' });
  });
});

describe('what is kept and refused', () => {
  test('the name of whoever signed is not kept', () => {
    const words = 'Доставлен / (Получил: Коровьев) / Куда';
    const body = answer(order(service([{ code: 'Delivered', words }], { waybill: WAYBILL })));
    const parsed = parse(ID, body);
    expect(JSON.stringify(parsed)).not.toContain('Коровьев');
    expect(read(ID, body)[0]?.events[0]?.text).toBe('Доставлен / Куда');
  });

  test.each(['<OrderList />', '<OrderList></OrderList>', '<OrderList> </OrderList>'])(
    'the Pony Express answer %s says that nothing is known yet',
    (list) => {
      expect(read(ID, `<Response>${list}</Response>`, '?number=14-5556-2262')).toEqual([]);
    },
  );

  test('an error of the carrier’s own server is not a number that it does not know', () => {
    const error = (code: string) =>
      `<Response><OrderList /><MessageList><ResponceMessage><IsError>true</IsError><ErrorCode>${code}</ErrorCode></ResponceMessage></MessageList></Response>`;
    expect(refusalIn(ID, error('S0006'))).toBe('unavailable');
    expect(refusalIn(ID, error('T0032'))).toBe('not_found');
    expect(refusalIn(ID, sample('pony-express/whats-new.xml'))).toBeNull();
  });
});

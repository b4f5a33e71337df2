// Codes and answers of Boxberry, 5Post, Russian Post and DPD Russia that public material shows.
import { describe, expect, test } from 'vitest';
import { parse, read, refusalIn, sample, statusOf, stepIn } from '../support/carrier-reading.ts';

describe('Boxberry', () => {
  test.each([
    ['Заказ создан в личном кабинете', 'registered'],
    ['Заказ передан на доставку', 'accepted'],
    // On the way back, says the description of the statuses; not on the way to a point of issue.
    ['Отправлено в пункт приема', 'return_moving'],
    ['Отправлен на сортировочный терминал', 'departed'],
    ['Отправлено в город назначения', 'on_way_to_destination_city'],
    ['В пути в город получателя', 'on_way_to_destination_city'],
    ['В городе Получателя', 'arrived_in_destination_city'],
    ['Поступил в город для передачи курьеру', 'awaiting_courier'],
    ['Доступен к получению в Пункте выдачи', 'ready_for_pickup'],
    ['Успешно Выдан', 'delivered'],
    ['Заказ передан на возврат в Интернет-магазин', 'return_started'],
    ['Заказ в пути в Интернет-магазин', 'return_moving'],
    ['Возвращено в пункт приема', 'return_moving'],
    ['Заказ возвращен в Интернет-магазин', 'returned'],
    ['Передан на доставку до Пункта выдачи', 'on_way_to_pickup_point'],
  ])('the Boxberry status "%s" means %s', (name, step) => {
    expect(stepIn('boxberry', name)).toBe(step);
  });

  test('a Boxberry status that nobody has listed is shown as it came and moves nothing', () => {
    const body = JSON.stringify([
      { Date: '2026-10-01 10:00:00', Name: 'Принято к доставке' },
      { Date: '2026-10-02 10:00:00', Name: 'Передано дирижаблю' },
    ]);
    const reports = read('boxberry', body, '?number=DUD15086277');
    expect(reports[0]?.events[1]?.code).toBe('Передано дирижаблю');
    expect(statusOf('boxberry', reports)).toMatchObject({ status: 'in_transit', step: 'accepted' });
  });

  test.each(['{"err":"blah-blah."}', '{"error":"Заказ не найден"}', '[{"err":"Нет записей"}]'])(
    'the Boxberry answer %s means that the number is not known',
    (text) => expect(refusalIn('boxberry', text)).toBe('not_found'),
  );

  test.each([
    '{"err":true,"message":"Длина должна быть целым числом"}',
    '{"error":true,"message":"Длина должна быть целым числом"}',
  ])('the Boxberry answer %s is about our request and hides no number', (text) => {
    expect(refusalIn('boxberry', text)).toBeNull();
    expect(parse('boxberry', text, '?number=DUD15086277').ok).toBe(false);
  });

  test.each(['[]', '{"statuses":[]}'])('the empty Boxberry answer %s claims no number', (text) => {
    expect(read('boxberry', text, '?number=DUD15086277')).toEqual([]);
  });
});

describe('5Post', () => {
  test.each([
    ['SHIPPED', 'on_way_to_pickup_point'],
    // In the shop, and not yet where the recipient can take it.
    ['RECEIVED_IN_STORE', 'last_mile'],
    ['RECEIVED_IN_TRANSIT_WAREHOUSE', 'arrived'],
    ['RECEIVED_IN_DROP', 'accepted'],
    ['READY_FOR_RETURN', 'return_started'],
    ['READY_FOR_UTILIZE', 'storage_expired'],
  ])('the 5Post code %s means %s', (code, step) => {
    expect(stepIn('fivepost', code)).toBe(step);
  });

  test('a 5Post history by a list is read for every order of it', () => {
    const reports = read('fivepost', sample('fivepost/history-mass-statuses-without-orderid.json'));
    expect(reports.map(({ number, events }) => [number, events.length])).toEqual([
      ['2207773', 3],
      ['2207765', 3],
    ]);
    for (const report of reports) {
      expect(statusOf('fivepost', [report]).status).toBe('info_received');
      expect(report.events.every(({ at }) => at !== null)).toBe(true);
    }
  });

  test('a rejected 5Post order is rejected whatever its execution had reached', () => {
    const reports = read('fivepost', sample('fivepost/order-history-rejected.json'));
    const codes = reports.flatMap(({ events }) => events.map(({ code }) => code));
    expect(codes).toEqual(['REJECTED', 'REJECTED', 'CREATED']);
    expect(statusOf('fivepost', reports).step).toBe('acceptance_refused');
  });

  test('an empty 5Post list says that nothing is known yet', () => {
    expect(read('fivepost', '[]')).toEqual([]);
  });
});

describe('Russian Post', () => {
  test.each([
    ['8/12', 'moving'],
    ['12/21', 'recipient_absent'],
    ['42/21', 'recipient_absent'],
    ['12/25', 'misrouted'],
    ['42/25', 'misrouted'],
    ['14/0', 'customs_processing'],
    ['14/99', 'customs_processing'],
    ['31/99', 'moving'],
    ['39/99', 'customs_processing'],
    ['40/99', 'customs_processing'],
  ])('the Russian Post operation %s means %s', (code, step) => {
    expect(stepIn('russian-post', code)).toBe(step);
  });

  // "Not handed over", "stored", "cancelled", "handled abroad": alone they could mean opposite things.
  test.each(['5/0', '7/0', '26/0', '33/0'])(
    'the Russian Post operation %s without a known attribute is shown as it came',
    (code) => expect(stepIn('russian-post', code)).toBeNull(),
  );

  test('records without a barcode are about the number that was asked', () => {
    const body = sample('russian-post/single-records-without-barcode.xml');
    const reports = read('russian-post', body, '?number=RA644000001RU');
    expect(new Set(reports.map(({ number }) => number))).toEqual(new Set(['RA644000001RU']));
    expect(statusOf('russian-post', reports).status).toBe('delivered');
    expect(read('russian-post', body)).toEqual([]);
  });

  test('a record without a barcode belongs to the barcode of the records around it', () => {
    const body = sample('russian-post/single.xml');
    const [first] = [...body.matchAll(/<(?:\w+:)?Barcode>[^<]*<\/(?:\w+:)?Barcode>/g)].slice(1);
    const without = first ? body.replace(first[0], '') : body.replace(/x^/, '');
    const numbers = new Set(read('russian-post', without).map(({ number }) => number));
    expect(numbers.size).toBe(1);
    expect(read('russian-post', without)).toHaveLength(read('russian-post', body).length);
  });

  test('an empty history is an answer that knows nothing yet', () => {
    const body = sample('russian-post/single-empty-history.xml');
    expect(refusalIn('russian-post', body)).toBeNull();
    expect(read('russian-post', body, '?number=RA644000001RU')).toEqual([]);
    expect(read('russian-post', body.replace('></ns3:OperationHistoryData>', '/>'))).toEqual([]);
  });

  test('an answer stored before numbers were noted beside it is read as ever', () => {
    const body = sample('russian-post/single-samara-tver.xml');
    const reports = read('russian-post', body);
    expect(reports).toHaveLength(8);
    expect(statusOf('russian-post', reports).status).toBe('delivered');
  });

  test('a fault about our request is not a number that Russian Post does not know', () => {
    const fault = (name: string) =>
      `<S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope"><S:Body><S:Fault><S:Detail><${name}Reason/></S:Detail></S:Fault></S:Body></S:Envelope>`;
    expect(refusalIn('russian-post', fault('OperationHistoryFault'), 500)).toBe('not_found');
    expect(refusalIn('russian-post', fault('LanguageFault'), 500)).toBe('unavailable');
  });
});

describe('DPD Russia', () => {
  const states = (...all: string[]) =>
    `<Envelope><Body><getStatesByDPDOrderResponse><return><docId>1</docId>${all.join('')}</return></getStatesByDPDOrderResponse></Body></Envelope>`;
  const state = (code: string, day: number, more = '') =>
    `<states><newState>${code}</newState><transitionTime>2026-10-${day}T10:00:00</transitionTime><planDeliveryDate>2026-10-20</planDeliveryDate>${more}</states>`;
  const known = (code: string, day: number, more = '') =>
    state(code, day, `<dpdOrderNr>RU010203045</dpdOrderNr>${more}`);
  const etas = (body: string) =>
    read('dpd-russia', body).filter(({ events }) => events.some(({ code }) => code === 'ETA'));

  test('the planned day of a DPD parcel is stated until it ends', () => {
    expect(etas(states(known('OnRoad', 10)))).toHaveLength(1);
    for (const end of ['Delivered', 'Lost', 'NotDone']) {
      expect(etas(states(known('OnRoad', 10), known(end, 12)))).toEqual([]);
      expect(etas(states(known(end, 12), known('OnRoad', 10)))).toEqual([]);
    }
  });

  test('the planned day of a DPD parcel is not stated once it is on its way back', () => {
    const back = known('OnRoad', 12, '<isReturn>true</isReturn>');
    expect(etas(states(known('OnRoad', 10), back))).toEqual([]);
  });

  test('the end of one DPD parcel says nothing about another in the same answer', () => {
    const other = state('OnRoad', 11, '<dpdOrderNr>RU010203046</dpdOrderNr>');
    expect(etas(states(known('Delivered', 12), other)).map(({ number }) => number)).toEqual([
      'RU010203046',
    ]);
  });

  test('DPD states without a number are about the number that was asked', () => {
    const reports = read('dpd-russia', states(state('OnRoad', 10)), '?number=RU010203045');
    expect(reports.map(({ number }) => number)).toEqual(['RU010203045']);
  });

  test.each([
    ['no states', states()],
    [
      'an empty return',
      '<Envelope><Body><getStatesByDPDOrderResponse><return/></getStatesByDPDOrderResponse></Body></Envelope>',
    ],
    ['no return', '<Envelope><Body><getStatesByDPDOrderResponse/></Body></Envelope>'],
  ])('a DPD answer with %s says that nothing is known yet', (_, body) => {
    expect(read('dpd-russia', body, '?number=RU010203045')).toEqual([]);
  });
});

describe('XML', () => {
  test.each(['\n', ' \t\r\n', '\uFEFF', '\n\uFEFF '])(
    'blanks %j before the declaration do not make a message unreadable',
    (blanks) => {
      for (const file of ['russian-post/single.xml', 'dpd-russia/states.xml']) {
        const id = file.split('/')[0] ?? '';
        const body = `<?xml version="1.0" encoding="UTF-8"?>${sample(file).replace(/^<\?xml[^>]*\?>/, '')}`;
        expect(read(id, blanks + body)).toEqual(read(id, body));
      }
    },
  );

  test('a document type is refused, also behind blanks', () => {
    const attack = '\n\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>';
    expect(parse('russian-post', attack)).toEqual({ ok: false, problem: 'malformed-body' });
  });

  test('a number in the address that is none is not taken for the number that was asked', () => {
    const body = sample('russian-post/single-records-without-barcode.xml');
    for (const number of ['', '<b>', 'a'.repeat(5000), '+7 921 555-48-19', 'Зябликова']) {
      const query = `?${new URLSearchParams({ number })}`;
      expect(read('russian-post', body, query)).toEqual([]);
    }
    expect(read('russian-post', body, '?number=A1&number=B2')[0]?.number).toBe('B2');
  });
});

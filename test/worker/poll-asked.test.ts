// Answers that do not repeat the number they were asked about, and answers that know nothing yet.
import { describe, expect, test } from 'vitest';
import { inboxOf, openHook, post, settled, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  type Asker,
  connectionOf,
  HOUR,
  json,
  know,
  listen,
  newsOf,
  numberOf,
  openPolling,
  recorded,
  run,
  T0,
  xml,
} from './support/poll.ts';

const EMPTY: { carrier: string; number: string; answers: () => unknown }[] = [
  {
    carrier: 'russian-post',
    number: 'RA644000005RU',
    answers: () =>
      outside('tracking.russianpost.ru', () =>
        xml(recorded('carriers/russian-post/single-empty-history.xml')),
      ),
  },
  {
    carrier: 'pony-express',
    number: '14-5556-2262',
    answers: () => pony('<Response><OrderList /><MessageList /></Response>'),
  },
  {
    carrier: 'dpd-russia',
    number: 'RU010203099',
    answers: () =>
      outside('ws.dpd.ru', (request) =>
        xml(
          request.method === 'GET'
            ? recorded('polls/dpd-russia/wsdl.xml')
            : '<Envelope><Body><getStatesByDPDOrderResponse><return><docId>1</docId></return></getStatesByDPDOrderResponse></Body></Envelope>',
        ),
      ),
  },
  {
    carrier: 'boxberry',
    number: 'DUD15086299',
    answers: () => outside('api.boxberry.ru', () => json([])),
  },
  {
    carrier: 'fivepost',
    number: '5POST-099',
    answers: () =>
      outside('api-omni.x5.ru', (request) =>
        json(request.url.includes('jwt') ? recorded('polls/fivepost/jwt.json') : []),
      ),
  },
];

/** The carrier's answer inside its SOAP answer. */
const pony = (response: string) =>
  outside('svc-api.p2e.ru', (request) =>
    xml(
      request.method === 'GET'
        ? recorded('polls/pony-express/wsdl.xml')
        : `\n<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><SubmitRequestResponse xmlns="http://tempuri.org/"><SubmitRequestResult>${response.replaceAll('<', '&lt;')}</SubmitRequestResult></SubmitRequestResponse></s:Body></s:Envelope>`,
    ),
  );

const shown = async (number: string) => (await track(number)).shipments[0];

async function polled(asker: Asker, number: string): Promise<void> {
  await know(asker, [number]);
  await run(T0);
  await settled(asker);
}

describe('an empty answer', () => {
  test.each(EMPTY)('$carrier that knows nothing yet is no failing connection', async (one) => {
    const asker = await openPolling(one.carrier);
    await listen(asker);
    one.answers();
    await polled(asker, one.number);
    expect(await connectionOf(asker)).toMatchObject({ failing_since: null, failure: null });
    expect(await newsOf(asker)).toEqual([]);
    expect(await shown(one.number)).toMatchObject({ status: 'pending', events: [] });
    // Asked again at the usual pace.
    expect((await numberOf(asker, one.number))?.poll_due_at).toBeGreaterThan(T0 + HOUR / 2);
  });

  test('a message without any report is done with, not kept as a failure', async () => {
    const asker = await openPolling('russian-post');
    EMPTY[0]?.answers();
    await polled(asker, 'RA644000005RU');
    expect((await inboxOf(asker)).every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('the number that was asked', () => {
  test('Russian Post records without a barcode are told of the number that was asked', async () => {
    const asker = await openPolling('russian-post');
    outside('tracking.russianpost.ru', () =>
      xml(recorded('carriers/russian-post/single-records-without-barcode.xml')),
    );
    await polled(asker, 'RA644000023RU');
    expect(await shown('RA644000023RU')).toMatchObject({ status: 'delivered' });
    expect((await shown('RA644000023RU'))?.events).toHaveLength(2);
  });

  test('a relay may write the number it asked about behind the address', async () => {
    const hook = await openHook('russian-post');
    const body = recorded('carriers/russian-post/single-records-without-barcode.xml');
    expect((await post(hook, body, { query: '?number=RA644000037RU' })).status).toBe(200);
    await settled(hook);
    expect(await shown('RA644000037RU')).toMatchObject({ status: 'delivered' });
  });

  test('a relayed answer that names no number at all is accepted and changes nothing', async () => {
    const hook = await openHook('russian-post');
    const body = recorded('carriers/russian-post/single-records-without-barcode.xml');
    expect((await post(hook, body)).status).toBe(200);
    await settled(hook);
    expect(await inboxOf(hook)).toMatchObject([{ state: 'done' }]);
  });

  test('a Pony Express order that was cancelled ends the parcel known by its order number', async () => {
    const asker = await openPolling('pony-express');
    pony(recorded('carriers/pony-express/order-cancelled.xml').replace(/^<\?xml[^>]*\?>/, ''));
    await polled(asker, 'MOW-123243');
    expect(await shown('MOW-123243')).toMatchObject({ status: 'cancelled' });
  });

  test('a Pony Express waybill with one piece left says so and is not delivered', async () => {
    const asker = await openPolling('pony-express');
    pony(recorded('carriers/pony-express/status-multi-address.xml').replace(/^<\?xml[^>]*\?>/, ''));
    await polled(asker, '13-6648-2150');
    const shipment = await shown('13-6648-2150');
    expect(shipment?.status).toBe('exception');
    const pieces = shipment?.events.filter(({ step }) => step === 'piece_delivered');
    expect(pieces?.map(({ text }) => text).sort()).toEqual(['1/3', '2/3']);
    // The same parcel by the carrier's own order number.
    expect((await shown('MOW3218335'))?.number).toBe('13-6648-2150');
  });
});

// Each carrier is asked the way it documents, and what it said when it was recorded is understood.
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { settled, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  type Asker,
  cdek,
  connectionOf,
  GIVEN,
  json,
  know,
  MINUTE,
  openPolling,
  paths,
  recorded,
  run,
  T0,
  xml,
} from './support/poll.ts';

interface Case {
  carrier: string;
  number: string;
  given?: Record<string, string>;
  answers: (asker: Asker) => Request[];
  /** Runs until the answer is there. */
  at?: number[];
  expected: { rawCode: string; step: string; occurredAt?: string };
  /** What the request must hold, so that the carrier understands it. */
  asked: RegExp;
}

const CASES: Case[] = [
  {
    carrier: 'cdek',
    number: '1106321645',
    answers: (asker) => cdek(asker),
    expected: { rawCode: 'ACCEPTED_AT_PICK_UP_POINT', step: 'ready_for_pickup' },
    asked: /^GET \/v2\/orders\?cdek_number=1106321645 Bearer cdek-token-canary-1/,
  },
  {
    carrier: 'russian-post',
    number: 'EA123456789RU',
    answers: () =>
      outside('tracking.russianpost.ru', () => xml(recorded('carriers/russian-post/single.xml'))),
    expected: { rawCode: '1/1', step: 'accepted' },
    asked: /^POST \/rtm34 .*<data:Barcode>EA123456789RU<\/data:Barcode>.*<data:login>canary/s,
  },
  {
    carrier: 'russian-post',
    number: '10725878901235',
    given: { access: 'batch' },
    at: [T0, T0 + 16 * MINUTE],
    answers: () =>
      outside('tracking.russianpost.ru', async (request) =>
        xml(
          (await request.text()).includes('ticketRequest')
            ? recorded('polls/russian-post/ticket.xml')
            : recorded('carriers/russian-post/batch.xml'),
        ),
      ),
    expected: { rawCode: '2/8', step: 'delivered' },
    asked: /^POST \/fc .*<ticket>20150917162048476CLIENTID<\/ticket><login>canary/s,
  },
  {
    carrier: 'pony-express',
    number: '25-1234-5678',
    answers: () =>
      outside('svc-api.p2e.ru', (request) =>
        request.method === 'GET'
          ? xml(recorded('polls/pony-express/wsdl.xml'))
          : xml(recorded('carriers/pony-express/status.xml')),
      ),
    expected: { rawCode: 'Delivered', step: 'delivered' },
    asked:
      /^POST \/UI_Service\.svc .*<SubmitRequest xmlns="http:\/\/carrier\.test\/ui"><accesskey>canary.*&lt;Number&gt;25-1234-5678/s,
  },
  {
    carrier: 'dpd-russia',
    number: 'RU010203045',
    answers: () =>
      outside('ws.dpd.ru', (request) =>
        xml(
          request.method === 'GET'
            ? recorded('polls/dpd-russia/wsdl.xml')
            : recorded('carriers/dpd-russia/states.xml'),
        ),
      ),
    expected: { rawCode: 'Delivered', step: 'delivered' },
    asked:
      /^POST \/services\/tracing1-1 .*<auth><clientNumber>1001000001<\/clientNumber><clientKey>canary-4f9d1c-dpd<\/clientKey><\/auth><dpdOrderNr>RU010203045<\/dpdOrderNr>/s,
  },
  {
    carrier: 'boxberry',
    number: 'DUD15086277',
    answers: () =>
      outside('api.boxberry.ru', () => json(recorded('carriers/boxberry/list-statuses.json'))),
    expected: { rawCode: 'Поступило в пункт выдачи', step: 'ready_for_pickup' },
    asked: /^GET \/json\.php\?token=canary-4f9d1c-boxberry&method=ListStatuses&ImId=DUD15086277/,
  },
  {
    carrier: 'fivepost',
    number: '1234567891',
    answers: () =>
      outside('api-omni.x5.ru', (request) =>
        request.url.includes('jwt')
          ? json(recorded('polls/fivepost/jwt.json'))
          : json(recorded('carriers/fivepost/order-status.json')),
      ),
    expected: { rawCode: 'REJECTED', step: 'acceptance_refused' },
    asked:
      /^POST \/api\/v1\/getOrderStatus Bearer fivepost-jwt-canary-1 \[\{"senderOrderId":"1234567891"\}\]/,
  },
  {
    carrier: 'yandex-delivery',
    number: '3B8D1AF142664FDE824626A7C19E2BD9',
    answers: () => {
      const page = JSON.parse(recorded('carriers/yandex-delivery/claims-journal.json'));
      // The recorded entry is of 2020, before anything this seller could want to know.
      for (const event of page.events) event.updated_ts = '2026-11-10T08:00:00+00:00';
      return outside('b2b.taxi.yandex.net', () => json(page));
    },
    expected: { rawCode: 'new', step: 'registered' },
    asked:
      /^POST \/b2b\/cargo\/integration\/v2\/claims\/journal\?limit=500 Bearer canary-4f9d1c-yandex \{\}/,
  },
  {
    carrier: 'kazpost',
    number: 'CC016695190KZ',
    answers: () => outside('track.post.kz', () => json(recorded('carriers/kazpost/events.json'))),
    expected: { rawCode: 'DPAY', step: 'delivered', occurredAt: '2025-09-08T13:02:11.000Z' },
    asked: /^GET \/api\/v2\/CC016695190KZ\/events {2}$/,
  },
  {
    carrier: 'belpost',
    number: 'EA009036435BY',
    answers: () => outside('api.belpost.by', () => json(recorded('carriers/belpost/steps.json'))),
    expected: {
      rawCode: 'Направлено из страны по назначению',
      step: 'left_origin_country',
      occurredAt: '2022-05-05T12:05:49.000Z',
    },
    asked: /^POST \/api\/v1\/tracking {2}\{"number":"EA009036435BY"\}$/,
  },
  {
    carrier: 'evropost',
    number: 'BY080013226247',
    answers: () => outside('evropochta.by', () => json(recorded('carriers/evropost/track.json'))),
    expected: { rawCode: '90', step: 'delivered', occurredAt: '2022-06-12T17:28:47.000Z' },
    asked: /^GET \/api\/track\.json\/\?number=BY080013226247 {2}$/,
  },
  {
    carrier: 'dellin',
    number: '400267443',
    answers: () => outside('api.dellin.ru', () => json(recorded('carriers/dellin/history.json'))),
    expected: { rawCode: 'inway', step: 'moving' },
    asked:
      /^POST \/v3\/orders\/statuses_history\.json {2}\{"appkey":"canary-4f9d1c-dellin","docIds":\["400267443"\]\}$/,
  },
  {
    carrier: 'pek',
    number: 'MBПTЗBA-2/2903',
    answers: () => outside('kabinet.pecom.ru', () => json(recorded('carriers/pek/given-out.json'))),
    expected: {
      rawCode: 'Выдан получателю',
      step: 'delivered',
      occurredAt: '2026-11-20T11:30:00.000Z',
    },
    at: [Date.parse('2026-11-21T09:00:00Z')],
    asked: new RegExp(
      `^POST /api/v1/cargos/basicstatus/ Basic ${btoa('pek-login:canary-4f9d1c-pek')} \\{"cargoCodes":\\["МВПТЗВА-2/2903"\\]\\}$`,
    ),
  },
  {
    carrier: 'kit',
    number: 'TБЛEKБ0010000111',
    answers: () => outside('capi.tk-kit.com', () => json(recorded('carriers/kit/status.json'))),
    expected: { rawCode: '04', step: 'delivered', occurredAt: '2013-10-12T10:04:20.000Z' },
    asked:
      /^POST \/1\.0\/order\/status\/get Bearer canary-4f9d1c-kit \{"cargo_number":"ТБЛЕКБ0010000111"\}$/,
  },
  {
    carrier: 'magnit-post',
    number: '123E4567-E89B-12D3-A456-426614174000',
    answers: () =>
      outside('b2b-api.magnit.ru', (request) =>
        request.method === 'POST'
          ? json({
              access_token: 'magnit-token',
              expires_in: 3599,
              scope: '',
              token_type: 'bearer',
            })
          : json(recorded('carriers/magnit-post/history.json')),
      ),
    expected: { rawCode: 'ACCEPTED_AT_POINT', step: 'ready_for_pickup' },
    asked:
      /^GET \/api\/v1\/magnit-post\/orders\/123e4567-e89b-12d3-a456-426614174000\/status-history Bearer magnit-token $/,
  },
];

test('every carrier that can be polled has a test case and test credentials', () => {
  const polled = CARRIERS.filter(({ polling }) => polling).map(({ id }) => id);
  expect([...new Set(CASES.map(({ carrier }) => carrier))].sort()).toEqual(polled);
  expect(Object.keys(GIVEN).sort()).toEqual(polled);
});

describe.each(CASES)(
  '$carrier, $number',
  ({ carrier, number, given, answers, at, expected, asked }) => {
    test('a polled carrier gets the documented request, and its answer is an event in the timeline', async () => {
      const asker = await openPolling(carrier, given ? { given } : {});
      await know(asker, [number]);
      const requests = answers(asker);
      for (const now of at ?? [T0]) await run(now);
      await settled(asker);

      const { shipments } = await track(number);
      const events = shipments.flatMap((shipment) => shipment.events);
      expect(events).toContainEqual(
        expect.objectContaining({ ...expected, source: `${carrier}:poll` }),
      );
      expect(await connectionOf(asker)).toMatchObject({
        failing_since: null,
        failures: 0,
        last_heard_at: (at ?? [T0]).at(-1),
      });
      const told = await Promise.all(requests.map(inWords));
      expect(told.filter((one) => asked.test(one))).not.toEqual([]);
    });
  },
);

async function inWords(request: Request): Promise<string> {
  const { pathname, search } = new URL(request.url);
  const login = request.headers.get('authorization') ?? '';
  return `${request.method} ${pathname}${search} ${login} ${await request.text()}`;
}

test('an installation can poll a carrier’s test server instead', async () => {
  const { env } = await import('cloudflare:test');
  const { pollCarriers } = await import('../../functions/inbound/poll.ts');
  const asker = await openPolling('boxberry');
  await know(asker, ['DUD15086999']);
  const requests = outside('boxberry.test', () =>
    json(recorded('carriers/boxberry/list-statuses.json')),
  );
  const origins = JSON.stringify({ boxberry: 'https://boxberry.test' });
  await pollCarriers({ ...env, CARRIER_ORIGINS: origins }, T0, async () => {});
  expect(paths(requests)).toEqual(['/json.php']);
});

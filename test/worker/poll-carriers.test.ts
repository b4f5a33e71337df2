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
  expected: { rawCode: string; step: string };
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

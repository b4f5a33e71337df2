// What stands behind a number, whose parcel that proves it to be, and what of it the public reads.
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Carrier, RawEvent } from '../../functions/carriers/carrier.ts';
import { CARRIERS, findCarrier } from '../../functions/carriers/index.ts';
import { isPlausibleNumber } from '../../functions/carriers/number.ts';
import { withoutWebAddresses } from '../../functions/carriers/web-address.ts';
import { PROOFS, STEPS } from '../../functions/contract/status.ts';
import { surerOf, toEvents } from '../../functions/timeline/event.ts';
import { credibleOf, withoutHearsay } from '../../functions/timeline/hearsay.ts';
import { planMerge } from '../../functions/timeline/merge.ts';
import {
  type Claim,
  claimOf,
  joinClaims,
  linkedBy,
  partOf,
  proofOfSource,
  rankOf,
  rankSql,
  TYPED,
} from '../../functions/timeline/proof.ts';
import { takeSnapshot, withProblems } from '../../functions/timeline/snapshot.ts';
import { at, event } from './event-builder.ts';

const CDEK = '1106153417';
const POSTING = '24219509-0020-1';
const carrier = (id: string): Carrier => findCarrier(id) as Carrier;
/** By a carrier that answers anybody. */
const POLLED: Claim = { proof: 'polled', owned: false };

describe('the order of proofs', () => {
  test('proofs rank in the order polled, signed, linked, pushed, relayed, typed', () => {
    expect([...PROOFS].sort((a, b) => rankOf(b) - rankOf(a))).toEqual([
      'polled',
      'signed',
      'linked',
      'pushed',
      'relayed',
      'typed',
    ]);
  });

  test('proofs rank the same in SQL as in code', () => {
    const db = new DatabaseSync(':memory:');
    for (const proof of PROOFS) {
      const row = db.prepare(`SELECT ${rankSql('?1')} AS rank`).get(proof);
      expect(row, proof).toEqual({ rank: rankOf(proof) });
    }
  });
});

describe.each(CARRIERS.filter(({ inbound }) => inbound).map((one) => [one.id, one] as const))(
  'a message of %s',
  (id, sender) => {
    const number = id === 'ozon' ? POSTING : CDEK;
    const OWN = ['cdek', 'ozon', 'yandex-delivery'];

    test('a push never proves whose parcel it is about', () => {
      const expected =
        sender.kind === 'aggregator' || sender.inbound?.kind === 'answer' ? 'relayed' : 'pushed';
      expect(claimOf(sender, 'push', { number })).toEqual({ proof: expected, owned: false });
      expect(proofOfSource(`${id}:push`)).toBe(expected);
    });

    test('only a carrier’s own poll answer counts as polled, and only three carriers’ prove ownership', () => {
      const expected: Claim =
        sender.kind === 'aggregator'
          ? { proof: 'relayed', owned: false }
          : { proof: 'polled', owned: OWN.includes(id) };
      expect(claimOf(sender, 'poll', { number })).toEqual(expected);
      expect(proofOfSource(`${id}:poll`)).toBe(expected.proof);
    });

    test('a poll answer proves no ownership of a number that its carrier did not issue', () => {
      const foreign = id === 'ozon' ? CDEK : POSTING;
      for (const about of [{ number: foreign }, { number, isShopsNumber: true as const }]) {
        const claim = claimOf(sender, 'poll', about);
        expect(claim.owned).toBe(false);
        expect(rankOf(claim.proof)).toBeLessThanOrEqual(rankOf('linked'));
      }
    });
  },
);

test('a 5Post answer with a sender’s order ID is marked as about the shop’s number', () => {
  const { inbound } = carrier('fivepost');
  const orderId = '9f1c1d4e-0000-4000-8000-000000000000';
  const read = (one: object) => inbound?.read([one]) ?? [];
  expect(read({ orderId, senderOrderId: POSTING })[0]).toMatchObject({ isShopsNumber: true });
  expect(read({ orderId })[0]).not.toHaveProperty('isShopsNumber');
});

test('a push of a carrier that signs its webhooks counts as signed', () => {
  const signature = { scheme: 'hmac-sha256', header: ['sign'], encoding: 'hex' } as const;
  const signing = { ...carrier('cdek'), inbound: { ...carrier('cdek').inbound, signature } };
  expect(claimOf(signing as Carrier, 'push', { number: CDEK }).proof).toBe('signed');
});

test('a number linked to a parcel counts as linked only by a poll answer, else as relayed', () => {
  const claims = PROOFS.map((proof) => linkedBy({ proof, owned: true }));
  expect(claims.map(({ proof }) => proof)).toEqual([
    ...PROOFS.slice(0, -1).map(() => 'relayed'),
    'linked',
  ]);
  expect(claims.some(({ owned }) => owned)).toBe(false);
  expect(partOf({ proof: 'polled', owned: true })).toEqual({ proof: 'linked', owned: true });
});

test('joined claims about a number keep the highest proof and ownership in any order', () => {
  const claim = fc.record({ proof: fc.constantFrom(...PROOFS), owned: fc.boolean() });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1 }), (claims) => {
      const joined = claims.reduce(joinClaims);
      expect(claims.toReversed().reduce(joinClaims)).toEqual(joined);
      expect(rankOf(joined.proof)).toBe(Math.max(...claims.map(({ proof }) => rankOf(proof))));
      expect(joined.owned).toBe(claims.some(({ owned }) => owned));
    }),
  );
});

describe('an event dated ahead', () => {
  const NOW = at('2026-11-01T12:00:00Z');
  const told = (raw: Partial<RawEvent>) =>
    toEvents(
      { number: CDEK, events: [{ code: 'CREATED', at: null, ...raw }] },
      carrier('cdek'),
      'push',
      NOW,
    )[0];

  test.each(Array.from({ length: 24 }, (_, i) => i + 1))(
    'an event dated %i hours ahead is set to the time of its receipt',
    (hours) => {
      const stamp = { at: NOW + hours * 3_600_000, local: null };
      expect(told({ at: stamp })).toMatchObject({ occurredAt: NOW, localTime: null });
    },
  );

  test('an event dated ahead keeps a local time that a time zone can explain, and no other', () => {
    const ahead = (hours: number) => ({
      at: NOW + hours * 3_600_000,
      local: '2026-11-01T21:00:00',
    });
    expect(told({ at: ahead(9) })).toMatchObject({
      occurredAt: NOW,
      localTime: '2026-11-01T21:00:00',
    });
    expect(told({ at: ahead(20) })).toMatchObject({ occurredAt: NOW, localTime: null });
  });

  test('an event dated five minutes ahead keeps its time', () => {
    const stamp = { at: NOW + 5 * 60_000, local: null };
    expect(told({ at: stamp })).toMatchObject({ occurredAt: NOW + 5 * 60_000 });
  });

  test('a promised delivery date in the future is kept as it is', () => {
    const eta = { begin: NOW + 86_400_000, end: NOW + 2 * 86_400_000 };
    expect(told({ facts: { eta } })).toMatchObject({ occurredAt: NOW, facts: { eta } });
  });
});

describe('a duplicate event', () => {
  const pushed = event({
    step: 'accepted',
    occurredAt: at('2026-10-20T00:00:00Z'),
    place: 'Тверь',
  });
  const polled = {
    ...pushed,
    source: 'cdek:poll',
    place: 'Казань',
    receivedAt: pushed.receivedAt + 9e6,
  };

  test('a duplicate event takes the details of the surer source and the first receipt time', () => {
    for (const [first, second] of [
      [pushed, polled],
      [polled, pushed],
    ] as const) {
      expect(surerOf(first, second)).toMatchObject({ source: 'cdek:poll', place: 'Казань' });
    }
    expect(surerOf(pushed, polled).receivedAt).toBe(pushed.receivedAt);
  });

  test('a duplicate event is written again only if its source is surer', () => {
    const number = { number: CDEK, carrier: 'cdek', shared: false, ...TYPED };
    const told = { carrier: 'cdek', numbers: [number], events: [pushed] };
    const first = planMerge(told, [], 'shp_1', pushed.receivedAt);
    const stored = {
      ...first,
      version: 1,
      createdAt: 0,
      endedAt: null,
      events: [pushed],
      watch: { problems: [], isMeasured: false, isArchived: false, snoozedUntil: null },
    };
    const again = (one: typeof pushed) =>
      planMerge({ ...told, events: [one] }, [stored], 'shp_2', polled.receivedAt).newEvents;
    expect(again({ ...pushed })).toEqual([]);
    expect(again(polled)).toMatchObject([{ source: 'cdek:poll' }]);
  });
});

describe('the public snapshot', () => {
  const words = fc.constantFrom(
    'Оплатите пошлину на ozon-poshlina.ru',
    'Позвоните 8 800 555 35 35',
    'Pay now',
    'Казань',
  );
  const anyEvent = fc
    .record({
      step: fc.option(fc.constantFrom(...STEPS), { nil: null }),
      occurredAt: fc.integer({ min: at('2026-09-01T00:00:00Z'), max: at('2026-10-01T00:00:00Z') }),
      source: fc.constantFrom(...CARRIERS.flatMap(({ id }) => [`${id}:push`, `${id}:poll`])),
      carrier: fc.oneof(words, fc.constantFrom(...CARRIERS.map(({ id }) => id))),
      text: fc.option(words, { nil: null }),
      place: fc.option(words, { nil: null }),
      rawCode: words,
    })
    .map((given) => event(given));
  const identity = (claim: Claim) => ({
    carrier: 'unknown',
    number: CDEK,
    numbers: [{ number: CDEK, carrier: null, shared: false, ...claim }],
  });

  test('an unproven event decides neither the public case nor the public turn', () => {
    const known = { ...identity(POLLED), carrier: 'cdek' };
    const events = [
      event({ key: 'a', step: 'accepted', source: 'cdek:poll', carrier: 'cdek', occurredAt: 1 }),
      event({ key: 'b', step: 'lost', source: 'aftership:push', carrier: 'cdek', occurredAt: 2 }),
    ];
    const taken = withProblems(takeSnapshot(known, events, 3), [], null, 3);
    expect(taken.shipment.case).toBe('lost');
    expect(taken.publicly).toMatchObject({
      status: 'in_transit',
      case: 'moving_on_time',
      actionRequiredBy: 'carrier',
    });
  });

  test('the public snapshot takes free text, sites and phone numbers from poll answers only, and carriers’ names from none', () => {
    const free = /poshlina|\d{3}|Позвоните 8|Pay now/;
    fc.assert(
      fc.property(fc.array(anyEvent), fc.boolean(), (events, owned) => {
        const { shipment, publicly } = takeSnapshot(identity({ proof: 'typed', owned }), events, 0);
        const shown = publicly ?? shipment;
        expect(shown.carrier).not.toMatch(free);
        for (const { source, text, place, rawCode, carrier: by, handover } of shown.events) {
          expect(JSON.stringify([by, handover])).not.toMatch(free);
          if (proofOfSource(source) === 'polled') continue;
          expect(text).toBeNull();
          expect(JSON.stringify([place, rawCode])).not.toMatch(free);
        }
        expect(withoutHearsay(shown)).toBe(shown);
      }),
    );
  });

  test('words in place, code and carrier of a push are dropped one by one, and known names and codes stay', () => {
    const shown = (more: Partial<Parameters<typeof event>[0]>) => {
      const told = { source: 'aftership:push', text: 'Pay now', ...more };
      const one = event({ step: 'accepted', occurredAt: at('2026-09-01T00:00:00Z'), ...told });
      const { shipment, publicly } = takeSnapshot(identity(POLLED), [one], 0);
      return (publicly ?? shipment).events[0];
    };
    const known = { place: 'Казань', rawCode: 'Exception_006', carrier: 'china-post' };
    expect(shown(known)).toMatchObject({ text: null, ...known });
    for (const words of ['Pay now', 'Позвоните 8 800 555 35 35', 'на ozon-poshlina.ru']) {
      expect(shown({ ...known, place: words })).toMatchObject({ ...known, place: null });
      expect(shown({ ...known, rawCode: words })).toMatchObject({ ...known, rawCode: null });
      expect(shown({ ...known, carrier: words })).toMatchObject({ ...known, carrier: 'unknown' });
      const answer = { source: 'cdek:poll', text: words, place: words, rawCode: words };
      expect(shown(answer)).toMatchObject({
        text: words,
        place: words,
        rawCode: words,
      });
    }
  });

  test('only poll answers are public once there are any, unless the seller’s ownership is proved', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), fc.boolean(), (events, owned) => {
        const credible = credibleOf([{ proof: 'polled', owned }], events);
        const answers = events.filter(({ source }) => proofOfSource(source) === 'polled');
        expect(credible).toEqual(owned || answers.length === 0 ? events : answers);
        const borrowed = credibleOf([{ proof: 'polled', owned }, POLLED], events);
        expect(borrowed).toEqual(answers.length === 0 ? events : answers);
      }),
    );
  });
});

describe('addresses of sites', () => {
  test.each([
    ['Оплатите пошлину на ozon-poshlina.ru', 'Оплатите пошлину на …'],
    ['на OZON-POSHLINA.RU/pay?x=1 сейчас', 'на … сейчас'],
    ['请到ozon-poshlina.ru付款', '请到…付款'],
    ['oplata.ozon-poshlina.com.', '….'],
    ['озон-пошлина.рф', '…'],
    ['озон.москва', '…'],
    ['ozonposhlina.photography', '…'],
    ['ozon-poshlina。ru', '…'],
    ['пишите t.me/ozonpay', 'пишите …'],
    ['пишите @ozon_pay', 'пишите …'],
  ])('removing web addresses turns %j into %j', (text, plain) => {
    expect(withoutWebAddresses(text)).toBe(plain);
  });

  test.each([
    'Доставлено.Вручено адресату',
    'Arrived at hub.Departed from hub',
    'г.Москва, обл.Московская, д.24',
    'St.Petersburg',
    'Прибыло 10.11.2026 в 12:30. Ожидайте',
    'т.к. офис закрыт, вес 1.5 кг',
    '已签收。OK 谢谢',
    'Flight No.SU 123',
  ])('no web address is found in %j', (text) => {
    expect(withoutWebAddresses(text)).toBe(text);
  });

  test('a web address is no plausible parcel number, but a number with dots is', () => {
    for (const site of ['OZON-POSHLINA.RU', 'PAY24.COM/X', 'ОЗОН-ПОШЛИНА.РФ']) {
      expect(isPlausibleNumber(site), site).toBe(false);
    }
    for (const number of ['ZX12345.CN', 'ABC.1', '1.2.3']) {
      expect(isPlausibleNumber(number), number).toBe(true);
    }
  });
});

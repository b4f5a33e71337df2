// Our words in AfterShip's: tags, checkpoints, and the fields of its own types.
import { readFileSync } from 'node:fs';
import type { Tag } from '@aftership/tracking-sdk/dist/model/Tag';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointsOf } from '../../functions/aftership/checkpoints.ts';
import { listCouriers } from '../../functions/aftership/couriers.ts';
import { FIELDS_NOT_MAPPED } from '../../functions/aftership/not-mapped.ts';
import { readQuery } from '../../functions/aftership/query.ts';
import { tagOf } from '../../functions/aftership/tags.ts';
import { viewTracking } from '../../functions/aftership/tracking.ts';
import { parcelAt } from '../../functions/aftership/webhook.ts';
import { aftership } from '../../functions/carriers/aftership.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import type { TrackingEvent } from '../../functions/contract/shipment.ts';
import { meaningOf, STEPS, type Step } from '../../functions/contract/status.ts';
import { ProblemError } from '../../functions/lib/problem.ts';

const AFTERSHIP_TAGS = [
  'Pending',
  'InfoReceived',
  'InTransit',
  'OutForDelivery',
  'AttemptFail',
  'Delivered',
  'AvailableForPickup',
  'Exception',
  'Expired',
] satisfies `${Tag}`[];

const viewOf = (step: Step) => {
  const { status, sub } = meaningOf(step);
  return status === null ? null : { status, ...tagOf(status, sub ?? null, step) };
};

/** The subtag as its own webhooks are read here. */
const readBack = (subtag: string) =>
  stepOf(aftership, subtag.replace('_001', '').replace('_', '/'));

describe('tags', () => {
  test('every step has a tag of AfterShip and a subtag of that tag', () => {
    for (const step of STEPS) {
      const view = viewOf(step);
      if (view === null) continue;
      expect(AFTERSHIP_TAGS, step).toContain(view.tag);
      expect(view.subtag, step).toMatch(new RegExp(`^${view.tag}_\\d{3}$`));
    }
  });

  test('a step that comes back as another status says that its tag is not mapped', () => {
    const changed = STEPS.filter((step) => {
      const view = viewOf(step);
      const back = view && readBack(view.subtag);
      return view && (back == null || meaningOf(back).status !== view.status);
    });
    expect(changed).toEqual(['cancelled']);
    expect(viewOf('cancelled')?.notMapped).toEqual(['tag', 'subtag']);
  });

  test('a step that comes back as another step says that its subtag is not mapped', () => {
    for (const step of STEPS) {
      const view = viewOf(step);
      if (view === null || step === 'cancelled') continue;
      const isSame = readBack(view.subtag) === step;
      expect(view.notMapped, step).toEqual(isSame ? [] : ['subtag']);
    }
  });

  test('reasons that AfterShip has a code for keep it, whatever the carrier calls its step', () => {
    expect(viewOf('wrong_address')?.subtag).toBe('Exception_007');
    expect(viewOf('address_being_clarified')?.subtag).toBe('Exception_007');
    expect(viewOf('customs_payment_required')?.subtag).toBe('Exception_006');
    expect(viewOf('lost')?.subtag).toBe('Exception_013');
    expect(viewOf('delayed')?.subtag).toBe('Exception_005');
    expect(viewOf('return_refused_by_recipient')?.subtag).toBe('Exception_010');
    expect(viewOf('returned')?.subtag).toBe('Exception_011');
  });
});

const event = (step: Step | null, at: string, more: Partial<TrackingEvent> = {}): TrackingEvent => {
  const { status = null, sub = null } = step === null ? {} : meaningOf(step);
  return {
    occurredAt: at,
    localTime: null,
    receivedAt: at,
    status,
    subStatus: sub,
    step,
    place: null,
    text: null,
    rawCode: '3',
    source: 'cdek:push',
    confidence: 'carrier_reported',
    carrier: 'cdek',
    leg: null,
    handover: null,
    ...more,
  };
};

describe('checkpoints', () => {
  const events = [
    event('eta_changed', '2026-11-03T00:00:00.000Z'),
    event('accepted', '2026-11-02T00:00:00.000Z', {
      localTime: '2026-11-02T03:00:00',
      place: 'Тюмень',
    }),
    event(null, '2026-11-01T00:00:00.000Z', {
      text: 'Something new',
      confidence: 'seller_reported',
    }),
  ];

  test('checkpoints stand oldest first, and one that moves no status keeps the tag before it', () => {
    const seen = checkpointsOf(events, 'en');
    expect(seen.map(({ tag, subtag }) => [tag, subtag])).toEqual([
      ['Pending', 'Pending_001'],
      ['InTransit', 'InTransit_002'],
      ['InTransit', 'InTransit_002'],
    ]);
    expect(seen[0]).toMatchObject({ message: 'Something new', source: 'user' });
    expect(seen[1]).toMatchObject({
      checkpoint_time: '2026-11-02T03:00:00',
      location: 'Тюмень',
      source: 'carrier',
    });
  });

  test('a checkpoint keeps its hash when others are added, and no two share one', () => {
    const before = checkpointsOf(events.slice(1), 'en').map(({ hash }) => hash);
    const after = checkpointsOf(events, 'en').map(({ hash }) => hash);
    expect(after.slice(0, 2)).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  test('the hash is the same in every language', () => {
    const hashes = (lang: 'ru' | 'zh') => checkpointsOf(events, lang).map(({ hash }) => hash);
    expect(hashes('ru')).toEqual(hashes('zh'));
  });
});

/** The names of an interface of the SDK. */
const fieldsOf = (model: string): string[] =>
  [
    ...readFileSync(
      `node_modules/@aftership/tracking-sdk/dist/model/${model}.d.ts`,
      'utf8',
    ).matchAll(/^ {4}(\w+)\??:/gm),
  ].map(([, name = '']) => name);

describe('the fields of AfterShip’s own types', () => {
  const view = viewTracking(
    parcelAt(
      null,
      {
        shipment: { id: 'shp_1', carrier: 'cdek', number: '1106321645' },
        from: null,
        status: 'in_transit',
        subStatus: null,
        since: null,
        actionRequiredBy: 'carrier',
        eta: { begin: '2026-11-05T00:00:00.000Z', end: '2026-11-06T00:00:00.000Z' },
        pickupUntil: null,
      },
      '2026-11-02T00:00:00.000Z',
    ),
    'https://desk.test',
    'en',
  );

  /** Of AfterShip's own making, or of a parcel with several pieces and signatures, which nobody tells us of. */
  const LEFT_OUT = [
    'legacy_id',
    'tracked_count',
    'unique_token',
    'signature_requirement',
    'shipment_direction',
  ];

  test('a tracking has every field of theirs but a few named here, and of ours parcel_desk alone', () => {
    const theirs = fieldsOf('Tracking');
    expect(theirs.length).toBeGreaterThan(70);
    expect(Object.keys(view).filter((name) => !theirs.includes(name))).toEqual(['parcel_desk']);
    expect(theirs.filter((name) => !(name in view))).toEqual(LEFT_OUT);
    expect(LEFT_OUT.filter((name) => !FIELDS_NOT_MAPPED.includes(name))).toEqual([]);
  });

  test('a field that is named as not mapped has no value, and one that has a value is not named', () => {
    const empty = Object.entries(view).filter(([, value]) =>
      Array.isArray(value) ? value.length === 0 : value === null,
    );
    const named = FIELDS_NOT_MAPPED.filter((name) => name in view);
    expect(named.filter((name) => !empty.some(([one]) => one === name))).toEqual([]);
  });

  test('checkpoints and couriers have exactly the fields of theirs', () => {
    const [checkpoint = {}] = checkpointsOf([event('accepted', '2026-11-02T00:00:00.000Z')], 'en');
    expect(Object.keys(checkpoint).sort()).toEqual(fieldsOf('Checkpoint').sort());
    for (const courier of listCouriers(undefined).couriers)
      expect(Object.keys(courier).sort()).toEqual(
        fieldsOf('Courier')
          .filter((name) => name !== 'credentials')
          .sort(),
      );
  });
});

describe('a query of theirs', () => {
  test('whatever is asked for, a query is read or refused by naming the field', () => {
    const names = [...fieldsOf('GetTrackingsQuery'), '__proto__', 'constructor', 'page'];
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'Delivered',
        'Exception,Pending',
        'cdek,4px',
        '2026-11-02',
        'true',
        '50',
        ',',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (given) => {
        try {
          expect(readQuery(given).limit).toBeLessThanOrEqual(100);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
          const [{ pointer = '' } = {}] = (error as ProblemError).extensions.errors ?? [];
          expect(names).toContain(pointer.slice(1));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARRIERS, findCarrier } from '../../functions/carriers/index.ts';
import { ASKERS, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { INTEGRATION_TYPES, SCHEMES, STATUSES } from '../../functions/contract/status.ts';
import { answerGuide } from '../../functions/guide/answer.ts';
import { stepsFor } from '../../functions/guide/router.ts';
import { handlerOf, type Situation } from '../../functions/guide/situation.ts';
import { getStep, STEP_IDS, type StepId } from '../../functions/guide/steps.ts';
import { turnIn } from '../../functions/guide/turn.ts';
import { CONTACTS } from '../../functions/policies/contacts.ts';
import { overduePolicies, POLICIES } from '../../functions/policies/policies.ts';
import { endOfTerm } from '../../functions/policies/terms.ts';

const carriers = [null, ...CARRIERS.map(({ id }) => id)];
const situations: Situation[] = ASKERS.flatMap((role) =>
  ISSUES.flatMap((issue) =>
    [null, ...SCHEMES].flatMap((scheme) =>
      [null, ...INTEGRATION_TYPES].flatMap((integrationType) =>
        [null, ...STATUSES].flatMap((status) =>
          carriers.map((carrier) => ({ role, issue, scheme, integrationType, status, carrier })),
        ),
      ),
    ),
  ),
);

const situation = (given: Partial<Situation>): Situation => ({
  role: 'buyer',
  issue: 'late',
  scheme: null,
  integrationType: null,
  status: null,
  carrier: null,
  ...given,
});

describe('the table of responsibility', () => {
  test('every situation has at least two steps, and none of them twice', () => {
    expect(situations.length).toBeGreaterThan(300_000);
    for (const one of situations) {
      const steps = stepsFor(one);
      if (steps.length < 2 || new Set(steps).size !== steps.length) {
        throw new Error(`${JSON.stringify(one)}: ${steps}`);
      }
    }
  });

  test('every situation is the turn of the buyer, carrier, Ozon or seller', () => {
    const turns = new Set(situations.map(turnIn));
    expect([...turns].sort()).toEqual(['buyer', 'carrier', 'ozon', 'seller']);
  });

  test('every defined step is used in some situation', () => {
    const used = new Set(situations.flatMap((one) => [...stepsFor(one)]));
    expect(STEP_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  test('the guide never sends a buyer to a seller channel, nor a seller to the seller', () => {
    const pairs = new Set(
      situations.flatMap((one) => stepsFor(one).map((id) => `${one.role} ${id}` as const)),
    );
    for (const pair of pairs) {
      const [role, id] = pair.split(' ') as [Situation['role'], StepId];
      const { whom, channel } = getStep(id);
      const isForSellers = whom === 'ozon_seller_support' || channel === 'seller_portal';
      expect(isForSellers && role === 'buyer', pair).toBe(false);
      expect(whom === 'seller' && role === 'seller', pair).toBe(false);
    }
  });

  test('a buyer with FBO or FBS delivery in transit is sent to Ozon support, not to the seller', () => {
    for (const scheme of ['FBO', 'FBS'] as const) {
      for (const issue of ['late', 'lost', 'delivered_not_received'] as const) {
        const steps = stepsFor(situation({ scheme, issue, status: 'in_transit' }));
        expect(steps).not.toContain('ask_seller');
        expect(steps).toContain('ask_ozon_support');
      }
    }
  });

  test('a seller whose own carrier has the parcel is never sent to claim from Ozon', () => {
    const asking = situations.filter(
      (one) => one.role === 'seller' && stepsFor(one).includes('claim_from_ozon'),
    );
    expect(new Set(asking.map(handlerOf))).not.toContain('own_carrier');
  });

  test('a buyer with a damaged or wrong item photographs it first, save for a damage act', () => {
    const beginnings = new Set(
      situations
        .filter(({ role, issue }) => role === 'buyer' && ['damaged', 'wrong_item'].includes(issue))
        .map((one) => stepsFor(one).slice(0, 2).join(' ')),
    );
    for (const beginning of beginnings) {
      expect(beginning).toMatch(/^(?:damage_act_at_handover )?photograph_first/);
    }
  });

  test('a buyer without a pickup notice checks notifications, collects, then extends storage', () => {
    const steps = stepsFor(
      situation({ issue: 'no_pickup_notice', status: 'available_for_pickup' }),
    );
    expect(steps).toEqual(['check_notifications', 'collect_with_code', 'extend_storage']);
  });
});

describe('who answers for the delivery', () => {
  test.each([
    ['FBO', null, 'ozon'],
    ['FBS', 'ozon', 'ozon'],
    ['rFBS', 'aggregator', 'partner'],
    ['rFBS', '3pl_tracking', 'own_carrier'],
    ['rFBS', null, 'own_carrier'],
    ['FBP', null, 'fbp'],
    [null, null, 'unknown'],
  ] as const)(
    'delivery by scheme %s with integration %s is handled by %s',
    (scheme, integrationType, handler) => {
      expect(handlerOf(situation({ scheme, integrationType }))).toBe(handler);
    },
  );
});

describe('the register of rules', () => {
  test('every policy has text in three languages, a source and a check day', () => {
    for (const policy of POLICIES) {
      for (const lang of LANGS) expect(policy.text[lang].length).toBeGreaterThan(10);
      expect(policy.source).toMatch(/^https?:\/\//);
      expect(policy.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(POLICIES.length);
  });

  test('a policy with contradicting sources shows no number', () => {
    for (const policy of POLICIES.filter(({ confidence }) => confidence === 'D')) {
      expect(policy.value).toBeNull();
      for (const lang of LANGS) expect(policy.text[lang]).not.toMatch(/\d/);
    }
  });

  test('a policy states the same numbers in every language', () => {
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
    for (const { id, text } of POLICIES) {
      expect(numbers(text.zh), id).toEqual(numbers(text.ru));
      expect(numbers(text.en), id).toEqual(numbers(text.ru));
    }
  });

  test('a policy is overdue once its last check is more than 90 days ago', () => {
    const day = (n: number) => Date.parse('2026-11-23') + n * 86_400_000;
    expect(overduePolicies(day(90))).toEqual([]);
    expect(overduePolicies(day(91))).toHaveLength(POLICIES.length);
  });
});

test('every contact has a known owner, https links and a check day, and no phone number', () => {
  for (const { of, url, source, checkedOn } of CONTACTS) {
    expect(findCarrier(of) !== null || of.startsWith('ozon_')).toBe(true);
    expect(url).toMatch(/^https:\/\//);
    expect(source).toMatch(/^https:\/\//);
    expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
  const text = readFileSync('functions/policies/contacts.ts', 'utf8').replace(
    /\d{4}-\d{2}-\d{2}/g,
    '',
  );
  expect(text).not.toMatch(/\+?\d[\d\s()-]{8,}\d/);
});

describe('terms', () => {
  const since = Date.parse('2026-08-31T10:00:00Z');
  test.each([
    [24, 'hour', '2026-09-01T10:00:00.000Z'],
    [7, 'day', '2026-09-07T10:00:00.000Z'],
    [6, 'month', '2027-02-28T10:00:00.000Z'],
  ] as const)('a term of %i %s from 31 August ends at %s', (value, unit, end) => {
    const policy = { ...POLICIES[0], value, unit };
    expect(new Date(endOfTerm(since, policy) ?? 0).toISOString()).toBe(end);
  });

  test('a storage term has a deadline only when its start is known', () => {
    const waiting = situation({ issue: 'where_is_it', status: 'available_for_pickup' });
    const [collect] = answerGuide(waiting, since, 'ru').steps;
    expect(collect?.latest).toEqual({
      policy: 'pickup-storage',
      at: '2026-09-07T10:00:00.000Z',
      text: '7 дней',
    });
    expect(answerGuide(waiting, null, 'ru').steps[0]?.latest?.at).toBeNull();
  });
});

test('a carrier is named in brackets, so that no language has to inflect it', () => {
  const own = situation({ scheme: 'rFBS', status: 'in_transit', carrier: 'russian-post' });
  const how = (lang: 'ru' | 'zh' | 'en') =>
    answerGuide(own, null, lang).steps.find(({ id }) => id === 'ask_carrier')?.how ?? '';
  expect(how('ru')).toContain('перевозчику (Почта России)');
  expect(how('zh')).toContain('承运商（俄罗斯邮政）');
  expect(how('en')).toContain('the carrier (Russian Post)');
});

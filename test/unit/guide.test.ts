// What a person picks by hand: every issue, for every parcel it can be about, leads to steps that fit.
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { ASKERS, type Asker, ISSUES, type Issue } from '../../functions/contract/guide.ts';
import type { Lang } from '../../functions/contract/lang.ts';
import { INTEGRATION_TYPES, SCHEMES, STATUSES } from '../../functions/contract/status.ts';
import { POLICIES } from '../../functions/policies/policies.ts';
import { endOfTerm } from '../../functions/policies/terms.ts';
import { answerIssue } from '../../functions/situation/answer.ts';
import { caseOfIssue, classify } from '../../functions/situation/classify.ts';
import { type Decision, decide } from '../../functions/situation/decide.ts';
import { factsOf, type ParcelFacts } from '../../functions/situation/facts.ts';
import { handlerOf } from '../../functions/situation/handler.ts';
import { getStep, type StepId } from '../../functions/situation/steps.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
/** A machine that is busy with something else is no failure. */
const WALK = { timeout: 60_000 };
const carriers = [null, ...CARRIERS.map(({ id }) => id)];

interface Cell {
  role: Asker;
  issue: Issue;
  facts: ParcelFacts;
  decision: Decision;
}

function* everyQuestion(): Generator<Cell> {
  for (const scheme of [null, ...SCHEMES]) {
    for (const integrationType of [null, ...INTEGRATION_TYPES]) {
      for (const status of [null, ...STATUSES]) {
        for (const carrier of carriers) {
          const facts = factsOf({ scheme, integrationType, status, carrier });
          for (const issue of ISSUES) {
            const id = caseOfIssue(issue, facts, NOW);
            for (const role of ASKERS) {
              yield { role, issue, facts, decision: decide(id, facts, role) };
            }
          }
        }
      }
    }
  }
}

const stepsFor = (role: Asker, issue: Issue, known: Parameters<typeof factsOf>[0]): StepId[] => {
  const facts = factsOf(known);
  return decide(caseOfIssue(issue, facts, NOW), facts, role).steps.map(({ id }) => id);
};

describe('the table of responsibility', () => {
  test('every question has at least two steps, none twice and none for somebody else', WALK, () => {
    const turns = new Set<string>();
    const wrong = new Set<string>();
    let cells = 0;
    for (const { role, issue, facts, decision } of everyQuestion()) {
      cells++;
      turns.add(decision.turn);
      const steps = decision.steps.map(({ id }) => id);
      const cell = `${role} ${decision.case}`;
      if (steps.length < 2 || new Set(steps).size !== steps.length) wrong.add(`${cell}: ${steps}`);
      for (const id of steps) {
        const { whom, channel } = getStep(id);
        const isForSellers = whom === 'ozon_seller_support' || channel === 'seller_portal';
        const isForBuyers = whom === 'ozon_support' || channel === 'ozon_app';
        if (role === 'buyer' && (isForSellers || whom === 'buyer')) wrong.add(`${cell}: ${id}`);
        if (role === 'seller' && (whom === 'seller' || (isForBuyers && id !== 'use_other_way'))) {
          wrong.add(`${cell}: ${id}`);
        }
      }
      if (handlerOf(facts) === 'own_carrier' && steps.includes('claim_from_ozon')) {
        wrong.add(`${cell}: the seller's own carrier has it, not Ozon`);
      }
      const isAboutGoods = ['damaged', 'wrong_item'].includes(issue) && role === 'buyer';
      if (isAboutGoods && !/^(?:damage_act_at_handover )?photograph_first/.test(steps.join(' '))) {
        wrong.add(`${cell}: photographs come first: ${steps}`);
      }
    }
    expect([...wrong]).toEqual([]);
    expect(cells).toBeGreaterThan(300_000);
    expect([...turns].sort()).toEqual(['buyer', 'carrier', 'nobody', 'ozon', 'seller']);
  });

  test('a parcel without a carrier of the seller’s own is asked after at Ozon, not at the seller', () => {
    for (const scheme of ['FBO', 'FBS'] as const) {
      for (const issue of ['late', 'lost', 'delivered_not_received'] as const) {
        const steps = stepsFor('buyer', issue, { scheme, status: 'in_transit' });
        expect(steps).not.toContain('ask_seller');
        expect(steps).toContain('ask_ozon_support');
      }
    }
  });

  test('a buyer without a notice collects a waiting parcel, and looks at the order while it travels', () => {
    const asks = (status: ParcelFacts['status']) =>
      stepsFor('buyer', 'no_pickup_notice', { status, scheme: 'FBS' });
    expect(asks('available_for_pickup')).toEqual([
      'collect_with_code',
      'extend_storage',
      'ask_ozon_support',
    ]);
    expect(asks('in_transit').slice(0, 2)).toEqual(['check_notifications', 'check_order']);
    expect(asks('returning')[0]).toBe('watch_refund');
  });

  test('what the parcel itself tells comes before what a person calls it', () => {
    const caseOf = (issue: Issue, known: Parameters<typeof factsOf>[0]) =>
      caseOfIssue(issue, factsOf(known), NOW);
    const inCustoms = { status: 'in_transit', step: 'customs_documents_required' } as const;
    expect(caseOf('late', inCustoms)).toBe('customs_documents_due');
    expect(caseOf('customs', inCustoms)).toBe('customs_documents_due');
    expect(caseOf('late', { status: 'in_transit' })).toBe('moving_late');
    expect(caseOf('return', { status: 'returning' })).toBe('coming_back');
    expect(caseOf('cancel', { status: 'delivered' })).toBe('return_wanted');
    expect(caseOf('cancel', { status: 'returning' })).toBe('coming_back');
    expect(caseOf('lost', { status: 'delivered' })).toBe('delivered_not_received');
    expect(caseOf('wrong_address', { status: 'info_received' })).toBe('address_change_before');
    expect(caseOf('wrong_address', { status: 'in_transit' })).toBe('address_change_on_the_way');
    for (const status of STATUSES) {
      const facts = factsOf({ status });
      expect(caseOfIssue('where_is_it', facts, NOW)).toBe(classify(facts, NOW));
    }
  });
});

/** Answers that were wrong before there was one engine. */
describe('a first step that fits', () => {
  test.each([
    ['a refused parcel on its way back', 'buyer', { status: 'returning', step: 'refused' }],
    ['one that is returned', 'buyer', { status: 'returned' }],
    ['a cancelled order', 'buyer', { status: 'cancelled' }],
  ] as const)('%s asks for no return', (_, role, known) => {
    expect(stepsFor(role, 'return', known)).not.toContain('open_return');
    expect(stepsFor(role, 'where_is_it', known)[0]).toBe('watch_refund');
  });

  test('after the promised date nobody is told to wait for it', () => {
    const known = {
      status: 'in_transit',
      scheme: 'FBS',
      at: { promisedUntil: NOW - 3 * 86_400_000 },
    } as const;
    expect(stepsFor('buyer', 'where_is_it', known)).not.toContain('wait_until_eta');
    expect(stepsFor('buyer', 'late', known)).not.toContain('wait_until_eta');
  });

  test.each([
    ['customs_documents_required', 'buyer', 'give_customs_documents'],
    ['customs_payment_required', 'buyer', 'pay_customs'],
    ['not_accepted_at_sorting', 'seller', 'send_certificate'],
  ] as const)('%s: a %s is told to %s', (step, role, first) => {
    expect(stepsFor(role, 'where_is_it', { status: 'in_transit', step })[0]).toBe(first);
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
      expect(handlerOf({ scheme, integrationType })).toBe(handler);
    },
  );
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

  const reader = { role: 'buyer', lang: 'ru', now: since } as const;
  const untilOf = (known: Parameters<typeof factsOf>[0]) =>
    answerIssue('where_is_it', factsOf({ status: 'available_for_pickup', ...known }), reader).until;

  test('a storage term has a date only when its start is known, and a term before', () => {
    const atOzon = { carrier: 'ozon', scheme: 'FBS' } as const;
    expect(untilOf({ ...atOzon, at: { statusSince: since } })).toMatchObject({
      at: '2026-09-07T10:00:00.000Z',
      rule: 'pickup-storage',
      because: null,
    });
    expect(untilOf(atOzon)).toMatchObject({ at: null, rule: 'pickup-storage', because: null });
    expect(untilOf(atOzon).text).toMatch(/^7 дней./);
  });

  test('what the carrier states comes before Ozon’s rule, which is not another carrier’s', () => {
    const pickupUntil = since + 2 * 86_400_000;
    expect(untilOf({ carrier: 'cdek', at: { statusSince: since, pickupUntil } })).toMatchObject({
      at: '2026-09-02T10:00:00.000Z',
    });
    expect(untilOf({ carrier: 'cdek', at: { statusSince: since } })).toMatchObject({
      at: null,
      because: 'carrier_publishes_none',
    });
  });

  test('Russian Post’s claim lapses six months after it took the parcel, and is no other carrier’s', () => {
    const lost = (carrier: string, firstScan: number | null) => {
      const facts = factsOf({
        status: 'in_transit',
        step: 'lost',
        scheme: 'rFBS',
        carrier,
        at: { firstScan },
      });
      return decide(classify(facts, NOW), facts, 'seller');
    };
    expect(lost('russian-post', since).until).toMatchObject({
      at: Date.parse('2027-02-28T10:00:00Z'),
      otherwise: 'claim_lapses',
    });
    expect(lost('russian-post', null).until).toMatchObject({ at: null, rule: 'post-claim' });
    expect(lost('cdek', since).until).toEqual({ because: 'the_sooner_the_better' });
    expect(lost('russian-post', since).steps.map(({ id }) => id)).toContain('post_claim');
    expect(lost('cdek', since).steps.map(({ id }) => id)).toContain('carrier_claim');
  });

  test('a step that is not sensible yet says from when on', () => {
    const facts = factsOf({ status: 'in_transit', scheme: 'FBS', at: { promisedUntil: since } });
    const [first] = answerIssue('where_is_it', facts, { ...reader, now: since }).steps;
    expect(first).toMatchObject({ id: 'wait_until_eta', earliestAt: '2026-08-31T10:00:00.000Z' });
  });
});

test('a carrier is named in brackets, so that no language has to inflect it', () => {
  const facts = factsOf({ scheme: 'rFBS', status: 'in_transit', carrier: 'russian-post' });
  const how = (lang: Lang) =>
    answerIssue('late', facts, { role: 'buyer', lang, now: NOW }).steps.find(
      ({ id }) => id === 'ask_carrier',
    )?.how ?? '';
  expect(how('ru')).toContain('(Почта России)');
  expect(how('zh')).toContain('（俄罗斯邮政）');
  expect(how('en')).toContain('(Russian Post)');
});

// The register of rules: every rule sourced and said alike in three languages, and which one held when.
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import {
  getPolicy,
  overduePolicies,
  POLICIES,
  type Policy,
  policyOn,
  SUPERSEDED,
} from '../../functions/policies/policies.ts';
import { TERM_STARTS } from '../../functions/policies/policy.ts';

const ALL: readonly Policy[] = [...POLICIES, ...SUPERSEDED];

describe('the register of rules', () => {
  test('every policy has text in three languages, a source and a check day', () => {
    for (const policy of ALL) {
      for (const lang of LANGS) expect(policy.text[lang].length).toBeGreaterThan(10);
      expect(policy.source).toMatch(/^https?:\/\//);
      expect(policy.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(POLICIES.length);
  });

  test('a policy with contradicting sources shows no number', () => {
    for (const policy of ALL.filter(({ confidence }) => confidence === 'D')) {
      expect(policy.value).toBeNull();
      for (const lang of LANGS) expect(policy.text[lang]).not.toMatch(/\d/);
    }
  });

  test('a policy states the same numbers in every language', () => {
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort();
    for (const { id, text } of ALL) {
      expect(numbers(text.zh), id).toEqual(numbers(text.ru));
      expect(numbers(text.en), id).toEqual(numbers(text.ru));
    }
  });

  test('a term has value and unit, says what starts its clock, and no other rule does', () => {
    for (const { id, value, unit, from } of ALL) {
      expect(value === null, id).toBe(unit === null);
      if (value === null) expect(from, id).toBeNull();
    }
    // Their sources do not say from when they count; a block is counted from itself.
    const unsaid = ALL.filter(({ value, from }) => value !== null && from === null);
    expect(unsaid.map(({ id }) => id)).toEqual([
      'return-window',
      'return-window-hygiene',
      'return-window-custom',
      'return-window-food',
      'block-threshold',
      'fbp-processing',
    ]);
  });

  test('every start of a clock has words of its own and starts the clock of a rule', () => {
    for (const start of TERM_STARTS) {
      for (const lang of LANGS)
        expect(words(lang)(`policy.from.${start}`).length).toBeGreaterThan(4);
      expect(
        ALL.some(({ from }) => from === start),
        start,
      ).toBe(true);
    }
  });

  test('a policy is overdue once its last check is more than 90 days ago', () => {
    const day = (n: number) => Date.parse('2026-11-26') + n * 86_400_000;
    expect(overduePolicies(day(80))).toEqual([]);
    expect(overduePolicies(day(90)).length).toBeLessThan(POLICIES.length);
    expect(overduePolicies(day(91))).toHaveLength(POLICIES.length);
  });
});

describe('the rule of a day', () => {
  test('a key of the Seller API lives as long as the rule of the day it was made says', () => {
    const months = (day: string) => policyOn('api-key-life', day)?.value ?? null;
    expect(months('2026-02-12')).toBeNull();
    expect(months('2026-02-13')).toBe(6);
    expect(months('2026-09-02')).toBe(6);
    expect(months('2026-09-03')).toBe(3);
    expect(months('2026-11-26')).toBe(3);
  });

  test('returns of sellers abroad cost money since 1 April 2026', () => {
    expect(policyOn('return-fees', '2026-03-31')?.text.en).toContain('free');
    expect(policyOn('return-fees', '2026-04-01')).toBe(getPolicy('return-fees'));
  });

  test('a rule without dates holds on every day, one with a beginning only from then on', () => {
    expect(policyOn('pickup-storage', '2020-01-01')).toBe(getPolicy('pickup-storage'));
    expect(policyOn('return-decision-fbs', '2025-10-14')).toBeNull();
    expect(policyOn('return-decision-fbs', '2025-10-15')?.value).toBe(24);
  });

  test('the versions of a rule follow one another without a gap or an overlap', () => {
    for (const before of SUPERSEDED) {
      const end = before.validTo ?? '';
      const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
      expect(getPolicy(before.id).validFrom, before.id).toBe(next);
      expect((before.validFrom ?? '') <= end).toBe(true);
      expect(getPolicy(before.id).validTo).toBeNull();
    }
  });
});

describe('what Ozon’s own pages say otherwise than we once did', () => {
  test('goods of sellers abroad are returned within days that depend on the category', () => {
    const days = POLICIES.filter(({ id }) => id.startsWith('return-window')).map(
      ({ id, value }) => [id.slice('return-window'.length), value] as const,
    );
    expect(days).toEqual([
      ['', 15],
      ['-hygiene', 7],
      ['-custom', 7],
      ['-food', 1],
      ['-warranty', 14],
      ['-technical', 365],
    ]);
  });

  test.each([
    ['auto-cancel', 7, 'day', 'ship_by'],
    ['packing-video', 2, 'day', 'asked_by_support'],
    ['chat-start', 72, 'hour', 'delivered'],
    ['chat-reply', 48, 'hour', 'buyer_wrote'],
    ['passport-data', 24, 'hour', 'ordered'],
    ['untrackable-number', 3, 'day', 'asked_by_ozon'],
    ['not-accepted-sorting', 14, 'day', 'not_accepted'],
    ['partial-compensation', 3, 'day', 'offer_refused'],
    ['buyer-cancel-late', 20, 'day', 'promised'],
    ['dispute-transit', 14, 'day', 'return_sent'],
    ['compensation-fbp-lost', 20, 'day', 'cancelled'],
    ['return-decision-rfbs', 3, 'day', 'applied_in_ozon'],
    ['post-claim', 6, 'month', 'handed_over'],
  ] as const)('the term of %s is %i %s, from %s', (id, value, unit, from) => {
    expect(getPolicy(id)).toMatchObject({ value, unit, from });
  });

  test('chats of FBO have a time to reply, and none to begin', () => {
    expect(getPolicy('chat-reply').schemes).toContain('FBO');
    expect(getPolicy('chat-start').schemes).not.toContain('FBO');
  });

  test('the error index of sellers abroad counts cancelled orders, that of FBS late ones too', () => {
    expect(getPolicy('error-index').schemes).toEqual(['rFBS']);
    expect(getPolicy('error-index').text.en).not.toMatch(/late|delay/);
    expect(getPolicy('error-index-fbs').text.en).toContain('late');
  });
});

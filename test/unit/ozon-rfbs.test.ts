// rFBS returns: what is read of Ozon's answers, what a decision needs, and until when.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { RfbsReturnAnswer, RfbsReturnList } from '../../functions/ozon/rfbs-answers.ts';
import { bodyOf, type Choice, faultsOf, readAmount } from '../../functions/ozon/rfbs-choice.ts';
import { placeOf, requestRfbsList } from '../../functions/ozon/rfbs-plan.ts';
import { dueAt, isWaiting } from '../../functions/ozon/rfbs-view.ts';

const state = {
  group_state: 'All',
  money_return_state_name: 'string',
  state: 'ON_APPROVAL',
  state_name: 'string',
};
const listed = {
  client_name: 'Виктория',
  created_at: '2026-02-15T10:30:00Z',
  order_number: '789456123-0002',
  posting_number: '789456123-0002-3',
  product: { name: 'Лампа', offer_id: '123', currency_code: 'RUB', price: '2999', sku: 1000123456 },
  return_id: 8000123456,
  return_number: 'RET-2026-00123',
  state,
};

describe('the list', () => {
  const read = (returns: unknown) => v.parse(RfbsReturnList, { returns }).returns;

  test('one request that stands there without a list, as the schema says, is read like a list of one', () => {
    expect(read(listed)).toEqual(read([listed]));
    expect(read(listed)).toMatchObject([{ return_id: '8000123456', product: { price: '2999' } }]);
  });

  test('a price is read as a number and as text', () => {
    const numeric = { ...listed, product: { ...listed.product, price: 2999 } };
    expect(read(numeric)).toEqual(read(listed));
  });

  test('the name of the buyer is not among what is read', () => {
    expect(JSON.stringify(read(listed))).not.toContain('Виктория');
  });

  test('a filler answer without an id, rubbish and nothing at all are no requests', () => {
    expect(read({ ...listed, return_id: 0 })).toEqual([]);
    expect(read([{ ...listed, posting_number: '' }, null, 'x'])).toEqual([]);
    expect(read(null)).toEqual([]);
    expect(read([])).toEqual([]);
  });
});

describe('one request', () => {
  const read = (returns: object) => v.parse(RfbsReturnAnswer, { returns }).returns;

  test('an action is read flat, as the schema has it, and wrapped, as Ozon’s own example has it', () => {
    const actions = [{ id: -1, name: 'Отклонить' }, { action: { id: 1020, name: 'Компенсация' } }];
    expect(read({ available_actions: actions }).available_actions).toEqual([
      { id: -1, name: 'Отклонить' },
      { id: 1020, name: 'Компенсация' },
    ]);
  });

  test('of the buyer’s words phones, mails and links are gone, and only https links to photos stay', () => {
    const { comment, client_photo } = read({
      comment: 'Течёт. Пишите на a@b.ru или +7 903 555-01-42, https://evil.test/x',
      client_photo: [
        'https://cdn1.ozone.ru/1.jpg',
        'javascript:alert(1)',
        'http://x.test/2.jpg',
        7,
      ],
    });
    expect(comment).toContain('Течёт');
    expect(comment).not.toMatch(/a@b|555|evil/);
    expect(client_photo).toEqual(['https://cdn1.ozone.ru/1.jpg']);
  });

  test('null everywhere, or nothing, is an answer without actions', () => {
    const empty = { available_actions: [], rejection_reason: [], client_photo: [] };
    expect(read({})).toEqual(empty);
    const nulls = { available_actions: null, comment: null, product: null, state: null };
    expect(read(nulls)).toEqual(empty);
  });
});

describe('asking', () => {
  const AT = Date.parse('2026-11-26T09:00:00Z');

  test('the first page of a group has no last id, the next one has, and an unknown cursor begins anew', () => {
    expect(requestRfbsList('', AT).body).toEqual({
      filter: {
        group_state: ['New'],
        created_at: { from: '2026-05-30T09:00:00.000Z', to: '2026-11-26T09:00:00.000Z' },
      },
      limit: 1000,
    });
    expect(requestRfbsList('Checkout:8000123456', AT).body).toMatchObject({
      filter: { group_state: ['Checkout'] },
      last_id: 8000123456,
    });
    expect(placeOf('Nonsense:1')).toEqual({ group: 'New', lastId: '' });
  });
});

describe('a decision', () => {
  const offered = { price_minor: 139_000, currency: 'RUB', offers: 0, reasons: [{ id: 101 }] };
  const choice = (more: Partial<Choice>): Choice => ({
    action: 1000,
    reason: null,
    comment: '',
    amount: null,
    postage: null,
    ...more,
  });

  test.each([-1, -10])('%i needs a reason of Ozon’s and a comment', (action) => {
    expect(faultsOf(choice({ action }), offered)).toEqual({ reason: 'reason', comment: 'comment' });
    expect(faultsOf(choice({ action, reason: 101, comment: ' ' }), offered)).toEqual({
      comment: 'comment',
    });
    expect(faultsOf(choice({ action, reason: 101, comment: 'Нет' }), offered)).toEqual({});
  });

  test('an offer is at least one rouble and at least one below the price, in kopecks', () => {
    const fault = (amount: number | null) =>
      faultsOf(choice({ action: 1020, amount }), offered).amount;
    expect([null, 0, 99, 100, 138_900, 138_901].map(fault)).toEqual([
      'amount',
      'amount_limits',
      'amount_limits',
      undefined,
      undefined,
      'amount_limits',
    ]);
    const price = { ...offered, price_minor: null };
    expect(faultsOf(choice({ action: 1020, amount: 100 }), price).amount).toBe('amount_currency');
  });

  test('an action of another id goes as it is, with a comment only if there is one', () => {
    expect(faultsOf(choice({ action: 424_242 }), offered)).toEqual({});
    expect(bodyOf('8000123456', choice({ action: 424_242, comment: '  ' }))).toEqual({
      return_id: 8_000_123_456,
      id: 424_242,
    });
  });

  test('a field that does not belong to the action is not sent', () => {
    const all = { reason: 101, comment: 'Нет', amount: 12_345, postage: null };
    expect(bodyOf('1', choice({ ...all, action: 1000 }))).toEqual({
      return_id: 1,
      id: 1000,
      comment: 'Нет',
    });
    expect(bodyOf('1', choice({ ...all, action: 1020 }))).toMatchObject({
      compensation_amount: 123.45,
    });
  });

  test.each([
    ['1 250,50', 125_050],
    ['99.5 ₽', 9950],
    ['250', 25_000],
    ['', null],
    ['1,2,3', null],
    ['0x10', null],
    ['1e3', null],
    ['-5', null],
    ['12.345', null],
    ['999999999', null],
  ])('"%s" is read as %s kopecks', (text, kopecks) => {
    expect(readAmount(text)).toBe(kopecks);
  });
});

describe('until when', () => {
  const asked = Date.parse('2026-11-25T10:00:00Z');
  const row = {
    group_state: 'New',
    details_at: null,
    actions: '[]',
    decided_at: null,
    created_at: asked,
  };

  test('a new request is due three days after it was made', () => {
    expect(dueAt(row)).toBe(Date.parse('2026-11-28T10:00:00Z'));
  });

  test('no date is named after a decision, while goods are checked, nor where nothing is asked', () => {
    const offered = { ...row, details_at: asked, actions: '[{"id":1}]' };
    expect(dueAt({ ...offered, decided_at: asked })).toBeNull();
    expect(dueAt({ ...offered, group_state: 'Checkout' })).toBeNull();
    expect(dueAt({ ...row, details_at: asked })).toBeNull();
    expect(isWaiting({ ...offered, group_state: 'Checkout' })).toBe(true);
    for (const group_state of [null, 'Delivering', 'Arbitration', 'Approved', 'All']) {
      expect(isWaiting({ ...offered, group_state })).toBe(false);
    }
  });
});

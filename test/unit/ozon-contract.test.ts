import { describe, expect, it } from 'vitest';
import { OZON_METHODS } from '../../functions/ozon/methods.ts';
import { readState, requestFor, TASKS } from '../../functions/ozon/plan.ts';
import { FAKE_METHODS } from '../../scripts/ozon-fake.ts';
import delivered from '../fixtures/ozon-api/delivered-response.json' with { type: 'json' };
import posting from '../fixtures/ozon-api/posting-fbs-get-response.json' with { type: 'json' };
import returns from '../fixtures/ozon-api/returns-list-response.json' with { type: 'json' };
import tracking from '../fixtures/ozon-api/tracking-number-set-response.json' with { type: 'json' };
import { answerFaults, PUBLISHED, requestFaults } from '../support/ozon-contract.ts';

describe("Ozon's published schemas", () => {
  it('are on record for every method that is called, with source and day', () => {
    const lacking = OZON_METHODS.filter((method) => {
      const one = PUBLISHED.get(method);
      return !one?.source || !/^20\d\d-\d\d-\d\d$/.test(one.readOn);
    });
    expect(lacking).toEqual([]);
  });

  it('are on record for no method that is not called', () => {
    const called: readonly string[] = OZON_METHODS;
    expect([...PUBLISHED.keys()].filter((method) => !called.includes(method))).toEqual([]);
  });

  it('are answered by the fake, method for method', () => {
    expect([...FAKE_METHODS].sort()).toEqual([...OZON_METHODS].sort());
  });

  it('accept the first request of every task of the sync, and the one of a later round', () => {
    const at = Date.parse('2026-11-23T09:00:00Z');
    const first = { ...readState(null), startedAt: at };
    const done = Object.fromEntries(TASKS.map((task) => [task, at - 600_000]));
    const faults = [first, { ...first, done }].flatMap((state) =>
      TASKS.flatMap((task) => {
        const { method, body } = requestFor(task, state);
        return requestFaults(method, body);
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['/v3/posting/fbs/get', posting],
    ['/v1/returns/list', returns],
    ['/v2/fbs/posting/tracking-number/set', tracking],
    ['/v2/fbs/posting/delivered', delivered],
  ])('accept the recorded answer of %s', (method, answer) => {
    expect(answerFaults(method, answer)).toEqual([]);
  });

  it('refuse a field that Ozon does not document, and a lacking one that it requires', () => {
    const method = '/v1/posting/cutoff/set';
    expect(requestFaults(method, { posting_number: '1-1-1', cutoff: 'soon' })).not.toEqual([]);
    expect(answerFaults(method, { result: true, surprise: 1 })).not.toEqual([]);
  });
});

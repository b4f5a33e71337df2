// The pure part of what assistants are told: meanings of statuses, and dates of a shop in one list.
import { describe, expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { meaningOf, STATUSES, STEPS, type Step } from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';
import { deadlinesOf } from '../../functions/mcp/deadlines.ts';
import { explainStatus } from '../../functions/mcp/explain-status.ts';

describe('the meaning of a status', () => {
  test('every code of every carrier means the step of its table, in every language', () => {
    for (const lang of LANGS) {
      const t = words(lang);
      for (const { id, steps, name } of CARRIERS) {
        for (const [step, codes] of Object.entries(steps)) {
          for (const code of codes) {
            const [meaning] = explainStatus(code, id, lang);
            expect(meaning, `${id} ${code}`).toMatchObject({
              carrier: id,
              carrierName: name[lang],
              step,
              stepText: t(`step.${step as Step}`),
              status: meaningOf(step as Step).status,
            });
          }
        }
      }
    }
  });

  test('statuses and steps are explained by their ids and by the words of the pages', () => {
    for (const lang of LANGS) {
      for (const status of STATUSES) {
        const text = words(lang)(`status.${status}`);
        expect(explainStatus(` ${status.toUpperCase()} `, null, lang)).toMatchObject([
          { status, statusText: text, carrier: null },
        ]);
        expect(explainStatus(text, null, 'en').map((one) => one.status)).toContain(status);
      }
      for (const step of STEPS) {
        const ids = explainStatus(words(lang)(`step.${step}`), null, 'ru');
        expect(ids, step).not.toEqual([]);
      }
    }
  });

  test('a code nobody uses, or another carrier uses, means nothing', () => {
    expect(explainStatus('no such code', null, 'en')).toEqual([]);
    expect(explainStatus('delivered', 'nobody', 'en')).toEqual([]);
    expect(explainStatus('__proto__', null, 'en')).toEqual([]);
    const [foreign] = CARRIERS.find(({ id }) => id === 'cdek')?.steps.delivered ?? [];
    expect(explainStatus(`${foreign}-x`, 'cdek', 'en')).toEqual([]);
  });
});

describe('the deadlines of a shop', () => {
  const NOW = Date.parse('2026-11-27T12:00:00Z');
  const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();
  const ticket = (id: string, dueAt: string | null) => ({
    id,
    number: id,
    type: 'delay' as const,
    state: 'new' as const,
    assignee: null,
    dueAt,
    updatedAt: at(0),
  });
  const today = {
    cancellations: [{ number: 'c', autoApproveAt: at(2) }],
    returnRequests: [{ id: '7', number: 'r', product: null, price: null, dueAt: null }],
  };

  test('those that are over come first, undated and later ones are left out', () => {
    const tickets = [
      ticket('far', at(200)),
      ticket('soon', at(3)),
      ticket('none', null),
      ticket('over', at(-5)),
    ];
    const listed = deadlinesOf({ problems: [], tickets, today }, 'ru', NOW + 24 * 3_600_000);
    expect(listed.map(({ number }) => number)).toEqual(['over', 'c', 'soon']);
    expect(listed[1]).toMatchObject({
      kind: 'cancellation',
      id: null,
      ifNobodyActs: words('ru')('guide.default.request_approved'),
    });
  });
});

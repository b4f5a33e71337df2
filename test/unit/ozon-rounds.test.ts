import { describe, expect, it } from 'vitest';
import { readState, type SyncState, type Task } from '../../functions/ozon/plan.ts';
import { afterPage, beginRound } from '../../functions/ozon/rounds.ts';

const AT = Date.parse('2026-11-23T09:00:00Z');
const MINUTE = 60_000;

/** A list whose cursor moves with every page and never ends. */
function endless(task: Task, minutes: number): SyncState {
  let state = beginRound(readState(null), AT);
  while (state.tasks[0] !== task) state = afterPage(state, null);
  for (let page = 1; page <= minutes; page++)
    state = afterPage(beginRound(state, AT + page * MINUTE), String(page));
  return state;
}

describe('a round of the sync', () => {
  it.each(['returns', 'rfbs_returns', 'products', 'chats'] as const)(
    'does not stay with an endless list of %s: postings come first again, that list last',
    (task) => {
      const { tasks } = beginRound(endless(task, 59), AT + 60 * MINUTE);
      expect(tasks[0]).toBe('postings');
      expect(tasks.filter((one) => one !== 'history').at(-1)).toBe(task);
    },
  );

  it('goes on with a long list within the hour, from its cursor', () => {
    const state = endless('returns', 30);
    expect(beginRound(state, AT + 31 * MINUTE)).toMatchObject({ cursor: '30' });
  });

  it('gives postings themselves a day', () => {
    const state = endless('postings', 120);
    expect(beginRound(state, AT + 121 * MINUTE)).toMatchObject({ cursor: '120' });
  });
});

// Goes through the tasks of a round, page by page. The cursor is saved after every page, so that a killed run
// resumes there. Pure.

import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';
import { beginWalk, NO_WALKS, stepBack, type Walks, walkOf, windowDays } from './history.ts';
import {
  EVERY_MS,
  FBO_DAYS,
  requestFor,
  type SyncState,
  spanOf,
  TASKS,
  type Task,
} from './plan.ts';

export const ROUND_EVERY_MS = 10 * MINUTE_MS;

/** Continues the current round, or starts a new one when the last is over. */
export function beginRound(before: SyncState, now: number): SyncState {
  const state = withWalks(before);
  const [held] = state.tasks;
  if (held !== undefined && now - state.startedAt < patienceWith(held)) return state;
  const waits = Object.fromEntries(Object.entries(state.waits).filter(([, until]) => until > now));
  const isDue = (task: Task) => now - (state.done[task] ?? 0) >= EVERY_MS[task] * 0.75;
  const due = TASKS.filter((task) => task !== 'history' && isDue(task));
  const goesBack = isWalking(state) || state.done.history === undefined;
  const last = due.filter((task) => task === held && held !== 'postings');
  const first = due.filter((task) => !last.includes(task));
  const tasks = [...first, ...last, ...(goesBack ? (['history'] as const) : [])];
  return {
    ...state,
    waits,
    tasks: tasks.filter((task) => waits[methodOf(task, state)] === undefined),
    cursor: '',
    startedAt: now,
  };
}

/**
 * How long a round may stay with one task before what is new comes first again. The past is long; any other
 * list that is still not at its end after an hour begins anew behind the others; postings have a day.
 */
const patienceWith = (task: Task): number =>
  task === 'history' ? ROUND_EVERY_MS : task === 'postings' ? DAY_MS : HOUR_MS;

/** A shop read before only for the last half year: its past is read too. */
function withWalks(state: SyncState): SyncState {
  const { done, days } = state;
  if (state.walks !== undefined) return state;
  const from = (task: Task, span: number) =>
    done[task] === undefined ? null : beginWalk(done[task] - span * DAY_MS);
  return { ...state, walks: { fbs: from('postings', days), fbo: from('fbo', FBO_DAYS) } };
}

const isWalking = ({ walks }: SyncState): boolean => walkOf(walks ?? NO_WALKS) !== null;

/** `cursor` of the next page; null: that was the last one. `count`: postings on this page. */
export function afterPage(before: SyncState, cursor: string | null, count = 0): SyncState {
  const [task, ...tasks] = before.tasks;
  const isFirst = task !== undefined && before.done[task] === undefined;
  const isFound = task === 'history' || (isFirst && (task === 'postings' || task === 'fbo'));
  const state = isFound ? { ...before, found: before.found + count } : before;
  // A cursor that does not move would repeat for ever.
  const moves = cursor !== null && cursor !== '' && cursor !== state.cursor;
  if (task !== 'history' && moves) return { ...state, cursor };
  if (task === 'history') return afterHistory(state, cursor, count);
  const { walks = NO_WALKS, startedAt, done } = state;
  return {
    ...state,
    tasks,
    cursor: '',
    done: task ? { ...done, [task]: startedAt } : done,
    walks: {
      fbs: isFirst && task === 'postings' ? beginWalk(startedAt - spanOf(state)) : walks.fbs,
      fbo: isFirst && task === 'fbo' ? beginWalk(startedAt - FBO_DAYS * DAY_MS) : walks.fbo,
    },
  };
}

function afterHistory(state: SyncState, cursor: string | null, count: number): SyncState {
  const { walks = NO_WALKS, days, startedAt } = state;
  const current = walkOf(walks);
  if (current === null) return withWalksLeft(state, NO_WALKS);
  const next = stepBack(current.walk, days, { cursor, count }, startedAt);
  return withWalksLeft(state, { ...walks, [current.list]: next });
}

function withWalksLeft(state: SyncState, walks: Walks): SyncState {
  if (walkOf(walks) !== null) return { ...state, walks };
  // Returns are read once more, now that the postings are known they belong to; while they are blocked, later.
  const { returns: _, ...done } = state.done;
  const isBlocked = state.waits[methodOf('returns', state)] !== undefined;
  return {
    ...state,
    walks,
    tasks: [...state.tasks.slice(1), ...(isBlocked ? [] : (['returns'] as const))],
    cursor: '',
    done: { ...done, history: state.startedAt },
  };
}

/** The key may not read this list, or the account has none: the walk through it is over. */
export function withoutTask(state: SyncState): SyncState {
  const { walks = NO_WALKS, tasks } = state;
  const current = walkOf(walks);
  if (tasks[0] !== 'history' || current === null) return afterPage(state, null);
  return withWalksLeft(state, { ...walks, [current.list]: null });
}

/** The method is blocked: its tasks wait, and the others go on. */
export function putOff(state: SyncState, until: number): SyncState {
  const [task] = state.tasks;
  if (task === undefined) return state;
  const method = methodOf(task, state);
  const tasks = state.tasks.filter((one) => methodOf(one, state) !== method);
  return { ...state, tasks, cursor: '', waits: { ...state.waits, [method]: until } };
}

const methodOf = (task: Task, state: SyncState): string => requestFor(task, state).method;

const FIRST_READ: readonly Task[] = ['postings', 'unfulfilled', 'fbo', 'returns'];

/** Everything that Ozon keeps of this shop was read once. */
export const isWhollyRead = (state: SyncState): boolean =>
  FIRST_READ.every((task) => state.done[task] !== undefined) && !isWalking(state);

/** The day that the first reading has come back to; null: still among the newest. */
export const reachedAt = ({ walks = NO_WALKS }: SyncState): number | null =>
  walkOf(walks)?.walk.to ?? null;

/** When there is something to do next, after a visit at `now`. */
export function nextRound(state: SyncState, now: number, everyMs: number): number {
  const isBlocked = state.waits[methodOf('history', state)] !== undefined;
  const isReading = state.tasks.length > 0 || (isWalking(state) && !isBlocked);
  if (isReading) return now;
  return Math.min(now + everyMs, ...Object.values(state.waits));
}

/** Restarts the task over half the period; null: the period is short enough. */
export function halveWindow(state: SyncState): SyncState | null {
  const [task] = state.tasks;
  const asked = task === 'history' ? windowDays(state.days) : spanOf(state) / DAY_MS;
  const days = Math.floor(Math.min(state.days, asked) / 2);
  const { walks = NO_WALKS } = state;
  const current = walkOf(walks);
  if (asked < 14) return null;
  if (task !== 'history' || current === null) return { ...state, days, cursor: '' };
  const walk = { ...current.walk, cursor: '' };
  return { ...state, days, walks: { ...walks, [current.list]: walk } };
}

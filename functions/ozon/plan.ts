// Plans what to request from Ozon, page by page. A round goes through the tasks that are due; its cursor is
// saved after every page, so that a killed run resumes there. Pure.

import * as v from 'valibot';
import { iso } from '../lib/iso.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';
import type { OzonMethod } from './client.ts';

/** In order: postings first, because returns and requests refer to them. */
export const TASKS = [
  'postings',
  'unfulfilled',
  'fbo',
  'cancellations',
  'returns',
  'waiting_returns',
  'rating',
] as const;

export type Task = (typeof TASKS)[number];

/**
 * Interval of each task. Changes of state come with `postings`; `unfulfilled` finds new ship-by times and
 * actions, which are no changes of state; FBO lists have no filter for changes.
 */
const EVERY_MS: Record<Task, number> = {
  postings: 10 * MINUTE_MS,
  unfulfilled: 30 * MINUTE_MS,
  fbo: 3 * HOUR_MS,
  cancellations: 10 * MINUTE_MS,
  returns: 30 * MINUTE_MS,
  waiting_returns: DAY_MS,
  rating: 6 * HOUR_MS,
};

export const ROUND_EVERY_MS = 10 * MINUTE_MS;

const Task = v.picklist(TASKS);
const SyncState = v.object({
  /** Tasks left in this round, the current one first. */
  tasks: v.array(Task),
  /** Cursor of the current task; '': its beginning. */
  cursor: v.string(),
  /** Start of this round. */
  startedAt: v.number(),
  /** By task, the start of the last round that completed it. */
  done: v.record(v.string(), v.number()),
  /** How many days back postings are requested; halved when Ozon calls the period too long. */
  days: v.number(),
});

export type SyncState = v.InferOutput<typeof SyncState>;

/** null or an unreadable state starts from the beginning. */
export function readState(json: string | null): SyncState {
  try {
    return v.parse(SyncState, JSON.parse(json ?? ''));
  } catch {
    return { tasks: [], cursor: '', startedAt: 0, done: {}, days: 180 };
  }
}

/** Continues the current round, or starts a new one when the last is over. */
export function beginRound(state: SyncState, now: number): SyncState {
  if (state.tasks.length > 0) return state;
  const tasks = TASKS.filter((task) => now - (state.done[task] ?? 0) >= EVERY_MS[task] * 0.75);
  return { ...state, tasks, cursor: '', startedAt: now };
}

/** `cursor` of the next page; null: that was the last one. */
export function afterPage(state: SyncState, cursor: string | null): SyncState {
  // A cursor that does not move would repeat for ever.
  if (cursor !== null && cursor !== '' && cursor !== state.cursor) return { ...state, cursor };
  const [done, ...tasks] = state.tasks;
  return {
    ...state,
    tasks,
    cursor: '',
    done: done ? { ...state.done, [done]: state.startedAt } : state.done,
  };
}

/** Restarts the task over half the period; null: the period is short enough. */
export const halveWindow = (state: SyncState): SyncState | null =>
  state.days < 14 ? null : { ...state, days: Math.floor(state.days / 2), cursor: '' };

const POSTINGS_PER_PAGE = 100;
const RETURNS_PER_PAGE = 500;
const FBO_DAYS = 30;
const RETURN_DAYS = 180;

/** Clocks differ, and a change becomes visible a little after it was made. */
const OVERLAP_MS = 15 * MINUTE_MS;

export function requestFor(
  task: Task,
  { cursor, startedAt, done, days }: SyncState,
): { method: OzonMethod; body: object } {
  const last = done[task];
  const changedSince = last === undefined ? null : last - OVERLAP_MS;
  const page = {
    limit: POSTINGS_PER_PAGE,
    cursor,
    sort_dir: 'ASC',
    with: { analytics_data: true },
  };
  switch (task) {
    case 'postings': {
      const changed = changedSince && {
        last_changed_status_date: { from: iso(changedSince), to: iso(startedAt) },
      };
      const since = iso(startedAt - days * DAY_MS);
      const filter = { since, to: iso(startedAt), ...changed };
      return { method: '/v4/posting/fbs/list', body: { ...page, filter } };
    }
    case 'unfulfilled': {
      const span = {
        cutoff_from: iso(startedAt - 30 * DAY_MS),
        cutoff_to: iso(startedAt + 60 * DAY_MS),
      };
      return { method: '/v4/posting/fbs/unfulfilled/list', body: { ...page, filter: span } };
    }
    case 'fbo': {
      const filter = { since: iso(startedAt - FBO_DAYS * DAY_MS), to: iso(startedAt) };
      return { method: '/v3/posting/fbo/list', body: { ...page, filter } };
    }
    case 'cancellations':
      return {
        method: '/v2/conditional-cancellation/list',
        body: { filters: { state: 'ON_APPROVAL' }, limit: 500, last_id: Number(cursor || 0) },
      };
    case 'returns': {
      const from = changedSince ?? startedAt - RETURN_DAYS * DAY_MS;
      const filter = {
        visual_status_change_moment: { time_from: iso(from), time_to: iso(startedAt) },
      };
      return {
        method: '/v1/returns/list',
        body: { filter, limit: RETURNS_PER_PAGE, last_id: Number(cursor || 0) },
      };
    }
    case 'waiting_returns': {
      const filter = { visual_status_name: 'ArrivedAtReturnPlace' };
      return {
        method: '/v1/returns/list',
        body: { filter, limit: RETURNS_PER_PAGE, last_id: Number(cursor || 0) },
      };
    }
    case 'rating':
      return { method: '/v1/rating/index/fbs/info', body: {} };
  }
}

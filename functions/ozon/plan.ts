// What is requested from Ozon: the tasks, how often each is due, and the request for its next page. Pure.

import * as v from 'valibot';
import { iso } from '../lib/iso.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';
import { chatAt, requestChats, requestMessages } from './chat-plan.ts';
import { beginWalk, NO_WALKS, Walks, walkOf, windowOf } from './history.ts';
import { requestMethods, requestWarehouses } from './logistics.ts';
import type { OzonMethod } from './methods.ts';
import { requestErrors } from './rating-errors.ts';
import { requestRfbsDetails, requestRfbsList } from './rfbs-plan.ts';

/** In order: postings first, because returns and requests refer to them. A round ends with `history`. */
export const TASKS = [
  'postings',
  'unfulfilled',
  'pushes',
  'fbo',
  'fbp',
  'products',
  'cancellations',
  'returns',
  'waiting_returns',
  'rfbs_returns',
  'rfbs_details',
  'chats',
  'chat_times',
  'roles',
  'history',
  'rating',
  'rating_errors',
  'warehouses',
  'delivery_methods',
] as const;

export type Task = (typeof TASKS)[number];

/**
 * Interval of each task. Changes of state come with `postings`; `unfulfilled` finds new ship-by times and
 * actions, which are no changes of state; FBO lists have no filter for changes.
 */
export const EVERY_MS: Record<Task, number> = {
  postings: 10 * MINUTE_MS,
  unfulfilled: 30 * MINUTE_MS,
  pushes: 6 * HOUR_MS,
  fbo: 3 * HOUR_MS,
  fbp: 30 * MINUTE_MS,
  products: 10 * MINUTE_MS,
  cancellations: 10 * MINUTE_MS,
  returns: 30 * MINUTE_MS,
  waiting_returns: DAY_MS,
  rfbs_returns: 30 * MINUTE_MS,
  rfbs_details: 30 * MINUTE_MS,
  chats: 10 * MINUTE_MS,
  chat_times: 10 * MINUTE_MS,
  roles: DAY_MS,
  history: 0,
  rating: 6 * HOUR_MS,
  rating_errors: 6 * HOUR_MS,
  warehouses: DAY_MS,
  delivery_methods: DAY_MS,
};

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
  /** Methods that are blocked, and until when. */
  waits: v.optional(v.record(v.string(), v.number()), {}),
  /** Methods for which the key lacks a role. */
  refused: v.optional(v.array(v.string()), []),
  /** Absent: stored before past postings were read. */
  walks: v.optional(Walks),
  /** Postings found by the first reading. */
  found: v.optional(v.number(), 0),
});

export type SyncState = v.InferOutput<typeof SyncState>;

/** null or an unreadable state starts from the beginning. */
export function readState(json: string | null): SyncState {
  try {
    return v.parse(SyncState, JSON.parse(json ?? ''));
  } catch {
    const empty = { tasks: [], cursor: '', startedAt: 0, done: {}, waits: {}, refused: [] };
    return { ...empty, days: 180, walks: NO_WALKS, found: 0 };
  }
}

/** The newest come first; what is older is read by `history`. */
const FIRST_DAYS = 30;

/** How far back the list of postings is asked. */
export const spanOf = ({ done, days }: SyncState): number =>
  (done.postings === undefined ? Math.min(days, FIRST_DAYS) : days) * DAY_MS;

const POSTINGS_PER_PAGE = 100;
const RETURNS_PER_PAGE = 500;
export const FBO_DAYS = 30;
const RETURN_DAYS = 180;
/** The longest a parcel from China is on its way, and its return. */
const FBP_DAYS = 90;

/** Clocks differ, and a change becomes visible a little after it was made. */
const OVERLAP_MS = 15 * MINUTE_MS;

export function requestFor(task: Task, state: SyncState): { method: OzonMethod; body: object } {
  const { cursor, startedAt, done } = state;
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
      const since = iso(startedAt - spanOf(state));
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
    case 'fbp': {
      const filter = { since: iso(startedAt - FBP_DAYS * DAY_MS), to: iso(startedAt) };
      const byChange = { sort_by: 'last_change_status_date', sort_dir: 'DESC' };
      const body = { cursor, limit: POSTINGS_PER_PAGE, ...byChange, filter };
      return { method: '/v1/posting/fbp/list', body };
    }
    case 'products':
      // Which ones: products.ts.
      return { method: '/v3/product/info/list', body: { sku: [] } };
    case 'history': {
      const { walks = NO_WALKS, days } = state;
      const { list, walk } = walkOf(walks) ?? { list: 'fbs', walk: beginWalk(startedAt) };
      const { since, to } = windowOf(walk, days);
      const method = list === 'fbs' ? '/v4/posting/fbs/list' : '/v3/posting/fbo/list';
      const filter = { since: iso(since), to: iso(to) };
      return { method, body: { ...page, cursor: walk.cursor, filter } };
    }
    case 'pushes':
      return { method: '/v1/notification/list', body: { limit: 100, offset: 0 } };
    case 'roles':
      return { method: '/v1/roles', body: {} };
    case 'cancellations':
      return {
        method: '/v2/conditional-cancellation/list',
        body: { filters: { state: 'ON_APPROVAL' }, limit: 500, last_id: Number(cursor || 0) },
      };
    case 'returns': {
      // All there are, once the past postings are known that they belong to.
      const isWhole = last === undefined && done.history !== undefined;
      const from = changedSince ?? startedAt - RETURN_DAYS * DAY_MS;
      const filter = {
        visual_status_change_moment: { time_from: iso(from), time_to: iso(startedAt) },
      };
      const body = { limit: RETURNS_PER_PAGE, last_id: Number(cursor || 0) };
      return { method: '/v1/returns/list', body: isWhole ? body : { filter, ...body } };
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
    case 'rating_errors':
      return requestErrors(cursor, startedAt);
    case 'warehouses':
      return requestWarehouses(cursor);
    case 'delivery_methods':
      return requestMethods(cursor);
    case 'rfbs_returns':
      return requestRfbsList(cursor, startedAt);
    case 'rfbs_details':
      return requestRfbsDetails(cursor);
    case 'chats':
      return requestChats(cursor, true);
    case 'chat_times':
      return requestMessages(chatAt(cursor).chatId);
  }
}

// Fetches one page of a task and turns it into statements. Nothing is written here: the caller writes them
// together with the cursor of the next page.

import { type OzonReturn, paidFromOf, waitsForSeller } from '../carriers/ozon-answer.ts';
import { minorUnits } from '../carriers/ozon-facts.ts';
import { parseInstant } from '../carriers/time.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import {
  CancellationList,
  type OzonCancellation,
  PostingList,
  RatingAnswer,
  RatingErrors,
  ReturnList,
} from './answers.ts';
import { closeUnseen, saveCancellations } from './cancellations-store.ts';
import { readChats, readChatTimes } from './chat-sync.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import {
  type EnqueuedChanges,
  enqueueChangedPostings,
  enqueueChangedReturns,
  type OzonConnectionRef,
} from './enqueue-changed.ts';
import { FbpList, readFbp } from './fbp.ts';
import { MethodList, readMethods, readWarehouses, WarehouseList } from './logistics.ts';
import { requestFor, type SyncState, type Task } from './plan.ts';
import { readProducts } from './products.ts';
import { readErrors } from './rating-errors.ts';
import { type RatingDay, saveRating } from './rating-store.ts';
import { readRfbsDetails, readRfbsList } from './rfbs-sync.ts';

export interface Page extends EnqueuedChanges {
  ok: true;
  /** Cursor of the next page; null: this was the last. */
  cursor: string | null;
  /** Postings on this page, of a list of postings. */
  count?: number;
}

export async function readPage(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  task: Exclude<Task, 'pushes' | 'roles'>,
  state: SyncState,
  now: number,
): Promise<Page | OzonRefusal> {
  const db = databaseOf(env, connection.seller_id);
  const { method, body } = requestFor(task, state);
  switch (task) {
    case 'postings':
    case 'unfulfilled':
    case 'fbo':
    case 'history': {
      const answer = await callOzon(env, credentials, method, body, PostingList);
      if (!answer.ok) return answer;
      const { postings, cursor, has_next } = answer.value;
      const scheme = method === '/v3/posting/fbo/list' ? 'FBO' : undefined;
      const changes = await enqueueChangedPostings(db, connection, postings, scheme, now);
      return { ok: true, ...changes, cursor: has_next ? cursor : null, count: postings.length };
    }
    case 'fbp': {
      const answer = await callOzon(env, credentials, method, body, FbpList);
      if (!answer.ok) return answer;
      return readFbp(db, connection, answer.value, state.done.fbp === undefined, now);
    }
    case 'products':
      return readProducts(env, connection, credentials, now);
    case 'returns':
    case 'waiting_returns': {
      const answer = await callOzon(env, credentials, method, body, ReturnList);
      if (!answer.ok) return answer;
      const { returns, has_next } = answer.value;
      const changes = await enqueueChangedReturns(
        db,
        connection,
        returns.map((one) => [one, rowOf(one, now)]),
        now,
      );
      return { ok: true, ...changes, cursor: has_next ? (returns.at(-1)?.id ?? null) : null };
    }
    case 'cancellations': {
      const answer = await callOzon(env, credentials, method, body, CancellationList);
      if (!answer.ok) return answer;
      const { result, last_id } = answer.value;
      const isLast = result.length < 500 || last_id === undefined || last_id === '0';
      const statements = [saveCancellations(db, connection, result.map(requestRow), now)];
      if (isLast) statements.push(closeUnseen(db, connection, state.startedAt));
      return { ok: true, statements, wakes: [], cursor: isLast ? null : last_id };
    }
    case 'rating': {
      const answer = await callOzon(env, credentials, method, body, RatingAnswer);
      if (!answer.ok) return answer;
      const days = ratingDays(answer.value);
      return {
        ok: true,
        statements: [saveRating(db, connection, days, now)],
        wakes: [],
        cursor: null,
      };
    }
    case 'rating_errors': {
      const answer = await callOzon(env, credentials, method, body, RatingErrors);
      if (!answer.ok) return answer;
      return readErrors(db, connection, answer.value, state.startedAt, now);
    }
    case 'warehouses': {
      const answer = await callOzon(env, credentials, method, body, WarehouseList);
      if (!answer.ok) return answer;
      return readWarehouses(db, connection, answer.value, state.startedAt, now);
    }
    case 'delivery_methods': {
      const answer = await callOzon(env, credentials, method, body, MethodList);
      if (!answer.ok) return answer;
      return readMethods(db, connection, answer.value, state.startedAt, now);
    }
    case 'rfbs_returns':
      return readRfbsList(env, connection, credentials, state.cursor, state.startedAt);
    case 'rfbs_details':
      return readRfbsDetails(env, connection, credentials, state.cursor, now);
    case 'chats':
      return readChats(env, connection, credentials, state.cursor, state.startedAt);
    case 'chat_times':
      return readChatTimes(env, connection, credentials, state.cursor, now);
  }
}

function rowOf(one: OzonReturn, now: number) {
  const storage = one.storage;
  const paidFromAt = paidFromOf(one);
  const disposalAt = parseInstant(storage?.utilization_forecast_date);
  const changedAt = parseInstant(one.visual?.change_moment) ?? now;
  return {
    id: one.id,
    number: one.posting_number ?? one.order_number ?? '',
    type: one.type ?? null,
    scheme: one.schema?.toUpperCase() ?? null,
    status: one.visual?.status?.sys_name ?? 'Unknown',
    changed_at: changedAt,
    reason: one.return_reason_name ?? null,
    product: one.product?.name ?? null,
    offer_id: one.product?.offer_id ?? null,
    quantity: wholeOrNull(one.product?.quantity),
    price_minor: minorUnits(one.product?.price?.amount) ?? null,
    currency: one.product?.price?.currency ?? null,
    place: one.place?.name ?? null,
    arrived_at: parseInstant(storage?.arrived_moment),
    paid_from_at: paidFromAt,
    disposal_at: disposalAt,
    storage_minor: minorUnits(storage?.sum?.amount) ?? null,
    disposal_minor: minorUnits(storage?.utilization_sum?.amount) ?? null,
    fee_currency: storage?.sum?.currency ?? storage?.utilization_sum?.currency ?? null,
    compensation: one.compensation_status?.status?.sys_name ?? null,
    // Disposal costs the goods, storage a fee. One that waits without a date goes to the end of the list.
    due_at: waitsForSeller(one) ? (disposalAt ?? paidFromAt ?? Number.MAX_SAFE_INTEGER) : null,
  };
}

function wholeOrNull(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

const requestRow = (one: OzonCancellation) => ({
  id: one.cancellation_id,
  number: one.posting_number,
  reason: one.cancellation_reason?.name ?? null,
  asked_at: parseInstant(one.cancelled_at),
  auto_approve_at: parseInstant(one.auto_approve_date),
});

function ratingDays(answer: RatingAnswer): RatingDay[] {
  const currency = answer.currency_code ?? null;
  const days = answer.defects.flatMap((one) => {
    const day = dayOf(one.date);
    const costs_minor = minorUnits(one.processing_costs_sum_by_date) ?? null;
    return day === null ? [] : [{ day, value: one.index_by_date, costs_minor, currency }];
  });
  const day = dayOf(answer.period_to);
  if (answer.index === undefined || day === null) return days;
  // The index of the whole period is stored for its last day: the account shows that figure.
  const costs_minor = minorUnits(answer.processing_costs_sum) ?? null;
  return [
    ...days.filter((one) => one.day !== day),
    { day, value: answer.index, costs_minor, currency },
  ];
}

/** As Ozon writes it, whatever the zone; null: no day. */
const dayOf = (text: string | undefined): string | null =>
  /^\d{4}-/.test(text ?? '') && parseInstant(text) !== null ? (text ?? '').slice(0, 10) : null;

// Reads rFBS returns: the list filter by filter (`state.group_state` of an answer only repeats the filter asked
// for), then one by one those that something can be decided about.
import { minorUnits } from '../carriers/ozon-facts.ts';
import { parseInstant } from '../carriers/time.ts';
import type { RfbsGroup } from '../contract/rfbs.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { HOUR_MS } from '../lib/time.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import type { EnqueuedChanges, OzonConnectionRef } from './enqueue-changed.ts';
import {
  type ListedRfbsReturn,
  type RfbsDetails,
  RfbsReturnAnswer,
  RfbsReturnList,
} from './rfbs-answers.ts';
import {
  closeUnseenRfbs,
  type DetailFields,
  findUnread,
  type ListedFields,
  saveDetails,
  saveListed,
} from './rfbs-answers-store.ts';
import { groupAfter, placeOf, requestRfbsDetails, requestRfbsList } from './rfbs-plan.ts';

type Read = EnqueuedChanges & { ok: true; cursor: string | null };

/** The answer does not say whether more follow: a group is asked until it has none. */
export async function readRfbsList(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  cursor: string,
  startedAt: number,
): Promise<Read | OzonRefusal> {
  const { method, body } = requestRfbsList(cursor, startedAt);
  const answer = await callOzon(env, credentials, method, body, RfbsReturnList);
  if (!answer.ok) return answer;
  const db = databaseOf(env, connection.seller_id);
  const { group, lastId } = placeOf(cursor);
  const { returns } = answer.value;
  const last = returns.at(-1);
  // A page again instead of the next one: the group would have no end, and the others no turn.
  const goesOn = last !== undefined && last.return_id !== lastId;
  const nextGroup = groupAfter(group);
  const rows = returns.map((one) => listedFields(one, group, startedAt));
  const statements = rows.length > 0 ? [saveListed(db, connection, rows, startedAt)] : [];
  if (goesOn) return { ok: true, statements, wakes: [], cursor: `${group}:${last.return_id}` };
  if (nextGroup) return { ok: true, statements, wakes: [], cursor: `${nextGroup}:` };
  return {
    ok: true,
    statements: [...statements, closeUnseenRfbs(db, connection, startedAt)],
    wakes: [],
    cursor: null,
  };
}

const listedFields = (
  one: ListedRfbsReturn,
  group: RfbsGroup,
  startedAt: number,
): ListedFields => ({
  id: one.return_id,
  return_number: one.return_number ?? null,
  number: one.posting_number,
  group_state: group,
  state: one.state?.state ?? null,
  state_words: one.state?.state_name ?? null,
  money_state: one.state?.money_return_state_name ?? null,
  created_at: parseInstant(one.created_at) ?? startedAt,
  product: one.product?.name ?? null,
  offer_id: one.product?.offer_id ?? null,
  sku: one.product?.sku ?? null,
  price_minor: minorUnits(one.product?.price) ?? null,
  currency: one.product?.currency_code ?? null,
});

/** Ozon may change what it offers without a new state. */
const AGAIN_AFTER_MS = 6 * HOUR_MS;

/** One request per page; the cursor is the id of the one that is read. */
export async function readRfbsDetails(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  cursor: string,
  now: number,
): Promise<Read | OzonRefusal> {
  const db = databaseOf(env, connection.seller_id);
  const statements: D1PreparedStatement[] = [];
  if (cursor !== '') {
    const { method, body } = requestRfbsDetails(cursor);
    const answer = await callOzon(env, credentials, method, body, RfbsReturnAnswer);
    if (answer.ok) {
      const fields = detailFields(answer.value.returns);
      statements.push(saveDetails(db, connection.seller_id, cursor, fields, now));
    } else if (answer.fault !== 'not_found' && answer.fault !== 'unreadable') return answer;
  }
  const next = await findUnread(db, connection, cursor, now - AGAIN_AFTER_MS);
  return { ok: true, statements, wakes: [], cursor: next };
}

export const detailFields = (details: RfbsDetails): DetailFields => ({
  state_words: details.state?.state_name ?? null,
  reason: details.return_reason?.name ?? null,
  is_defect:
    details.return_reason?.is_defect === undefined ? null : Number(details.return_reason.is_defect),
  method: details.client_return_method_type?.name ?? null,
  tracking_number: details.ru_post_tracking_number ?? null,
  actions: JSON.stringify(details.available_actions),
  rejection_reasons: JSON.stringify(
    details.rejection_reason.map(({ id, name, hint }) => ({ id, name, hint: hint ?? null })),
  ),
});

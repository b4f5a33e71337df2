// A seller's actions on parcels, from the desk or the API. Each write is in one batch with its audit
// entry.

import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import { spendParcels } from '../accounts/seller-quotas.ts';
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { AddedShipment, BulkAction, BulkResult } from '../contract/shipment-work.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import type { KnownNumber, StoredShipment } from '../timeline/merge.ts';
import { foldStatus } from '../timeline/status.ts';
import { applySellerUpdates } from './apply-seller-updates.ts';
import { findOwn, findStored, reassignNumbers, setArchived } from './change-store.ts';
import { commitParcels, type ParcelWrites } from './commit.ts';
import { planChange } from './plan-updates.ts';
import type { OwnedPlan } from './plans-store.ts';
import { checkDigitExpected } from './registration.ts';
import {
  carrierDeclared,
  type Registration,
  type UpdateSource,
  updateOf,
} from './seller-updates.ts';

/** Parcels read and written at once: their events have to fit into memory. */
const SLICE = 25;

/** Throws `quota-used-up`. */
export async function addShipments(
  writes: ParcelWrites & { env: Env },
  acting: Actor,
  registrations: readonly Registration[],
  how: UpdateSource,
  now: number,
): Promise<AddedShipment[]> {
  const { sellerId } = acting;
  const { env } = writes;
  const db = databaseOf(env, sellerId);
  await spendParcels(env, sellerId, registrations.length, now);
  const updates = registrations.map((one) => updateOf(one, how, now));
  const results = await applySellerUpdates(
    writes,
    sellerId,
    updates,
    (ids) => [
      auditParcels(
        db,
        acting,
        'parcels_added',
        ids.map(({ id }) => id),
        {},
        now,
      ),
    ],
    now,
  );
  return registrations.map(({ number }, i) => ({
    number,
    id: results[i]?.id ?? '',
    isNew: results[i]?.isNew ?? false,
    checkDigitExpected: checkDigitExpected(number),
    chineseCourier: chineseCourierOf(number),
  }));
}

export async function actOnMany(
  writes: ParcelWrites,
  acting: Actor,
  action: BulkAction,
  how: UpdateSource,
  now: number,
): Promise<BulkResult[]> {
  const ids = [...new Set(action.ids)];
  const failed =
    action.action === 'change_carrier'
      ? await changeCarriers(writes, acting, ids, action.carrier, how, now)
      : await archive(writes, acting, ids, action.action === 'archive', now);
  return action.ids.map((id) => {
    const why = failed.get(id) ?? null;
    return { id, ok: why === null, problem: why };
  });
}

type Failed = Map<string, NonNullable<BulkResult['problem']>>;

async function archive(
  writes: ParcelWrites,
  acting: Actor,
  ids: readonly string[],
  isArchived: boolean,
  now: number,
): Promise<Failed> {
  const { db } = writes;
  const action = isArchived ? 'parcels_archived' : 'parcels_unarchived';
  return commitParcels(
    writes,
    async () => {
      const own = await findOwn(db, acting.sellerId, ids);
      const result = missing(ids, own);
      const ownIds = [...new Set(own.map(({ id }) => id))];
      if (ownIds.length === 0) return { result };
      return {
        first: [setArchived(db, acting.sellerId, ownIds, isArchived, now)],
        alongside: [auditParcels(db, acting, action, ownIds, {}, now)],
        result,
      };
    },
    now,
  );
}

/** Archives one, or brings it back. */
export async function archiveOne(
  writes: ParcelWrites,
  acting: Actor,
  id: string,
  isArchived: boolean,
  now: number,
): Promise<void> {
  if ((await archive(writes, acting, [id], isArchived, now)).size > 0)
    throw httpProblem('not-found');
}

async function changeCarriers(
  writes: ParcelWrites,
  acting: Actor,
  ids: readonly string[],
  carrier: string,
  how: UpdateSource,
  now: number,
): Promise<Failed> {
  const failed: Failed = new Map();
  for (let from = 0; from < ids.length; from += SLICE) {
    const slice = ids.slice(from, from + SLICE);
    try {
      const missed = await declareCarrier(writes, acting, slice, carrier, how, now);
      for (const [id, why] of missed) failed.set(id, why);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'changed-meanwhile') throw error;
      for (const id of slice) failed.set(id, 'changed-meanwhile');
    }
  }
  return failed;
}

/** Declares the carrier of parcels for the seller; earlier events stay unchanged. */
export async function declareCarrier(
  writes: ParcelWrites,
  acting: Actor,
  ids: readonly string[],
  carrier: string,
  how: UpdateSource,
  now: number,
): Promise<Failed> {
  const { db } = writes;
  return commitParcels(
    writes,
    async () => {
      const found = await findStored(db, acting.sellerId, ids);
      const parcels = [...new Map(found.map(({ shipment }) => [shipment.id, shipment])).values()];
      const changed = parcels.filter(
        ({ events }) => foldStatus(events).declaredCarrier !== carrier,
      );
      const result = missing(ids, found);
      if (changed.length === 0) return { result };
      const changedIds = changed.map(({ id }) => id);
      return {
        first: changed.map((one) =>
          reassignNumbers(db, one.id, foldStatus(one.events).declaredCarrier, carrier),
        ),
        plans: changed.map((one) => planDeclared(one, acting.sellerId, carrier, how, now)),
        alongside: [
          auditParcels(db, acting, 'parcels_carrier_changed', changedIds, { carrier }, now),
        ],
        result,
      };
    },
    now,
  );
}

function planDeclared(
  shipment: StoredShipment,
  sellerId: string,
  carrier: string,
  how: UpdateSource,
  now: number,
): OwnedPlan {
  const former = foldStatus(shipment.events).declaredCarrier;
  const numbers = reassigned(shipment.numbers, former, carrier);
  const events = [carrierDeclared(carrier, how, now)];
  return planChange({ ...shipment, numbers }, { carrier, numbers: [], events }, sellerId, now);
}

/** As `reassignNumbers` writes it. */
export const reassigned = (
  numbers: readonly KnownNumber[],
  from: string | null,
  to: string,
): KnownNumber[] =>
  numbers.map((known) =>
    !known.shared && known.carrier === from ? { ...known, carrier: to } : known,
  );

const missing = (ids: readonly string[], found: readonly { asked: string }[]): Failed => {
  const here = new Set(found.map(({ asked }) => asked));
  return new Map(ids.filter((id) => !here.has(id)).map((id) => [id, 'not-found']));
};

/** One parcel is the subject; the ids of several are in the detail. */
export const auditParcels = (
  db: D1Database,
  acting: Actor,
  action: AuditAction,
  ids: readonly string[],
  detail: Record<string, string | number>,
  now: number,
): D1PreparedStatement =>
  recordAudit(
    db,
    {
      sellerId: acting.sellerId,
      actor: acting.actor,
      action,
      subject: ids.length === 1 ? (ids[0] ?? null) : null,
      detail: ids.length === 1 ? detail : { ...detail, count: ids.length, ids: ids.join(' ') },
    },
    now,
  );

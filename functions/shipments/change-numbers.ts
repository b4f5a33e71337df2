// Changes a parcel as its seller corrects it: its numbers, its carrier, whether it is archived.

import type { Actor } from '../accounts/access.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { AuditAction } from '../contract/audit.ts';
import { httpProblem } from '../lib/problem.ts';
import type { KnownNumber, StoredShipment } from '../timeline/merge.ts';
import { TYPED } from '../timeline/proof.ts';
import { foldStatus } from '../timeline/status.ts';
import { dropNumbers, findStored, reassignNumbers, setArchived } from './change-store.ts';
import { commitParcels, type ParcelWrites } from './commit.ts';
import { planChange } from './plan-updates.ts';
import { findByNumbers, type OwnedPlan } from './plans-store.ts';
import { carrierDeclared, numbersLinked, ownerOf, type UpdateSource } from './seller-updates.ts';
import { auditParcels, reassigned } from './work.ts';

export interface NumberChange {
  add: readonly string[];
  remove: readonly string[];
  /** Another parcel with an added number is this one: the two are merged, for good. */
  isSameParcel: boolean;
}

/** What its seller corrects of a parcel; what is left out stays. */
export interface ParcelChange {
  numbers?: NumberChange | undefined;
  carrier?: string | undefined;
  archived?: boolean | undefined;
}

/** Throws `not-found`, `invalid-input`, `number-taken`, `last-number`. */
export const changeNumbers = (
  writes: ParcelWrites,
  acting: Actor,
  id: string,
  numbers: NumberChange,
  how: UpdateSource,
  now: number,
): Promise<void> => changeParcel(writes, acting, id, { numbers }, how, now);

/** All of the change or nothing. Throws like `changeNumbers`. */
export async function changeParcel(
  writes: ParcelWrites,
  acting: Actor,
  id: string,
  change: ParcelChange,
  how: UpdateSource,
  now: number,
): Promise<void> {
  const { numbers: numberChange, archived } = change;
  const add = (numberChange?.add ?? []).map(readNumber);
  const remove = (numberChange?.remove ?? []).map(normaliseNumber);
  const { db } = writes;
  const { sellerId } = acting;
  const audit = (action: AuditAction, shipmentId: string, detail = {}) =>
    auditParcels(db, acting, action, [shipmentId], detail, now);
  await commitParcels(
    writes,
    async () => {
      const [found] = await findStored(db, sellerId, [id]);
      if (!found) throw httpProblem('not-found');
      const { shipment } = found;
      const draft = {
        first: [] as D1PreparedStatement[],
        plans: [] as OwnedPlan[],
        alongside: [] as D1PreparedStatement[],
        result: undefined,
      };
      const others = await findOthers(db, sellerId, add, shipment);
      if (others.length > 0 && !numberChange?.isSameParcel) throw httpProblem('number-taken');
      const events = add.length === 0 ? [] : [numbersLinked(add, how, now)];
      const { declaredCarrier } = foldStatus(shipment.events);
      let added: KnownNumber[] = add.map((number) => ({
        number,
        carrier: ownerOf(number, declaredCarrier),
        shared: false,
        ...TYPED,
      }));
      let same = [shipment, ...others];
      if (numberChange) {
        same = [without(shipment, remove, add), ...others];
        draft.first.push(dropNumbers(db, shipment.id, remove));
        draft.alongside.push(audit('parcel_numbers_changed', shipment.id, words(add, remove)));
      }
      const former = foldStatus(same.flatMap((one) => one.events)).declaredCarrier;
      const carrier = change.carrier === former ? undefined : change.carrier;
      if (carrier !== undefined) {
        same = same.map((one) => ({ ...one, numbers: reassigned(one.numbers, former, carrier) }));
        added = reassigned(added, former, carrier);
        events.push(carrierDeclared(carrier, how, now));
        draft.first.push(reassignNumbers(db, shipment.id, former, carrier));
        draft.alongside.push(audit('parcels_carrier_changed', shipment.id, { carrier }));
      }
      const [kept = shipment, ...absorbed] = same;
      if (numberChange || carrier !== undefined) {
        const update = { carrier: carrier ?? shipment.carrier, numbers: added, events };
        draft.plans.push(planChange(kept, update, sellerId, now, absorbed));
      }
      if (archived !== undefined) {
        // Behind the plan, which holds for the version that was read.
        draft.alongside.push(
          setArchived(db, sellerId, [shipment.id], archived, now),
          audit(archived ? 'parcels_archived' : 'parcels_unarchived', shipment.id),
        );
      }
      return draft;
    },
    now,
  );
}

const words = (add: readonly string[], remove: readonly string[]) => ({
  added: add.join(' '),
  removed: remove.join(' '),
});

async function findOthers(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
  shipment: StoredShipment,
): Promise<StoredShipment[]> {
  if (numbers.length === 0) return [];
  const [found = []] = await findByNumbers(db, [{ sellerId, numbers }]);
  return found.filter(({ id }) => id !== shipment.id);
}

/** One identifying number must remain; it replaces a removed main number. */
function without(
  shipment: StoredShipment,
  remove: readonly string[],
  add: readonly string[],
): StoredShipment {
  const numbers = shipment.numbers.filter(({ number }) => !remove.includes(number));
  const own = [...numbers.filter(({ shared }) => !shared).map(({ number }) => number), ...add];
  const [first] = own;
  if (first === undefined) throw httpProblem('last-number');
  const number = own.includes(shipment.number) ? shipment.number : first;
  return { ...shipment, number, numbers };
}

function readNumber(typed: string): string {
  const number = normaliseNumber(typed);
  if (isPlausibleNumber(number)) return number;
  throw httpProblem('invalid-input', {
    errors: [{ pointer: '/addNumbers', message: '3 to 64 letters, digits and - . _ /' }],
  });
}

// Changes a parcel's numbers as its seller corrects them.

import type { Actor } from '../accounts/access.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { httpProblem } from '../lib/problem.ts';
import type { StoredShipment } from '../timeline/merge.ts';
import { TYPED } from '../timeline/proof.ts';
import { foldStatus } from '../timeline/status.ts';
import { dropNumbers, findStored } from './change-store.ts';
import { commitParcels, type ParcelWrites } from './commit.ts';
import { planChange } from './plan-updates.ts';
import { findByNumbers } from './plans-store.ts';
import { publishNumbers } from './publish-store.ts';
import { numbersLinked, ownerOf, type UpdateSource } from './seller-updates.ts';
import { auditParcels } from './work.ts';

export interface NumberChange {
  add: readonly string[];
  remove: readonly string[];
  /** Another parcel with an added number is this one: the two are merged, for good. */
  isSameParcel: boolean;
}

/** Throws `not-found`, `invalid-input`, `number-taken`, `last-number`. */
export async function changeNumbers(
  writes: ParcelWrites,
  acting: Actor,
  id: string,
  change: NumberChange,
  how: UpdateSource,
  now: number,
): Promise<void> {
  const add = change.add.map(readNumber);
  const remove = change.remove.map(normaliseNumber);
  const { db } = writes;
  await commitParcels(
    writes,
    async () => {
      const [found] = await findStored(db, acting.sellerId, [id]);
      if (!found) throw httpProblem('not-found');
      const { shipment } = found;
      const others = await findOthers(db, acting.sellerId, add, shipment);
      if (others.length > 0 && !change.isSameParcel) throw httpProblem('number-taken');
      const remaining = without(shipment, remove, add);
      const events = add.length === 0 ? [] : [numbersLinked(add, how, now)];
      const { declaredCarrier } = foldStatus(shipment.events);
      const numbers = add.map((number) => ({
        number,
        carrier: ownerOf(number, declaredCarrier),
        shared: false,
        ...TYPED,
      }));
      const update = { carrier: shipment.carrier, numbers, events };
      const plan = planChange(remaining, update, acting.sellerId, now, others);
      return {
        first: [dropNumbers(db, shipment.id, remove)],
        plans: [plan],
        alongside: [
          publishNumbers(db, remove, now),
          auditParcels(
            db,
            acting,
            'parcel_numbers_changed',
            [shipment.id],
            words(add, remove),
            now,
          ),
        ],
        result: undefined,
      };
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

// SQL of parcel numbers: the carrier of each, its proof, and where it is polled.
import { pollableBy } from '../carriers/pollable.ts';
import { isTerminal } from '../contract/status.ts';
import { isUuid, type Plan } from '../timeline/merge.ts';

/** A number is polled from when it is known until its parcel has ended. */
export function insertNumbers(
  db: D1Database,
  plans: readonly (Pick<Plan, 'id' | 'numbers' | 'snapshot'> & { sellerId: string })[],
  now: number,
): D1PreparedStatement {
  const numbers = plans.flatMap((plan) =>
    plan.numbers.map(({ number, carrier, shared, proof, owned }) => [
      number,
      plan.id,
      plan.sellerId,
      carrier,
      shared,
      ...pollOf(number, carrier, shared || hasEnded(plan) || isReplaced(number, plan), now),
      proof,
      owned,
    ]),
  );
  return db
    .prepare(
      `INSERT INTO shipment_numbers
         (number, shipment_id, seller_id, carrier, shared, poll_by, poll_due_at, proof, owned)
       SELECT n.value ->> 0, n.value ->> 1, n.value ->> 2, n.value ->> 3, n.value ->> 4,
         n.value ->> 5, n.value ->> 6, n.value ->> 7, n.value ->> 8 FROM json_each(?) AS n
       WHERE true
       ON CONFLICT (number, shipment_id) DO UPDATE SET
         carrier = coalesce(shipment_numbers.carrier, excluded.carrier),
         proof = excluded.proof, owned = excluded.owned, poll_by = excluded.poll_by,
         poll_due_at = CASE
           WHEN shipment_numbers.poll_by IS excluded.poll_by
             AND (shipment_numbers.poll_due_at IS NULL) = (excluded.poll_due_at IS NULL)
           THEN shipment_numbers.poll_due_at ELSE excluded.poll_due_at END
         WHERE (shipment_numbers.carrier IS NULL AND excluded.carrier IS NOT NULL)
           OR (shipment_numbers.poll_due_at IS NULL) <> (excluded.poll_due_at IS NULL)
           OR shipment_numbers.poll_by IS NOT excluded.poll_by
           OR shipment_numbers.proof <> excluded.proof OR shipment_numbers.owned <> excluded.owned`,
    )
    .bind(JSON.stringify(numbers));
}

/** Whoever reports a number for an order is polled by that. */
const isReplaced = (number: string, { numbers }: Pick<Plan, 'numbers'>): boolean =>
  isUuid(number) && numbers.some((one) => !one.shared && !isUuid(one.number));

const hasEnded = ({ snapshot }: Pick<Plan, 'snapshot'>): boolean =>
  isTerminal(snapshot.folded.status);

function pollOf(
  number: string,
  carrier: string | null,
  isOver: boolean,
  now: number,
): [string | null, number | null] {
  const by = isOver ? null : pollableBy(number, carrier);
  return [by, by === null ? null : now];
}

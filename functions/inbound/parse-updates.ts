// A stored message -> parcel updates. Pure, so it can be repeated after a fix.
import { carrierIdOf, findCarrier } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { toEvents } from '../timeline/event.ts';
import type { KnownNumber, ParcelUpdate } from '../timeline/merge.ts';
import { claimOf, linkedBy, partOf } from '../timeline/proof.ts';

/** One update per parcel: reports of a message about the same number are merged. */
export function parseUpdates(
  carrierId: string,
  payload: string,
  receivedAt: number,
  how: 'push' | 'poll',
): ParcelUpdate[] {
  const carrier = findCarrier(carrierId);
  if (!carrier?.inbound) throw new Error(`no reader for ${carrierId}`);
  const updates: ParcelUpdate[] = [];
  for (const report of carrier.inbound.read(JSON.parse(payload))) {
    const named = report.carrier === undefined ? null : carrierIdOf(report.carrier);
    const owner = named ?? (carrier.kind === 'aggregator' ? null : carrier.id);
    const claim = claimOf(carrier, how, report);
    const numbers: KnownNumber[] = [
      { number: report.number, carrier: owner, shared: false, ...claim },
      ...(report.alsoKnownAs ?? []).map((number) => {
        return { number, carrier: null, shared: false, ...linkedBy(claim) };
      }),
      ...(report.partOf ?? []).map((number) => {
        return { number, carrier: owner, shared: true, ...partOf(claim) };
      }),
    ]
      .map((known) => ({ ...known, number: normaliseNumber(known.number) }))
      .filter(({ number }) => isPlausibleNumber(number));
    if (numbers.length === 0) continue;
    const events = toEvents(report, carrier, how, receivedAt);
    const same = updates.find((update) => sharesNumber(update.numbers, numbers));
    if (same) {
      same.numbers.push(...numbers);
      same.events.push(...events);
    } else {
      updates.push({ carrier: named ?? carrier.id, numbers, events });
    }
  }
  return updates;
}

const sharesNumber = (some: KnownNumber[], others: KnownNumber[]): boolean =>
  ownNumbers(some).some((number) => ownNumbers(others).includes(number));

const ownNumbers = (numbers: KnownNumber[]): string[] =>
  numbers.filter(({ shared }) => !shared).map(({ number }) => number);

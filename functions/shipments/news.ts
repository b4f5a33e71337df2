// The news in a change of a parcel: another status, a problem that began or ended.
import { isTerminal } from '../contract/status.ts';
import { newId } from '../lib/ids.ts';
import { iso } from '../lib/iso.ts';
import { DAY_MS } from '../lib/time.ts';
import type { News } from '../outbox/store.ts';
import { classify } from '../situation/classify.ts';
import { decide } from '../situation/decide.ts';
import { viewProblem } from '../timeline/problem-view.ts';
import type { ParcelChanges } from './history-store.ts';
import type { OwnedPlan } from './plans-store.ts';
import { viewSituation } from './situation.ts';

interface NamedChanges extends ParcelChanges {
  number: string;
  carrier: string;
}

/** The key identifies a problem: parcel, reason, and since when. */
export function problemNews(changes: readonly NamedChanges[], now: number): News[] {
  return changes.flatMap(({ shipmentId, sellerId, number, carrier, raised, cleared }) => {
    const shipment = { id: shipmentId, carrier, number };
    const same = { sellerId, shipmentId };
    return [
      ...raised.map(
        (problem): News => ({
          ...same,
          id: newId('news', now),
          key: `raised ${shipmentId} ${problem.reason} ${problem.since}`,
          type: 'shipment.problem_raised',
          data: { shipment, problem: viewProblem(problem, now) },
        }),
      ),
      ...cleared.map(
        ({ reason, since }): News => ({
          ...same,
          id: newId('news', now),
          key: `cleared ${shipmentId} ${reason} ${since}`,
          type: 'shipment.problem_cleared',
          data: { shipment, reason, since: iso(since) },
        }),
      ),
    ];
  });
}

/** A new parcel that is still pending is no news, and neither are a repeated status and the past of a shop. */
export function statusNews(plans: readonly OwnedPlan[], now: number): News[] {
  return plans
    .filter(({ before, snapshot }) => snapshot.shipment.status !== (before ?? 'pending'))
    .filter((plan) => !isPast(plan, now))
    .map(({ id, sellerId, version, before, number, snapshot }) => {
      const { facts } = snapshot;
      const { carrier, status, subStatus, statusSince, eta, pickupUntil } = snapshot.shipment;
      return {
        id: newId('news', now),
        key: `status ${id} ${version}`,
        sellerId,
        type: 'shipment.status_changed',
        shipmentId: id,
        data: {
          shipment: { id, carrier, number },
          from: before,
          status,
          subStatus,
          since: statusSince,
          actionRequiredBy: snapshot.turn,
          eta,
          pickupUntil,
          situation: viewSituation(decide(classify(facts, now), facts, 'seller')),
        },
      };
    });
}

const PAST_MS = 30 * DAY_MS;

/** Over long before we heard of it: the first reading of a shop brings thousands of these. */
function isPast({ isNew, snapshot }: OwnedPlan, now: number): boolean {
  const began = Math.min(...snapshot.timeline.map(({ occurredAt }) => occurredAt));
  return isNew && isTerminal(snapshot.shipment.status) && now - began > PAST_MS;
}

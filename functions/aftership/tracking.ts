// A stored parcel -> AfterShip's Tracking, with what AfterShip has no field for in `parcel_desk`. Pure.
import { slugOf } from '../carriers/aftership.ts';
import type { Situation } from '../contract/case.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { ShipmentLine } from '../contract/shipment-list.ts';
import { isTerminal, type Status } from '../contract/status.ts';
import { checkpointsOf, IN, stepWord } from './checkpoints.ts';
import { NEVER_FILLED } from './not-mapped.ts';
import { tagOf } from './tags.ts';

export interface StoredParcel {
  line: ShipmentLine;
  shipment: Pick<Shipment, 'events' | 'links'>;
  /** null: not known any more. */
  situation: Situation | null;
  /** Its own numbers. */
  numbers: readonly string[];
  /** Its order, if one is known. */
  order: string | null;
  token: string;
}

export type TrackingView = ReturnType<typeof viewTracking>;

export function viewTracking(parcel: StoredParcel, origin: string, lang: Lang) {
  const { line, shipment, order, token } = parcel;
  const { status, subStatus, step } = line;
  const checkpoints = checkpointsOf(shipment.events, lang);
  const { tag, subtag, notMapped } = tagOf(status, subStatus, step);
  const timeOf = (wanted: readonly Status[]) =>
    shipment.events.findLast((event) => event.status !== null && wanted.includes(event.status));
  const delivered = timeOf(['delivered']);
  return {
    ...NEVER_FILLED,
    id: line.id,
    created_at: line.createdAt,
    updated_at: line.updatedAt,
    tracking_number: line.number,
    slug: slugOf(line.carrier),
    active: !isTerminal(status) && line.archivedAt === null,
    title: line.number,
    order_number: order,
    tag,
    subtag,
    subtag_message: stepWord(step, lang) ?? IN[lang](`status.${status}`),
    checkpoints,
    source: 'api',
    language: lang,
    return_to_sender: status === 'returning' || status === 'returned',

    shipment_delivery_date:
      delivered === undefined ? null : (delivered.localTime ?? delivered.occurredAt),
    failed_delivery_attempts: shipment.events.filter((event) => event.status === 'attempt_failed')
      .length,
    courier_tracking_link: shipment.links.carrier,
    courier_estimated_delivery_date: line.eta && {
      estimated_delivery_date: line.eta.end,
      estimated_delivery_date_min: line.eta.begin,
      estimated_delivery_date_max: line.eta.end,
    },
    latest_estimated_delivery: line.eta && {
      type: line.eta.begin === line.eta.end ? 'specific' : 'range',
      source: 'Carrier EDD',
      datetime: line.eta.begin === line.eta.end ? line.eta.end : null,
      datetime_min: line.eta.begin,
      datetime_max: line.eta.end,
      revise_reason: null,
    },
    aftership_tracking_url: `${origin}/${lang}/p/${token}`,
    parcel_desk: ownView(parcel, notMapped),
  };
}

/** What connectors do not ask for: who has to act, until when, and what happens else. */
function ownView({ line, situation, numbers }: StoredParcel, notMapped: readonly string[]) {
  const until = situation?.until;
  return {
    status: line.status,
    sub_status: line.subStatus,
    step: line.step,
    case: situation?.case ?? null,
    turn: situation?.turn ?? line.actionRequiredBy,
    next_step: situation?.step ?? null,
    until: until && {
      at: until.at,
      rule: until.rule,
      because: until.because,
      if_nobody_acts: until.ifNobodyActs,
    },
    problem: line.problem,
    pickup_until: line.pickupUntil,
    ship_by: line.shipBy,
    archived_at: line.archivedAt,
    numbers,
    not_mapped: notMapped,
  };
}

// Our status, sub-status and step -> AfterShip's tag and subtag. The table of carriers/aftership.ts is read the
// other way round where it has a code for the step. Pure.
// Room aftership: parcels as AfterShip's Tracking API shows them, for connectors written for it.
import { aftership } from '../carriers/aftership.ts';
import { meaningOf, type Status, type Step, type SubStatus } from '../contract/status.ts';

export interface TagView {
  tag: Tag;
  /** "Exception_013". */
  subtag: string;
  /** What of the two says less than our own words, or something else. */
  notMapped: ('tag' | 'subtag')[];
}

export type Tag = (typeof TAGS)[Status];

/** AfterShip has no tag for parcels on the way back or cancelled. */
export const TAGS = {
  pending: 'Pending',
  info_received: 'InfoReceived',
  in_transit: 'InTransit',
  out_for_delivery: 'OutForDelivery',
  available_for_pickup: 'AvailableForPickup',
  attempt_failed: 'AttemptFail',
  delivered: 'Delivered',
  exception: 'Exception',
  returning: 'Exception',
  returned: 'Exception',
  cancelled: 'Exception',
  expired: 'Expired',
} as const satisfies Record<Status, string>;

export function tagOf(status: Status, sub: SubStatus | null, step: Step | null): TagView {
  const tag = TAGS[status];
  const ofStep = step !== null && meaningOf(step).status === status ? SUBTAGS.get(step) : undefined;
  const ofSub = sub === null ? undefined : SUBTAG_OF_SUB[sub];
  const subtag =
    ofStep ??
    SUBTAG_OF_STATUS[status] ??
    (ofSub?.startsWith(`${tag}_`) ? ofSub : undefined) ??
    `${tag}_001`;
  const isTagExact = status !== 'cancelled';
  const isSubtagExact = isTagExact && (ofStep !== undefined || (step === null && sub === null));
  return {
    tag,
    subtag,
    notMapped: [
      ...(isTagExact ? [] : ['tag' as const]),
      ...(isSubtagExact ? [] : ['subtag' as const]),
    ],
  };
}

/** The statuses a tag stands for. Empty: no tag of AfterShip's. */
export const statusesOf = (tag: string): Status[] =>
  (Object.keys(TAGS) as Status[]).filter((status) => TAGS[status] === tag);

/** For steps and sub-statuses without a code of their own. */
const SUBTAG_OF_STATUS: Partial<Record<Status, string>> = {
  returning: 'Exception_010',
  returned: 'Exception_011',
};

const SUBTAG_OF_SUB: Partial<Record<SubStatus, string>> = {
  carrier_damaged: 'Exception_012',
  carrier_lost: 'Exception_013',
  carrier_delayed: 'Exception_005',
  consignee_absent: 'AttemptFail_002',
  consignee_refused: 'Exception_003',
  consignee_pickup_missed: 'Exception_008',
  address_invalid: 'Exception_007',
  customs_hold: 'Exception_004',
  customs_documents_required: 'Exception_018',
  customs_released: 'InTransit_005',
  held_for_payment: 'Exception_006',
  weather: 'Exception_017',
};

/** "Exception/013" -> "Exception_013", the plain tag -> `_001`; of several codes the last: it is the closest. */
const SUBTAGS = new Map(
  (Object.entries(aftership.steps) as [Step, readonly string[]][]).flatMap(([step, codes]) => {
    const { status } = meaningOf(step);
    const [tag = '', number = '001'] =
      (step === 'delayed' ? codes[0] : codes.at(-1))?.split('/') ?? [];
    const isOurs = status !== null && TAGS[status] === tag;
    return isOurs ? [[step, `${tag}_${number}`] as const] : [];
  }),
);

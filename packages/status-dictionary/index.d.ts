// Made by `npm run dictionary`.
export type Status =
  | 'pending'
  | 'info_received'
  | 'in_transit'
  | 'out_for_delivery'
  | 'available_for_pickup'
  | 'attempt_failed'
  | 'delivered'
  | 'exception'
  | 'returning'
  | 'returned'
  | 'cancelled'
  | 'expired';
export type SubStatus =
  | 'carrier_damaged'
  | 'carrier_lost'
  | 'carrier_delayed'
  | 'carrier_misrouted'
  | 'consignee_absent'
  | 'consignee_refused'
  | 'consignee_pickup_missed'
  | 'address_invalid'
  | 'customs_hold'
  | 'customs_documents_required'
  | 'customs_released'
  | 'held_for_payment'
  | 'weather'
  | 'seller_not_handed_over'
  | 'seller_wrong_channel'
  | 'ozon_not_accepted_at_sorting'
  | 'presumed_delivered';
export type Party =
  | 'buyer'
  | 'seller'
  | 'ozon'
  | 'carrier'
  | 'nobody';
export type Step =
  | 'not_found'
  | 'registered'
  | 'preparing'
  | 'documents_awaited'
  | 'ready_to_ship'
  | 'courier_called'
  | 'sent_by_seller'
  | 'accepted'
  | 'moving'
  | 'departed'
  | 'arrived'
  | 'sorted'
  | 'handed_over'
  | 'left_origin_country'
  | 'arrived_in_destination_country'
  | 'customs_processing'
  | 'customs_released'
  | 'on_way_to_destination_city'
  | 'arrived_in_destination_city'
  | 'on_way_to_pickup_point'
  | 'awaiting_courier'
  | 'last_mile'
  | 'redirected'
  | 'stored'
  | 'presumed_delivered'
  | 'out_for_delivery'
  | 'courier_arrived'
  | 'ready_for_pickup'
  | 'in_locker'
  | 'storage_ending'
  | 'storage_extended'
  | 'notice_sent'
  | 'attempt_failed'
  | 'recipient_absent'
  | 'recipient_refused'
  | 'address_problem'
  | 'delivery_postponed'
  | 'locker_unavailable'
  | 'awaiting_payment_on_delivery'
  | 'delivered'
  | 'picked_up'
  | 'partly_delivered'
  | 'problem'
  | 'dispute'
  | 'delayed'
  | 'damaged'
  | 'lost'
  | 'misrouted'
  | 'bad_weather'
  | 'wrong_address'
  | 'address_being_clarified'
  | 'refused'
  | 'customs_hold'
  | 'customs_documents_required'
  | 'customs_payment_required'
  | 'payment_required'
  | 'storage_expired'
  | 'not_handed_over'
  | 'not_accepted_at_sorting'
  | 'acceptance_refused'
  | 'seized'
  | 'destroyed'
  | 'return_started'
  | 'return_refused_by_recipient'
  | 'return_pickup_missed'
  | 'return_address_invalid'
  | 'return_recipient_absent'
  | 'return_by_customs'
  | 'return_damaged'
  | 'return_moving'
  | 'return_ready_for_pickup'
  | 'returned'
  | 'cancelled'
  | 'no_updates'
  | 'update_announced'
  | 'eta_stated'
  | 'eta_changed'
  | 'ship_by_changed'
  | 'delivery_agreed'
  | 'delivery_changed'
  | 'document_ready'
  | 'order_updated'
  | 'courier_changed'
  | 'waybill_assigned'
  | 'numbers_linked'
  | 'transport_notice'
  | 'piece_delivered'
  | 'added_by_seller'
  | 'carrier_declared';
export type Case =
  | 'not_found'
  | 'untrackable_number'
  | 'awaiting_handover'
  | 'handover_overdue'
  | 'documents_due'
  | 'never_scanned'
  | 'not_accepted_at_sorting'
  | 'acceptance_refused'
  | 'moving_on_time'
  | 'moving_late'
  | 'not_moving'
  | 'carrier_trouble'
  | 'source_silent'
  | 'wrong_channel'
  | 'customs_in_progress'
  | 'customs_documents_due'
  | 'customs_payment_due'
  | 'customs_refused'
  | 'payment_due'
  | 'address_unclear'
  | 'out_for_delivery'
  | 'attempt_failed'
  | 'waiting_at_point'
  | 'pickup_expiring'
  | 'lost'
  | 'damaged_on_the_way'
  | 'recipient_refused'
  | 'storage_expired'
  | 'coming_back'
  | 'return_not_moving'
  | 'return_at_point_free'
  | 'return_at_point_paid'
  | 'return_disposal_near'
  | 'returned'
  | 'presumed_delivered'
  | 'delivered'
  | 'delivered_disputed'
  | 'cancelled_before_handover'
  | 'cancelled_after_handover'
  | 'cancellation_requested'
  | 'damaged_at_counter'
  | 'damaged_later'
  | 'address_change_before'
  | 'address_change_on_the_way'
  | 'no_notice_yet'
  | 'delivered_not_received'
  | 'wrong_item'
  | 'return_wanted'
  | 'return_missing'
  | 'compensation_missing'
  | 'cancel_wanted'
  | 'contact_seller'
  | 'contact_ozon'
  | 'chat_unavailable';
export type CarrierId =
  | 'aftership'
  | 'baikal-servis'
  | 'belpost'
  | 'boxberry'
  | 'cainiao'
  | 'cdek'
  | 'china-post'
  | 'dellin'
  | 'dpd-russia'
  | 'easypost'
  | 'evropost'
  | 'fivepost'
  | 'fourpx'
  | 'kazpost'
  | 'kit'
  | 'magnit-post'
  | 'ozon'
  | 'pek'
  | 'pony-express'
  | 'russian-post'
  | 'seventeen-track'
  | 'trackingmore'
  | 'upu-s10'
  | 'yandex-delivery'
  | 'yanwen'
  | 'yunexpress';

export interface Words {
  ru: string;
  zh: string;
  en: string;
}
export interface StepEntry {
  id: Step;
  /** null: it says nothing about where the parcel is. */
  status: Status | null;
  subStatus: SubStatus | null;
  /** On the way back to the sender. */
  isReturn: boolean;
  /** What is the matter after it, when nothing else is known of the parcel. */
  case: Case | null;
  words: Words;
}
export interface CaseEntry {
  id: Case;
  words: Words;
  /** Who has to act, by who answers for the delivery. */
  turn: { ozon: Party; partner: Party; own_carrier: Party; fbp: Party; unknown: Party };
  /** The rules that set a deadline, with their sources; the first with a known beginning counts. */
  until: { rule: string; ifNobodyActs: string; source: string | null; checkedOn: string }[];
  /** Why there is no deadline, when no rule sets one. */
  because: string;
}
export interface CarrierEntry {
  id: CarrierId;
  kind: 'marketplace' | 'carrier' | 'aggregator';
  name: Words;
  /** The documents its codes were compared with, and the day of that. */
  source: string;
  checkedOn: string;
  /** Whether an unlisted `A_B` is a kind of the listed `A`. */
  qualifiesByUnderscore: boolean;
  codes: Record<string, Step>;
}

export const version: string;
export const statuses: { id: Status; isTerminal: boolean; words: Words }[];
export const subStatuses: { id: SubStatus; words: Words }[];
export const parties: { id: Party; words: Words }[];
export const steps: StepEntry[];
export const cases: CaseEntry[];
export const carriers: CarrierEntry[];
/** null: not in the dictionary. */
export function lookUp(
  carrierId: string,
  code: string,
): { step: StepEntry; case: CaseEntry | null } | null;

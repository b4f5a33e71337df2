// Codes that carriers' other spellings and sub-codes add: each row of what public clients list, by name.
import { describe, expect, test } from 'vitest';
import { CARRIERS, findCarrier } from '../../functions/carriers/index.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { meaningOf, type Step } from '../../functions/contract/status.ts';

function stepIn(carrierId: string, code: string): Step | null {
  const carrier = findCarrier(carrierId);
  if (!carrier) throw new Error(carrierId);
  return stepOf(carrier, code);
}

const ROWS: Record<string, [code: string, step: Step][]> = {
  cdek: [
    ['ENTERED_TO_PICK_UP_POINT', 'ready_for_pickup'],
    ['ENTERED_TO_RECIPIENT_CITY_WAREHOUSE', 'arrived_in_destination_city'],
    ['ENTERED_TO_TRANSIT_WAREHOUSE', 'arrived'],
    // Refuses the request for a courier, not the parcel.
    ['DELIV_PROBLEM/41', 'attempt_failed'],
    ['DELIV_PROBLEM/40', 'recipient_refused'],
  ],
  'yandex-delivery': [
    ['pay_waiting', 'courier_arrived'],
    ['DELIVERY_STORAGE_PERIOD_EXTENDED', 'storage_extended'],
    ['FINISHED', 'transport_notice'],
    ['CANCELLED_BY_RECIPIENT', 'cancelled'],
    ['CANCELLED_USER', 'cancelled'],
    ['CANCELLED_IN_PLATFORM', 'cancelled'],
    ['CANCELED_IN_PLATFORM', 'cancelled'],
    ['SORTING_CENTER_CANCELLED', 'cancelled'],
    ['DELIVERY_UPDATED_BY_SHOP', 'delivery_changed'],
    ['DELIVERY_UPDATED_BY_RECIPIENT', 'delivery_changed'],
    ['DELIVERY_UPDATED_BY_DELIVERY', 'delivery_changed'],
    ['DELIVERY_TIME_INTERVALS_UPDATED', 'eta_changed'],
    ['SORTING_CENTER_RETURN_PREPARING_SENDER', 'return_started'],
    ['SORTING_CENTER_RETURN_ARRIVED', 'return_moving'],
    ['SORTING_CENTER_RETURN_RETURNED', 'returned'],
    ['SORTING_CENTER_TRACK_RECIEVED', 'registered'],
    ['SORTING_CENTER_ERROR', 'problem'],
  ],
  trackingmore: [
    ['notfound/notfound001', 'registered'],
    ['notfound/notfound002', 'not_found'],
    ['transit/transit002', 'arrived'],
    ['transit/transit003', 'arrived_in_destination_city'],
    ['transit/transit004', 'arrived_in_destination_country'],
    ['transit/transit005', 'customs_released'],
    ['pickup/pickup001', 'out_for_delivery'],
    ['pickup/pickup002', 'ready_for_pickup'],
    ['pickup/pickup003', 'out_for_delivery'],
    ['undelivered/undelivered001', 'address_problem'],
    ['undelivered/undelivered002', 'recipient_absent'],
    ['undelivered/undelivered003', 'address_problem'],
    ['undelivered/undelivered004', 'attempt_failed'],
    ['delivered/delivered002', 'picked_up'],
    ['exception/exception004', 'storage_expired'],
    ['exception/exception006', 'customs_hold'],
    ['exception/exception007', 'problem'],
    ['exception/exception008', 'cancelled'],
    ['exception/exception009', 'refused'],
    ['exception/exception010', 'returned'],
    ['exception/exception011', 'return_moving'],
  ],
  'seventeen-track': [
    ['InTransit_TransportArrived', 'moving'],
    ['InTransit_TransportDeparted', 'moving'],
    ['Exception_SomethingNew', 'problem'],
    ['OutForDelivery_SomethingNew', 'out_for_delivery'],
    ['InTransit_Arrival', 'arrived'],
  ],
};

describe.each(Object.entries(ROWS))('%s', (carrierId, rows) => {
  test.each(rows)('the code %s means %s', (code, step) => {
    expect(stepIn(carrierId, code)).toBe(step);
  });
});

test('all documented sub-statuses of 17TRACK have a step', () => {
  const codes = `NotFound_Other NotFound_InvalidCode InfoReceived InTransit_PickedUp InTransit_Other
    InTransit_Departure InTransit_Arrival InTransit_CustomsProcessing InTransit_CustomsReleased
    InTransit_CustomsRequiringInformation Expired_Other AvailableForPickup_Other OutForDelivery_Other
    DeliveryFailure_Other DeliveryFailure_NoBody DeliveryFailure_Security DeliveryFailure_Rejected
    DeliveryFailure_InvalidAddress Delivered_Other Exception_Other Exception_Returning
    Exception_Returned Exception_NoBody Exception_Security Exception_Damage Exception_Rejected
    Exception_Delayed Exception_Lost Exception_Destroyed Exception_Cancel`.split(/\s+/);
  expect(codes).toHaveLength(30);
  expect(codes.filter((code) => stepIn('seventeen-track', code) === null)).toEqual([]);
});

test('a code falls back to what stands before an underscore only where the carrier qualifies so', () => {
  expect(stepIn('seventeen-track', 'Future_Unknown')).toBeNull();
  expect(stepIn('yandex-delivery', 'cancelled_for_no_known_reason')).toBeNull();
  expect(stepIn('yandex-delivery', 'returned_to_the_moon')).toBeNull();
  expect(stepIn('cdek', 'CREATED_BY_TROLLS')).toBeNull();
  expect(stepIn('ozon', 'delivered_to_the_moon')).toBeNull();
  const qualifying = CARRIERS.filter((carrier) => carrier.qualifiesByUnderscore).map(
    ({ id }) => id,
  );
  expect(qualifying).toEqual(['seventeen-track']);
});

test('a code with one more sign at its end is another code', () => {
  for (const carrier of CARRIERS) {
    const codes = Object.values(carrier.steps).flat();
    const known = new Set(codes.map((code) => code.toUpperCase()));
    const longer = codes
      .filter((code) => !code.includes('/') && !code.includes('_'))
      .map((code) => `${code}X`)
      .filter((code) => !known.has(code.toUpperCase()));
    expect(
      longer.filter((code) => stepOf(carrier, code) !== null),
      carrier.id,
    ).toEqual([]);
  }
});

test('no fallback turns a code without its own row into a delivery, a return or an end', () => {
  const final = ['delivered', 'returned', 'cancelled'];
  const doubtful = ['transit/delivered9', 'pickup/unknown', 'exception/exception099'];
  for (const code of doubtful) {
    const step = stepIn('trackingmore', code);
    expect(final).not.toContain(step && meaningOf(step).status);
  }
});

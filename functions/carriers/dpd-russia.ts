// DPD Russia: answers of the SOAP service `tracing1-1`. The same `newState` is used on the way back:
// only `isReturn` or the *ReNr numbers tell.
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { city, flag, requiredList, text } from './fields.ts';
import { parseInstant, parseStamp } from './time.ts';

const State = v.object({
  clientOrderNr: text(),
  clientParcelNr: text(),
  dpdOrderNr: text(),
  dpdParcelNr: text(),
  dpdOrderReNr: text(),
  dpdParcelReNr: text(),
  isReturn: flag(),
  planDeliveryDate: text(),
  newState: text(),
  transitionTime: text(),
  terminalCode: text(),
  terminalCity: city(),
});
const Result = v.object({ return: v.object({ docId: text(), states: requiredList(State) }) });
const Answer = v.object({
  Envelope: v.object({
    Body: v.union([
      v.object({ getStatesByDPDOrderResponse: Result }),
      v.object({ getStatesByClientResponse: Result }),
      v.object({ getStatesByClientOrderResponse: Result }),
      v.object({ getStatesByClientParcelResponse: Result }),
    ]),
  }),
});
type Answer = v.InferOutput<typeof Answer>;

export const dpdRussia = defineCarrier<Answer>({
  id: 'dpd-russia',
  name: { ru: 'DPD Россия', zh: 'DPD 俄罗斯', en: 'DPD Russia' },
  kind: 'carrier',
  numbers: [],
  trackingUrl: { en: 'https://www.dpd.ru/dpd/search/search.do2?query={number}' },
  steps: {
    registered: ['NewOrderByClient', 'NewOrderByDPD'],
    eta_stated: ['ETA'],
    cancelled: ['NotDone'],
    accepted: ['OnTerminalPickup'],
    moving: ['OnRoad'],
    arrived: ['OnTerminal'],
    arrived_in_destination_city: ['OnTerminalDelivery'],
    out_for_delivery: ['Delivering'],
    delivered: ['Delivered'],
    lost: ['Lost'],
    problem: ['Problem'],
    // Back from the courier's round, not back to the sender.
    attempt_failed: ['ReturnedFromDelivery'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'xml',
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ Envelope: { Body } }) =>
      Object.values(Body).flatMap((result) => result.return.states.flatMap(readState)),
  },
  docs: 'ws.dpd.ru tracing1-1, as used by public clients',
  verifiedOn: '2026-11-01',
});

function readState(state: v.InferOutput<typeof State>): Report[] {
  const number = state.dpdOrderNr ?? state.dpdParcelNr;
  if (number === undefined) return [];
  const isReturn = state.isReturn || state.dpdOrderReNr || state.dpdParcelReNr;
  const event: RawEvent = {
    code: state.newState ?? 'NO_STATE',
    at: parseStamp(state.transitionTime),
    place: state.terminalCity,
    leg: isReturn ? 'return' : undefined,
  };
  const day = isReturn ? null : parseInstant(state.planDeliveryDate);
  const eta: RawEvent[] =
    day === null ? [] : [{ code: 'ETA', at: null, facts: { eta: { begin: day, end: day } } }];
  const others = [state.dpdParcelNr, state.clientOrderNr].filter(
    (other): other is string =>
      other !== undefined && (other === state.dpdParcelNr || isPosting(other)),
  );
  return [{ number, alsoKnownAs: others, events: [event, ...eta] }];
}

/** The shop's own order number identifies the parcel to us only when it is an Ozon posting's. */
const isPosting = (number: string): boolean => /^\d{8,10}-\d{4}-\d{1,3}$/.test(number);

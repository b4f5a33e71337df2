// DPD Russia: answers of the SOAP service `tracing1-1`. The same `newState` is used on the way back; only
// `isReturn` or the *ReNr numbers distinguish it.
import * as v from 'valibot';
import { callAbout, withAsked } from './asked.ts';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { city, code, flag, id, list, number, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { elements, escapeXml, readWsdl, soapCall, type Wsdl } from './soap.ts';
import { parseInstant, parseStamp } from './time.ts';
import { element } from './xml.ts';

const State = v.object({
  clientOrderNr: number(),
  clientParcelNr: number(),
  dpdOrderNr: number(),
  dpdParcelNr: number(),
  dpdOrderReNr: number(),
  dpdParcelReNr: number(),
  isReturn: flag(),
  planDeliveryDate: stamp(),
  newState: code(/^[A-Za-z]{2,40}$/),
  transitionTime: stamp(),
  terminalCode: code(),
  terminalCity: city(),
});
type State = v.InferOutput<typeof State>;
/** Without states: nothing is known yet, or nothing is new. */
const Result = element({ return: v.optional(element({ docId: id(), states: list(State) })) });
const Answer = withAsked(
  v.object({
    Envelope: v.object({
      Body: v.union([
        v.object({ getStatesByDPDOrderResponse: Result }),
        v.object({ getStatesByClientResponse: Result }),
        v.object({ getStatesByClientOrderResponse: Result }),
        v.object({ getStatesByClientParcelResponse: Result }),
      ]),
    }),
  }),
);
type Answer = v.InferOutput<typeof Answer>;

const asks: Polling = {
  // The test contour is wstest.dpd.ru.
  origin: 'https://ws.dpd.ru',
  fields: [
    { name: 'clientNumber', isSecret: false },
    { name: 'clientKey', isSecret: true },
  ],
  // No limit is published.
  gapMs: 1000,
  entry: {
    call: () => ({ method: 'GET', path: '/services/tracing1-1?wsdl' }),
    read: (answer) => readWsdl(answer, 'getStatesByDPDOrder'),
  },
  accepts: /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u,
  check: null,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: ({ given, entry }, [number = '']) => {
      const { namespace, action, path }: Wsdl = JSON.parse(entry);
      const { clientNumber = '', clientKey = '' } = given;
      const request =
        `<ns:getStatesByDPDOrder xmlns:ns="${escapeXml(namespace)}"><request>` +
        `<auth>${elements({ clientNumber, clientKey })}</auth>` +
        `${elements({ dpdOrderNr: number })}</request></ns:getStatesByDPDOrder>`;
      return callAbout(number, soapCall(path, '1.1', action, request));
    },
  }),
  // A fault is its only refusal; the words of each refusal are not published.
  refusal: ({ text }) => (/<(?:\w+:)?Fault[\s>]/.test(text) ? 'not_found' : null),
};

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
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ Envelope: { Body }, asked }) =>
      Object.values(Body).flatMap((result) => readStates(result.return?.states ?? [], asked)),
  },
  polling: asks,
  docs: 'ws.dpd.ru tracing1-1; its 12 states as listed by public clients (vdmkbu/dpd, ipol)',
  verifiedOn: '2026-11-26',
});

/** After these the planned day says nothing any more. */
const ENDS = ['Delivered', 'Lost', 'NotDone'];

function readStates(states: readonly State[], asked: string | undefined): Report[] {
  const numberOf = (state: State) => state.dpdOrderNr ?? state.dpdParcelNr ?? asked;
  const ended = states.filter((state) => isReturn(state) || ENDS.includes(state.newState ?? ''));
  const isOver = new Set(ended.map(numberOf));
  return states.flatMap((state) => {
    const number = numberOf(state);
    return number === undefined ? [] : [readState(state, number, isOver.has(number))];
  });
}

const isReturn = ({ isReturn: isSaid, dpdOrderReNr, dpdParcelReNr }: State): boolean =>
  isSaid || dpdOrderReNr !== undefined || dpdParcelReNr !== undefined;

function readState(state: State, number: string, isOver: boolean): Report {
  const event: RawEvent = {
    code: state.newState ?? 'NO_STATE',
    at: parseStamp(state.transitionTime),
    place: state.terminalCity,
    leg: isReturn(state) ? 'return' : undefined,
  };
  const day = isOver ? null : parseInstant(state.planDeliveryDate);
  const eta: RawEvent[] =
    day === null ? [] : [{ code: 'ETA', at: null, facts: { eta: { begin: day, end: day } } }];
  const others = [state.dpdParcelNr, state.clientOrderNr].filter(
    (other): other is string =>
      other !== undefined && (other === state.dpdParcelNr || isPosting(other)),
  );
  return { number, alsoKnownAs: others, events: [event, ...eta] };
}

/** The shop's own order number identifies the parcel to us only if it is an Ozon posting number. */
const isPosting = (number: string): boolean => /^\d{8,10}-\d{4}-\d{1,3}$/.test(number);

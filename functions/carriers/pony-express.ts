// Pony Express, "Unified Interface": an XML answer inside a SOAP answer. The codes are those of the carrier's
// own specification; any other is stored and shown as it came.
import * as v from 'valibot';
import { withAsked } from './asked.ts';
import { defineCarrier } from './carrier.ts';
import { asking } from './pony-express-asking.ts';
import { Response, readOrders } from './pony-express-orders.ts';
import { readXml } from './xml.ts';

const Soap = v.object({
  Envelope: v.object({
    Body: v.object({
      SubmitRequestResponse: v.object({
        SubmitRequestResult: v.pipe(v.string(), v.transform(readXml), Response),
      }),
    }),
  }),
});

const Answer = withAsked(
  v.union([
    Response,
    v.pipe(
      Soap,
      v.transform(({ Envelope }) => Envelope.Body.SubmitRequestResponse.SubmitRequestResult),
    ),
  ]),
);
type Answer = v.InferOutput<typeof Answer>;

export const ponyExpress = defineCarrier<Answer>({
  id: 'pony-express',
  name: { ru: 'Pony Express', zh: 'Pony Express', en: 'Pony Express' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      // All waybills of the specification look like this; the format itself is not described.
      pattern: /^\d{2}-\d{4}-\d{4}$/,
      shape: 'likely',
      valid: ['14-5556-2262', '13-6648-2150', '13-6610-5488'],
      invalid: ['14-5556-226', '1455562262', 'MOW-123243'],
    },
  ],
  steps: {
    // The order. "Calulation" is the spelling of one of their own samples; a price request is no parcel yet.
    registered: ['Received', 'Checked', 'Calculation', 'Calulation', 'Calculated', 'Processing'],
    order_updated: ['Updated'],
    cancelled: ['Cancelled', 'Annulled'],
    acceptance_refused: ['Declined'],

    // Its delivery: from the client, at a hub, to the region of the recipient and in it, with the courier.
    accepted: ['PickedUp'],
    arrived: ['Debited', 'Arrived'],
    departed: ['Departed'],
    out_for_delivery: ['OnLastMile'],
    delivered: ['Delivered'],
    piece_delivered: ['PieceDelivered'],
    // Back at the hub in the recipient's region, not at the sender.
    attempt_failed: ['Returned'],
    problem: ['Problem'],
    sorted: ['ReadyForTransfer'],
    handed_over: ['Transfered'],
    // "The package was sent for refund": on its way, not back.
    return_started: ['ReturnedToSender'],

    // An order is "closed" when all is processed, whatever became of the parcel.
    transport_notice: ['Closed', 'SalesMediationService', 'SMSInfoService'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'xml',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: (answer) => readOrders(answer, answer.asked),
  },
  polling: asking,
  docs: 'Unified Interface specification (2017), in victorkowalski/PonyExpressSDK @c096213',
  verifiedOn: '2026-11-26',
});

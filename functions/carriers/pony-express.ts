// Pony Express, "Universal interface": an XML answer inside a SOAP answer. Only the codes its public clients
// use are known; any other is stored and shown as it came.
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { city, code, list, number, optional, prose, requiredList, stamp } from './fields.ts';
import type { Access, Polling } from './polling.ts';
import { elements, escapeXml, readWsdl, soapCall, type Wsdl } from './soap.ts';
import { parseStamp } from './time.ts';
import { readXml } from './xml.ts';

const ServiceStatus = v.object({
  Code: code(/^[A-Za-z]{2,60}$/),
  Description: prose(),
  Date: stamp(),
  City: city(),
});
const Service = v.object({
  Waybill: optional(v.object({ Number: number() })),
  StatusList: optional(v.object({ ServiceStatus: list(ServiceStatus) })),
});
const Order = v.object({
  StatusList: optional(v.object({ OrderStatus: list(ServiceStatus) })),
  ServiceList: optional(v.object({ Service: list(Service) })),
});
const Response = v.object({
  Response: v.object({ OrderList: v.object({ Order: requiredList(Order) }) }),
});

const Soap = v.object({
  Envelope: v.object({
    Body: v.object({
      SubmitRequestResponse: v.object({
        SubmitRequestResult: v.pipe(v.string(), v.transform(readXml), Response),
      }),
    }),
  }),
});

const Answer = v.union([
  Response,
  v.pipe(
    Soap,
    v.transform(({ Envelope }) => Envelope.Body.SubmitRequestResponse.SubmitRequestResult),
  ),
]);
type Answer = v.InferOutput<typeof Answer>;

const asks: Polling = {
  origin: 'https://svc-api.p2e.ru',
  fields: [{ name: 'accessKey', isSecret: true }],
  // No limit is published.
  gapMs: 1000,
  entry: {
    call: () => ({ method: 'GET', path: '/UI_Service.svc?singleWsdl' }),
    read: (answer) => readWsdl(answer, 'SubmitRequest'),
  },
  accepts: /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: (access, [number = '']) =>
      submit(
        access,
        'OrderRequest',
        '<Mode>Status</Mode><OrderList><Order><ServiceList><Service xsi:type="DeliveryService">' +
          `<Waybill><Number>${escapeXml(number)}</Number></Waybill>` +
          '</Service></ServiceList></Order></OrderList>',
      ),
  }),
  check: {
    call: (access) =>
      submit(access, 'CitiesRequest', '<ItemsPerPage>1</ItemsPerPage><PageNumber>1</PageNumber>'),
  },
  refusal: ({ text }) => {
    const isError = /IsError(?:>|&gt;)\s*true/i.test(text);
    return !isError ? null : text.includes('OrderList') ? 'not_found' : 'credentials_refused';
  },
};

/** The request is XML inside a text element; one public client sends the key under both spellings. */
function submit({ given, entry }: Access, type: string, content: string) {
  const { namespace, action, path }: Wsdl = JSON.parse(entry);
  const { accessKey = '' } = given;
  const requestBody =
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<Request xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ` xmlns:xsd="http://www.w3.org/2001/XMLSchema" xsi:type="${type}">${content}</Request>`;
  return soapCall(
    path,
    '1.1',
    action,
    `<SubmitRequest xmlns="${escapeXml(namespace)}">` +
      elements({ accesskey: accessKey, requestBody }) +
      '</SubmitRequest>',
  );
}

export const ponyExpress = defineCarrier<Answer>({
  id: 'pony-express',
  name: { ru: 'Pony Express', zh: 'Pony Express', en: 'Pony Express' },
  kind: 'carrier',
  // The format of its waybills is not published.
  numbers: [],
  steps: {
    last_mile: ['OnLastMile'],
    delivered: ['Delivered'],
    problem: ['Problem'],
    returned: ['ReturnedToSender'],
    acceptance_refused: ['Declined'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'xml',
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ Response: { OrderList } }) => OrderList.Order.flatMap(readOrder),
  },
  polling: asks,
  docs: 'api.p2e.ru/Documentation (not open); three public clients of UI_Service',
  verifiedOn: '2026-11-01',
});

function readOrder(order: v.InferOutput<typeof Order>): Report[] {
  return (order.ServiceList?.Service ?? []).flatMap((service): Report[] => {
    const number = service.Waybill?.Number;
    if (number === undefined) return [];
    const statuses = [
      ...(order.StatusList?.OrderStatus ?? []),
      ...(service.StatusList?.ServiceStatus ?? []),
    ];
    // The list is ordered, newest last; times are often absent.
    const events = statuses.map(
      (status, index): RawEvent => ({
        code: status.Code ?? 'NO_CODE',
        text: status.Description,
        at: parseStamp(status.Date),
        laterInList: statuses.length - 1 - index,
        place: status.City,
      }),
    );
    return [{ number, events }];
  });
}

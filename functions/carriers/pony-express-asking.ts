// How Pony Express is asked: one SOAP method, a request of XML inside a text. Source as in the orders' file.
import { callAbout } from './asked.ts';
import type { Access, Polling } from './polling.ts';
import { elements, escapeXml, readWsdl, soapCall, type Wsdl } from './soap.ts';

/** Those of the specification are 14-5556-2262 and the like; the format itself is not described. */
const WAYBILL = /^[\d-]{6,13}$/;

/** The carrier's own number of an order: "MOW-123243", "MOW3218335". */
const CARRIERS_ORDER = /^[A-Z]{3}-?\d{6,8}$/;

export const asking: Polling = {
  origin: 'https://svc-api.p2e.ru',
  fields: [{ name: 'accessKey', isSecret: true }],
  // A request may hold 50 orders; how many a day is set for each key and not published.
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
      callAbout(
        number,
        submit(
          access,
          'OrderRequest',
          `<Mode>Status</Mode><OrderList><Order>${named(number)}</Order></OrderList>`,
        ),
      ),
  }),
  check: {
    call: (access) =>
      submit(access, 'CitiesRequest', '<ItemsPerPage>1</ItemsPerPage><PageNumber>1</PageNumber>'),
  },
  refusal: ({ text }) => {
    if (!/IsError(?:>|&gt;)\s*true/i.test(text)) return null;
    // "Error on the Pony Express server. Error code starts with 'S'."
    if (/ErrorCode(?:>|&gt;)\s*S\d/.test(text)) return 'unavailable';
    return text.includes('OrderList') ? 'not_found' : 'credentials_refused';
  },
};

/** An order is found by the kind of number it is given: waybill, the carrier's or the client's own. */
function named(number: string): string {
  if (CARRIERS_ORDER.test(number)) return elements({ PerformersNumber: number });
  if (!WAYBILL.test(number)) return elements({ ClientsNumber: number });
  return (
    '<ServiceList><Service xsi:type="DeliveryService">' +
    `<Waybill>${elements({ Number: number })}</Waybill></Service></ServiceList>`
  );
}

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

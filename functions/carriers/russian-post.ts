// Russian Post: answers of the tracking service, single (SOAP 1.2) and batch (SOAP 1.1). It sends no pushes;
// a relay may post its answers. Codes are OperType/OperAttr, `8/2` and so on; a bare `3` means every
// attribute of a type whose name alone is enough.
import * as v from 'valibot';
import { callAbout, withAsked } from './asked.ts';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { city, code, country, list, number, optional, prose, stamp } from './fields.ts';
import type { Access, CarrierResponse as Answered, Polling, Refusal } from './polling.ts';
import { elements, escapeXml, soapCall } from './soap.ts';
import { parseStamp } from './time.ts';
import { element } from './xml.ts';

const Coded = optional(v.object({ Id: code(/^\d{1,5}$/), Name: prose() }));

const HistoryRecord = v.object({
  AddressParameters: optional(
    v.object({
      OperationAddress: optional(v.object({ Index: code(/^\d{6}$/), Description: city() })),
      CountryOper: optional(v.object({ Code2A: country(), NameRU: city() })),
    }),
  ),
  ItemParameters: optional(v.object({ Barcode: number(), Internum: number() })),
  OperationParameters: v.object({ OperType: Coded, OperAttr: Coded, OperDate: stamp() }),
});

const SingleAnswer = v.object({
  getOperationHistoryResponse: v.object({
    OperationHistoryData: element({ historyRecord: list(HistoryRecord) }),
  }),
});

const Operation = v.object({
  '@OperTypeID': code(/^\d{1,5}$/),
  '@OperCtgID': code(/^\d{1,5}$/),
  '@OperName': prose(),
  '@DateOper': stamp(),
  '@IndexOper': code(/^\d{6}$/),
});
const BatchItem = v.object({
  '@Barcode': number(),
  Operation: list(Operation),
  Error: list(v.object({ '@ErrorTypeID': code(/^\d{1,5}$/), '@ErrorName': prose() })),
});
const BatchAnswer = v.object({
  answerByTicketResponse: v.object({ value: element({ Item: list(BatchItem, 3000) }) }),
});

const HOUR_MS = 3_600_000;
const ACCEPTS = /^(?:\d{14}|[A-Z]{2}\d{9}[A-Z]{2})$/;

const asks: Polling = {
  origin: 'https://tracking.russianpost.ru',
  fields: [
    { name: 'login', isSecret: false },
    { name: 'password', isSecret: true },
    { name: 'access', isSecret: false, options: ['single', 'batch'] },
  ],
  gapMs: 1000,
  // Free access has 100 calls a day, one number each, says the README of appwilio/russianpost-sdk (read
  // 2026-11-26); not found in the specification.
  callsPerDay: ({ access }) => (access === 'batch' ? null : 100),
  accepts: ACCEPTS,
  asking: ({ access }) =>
    access === 'batch'
      ? {
          kind: 'ticket',
          // 3000 are allowed; the answer to 200 still fits into one row of the inbox.
          perCall: 200,
          everyMs: 4 * HOUR_MS,
          // "Not earlier than 15 minutes after the ticket, not oftener than once in 15 minutes."
          waitMs: 15 * 60_000,
          order: orderTicket,
          readTicket: ({ text }) =>
            /<(?:\w+:)?value>\s*([^<\s]+)\s*<\/(?:\w+:)?value>/.exec(text)?.[1] ?? null,
          collect: ({ given }, ticket) =>
            soapCall(
              '/fc',
              '1.1',
              'getResponseByTicket',
              `<pos:answerByTicketRequest xmlns:pos="${POSTSERVER}">` +
                elements({ ticket, ...loginOf(given) }) +
                '</pos:answerByTicketRequest>',
            ),
        }
      : {
          kind: 'numbers',
          perCall: 1,
          everyMs: 6 * HOUR_MS,
          call: (given, [number = '']) => callAbout(number, askForOne(given, number)),
        },
  // Any number works: the refusal of an unknown one differs from the refusal of wrong credentials.
  check: {
    call: (access) =>
      access.given.access === 'batch'
        ? orderTicket(access, ['RA644000005RU'])
        : askForOne(access, 'RA644000005RU'),
    passes: ['not_found'],
  },
  refusal: refusedBy,
};

const POSTSERVER = 'http://fclient.russianpost.org/postserver';

const loginOf = ({ login = '', password = '' }: Access['given']) => ({ login, password });

const orderTicket = ({ given }: Access, numbers: readonly string[]) =>
  soapCall(
    '/fc',
    '1.1',
    'getTicket',
    `<pos:ticketRequest xmlns:pos="${POSTSERVER}" xmlns:fcl="http://fclient.russianpost.org">` +
      `<request>${numbers.map((number) => `<fcl:Item Barcode="${escapeXml(number)}"/>`).join('')}</request>` +
      elements({ ...loginOf(given), language: 'RUS' }) +
      '</pos:ticketRequest>',
  );

const askForOne = ({ given }: Access, number: string) =>
  soapCall(
    '/rtm34',
    '1.2',
    'getOperationHistory',
    '<oper:getOperationHistory xmlns:oper="http://russianpost.org/operationhistory"' +
      ' xmlns:data="http://russianpost.org/operationhistory/data">' +
      '<data:OperationHistoryRequest>' +
      elements({
        'data:Barcode': number,
        'data:MessageType': '0',
        'data:Language': 'RUS',
      }) +
      '</data:OperationHistoryRequest>' +
      '<data:AuthorizationHeader xmlns:se="http://schemas.xmlsoap.org/soap/envelope/" se:mustUnderstand="1">' +
      elements({ 'data:login': given.login ?? '', 'data:password': given.password ?? '' }) +
      '</data:AuthorizationHeader></oper:getOperationHistory>',
  );

/** Faults of the single access by name, errors of the batch access by number. */
function refusedBy({ text, body }: Answered): Refusal | null {
  if (text.includes('AuthorizationFault')) return 'credentials_refused';
  // A LanguageFault is about our request, not about the number.
  if (text.includes('OperationHistoryFault')) return 'not_found';
  const refused = v.safeParse(BatchRefused, body);
  if (!refused.success) return null;
  const { Body } = refused.output.Envelope;
  const { error } = 'ticketResponse' in Body ? Body.ticketResponse : Body.answerByTicketResponse;
  return BATCH_ERRORS[error['@ErrorTypeID']] ?? 'not_found';
}

const WithError = v.object({ error: v.object({ '@ErrorTypeID': v.string() }) });
const BatchRefused = v.object({
  Envelope: v.object({
    Body: v.union([
      v.object({ ticketResponse: WithError }),
      v.object({ answerByTicketResponse: WithError }),
    ]),
  }),
});

const BATCH_ERRORS: Record<string, Refusal> = {
  '3': 'credentials_refused',
  '6': 'not_ready',
  '16': 'unavailable',
  '17': 'gone',
};

const Answer = withAsked(
  v.object({ Envelope: v.object({ Body: v.union([SingleAnswer, BatchAnswer]) }) }),
);
type Answer = v.InferOutput<typeof Answer>;

export const russianPost = defineCarrier<Answer>({
  id: 'russian-post',
  name: { ru: 'Почта России', zh: '俄罗斯邮政', en: 'Russian Post' },
  kind: 'carrier',
  numbers: [
    {
      name: 'domestic',
      pattern: /^\d{14}$/,
      checksum: 'mod10-russian-post',
      shape: 'likely',
      valid: ['62009147017544', '10944022440321', '11172522364055', '29014562148754'],
      // The last two are examples of the documentation itself that fail its own check.
      invalid: ['62009147017545', '45008378901234', '10725878901235'],
    },
    {
      name: 's10',
      pattern: /^[A-Z]{2}\d{9}RU$/,
      checksum: 's10',
      shape: 'sure',
      valid: ['RA644000005RU', 'EA123456785RU'],
      invalid: ['RA644000001RU', 'EA123456789RU'],
    },
  ],
  trackingUrl: { en: 'https://www.pochta.ru/tracking?barcode={number}' },
  steps: {
    registered: ['20', '27', '28', '37', '47'],
    waybill_assigned: ['8/26', '59'],
    accepted: ['1'],
    sorted: ['8/0', '33/3'],
    departed: ['8/1', '8/4', '8/6', '8/8', '8/20', '8/31', '13', '31/24', '31/48'],
    arrived: ['8/3', '8/5', '8/7', '8/17', '8/30', '8/39', '8/44', '8/73', '29', '33/2'].concat([
      '31/1',
      // "Delivered" by transport between two post offices, not to the addressee.
      '31/21',
      '31/23',
      '31/40',
      '31/59',
    ]),
    moving: ['8/12', '8/32', '8/70', '8/72', '8/77', '31', '31/14', '31/31', '31/41'],
    handed_over: ['31/42', '31/43', '31/74', '33/1', '61'],
    left_origin_country: ['10'],
    arrived_in_destination_country: ['8/13', '9'],
    awaiting_courier: ['8/22'],
    on_way_to_pickup_point: ['8/49', '8/68', '8/69', '8/71'],
    out_for_delivery: ['8/15', '8/18'],
    ready_for_pickup: ['8/2', '8/14', '8/57', '8/58', '8/59', '8/62', '6/1', '6/2', '6/3'],
    in_locker: ['8/9', '8/60', '8/74'],
    notice_sent: ['8/24', '8/25'],
    storage_ending: ['8/10', '8/27', '8/28', '8/33', '8/35', '8/42', '8/43', '8/56'],
    storage_extended: ['6/4', '6/5', '8/23'],
    stored: ['4/5', '7/4', '15', '23'],
    redirected: ['4', '8/11', '8/64', '8/75', '8/76', '56'],
    misrouted: ['4/3', '5/3', '12/25', '42/25', '38/25', '51/6'],
    storage_expired: ['4/6', '7/1', '7/2', '8/40', '12/12', '42/12'],

    // "Вручение" means handed to the addressee only with these attributes; see `returned`.
    delivered: numbered('2/', [0, 1, 5, 6, 8, 10, 11, 12, 13, 15, 17, 18, 19, 25, 26, 27]).concat(
      '21',
    ),
    picked_up: ['2/3', '2/21', '2/23'],
    partly_delivered: ['48'],
    returned: numbered('2/', [2, 4, 7, 9, 16, 20, 22, 24, 28, 29, 30, 31]).concat('62'),

    attempt_failed: ['12', '42', '22', '51'],
    // 21: the recipient could not be reached.
    recipient_absent: both([1, 10, 21]),
    delivery_postponed: both([2, 9, 27, 29]),
    address_problem: both([3, 4, 5, 16]).concat(numbered('22/', [1, 2, 3, 4, 7, 8])),
    recipient_refused: both([6]).concat('22/5'),
    awaiting_payment_on_delivery: both([15]),
    locker_unavailable: ['50', '57'],
    damaged: both([14]),
    lost: ['5/1', '12/28', '42/28', '18'],
    seized: ['5/2', '17'],
    destroyed: ['16'],
    problem: ['7/3', '8/47', '8/53', '8/65', '12/23', '42/23', '1027'],
    delayed: ['38'],
    address_being_clarified: ['8/21', '38/4'],
    acceptance_refused: ['44'],
    cancelled: ['26/1', '46'],

    customs_processing: numbered('14/', [3, 5, 7, 10, 11, 12, 18, 19, 21, 24]).concat([
      '11',
      '14',
      '19',
      '39',
      '39/1',
      '39/2',
      '39/7',
      '40',
      '40/1',
      '40/2',
      '41',
    ]),
    customs_released: ['14/1', '14/13', '14/16', '14/26', '39/8'],
    customs_hold: numbered('14/', [4, 8, 9, 17, 20, 23, 25]).concat(
      ['5/8', '12/24', '42/24', '24', '40/3'],
      numbered('39/', [3, 4, 5, 6, 9]),
    ),
    customs_payment_required: ['4/10', '14/6', '14/14'],
    customs_documents_required: ['12/19', '12/20', '42/19', '42/20', '14/15'].concat(
      numbered('24/', [1050, 1051, 1052, 1053, 1054, 1055, 1059, 1060, 1061, 1065, 1073]),
    ),

    return_started: ['3'],
    return_pickup_missed: ['3/1'],
    return_recipient_absent: ['3/3'],
    return_refused_by_recipient: ['3/4'],
    return_address_invalid: ['3/6', '3/8', '3/10', '3/22'],
    return_by_customs: ['3/7', '14/2'],
    return_damaged: ['3/23'],
    return_moving: ['8/41'],

    delivery_agreed: ['53', '54'],
    delivery_changed: ['35', '55', '58'],
    order_updated: numbered('8/', [36, 37, 38, 61, 66, 67, 78]),
    transport_notice: ['2/14', '14/22', '26/2', '31/5', '31/6', '31/7', '31/57', '31/82'].concat(
      ['25', '30', '32', '34', '36', '43', '45', '49', '52', '60', '63'],
      numbered('8/', [16, 19, 29, 34, 48, 50, 51, 52, 54, 55, 63]),
    ),
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'xml',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ Envelope: { Body }, asked }) =>
      'getOperationHistoryResponse' in Body ? readSingle(Body, asked) : readBatch(Body),
  },
  polling: asks,
  docs: 'tracking.pochta.ru/specification; codes: lapaygroup/RussianPost src/StatusList.php @284dc41',
  verifiedOn: '2026-11-26',
});

/** A record without a barcode is about the number of the others, which is the one that was asked about. */
function readSingle(answer: v.InferOutput<typeof SingleAnswer>, asked?: string): Report[] {
  const records = answer.getOperationHistoryResponse.OperationHistoryData.historyRecord;
  const [known = asked] = records.flatMap(({ ItemParameters: item }) => item?.Barcode ?? []);
  return records.flatMap((record): Report[] => {
    const { ItemParameters: item, OperationParameters: operation, AddressParameters: at } = record;
    const number = item?.Barcode ?? known;
    if (number === undefined) return [];
    const { OperType: type, OperAttr: attribute } = operation;
    const event: RawEvent = {
      code: `${type?.Id ?? '?'}/${attribute?.Id ?? '0'}`,
      text: [type?.Name, attribute?.Name].filter(Boolean).join(': ') || undefined,
      at: parseStamp(operation.OperDate),
      place: at?.OperationAddress?.Description ?? at?.CountryOper?.NameRU,
    };
    return [{ number, alsoKnownAs: item?.Internum ? [item.Internum] : [], events: [event] }];
  });
}

/** An item with an error (not found, not ready) carries no information about the parcel. */
function readBatch(answer: v.InferOutput<typeof BatchAnswer>): Report[] {
  return answer.answerByTicketResponse.value.Item.flatMap((item): Report[] => {
    const number = item['@Barcode'];
    if (number === undefined || item.Operation.length === 0) return [];
    const events = item.Operation.map(
      (operation): RawEvent => ({
        code: `${operation['@OperTypeID'] ?? '?'}/${operation['@OperCtgID'] ?? '0'}`,
        text: operation['@OperName'],
        // Local time of the office, without zone.
        at: parseStamp(operation['@DateOper']),
        place: operation['@IndexOper'],
      }),
    );
    return [{ number, events }];
  });
}

function numbered(prefix: string, attributes: number[]): string[] {
  return attributes.map((attribute) => `${prefix}${attribute}`);
}

/** The first (12) and second (42) failed attempt share their attributes. */
function both(attributes: number[]): string[] {
  return [...numbered('12/', attributes), ...numbered('42/', attributes)];
}

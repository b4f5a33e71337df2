// PEK: answers of cargos/basicstatus, one status in Russian words and the times of some stages. The words are
// the code. Times have no zone and are Moscow's.
import * as v from 'valibot';
import { isAbout } from './about-one.ts';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { optional, prose, requiredList } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseStamp } from './time.ts';
import { asWritten } from './written.ts';

/** МВПТЗВА-2/2903 as it is stored, or twelve digits. */
const NUMBER = /^(?:[A-ZА-ЯЁ]{7}-\d{1,4}\/\d{4}|\d{12})$/u;
const CargoCode = v.pipe(v.string(), v.trim(), v.regex(/^[A-ZА-ЯЁ\d][A-ZА-ЯЁ\d/-]{2,31}$/u));
/** The documentation's own example has a Cyrillic Т between day and time. */
const Time = optional(
  v.pipe(
    v.string(),
    v.transform((text) => text.trim().replace('Т', 'T')),
    v.regex(/^[\d.:T -]{8,30}$/),
  ),
);

const Cargo = v.object({
  cargo: optional(v.object({ code: optional(CargoCode) })),
  info: v.object({
    cargoStatus: prose(),
    giveOutDateTime: Time,
    receivedByClientDateTime: Time,
  }),
});
const Answer = v.pipe(
  v.object({
    query: v.object({ number: CargoCode }),
    body: v.object({ cargos: requiredList(Cargo, 1) }),
  }),
  v.check(({ query, body }) => isAbout(query.number, body.cargos[0]?.cargo?.code)),
);
type Answer = v.InferOutput<typeof Answer>;

const Empty = v.object({ cargos: v.pipe(v.array(v.unknown()), v.length(0)) });

const asks: Polling = {
  origin: 'https://kabinet.pecom.ru',
  fields: [
    { name: 'login', isSecret: false },
    { name: 'key', isSecret: true },
  ],
  // No limit is published.
  gapMs: 1000,
  accepts: NUMBER,
  asking: () => ({
    kind: 'numbers',
    // The method takes a list; its maximum length is not published.
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: ({ given: { login = '', key = '' } }, [number = '']) => ({
      method: 'POST',
      path: '/api/v1/cargos/basicstatus/',
      headers: {
        authorization: `Basic ${btoa(`${login}:${key}`)}`,
        'content-type': 'application/json;charset=utf-8',
      },
      body: JSON.stringify({ cargoCodes: [asWritten(number, 'cyrillic')] }),
      query: new URLSearchParams({ number }).toString(),
    }),
  }),
  check: null,
  // 403 comes with a right key that may not ask this.
  refusal: ({ status, body }) =>
    status === 403 ? 'not_permitted' : v.is(Empty, body) ? 'not_found' : null,
};

export const pek = defineCarrier<Answer>({
  id: 'pek',
  name: { ru: 'ПЭК', zh: 'PEK（俄罗斯货运）', en: 'PEK' },
  kind: 'carrier',
  numbers: [
    {
      name: 'cargo',
      pattern: /^[A-ZА-ЯЁ]{7}-\d{1,4}\/\d{4}$/u,
      shape: 'sure',
      valid: ['MBПTЗBA-2/2903', 'OKMBБYT-3/0103'],
      invalid: ['MBПTЗBA2903', 'MBПTЗBA-2/290'],
    },
    {
      name: 'digits',
      pattern: /^\d{12}$/,
      shape: 'possible',
      valid: ['780339690775', '780339690776'],
      invalid: ['78033969077'],
    },
  ],
  script: 'cyrillic',
  trackingUrl: { en: 'https://pecom.ru/services-are/order-status/?code={number}' },
  steps: {
    registered: ['Оформлен'],
    courier_called: ['Заявка на забор зарегистрирована'],
    ready_to_ship: ['Ожидается передача груза от отправителя'],
    accepted: ['Принят к перевозке', 'Принят на ПВЗ'],
    moving: ['В пути', 'В пути на терминал'],
    arrived: ['Прибыл', 'Прибыл частично', 'Разгружается. Ожидайте оповещения'],
    out_for_delivery: ['Выдан на доставку', 'Выполняется адресная доставка'],
    delivered: ['Выдан получателю', 'Доставлен получателю'],
    // A part of the pieces was given out: the parcel is delivered when all of them are.
    piece_delivered: ['Выдана часть мест'],
    cancelled: ['Аннулировано до приемки груза'],
    return_started: ['Отправлен на возврат'],
    return_moving: ['Возврат груза отправителю'],
    returned: ['Возвращен отправителю'],
    destroyed: ['Утилизирован'],
    seized: ['Изъят на таможне'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [{ number: query.number, events: body.cargos.map(toEvent) }],
  },
  polling: asks,
  docs: 'kabinet.pecom.ru/api/v1 cargos/basicstatus, as its clients read it (2015–2026)',
  verifiedOn: '2026-11-26',
});

function toEvent({ info }: v.InferOutput<typeof Cargo>): RawEvent {
  const words = info.cargoStatus ?? 'NO_STATUS';
  const [, given, all] = /^Выдан\s*\(мест\s*(\d+)\s*из\s*(\d+)\)/i.exec(words) ?? [];
  const isPart = given !== undefined && given !== all;
  const code = given === undefined ? words : isPart ? 'Выдана часть мест' : 'Выдан получателю';
  const isGiven = !isPart && /^(?:Выдан получателю|Доставлен получателю)$/i.test(code);
  // Only the giving out has a time; any other status is repeated by each poll without one.
  const at = isGiven ? parseStamp(info.receivedByClientDateTime ?? info.giveOutDateTime) : null;
  return { code, text: words, at, ...(at === null && { newsIf: 'differs_from_last' as const }) };
}

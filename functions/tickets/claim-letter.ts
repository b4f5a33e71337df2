// The claim letter to a carrier. Always in Russian, because Russian carriers answer it. Names and addresses are
// not stored here, so they are blanks to fill in by hand. A letter is read years later: dates have their year. Pure.
import { findCarrier } from '../carriers/index.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Ticket, TicketType } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import { formatDate, formatLocalTime, formatTime } from '../lib/time.ts';
import { type ClaimFacts, NO_FACTS } from './claim-facts.ts';

export interface ClaimLetter {
  addressee: string;
  /** The number, after the carrier's own name for it. */
  subject: string;
  /** Events in chronological order. */
  facts: string[];
  demands: string[];
  enclosures: string[];
}

/** Dates are formatted against it, so that each has its year. */
export const WITH_YEAR = 0;

/** `papers`: what this kind of case needs, where the seller has listed nothing. */
export function claimLetter(
  ticket: Ticket,
  shipment: Shipment | null,
  facts: ClaimFacts = NO_FACTS,
  papers: readonly string[] = PAPERS,
): ClaimLetter {
  const carrier = ticket.carrier === null ? undefined : findCarrier(ticket.carrier);
  const account = facts.account ?? accountOf(ticket);
  return {
    addressee: carrier?.name.ru ?? BLANK,
    subject: `${NUMBER_NAMES[ticket.carrier ?? ''] ?? 'Номер отправления'} ${ticket.number}`,
    facts: [
      WHAT_HAPPENED[ticket.type],
      ...lastWord(shipment),
      ...promised(shipment),
      ...(account === '' ? [] : [`Обстоятельства: ${account}`]),
      ...legalGround(ticket),
    ],
    demands: (DEMANDS[ticket.type] ?? DEMANDS_DEFAULT).map((demand) =>
      facts.sum === null ? demand : demand.replace(SUM_BLANK, facts.sum),
    ),
    enclosures: [
      'История отправления с указанием источников.',
      ...(ticket.evidence.length > 0
        ? [`Фотографии по описи: ${ticket.evidence.length} шт., с контрольными суммами SHA-256.`]
        : []),
      ...(facts.papers ?? papers),
    ],
  };
}

/** What the one who opened the ticket wrote first. */
export const accountOf = ({ messages, openedBy }: Ticket): string =>
  messages.find(({ author }) => author === openedBy)?.body ?? '';

export const PAPERS = [
  'Документ об отправке (квитанция, накладная) и подтверждение стоимости вложения.',
] as const;
const SUM_BLANK = '____________';
const BLANK = '______________________________';

const NUMBER_NAMES: Record<string, string> = {
  cdek: 'Накладная СДЭК №',
  'russian-post': 'Почтовое отправление, трек-номер (ШПИ)',
  ozon: 'Отправление Ozon №',
};

const WHAT_HAPPENED: Record<TicketType, string> = {
  delay: 'Отправление не доставлено в срок.',
  lost: 'Отправление не доставлено, сведений о его движении нет; есть основания считать его утраченным.',
  damaged: 'Отправление получено с повреждениями.',
  address_change: 'Отправление следует по адресу, который необходимо изменить.',
  no_pickup_notice: 'Уведомление о прибытии отправления получено не было.',
  return: 'Возвращаемое отправление не поступило отправителю.',
  wrong_item: 'Содержимое отправления не соответствует отправленному.',
  missing_item: 'Часть вложения в отправлении отсутствует.',
  delivered_not_received:
    'По данным отслеживания отправление вручено, однако получатель его не получал.',
  wrong_channel: 'Отправление перевозится не той службой, которая была заявлена.',
  compensation_missing: 'Возмещение по отправлению не поступило.',
  other: 'По отправлению требуется разъяснение.',
};

const SEARCH = 'Провести розыск отправления и письменно сообщить о результате.';
const DAMAGES = `Возместить стоимость вложения и плату за пересылку: ${SUM_BLANK} руб.`;
const DEMANDS_DEFAULT = [
  'Письменно сообщить, где находится отправление и когда оно будет доставлено.',
];
const DEMANDS: Partial<Record<TicketType, string[]>> = {
  delay: [SEARCH, ...DEMANDS_DEFAULT],
  lost: [SEARCH, DAMAGES],
  damaged: ['Составить или выдать акт о повреждении отправления.', DAMAGES],
  missing_item: ['Провести проверку по взвешиваниям на пути отправления.', DAMAGES],
  wrong_item: ['Провести проверку и письменно сообщить о результате.', DAMAGES],
  return: [SEARCH, DAMAGES],
  delivered_not_received: [
    'Предоставить сведения о вручении: время, место, подтверждение получателя.',
    DAMAGES,
  ],
  compensation_missing: ['Выплатить возмещение либо письменно обосновать отказ.'],
};

function lastWord(shipment: Shipment | null): string[] {
  const last = shipment?.events[0];
  if (!last) return [];
  const at =
    last.localTime === null
      ? `${formatTime('ru', Date.parse(last.occurredAt), WITH_YEAR)} (московское время)`
      : formatLocalTime('ru', last.localTime, WITH_YEAR);
  const what = last.text || words('ru')(last.step === null ? 'step.unmapped' : `step.${last.step}`);
  return [`Последнее событие: «${what}», ${[last.place, at].filter(Boolean).join(', ')}.`];
}

const promised = (shipment: Shipment | null): string[] =>
  shipment?.eta
    ? [`Ожидавшаяся дата доставки: ${formatDate('ru', Date.parse(shipment.eta.end), WITH_YEAR)}`]
    : [];

/** Confirmed only for items inside Russia; register entry `post-claim`. */
const legalGround = (ticket: Ticket): string[] =>
  ticket.carrier === 'russian-post' && /^\d{14}$/.test(ticket.number)
    ? ['Претензия предъявляется на основании статьи 37 Федерального закона «О почтовой связи».']
    : [];

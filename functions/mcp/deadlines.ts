// What has a date, out of the lists of problems, tickets and requests. Pure.

import type { InferOutput } from 'valibot';
import type { Lang } from '../contract/lang.ts';
import type { ProblemList } from '../contract/parcel-problem.ts';
import type { TicketSummary } from '../contract/ticket.ts';
import type { Today } from '../contract/today.ts';
import { words } from '../contract/words.ts';

export type Dated = {
  at: string;
  kind: 'parcel' | 'ticket' | 'cancellation' | 'return_request';
  /** Of the parcel or ticket; null: a request at Ozon. */
  id: string | null;
  number: string;
  what: string;
  /** null: nothing is known to happen by itself. */
  ifNobodyActs: string | null;
};

export interface Listed {
  problems: ProblemList['problems'];
  tickets: readonly InferOutput<typeof TicketSummary>[];
  today: Pick<Today, 'cancellations' | 'returnRequests'>;
}

/** Nearest first, with what is over; what is later than `until` (ms) is left out. */
export function deadlinesOf(
  { problems, tickets, today }: Listed,
  lang: Lang,
  until: number,
): Dated[] {
  const t = words(lang);
  const dated: (Omit<Dated, 'at'> & { at: string | null })[] = [
    ...problems.map(({ id, number, situation, problems: [gravest] }) => ({
      at: situation.until.at ?? gravest?.deadline ?? null,
      kind: 'parcel' as const,
      id,
      number,
      what: t(`case.${situation.case}.seller`),
      ifNobodyActs:
        situation.until.ifNobodyActs && t(`guide.default.${situation.until.ifNobodyActs}`),
    })),
    ...tickets.map(({ id, number, type, dueAt }) => ({
      at: dueAt,
      kind: 'ticket' as const,
      id,
      number,
      what: t(`ticket.type.${type}`),
      ifNobodyActs: null,
    })),
    ...today.cancellations.map(({ number, autoApproveAt }) => ({
      at: autoApproveAt,
      kind: 'cancellation' as const,
      id: null,
      number,
      what: t('case.cancellation_requested.seller'),
      ifNobodyActs: t('guide.default.request_approved'),
    })),
    ...today.returnRequests.map(({ id, number, dueAt }) => ({
      at: dueAt,
      kind: 'return_request' as const,
      id,
      number,
      what: t('case.return_wanted.seller'),
      ifNobodyActs: null,
    })),
  ];
  return dated
    .flatMap((one) => (one.at === null ? [] : [{ ...one, at: one.at }]))
    .filter(({ at }) => Date.parse(at) <= until)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

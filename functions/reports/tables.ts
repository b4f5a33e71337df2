// Reports as tables for files.
import { LANG_TAG, type Lang } from '../contract/lang.ts';
import type { Percentiles, Report, ReportPart } from '../contract/report.ts';
import { words } from '../contract/words.ts';
import { formatSums } from '../lib/money.ts';
import { carrierName } from '../shipments/view.ts';

export interface Cell {
  text: string;
  /** null: not a number. */
  value: number | null;
}

export interface Table {
  head: string[];
  rows: Cell[][];
  /** Columns that are shares. */
  shares: number[];
}

export function tablesOf(report: Report, lang: Lang): Record<ReportPart, Table> {
  const t = words(lang);
  const format = new Intl.NumberFormat(LANG_TAG[lang]);
  const percent = new Intl.NumberFormat(LANG_TAG[lang], { style: 'percent' });
  const number = (value: number): Cell => ({ text: format.format(value), value });
  const share = (part: number, whole: number): Cell =>
    whole === 0
      ? text(t('report.none'))
      : { text: percent.format(part / whole), value: part / whole };
  const days = (hours: number | null): Cell =>
    hours === null ? text(t('report.none')) : number(Math.round(hours / 2.4) / 10);
  const spread = ({ p50, p90, p95 }: Percentiles, of: (hours: number | null) => Cell): Cell[] =>
    [p50, p90, p95].map(of);
  return {
    delivery: {
      head: [
        t('report.way'),
        t('report.delivered'),
        t('report.promised'),
        t('report.onTime'),
        t('report.days.p50'),
        t('report.days.p90'),
        t('report.days.p95'),
      ],
      rows: report.delivery.map((row) => [
        text(
          [row.carrier && carrierName(row.carrier, lang), row.lane].filter(Boolean).join(', ') ||
            t('report.unknown'),
        ),
        number(row.delivered),
        number(row.promised),
        share(row.onTime, row.promised),
        ...spread(row.transit, days),
      ]),
      shares: [3],
    },
    problems: {
      head: [
        t('report.reason'),
        t('report.raised'),
        t('report.open'),
        t('report.archived'),
        t('report.cleared.p50'),
        t('report.risk'),
      ],
      rows: report.problems.map((row) => [
        text(t(`stale.${row.reason as 'no_movement'}`)),
        number(row.raised),
        number(row.open),
        number(row.archived),
        days(row.cleared.p50),
        text(formatSums(lang, row.atRisk)),
      ]),
      shares: [],
    },
    answers: {
      head: [
        t('report.type'),
        t('report.opened'),
        t('report.answered'),
        t('report.hours.p50'),
        t('report.hours.p90'),
      ],
      rows: report.answers.map((row) => [
        text(t(`ticket.type.${row.type as 'delay'}`)),
        number(row.opened),
        number(row.answer.count),
        ...[row.answer.p50, row.answer.p90].map((hours) =>
          hours === null ? text(t('report.none')) : number(hours),
        ),
      ]),
      shares: [],
    },
  };
}

const text = (value: string): Cell => ({ text: value, value: null });

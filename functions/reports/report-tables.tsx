// The tables of the reports page: carriers, causes, answers; bars say at a glance what the figures say.
import type { Report, ReportPart } from '../contract/report.ts';
import { Dot } from '../parts/chip.tsx';
import { ShareBar } from '../parts/spark.tsx';
import { carrierName } from '../shipments/view.ts';
import type { Figures } from './figures.ts';

interface TableProps {
  report: Report;
  figures: Figures;
}

/** So far below the whole that it is worth a look. */
const BEHIND = 0.08;

export function Carriers({ report, figures }: TableProps) {
  const { t, lang, count, share, inDays } = figures;
  const rows = report.delivery;
  const promised = rows.reduce((sum, row) => sum + row.promised, 0);
  const usual = rows.reduce((sum, row) => sum + row.onTime, 0) / Math.max(promised, 1);
  return (
    <Part part="delivery" report={report} figures={figures}>
      <thead>
        <tr>
          <th scope="col">{t('report.way')}</th>
          <th scope="col" class="num">
            {t('report.delivered')}
          </th>
          <th scope="col">{t('report.onTime')}</th>
          <th scope="col" class="num">
            {t('report.days.p50')}
          </th>
          <th scope="col" class="num">
            {t('report.days.p90')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const kept = row.promised === 0 ? null : row.onTime / row.promised;
          const isBehind = kept !== null && kept < usual - BEHIND;
          return (
            <tr>
              <th scope="row">
                <b>{row.carrier === null ? t('report.unknown') : carrierName(row.carrier, lang)}</b>
                {row.lane && <span class="soft">{` ${row.lane.replace('-', ' → ')}`}</span>}
              </th>
              <td class="num">{count(row.delivered)}</td>
              <td>
                <span class="bar-and-value">
                  <ShareBar parts={[{ share: kept ?? 0, tone: isBehind ? 'soon' : null }]} />
                  <b>{share(kept)}</b>
                </span>
              </td>
              <td class="num">{inDays(row.transit.p50)}</td>
              <td class="num">{inDays(row.transit.p90)}</td>
            </tr>
          );
        })}
      </tbody>
    </Part>
  );
}

export function Causes({ report, figures }: TableProps) {
  const { t, lang, count, inDays, money } = figures;
  const most = Math.max(...report.problems.map(({ raised }) => raised), 1);
  return (
    <Part part="problems" report={report} figures={figures}>
      <thead>
        <tr>
          <th scope="col">{t('report.reason')}</th>
          <th scope="col">
            <span class="report-legend">
              <span>
                <Dot tone="soon" />
                {t('report.share.open')}
              </span>
              <span>
                <Dot />
                {t('report.share.solved')}
              </span>
            </span>
          </th>
          {(['raised', 'open', 'archived', 'cleared.p50', 'risk'] as const).map((name) => (
            <th scope="col" class="num">
              {t(`report.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.problems.map((row) => (
          <tr>
            <th scope="row">
              <a href={`/${lang}/desk/parcels?problem=${row.reason}`}>
                {t(`stale.${row.reason as 'no_movement'}`)}
              </a>
            </th>
            <td>
              <ShareBar
                parts={[
                  { share: row.open / most, tone: 'soon' },
                  { share: Math.max(row.raised - row.open - row.archived, 0) / most },
                ]}
              />
            </td>
            <td class="num">{count(row.raised)}</td>
            <td class="num">
              <b>{count(row.open)}</b>
            </td>
            <td class="num">{count(row.archived)}</td>
            <td class="num">{inDays(row.cleared.p50)}</td>
            <td class="num">{money(row.atRisk)}</td>
          </tr>
        ))}
      </tbody>
    </Part>
  );
}

export function Answers({ report, figures }: TableProps) {
  const { t, count, inHours } = figures;
  return (
    <Part part="answers" report={report} figures={figures}>
      <thead>
        <tr>
          <th scope="col">{t('report.type')}</th>
          {(['opened', 'answered', 'hours.p50', 'hours.p90'] as const).map((name) => (
            <th scope="col" class="num">
              {t(`report.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.answers.map((row) => (
          <tr>
            <th scope="row">{t(`ticket.type.${row.type as 'delay'}`)}</th>
            <td class="num">{count(row.opened)}</td>
            <td class="num">{count(row.answer.count)}</td>
            <td class="num">{inHours(row.answer.p50)}</td>
            <td class="num">{inHours(row.answer.p90)}</td>
          </tr>
        ))}
      </tbody>
    </Part>
  );
}

function Part({
  part,
  report,
  figures,
  children,
}: TableProps & { part: ReportPart; children?: unknown }) {
  const { t, lang } = figures;
  const days = new URLSearchParams({ from: report.from, to: report.to });
  const isEmpty = report[part].length === 0;
  const file = (ending: string) => `/${lang}/desk/reports/${part}.${ending}?${days}`;
  return (
    <section class="card flush report-part">
      <header>
        <h2>{t(`report.${part}`)}</h2>
        <p class="soft">{t(`report.${part}.about`)}</p>
        {!isEmpty && (
          <span class="end">
            <a href={file('xlsx')} download>
              {t('file.xlsx')}
            </a>
            <a href={file('csv')} download>
              {t('file.csv')}
            </a>
          </span>
        )}
      </header>
      {isEmpty ? (
        <p class="none soft">{t('report.empty')}</p>
      ) : (
        // Focusable: on a narrow screen the table scrolls inside its box, by keyboard too.
        <section class="scroll" tabindex={0} aria-label={t(`report.${part}`)}>
          <table class="table">{children}</table>
        </section>
      )}
    </section>
  );
}

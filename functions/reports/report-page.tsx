// The reports page: per report a sentence, a chart and a table.
import type { Lang } from '../contract/lang.ts';
import { REPORT_DAYS_MAX, REPORT_PARTS, type Report, type ReportPart } from '../contract/report.ts';
import { type Words, words } from '../contract/words.ts';
import { TextField } from '../lib/fields.tsx';
import type { Table } from './tables.ts';

/** `refused`: requested days that cannot be reported on; the form shows them again. */
export function renderReports(
  report: Report,
  tables: Record<ReportPart, Table>,
  refused: { from?: string | undefined; to?: string | undefined } | null,
  lang: Lang,
): string {
  const t = words(lang);
  const error = refused ? t('report.error.period', { count: REPORT_DAYS_MAX }) : undefined;
  return (
    <>
      <h1 class="date">{t('report.title')}</h1>
      <form class="card fields filters" method="get" action={`/${lang}/desk/reports`}>
        <TextField
          name="from"
          type="date"
          label={t('report.from')}
          value={refused?.from ?? report.from}
          error={error}
        />
        <TextField name="to" type="date" label={t('report.to')} value={refused?.to ?? report.to} />
        <button type="submit">{t('ticket.desk.show')}</button>
      </form>
      {REPORT_PARTS.map((part) => (
        <section class="card stack">
          <h2>{t(`report.${part}`)}</h2>
          <p>{t(`report.${part}.about`)}</p>
          {tables[part].rows.length === 0 ? (
            <p class="note">{t('report.empty')}</p>
          ) : (
            <Figures part={part} table={tables[part]} report={report} lang={lang} t={t} />
          )}
        </section>
      ))}
    </>
  ).toString();
}

function Figures(props: { part: ReportPart; table: Table; report: Report; lang: Lang; t: Words }) {
  const { part, table, report, lang, t } = props;
  const days = new URLSearchParams({ from: report.from, to: report.to });
  return (
    <>
      <report-chart data-columns={table.charted.join(' ')}>
        {/* Focusable: on a narrow screen the table scrolls inside its box, by keyboard too. */}
        <section class="wide" tabindex={0} aria-label={t(`report.${part}`)}>
          <table>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th scope="col">{cell}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...rest]) => (
                <tr>
                  <th scope="row">{first?.text}</th>
                  {rest.map(({ text, value }) => (
                    <td data-value={value ?? ''}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </report-chart>
      <p>
        <a href={`/${lang}/desk/reports/${part}.xlsx?${days}`} download>
          {t('file.xlsx')}
        </a>{' '}
        <a href={`/${lang}/desk/reports/${part}.csv?${days}`} download>
          {t('report.csv')}
        </a>
      </p>
    </>
  );
}

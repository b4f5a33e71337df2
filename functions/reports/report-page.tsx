// The reports page: five figures against the period before, one sentence with what to do, three tables.
import type { Lang } from '../contract/lang.ts';
import { REPORT_DAYS_MAX, type Report } from '../contract/report.ts';
import { DAY_MS, formatDateRange } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Menu } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Segment } from '../parts/tabs.tsx';
import { type Figures, figuresIn } from './figures.ts';
import { worstCause } from './next-step.ts';
import type { Period } from './period.ts';
import { Answers, Carriers, Causes } from './report-tables.tsx';
import { ReportTiles } from './report-tiles.tsx';
import type { Tiles } from './tiles.ts';

export interface ReportView {
  report: Report;
  tiles: Tiles;
  period: Period;
  /** Requested days that cannot be reported on; the form shows them again. */
  refused: { from?: string | undefined; to?: string | undefined } | null;
}

export function renderReports(shown: ReportView, lang: Lang, now: number): string {
  const figures = figuresIn(lang);
  const { report, tiles, period, refused } = shown;
  const { t } = figures;
  const days = Math.round((period.end - period.begin) / DAY_MS);
  return (
    <>
      <header class="title">
        <h1>{t('report.title')}</h1>
        <p class="soft">
          {t('report.period', {
            range: formatDateRange(lang, period.begin, period.end - 1, now),
            count: days,
          })}
        </p>
        <Periods period={period} days={days} refused={refused} figures={figures} now={now} />
      </header>
      {refused && (
        <Notice tone="late" icon="circle-alert" isNews>
          {t('report.error.period', { count: REPORT_DAYS_MAX })}
        </Notice>
      )}
      <ReportTiles tiles={tiles} report={report} figures={figures} />
      <NextStep report={report} figures={figures} />
      <Carriers report={report} figures={figures} />
      <Causes report={report} figures={figures} />
      <Answers report={report} figures={figures} />
    </>
  ).toString();
}

function NextStep({ report, figures }: { report: Report; figures: Figures }) {
  const { t, lang, money, count } = figures;
  const cause = worstCause(report);
  if (cause === null) return null;
  const reason = t(`stale.${cause.reason as 'no_movement'}`);
  const end = (
    <LinkButton href={`/${lang}/desk/parcels?problem=${cause.reason}`} look="second">
      {t('report.next.open')}
    </LinkButton>
  );
  return (
    <Notice icon="lightbulb" end={end}>
      <b>
        {cause.atRisk.length > 0
          ? t('report.next.money', { reason, sum: money(cause.atRisk) })
          : t('report.next.count', { reason })}
      </b>{' '}
      {t('report.next.left', { count: count(cause.open) })}
    </Notice>
  );
}

interface PeriodsProps extends Pick<ReportView, 'period' | 'refused'> {
  days: number;
  figures: Figures;
  now: number;
}

function Periods({ period, days, refused, figures: { t, lang }, now }: PeriodsProps) {
  const path = `/${lang}/desk/reports`;
  const isToday = period.end > now;
  const tabs = [7, 30, 90].map((length) => ({
    href: `${path}?days=${length}`,
    text: t('report.days.last', { count: length }),
    isHere: isToday && days === length,
  }));
  return (
    <div class="end">
      <Segment label={t('report.periods')} tabs={tabs} />
      <Menu
        name={t('report.dates')}
        text={t('report.dates')}
        icon="calendar-clock"
        look="second"
        isEnd
      >
        <form class="fields filter-form" method="get" action={path}>
          <TextField
            name="from"
            type="date"
            label={t('report.from')}
            value={refused?.from ?? period.from}
          />
          <TextField
            name="to"
            type="date"
            label={t('report.to')}
            value={refused?.to ?? period.to}
          />
          <Button>{t('ticket.desk.show')}</Button>
        </form>
      </Menu>
    </div>
  );
}

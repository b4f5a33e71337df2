// One row of what can be saved: a job, or several equal ones as one.
import { type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import { SNOOZE_DAYS } from '../contract/parcel-problem.ts';
import { formatSums } from '../lib/money.ts';
import { LinkButton } from '../parts/button.tsx';
import { Countdown, countdownTone, Pill, spanWords } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { Row, Thumb } from '../parts/row.tsx';
import { carrierName, type View } from '../shipments/view.ts';
import { issueOf } from '../situation/issues.ts';
import { ACT_ICONS, IS_TOGETHER, pathOf } from './act.ts';
import type { Row as Line } from './fold.ts';
import { isFirst, type Job } from './jobs.ts';
import { sumOfPrices } from './sums.ts';
import type { TodayView } from './today-view.ts';
import { behind, momentWords, nameOfJob } from './today-words.ts';

interface Props {
  line: Line;
  /** The one filled button of its group. */
  isMain: boolean;
  shown: TodayView;
  view: View;
}

export function JobRow(props: Props) {
  const { line, shown, view } = props;
  const { t, now } = view;
  const [job] = line.jobs;
  const isMany = line.jobs.length > 1;
  const mayWork = shown.mayWork(job.sellerId);
  const isPicked = mayWork && line.jobs.some(canBeMoved);
  const name = isMany ? t('today.pieces', { count: line.jobs.length }) : job.number;
  return (
    <Row
      id={isMany ? undefined : job.key}
      tone={isFirst(job) || (job.due !== null && countdownTone(job.due, now)) ? 'soon' : null}
      pick={
        isPicked
          ? {
              name: 'id',
              value: line.jobs.map(({ key }) => key).join(','),
              label: t('parcels.select.one', { number: name }),
              form: 'picks',
            }
          : null
      }
      thumb={
        isMany ? <Thumb count={line.jobs.length} /> : <Thumb src={pictureOf(job, shown, view)} />
      }
      what={<What {...props} />}
      whatMore={<About {...props} />}
      why={whyOf(job, view)}
      whyMore={isMany && !isFirst(job) ? t('today.fold.same') : whyMoreOf(job, view)}
      countdown={<Left job={job} view={view} />}
      money={formatSums(view.lang, sumOfPrices(line.jobs).worth)}
      act={<Act {...props} />}
      tools={mayWork && <Tools {...props} name={name} />}
    />
  );
}

/** What Ozon decides by itself unless it is answered cannot be put off, nor what has no problem. */
const canBeMoved = (job: Job): boolean => job.kind === 'parcel' && job.parcel.problems.length > 0;

const pictureOf = (job: InShop<Job>, { contents, chips }: TodayView, { lang }: View) => {
  const [first] = contents.get(job.key) ?? [];
  return first?.picture
    ? inShop(
        `/${lang}/desk/parcels/${job.key}/products/${first.product}/${first.picture}`,
        job.sellerId,
        chips,
      )
    : null;
};

function What({ line, shown, view }: Props) {
  const { t, lang } = view;
  const [job] = line.jobs;
  if (line.jobs.length > 1) {
    return (
      <a href={`/${lang}/desk/today?open=${encodeURIComponent(line.fold)}`}>
        {t(
          'parcel' in job
            ? `case.${job.parcel.situation.case}`
            : job.kind === 'return'
              ? 'today.returns'
              : 'case.cancellation_requested',
        )}
      </a>
    );
  }
  const name = nameOfJob(job, shown.contents, view);
  if (job.kind === 'unknown') return <a href={`/${lang}/desk/returns`}>{name}</a>;
  const path = job.kind === 'return' ? `returns/rfbs/${job.request.id}` : `parcels/${job.key}`;
  return <a href={inShop(`/${lang}/desk/${path}`, job.sellerId, shown.chips)}>{name}</a>;
}

function About({ line, shown: { chips, contents }, view }: Props) {
  const { t, lang } = view;
  const [job] = line.jobs;
  const shop = <RowShop sellerId={job.sellerId} chips={chips} />;
  if (line.jobs.length > 1) {
    const numbers = line.jobs.slice(0, 2).map(({ number }) => number);
    return (
      <>
        {t('today.fold.numbers', {
          list: numbers.join(t('list.comma')),
          count: line.jobs.length - numbers.length,
        })}{' '}
        {shop}
      </>
    );
  }
  const parts =
    'parcel' in job
      ? [job.parcel.scheme, carrierName(job.parcel.carrier, lang)]
      : [job.kind === 'return' ? 'rFBS' : null];
  const number = nameOfJob(job, contents, view) === job.number ? null : job.number;
  return (
    <>
      {[number, ...new Set(parts)].filter(Boolean).join(' · ')} {shop}
    </>
  );
}

function whyOf(job: Job, view: View): string {
  const { t, now } = view;
  const what =
    job.kind === 'return'
      ? t('today.return')
      : t('parcel' in job ? `case.${job.parcel.situation.case}` : 'case.cancellation_requested');
  if (job.due === null) return what;
  const date = momentWords(job.due, view);
  if (job.due <= now) return t('today.why.over', { what, date });
  return t(isFirst(job) ? 'today.why.auto' : 'today.why', { what, date });
}

function whyMoreOf(job: Job, view: View): string {
  const { t, now } = view;
  if (isFirst(job)) return t('today.why.do_not_ship');
  if ('parcel' in job) return behind(job.parcel, view);
  if (job.due === null) return t('today.return.open');
  return t(job.due <= now ? 'today.return.over' : 'today.else.auto_approved');
}

/** Without a date: for how long it is so. */
function Left({ job, view: { t, now } }: { job: Job; view: View }) {
  if (job.due !== null) return <Countdown until={job.due} now={now} t={t} />;
  const since = 'parcel' in job ? job.parcel.problems[0]?.since : undefined;
  const from =
    job.kind === 'return' ? job.request.created_at : since === undefined ? now : Date.parse(since);
  return from < now ? <Pill>{t('today.for', { span: spanWords(now - from, t) })}</Pill> : null;
}

function Act({ line, isMain, shown: { chips }, view: { t, lang } }: Props) {
  const { act, jobs, fold } = line;
  const [job] = jobs;
  const look = isMain ? 'main' : 'second';
  if (jobs.length > 1 && !IS_TOGETHER.has(act)) {
    return (
      <LinkButton look={look} href={`/${lang}/desk/today?open=${encodeURIComponent(fold)}`}>
        {t('today.fold.show', { count: jobs.length })}
      </LinkButton>
    );
  }
  return (
    <LinkButton
      look={look}
      icon={ACT_ICONS[act]}
      href={inShop(`/${lang}/desk/${pathOf(act, jobs)}`, job.sellerId, chips)}
    >
      {t(`today.act.${act}`)}
    </LinkButton>
  );
}

function Tools({ line, name, shown: { chips }, view: { t, lang } }: Props & { name: string }) {
  const [job] = line.jobs;
  const path = (to: string) => inShop(`/${lang}/desk/${to}`, job.sellerId, chips);
  const ids = line.jobs.filter(canBeMoved).map(({ key }) => key);
  const isOne = line.jobs.length === 1 && 'parcel' in job;
  return (
    <>
      {ids.length > 0 && (
        <Menu name={`${t('today.snooze')}: ${name}`} icon="alarm-clock" isEnd isSnooze>
          <form method="post" action={path('today/snooze')}>
            <input type="hidden" name="id" value={ids.join(',')} />
            {SNOOZE_DAYS.map((days) => (
              <button type="submit" name="days" value={String(days)}>
                {t('today.snooze.for', { span: t('span.days', { count: days }) })}
              </button>
            ))}
          </form>
        </Menu>
      )}
      {isOne && (
        <Menu name={`${t('today.more_actions')}: ${name}`} icon="ellipsis" isEnd>
          <a href={path(`parcels/${job.key}#steps`)}>
            <Icon name="list-checks" />
            {t('today.act.steps')}
          </a>
          <a
            href={path(
              `tickets/new?n=${encodeURIComponent(job.number)}&issue=${issueOf(job.parcel.situation.case)}`,
            )}
          >
            <Icon name="messages-square" />
            {t('today.ticket.open')}
          </a>
          <form method="post" action={path('today/archive')}>
            <input type="hidden" name="id" value={job.key} />
            <button type="submit">
              <Icon name="archive" />
              {t('parcels.archive')}
            </button>
          </form>
        </Menu>
      )}
    </>
  );
}

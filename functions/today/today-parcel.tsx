// One problem parcel of the daily list: the engine's decision, what is behind it, and where to act.
import { type Chips, type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { Situation } from '../contract/case.ts';
import {
  type ParcelProblem,
  type ProblemParcel,
  type ProblemReason,
  SNOOZE_DAYS,
} from '../contract/parcel-problem.ts';
import { partyWord } from '../contract/status.ts';
import { gapOf } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { productInBrief } from '../shipments/parcel-products.tsx';
import { problemSentence, timeLeft } from '../shipments/problem-words.ts';
import { carrierName, type View } from '../shipments/view.ts';
import { issueOf } from '../situation/issues.ts';
import type { StepId } from '../situation/steps.ts';

interface Props {
  parcel: InShop<ProblemParcel>;
  /** In its shop. */
  mayWork: boolean;
  chips: Chips;
  view: View;
}

export function TodayParcel({ parcel, mayWork, chips, view }: Props) {
  const { t, lang } = view;
  const { situation } = parcel;
  const behind = parcel.problems.find((one) => saysMore(one, situation));
  const others = parcel.problems.filter((one) => one !== behind && !isSaid(one.reason, situation));
  return (
    <li>
      <p>
        <a href={`/${lang}/desk/parcels/${parcel.id}`}>
          <strong>{parcel.number}</strong>
        </a>{' '}
        <span class="fine">{aboutIt(parcel, view)}</span>{' '}
        <RowShop sellerId={parcel.sellerId} chips={chips} />
      </p>
      {parcel.product && <p class="fine">{productInBrief(parcel.product, view)}</p>}
      <p class="badge r-problem">{t(`case.${situation.case}`)}</p>
      <p>
        {t(partyWord(situation.turn, 'seller'))}
        <Until situation={situation} view={view} />
      </p>
      {behind && <p>{problemSentence(behind, view)}</p>}
      {others.length > 0 && (
        <p class="fine">
          {t('today.also', {
            list: others.map(({ reason }) => t(`stale.${reason}`)).join(t('list.comma')),
          })}
        </p>
      )}
      <Step parcel={parcel} chips={chips} view={view} />
      {mayWork && <Actions parcel={parcel} chips={chips} view={view} />}
    </li>
  );
}

const aboutIt = ({ carrier, lane, price }: ProblemParcel, { lang }: View): string =>
  [carrierName(carrier, lang), lane, price && formatMoney(lang, price.minor, price.currency)]
    .filter(Boolean)
    .join(' · ');

/** Problems that are a date: the decision says it, and what it costs. */
const DATED: ReadonlySet<ProblemReason> = new Set([
  'ship_by_near',
  'pickup_expiring',
  'return_storage',
]);

/** Problems with figures that the name of the case lacks. */
const saysMore = ({ reason }: ParcelProblem, { until }: Situation): boolean =>
  reason === 'return_storage'
    ? until.because !== null
    : !DATED.has(reason) && reason !== 'delivery_problem';

/** The name of the case says it. A request to cancel says nothing about the date to ship by. */
const isSaid = (reason: ProblemReason, { case: id, until }: Situation): boolean =>
  reason === 'delivery_problem' ||
  (DATED.has(reason) && until.because === null && id !== 'cancellation_requested');

/** "· Hand it over by 27 Nov, 05:13 (4 hours left)". */
function Until({ situation: { until }, view }: { situation: Situation; view: View }) {
  const { t, lang, now } = view;
  if (until.at === null || until.ifNobodyActs === null) return null;
  const at = Date.parse(until.at);
  const date = formatTime(lang, at, now);
  if (at < now) {
    return (
      <>
        {' · '}
        <strong class="late">{t('until.over', { date })}</strong>
      </>
    );
  }
  return (
    <>
      {' · '}
      <strong>{t(`until.${until.ifNobodyActs}.seller`, { date })}</strong>{' '}
      <span class="fine">{timeLeft(at, now, t)}</span>
    </>
  );
}

/** The first step, which leads to all of them. */
function Step({ parcel, chips, view: { t, lang } }: Omit<Props, 'mayWork'>) {
  const { case: id, step } = parcel.situation;
  const [href, words] =
    id === 'source_silent'
      ? [inShop(`/${lang}/desk/connections`, parcel.sellerId, chips), t('today.connection.check')]
      : [`/${lang}/desk/parcels/${parcel.id}#steps`, t(`guide.step.${step as StepId}`)];
  return (
    <p>
      {t('guide.first')}
      {gapOf(lang)}
      <a href={href}>{words}</a>
    </p>
  );
}

function Actions({ parcel, chips, view: { t, lang } }: Omit<Props, 'mayWork'>) {
  const { id, number, sellerId } = parcel;
  const query = new URLSearchParams({ n: number, issue: issueOf(parcel.situation.case) });
  return (
    <div class="do">
      <a
        href={inShop(`/${lang}/desk/tickets/new?${query}`, sellerId, chips)}
        aria-label={`${t('today.ticket.open')}: ${number}`}
      >
        {t('today.ticket.open')}
      </a>
      <details>
        <summary aria-label={`${t('today.snooze')}: ${number}`}>{t('today.snooze')}</summary>
        <form
          method="post"
          action={inShop(`/${lang}/desk/today/snooze`, sellerId, chips)}
          class="do"
        >
          <input type="hidden" name="id" value={id} />
          {SNOOZE_DAYS.map((days) => (
            <button type="submit" name="days" value={String(days)} class="plain small">
              {t('today.snooze.for', { span: t('span.days', { count: days }) })}
            </button>
          ))}
        </form>
      </details>
    </div>
  );
}

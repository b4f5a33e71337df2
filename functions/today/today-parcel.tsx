// One problem parcel of the daily list: the problem, the first step, and where to take it.
import { type ProblemParcel, SNOOZE_DAYS } from '../contract/parcel-problem.ts';
import { formatMoney } from '../lib/money.ts';
import { problemSentence } from '../shipments/problem-words.ts';
import { carrierName, type View } from '../shipments/view.ts';
import { nextStep } from '../watch/next-step.ts';

interface Props {
  parcel: ProblemParcel;
  mayWork: boolean;
  view: View;
}

export function TodayParcel({ parcel, mayWork, view }: Props) {
  const { t, lang } = view;
  const [gravest, ...others] = parcel.problems;
  if (!gravest) return null;
  return (
    <li>
      <p>
        <a href={`/${lang}/desk/parcels/${parcel.id}`}>
          <strong>{parcel.number}</strong>
        </a>{' '}
        <span class="fine">{aboutIt(parcel, view)}</span>
      </p>
      <p class="badge r-problem">{t(`stale.${gravest.reason}`)}</p>
      <p>{problemSentence(gravest, view)}</p>
      {others.length > 0 && (
        <p class="fine">
          {t('today.also', {
            list: others.map(({ reason }) => t(`stale.${reason}`)).join(t('list.comma')),
          })}
        </p>
      )}
      <Step parcel={parcel} view={view} />
      {mayWork && <Actions parcel={parcel} view={view} />}
    </li>
  );
}

const aboutIt = ({ carrier, lane, price }: ProblemParcel, { lang }: View): string =>
  [carrierName(carrier, lang), lane, price && formatMoney(lang, price.minor, price.currency)]
    .filter(Boolean)
    .join(' · ');

function Step({ parcel, view: { t, lang } }: { parcel: ProblemParcel; view: View }) {
  const next = nextStep(parcel);
  if (next === null) {
    return (
      <p>
        {t('guide.first')} <a href={`/${lang}/desk/connections`}>{t('today.connection.check')}</a>
      </p>
    );
  }
  const { number, status, carrier, scheme, statusSince } = parcel;
  const query = new URLSearchParams({
    n: number,
    role: 'seller',
    issue: next.issue,
    status,
    carrier,
    ...(scheme ? { scheme } : {}),
    ...(statusSince ? { since: statusSince } : {}),
  });
  return (
    <p>
      {t('guide.first')} <a href={`/${lang}/guide?${query}`}>{t(`guide.step.${next.step}`)}</a>
    </p>
  );
}

function Actions({ parcel, view: { t, lang } }: { parcel: ProblemParcel; view: View }) {
  const { id, number } = parcel;
  const issue = nextStep(parcel)?.issue;
  const query = new URLSearchParams({ n: number, ...(issue ? { issue } : {}) });
  return (
    <div class="do">
      <a
        href={`/${lang}/desk/tickets/new?${query}`}
        aria-label={`${t('today.ticket.open')}: ${number}`}
      >
        {t('today.ticket.open')}
      </a>
      <details>
        <summary aria-label={`${t('today.snooze')}: ${number}`}>{t('today.snooze')}</summary>
        <form method="post" action={`/${lang}/desk/today/snooze`} class="do">
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

// All problems of a parcel, with the figures behind them.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { formatTime } from '../lib/time.ts';
import { Icon } from '../parts/icon.tsx';
import { problemSentence } from './problem-words.ts';
import type { View } from './view.ts';

/** Problems that are what the carrier reported. */
const SAID_BY_STEP: ReadonlySet<ProblemReason> = new Set(['delivery_problem', 'customs_hold']);

/** Without those that the headline says: a date to act by, what the carrier reported last. */
export function Problems({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t, lang, now } = view;
  const { until } = parcel.situation;
  const problems = parcel.problems.filter(
    ({ reason, deadline, step }) =>
      !(deadline !== null && deadline === until.at) &&
      !(SAID_BY_STEP.has(reason) && step === parcel.step),
  );
  if (problems.length === 0) return null;
  return (
    <ul class="parcel-problems" aria-label={t('parcel.problems')}>
      {problems.map((problem) => (
        <li>
          <Icon name="triangle-alert" />
          <p>
            <b>{t(`stale.${problem.reason}`)}</b> {problemSentence(problem, view)}{' '}
            <span class="soft">
              {t('parcel.problem.since', {
                time: formatTime(lang, Date.parse(problem.since), now),
              })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

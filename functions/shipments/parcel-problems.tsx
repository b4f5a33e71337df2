// All problems of a parcel, with the figures behind them.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { formatTime } from '../lib/time.ts';
import { problemSentence } from './problem-words.ts';
import type { View } from './view.ts';

export function Problems({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t, lang, now } = view;
  if (parcel.problems.length === 0) return null;
  return (
    <section class="stack problems">
      <h2>{t('parcel.problems')}</h2>
      <ul class="stack">
        {parcel.problems.map((problem) => (
          <li>
            <strong class="stale">{t(`stale.${problem.reason}`)}</strong>
            <p>{problemSentence(problem, view)}</p>
            <p class="fine">
              {t('parcel.problem.since', {
                time: formatTime(lang, Date.parse(problem.since), now),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

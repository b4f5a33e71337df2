// Everything wrong with a parcel, with the numbers behind it.
import type { ParcelProblem } from '../contract/parcel-problem.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { formatTime } from '../lib/time.ts';
import { carrierName, type View } from './view.ts';

export function Problems({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t } = view;
  if (parcel.problems.length === 0) return null;
  return (
    <section class="stack problems">
      <h2>{t('parcel.problems')}</h2>
      <ul class="stack">
        {parcel.problems.map((problem) => (
          <li>
            <strong class="stale">{t(`stale.${problem.reason}`)}</strong>
            <ul class="fine">
              {numbersBehind(problem, view).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function numbersBehind(problem: ParcelProblem, view: View): string[] {
  const { t, lang, now } = view;
  const time = (iso: string): string => formatTime(lang, Date.parse(iso), now);
  const { source, thresholdHours, samples, channel } = problem;
  return [
    t('parcel.problem.since', { time: time(problem.since) }),
    ...(problem.deadline ? [t('parcel.problem.deadline', { time: time(problem.deadline) })] : []),
    t('parcel.problem.observed', { observed: duration(problem.observedHours, view) }),
    ...(thresholdHours !== null && source !== 'stated'
      ? [
          t(`parcel.problem.threshold.${source}`, {
            threshold: duration(thresholdHours, view),
            ...(source === 'own_history' ? { count: samples ?? 0 } : {}),
          }),
        ]
      : []),
    ...(channel
      ? [
          t('parcel.problem.channel', {
            declared: carrierName(channel.declared, lang),
            seen: carrierName(channel.seen, lang),
          }),
        ]
      : []),
  ];
}

const duration = (hours: number, { t }: View): string =>
  hours < 48
    ? t('parcel.hours', { count: Math.max(Math.round(hours), 0) })
    : t('parcel.days', { count: Math.round(hours / 24) });

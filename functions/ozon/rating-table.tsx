// The postings that count in the error index, with what each cost and the draft of an appeal.
import type { RatingError } from '../contract/ozon.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { typeKey } from './appeal.ts';

export function RatingTable({ errors, view }: { errors: readonly RatingError[]; view: View }) {
  const { t } = view;
  return (
    <section class="card flush ozon-list">
      <div class="card-head">
        <h2>{t('rating.counted')}</h2>
        <span class="soft end">{errors.length}</span>
      </div>
      {/* A box that scrolls must be reachable by keyboard. */}
      <section class="scroll" tabindex={0} aria-label={t('rating.counted')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('ship.col.posting')}</th>
              <th scope="col">{t('rating.col.what')}</th>
              <th scope="col">{t('rating.col.when')}</th>
              <th scope="col">{t('rating.col.charge')}</th>
              <th scope="col">
                <span class="unseen">{t('rating.appeal')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error) => (
              <Line error={error} view={view} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Line({ error, view }: { error: RatingError; view: View }) {
  const { t, lang, now } = view;
  const { number, shipmentId, type, at } = error;
  return (
    <tr>
      <th scope="row" class="whole">
        {shipmentId === null ? (
          number
        ) : (
          <a href={`/${lang}/desk/parcels/${shipmentId}`}>{number}</a>
        )}
      </th>
      <td>
        {t(`rating.type.${typeKey(type)}`)}
        {typeKey(type) === 'other' && ` (${type})`}
      </td>
      <td class="whole">{at !== null && formatTime(lang, Date.parse(at), now)}</td>
      <td>
        <Charge error={error} view={view} />
      </td>
      <td>
        <a
          href={`/${lang}/desk/rating/${encodeURIComponent(number)}`}
          aria-label={`${t('rating.appeal')}: ${number}`}
        >
          {t('rating.appeal')}
        </a>
      </td>
    </tr>
  );
}

function Charge({ error, view: { t, lang } }: { error: RatingError; view: View }) {
  const { charge, chargePercent, price, isGrace } = error;
  const money = (one: { minor: number; currency: string }) =>
    formatMoney(lang, one.minor, one.currency);
  if (isGrace) return <>{t('rating.grace')}</>;
  return (
    <>
      {charge === null ? (
        t('rating.charge.unknown')
      ) : (
        <b>{t('rating.charge', { charge: money(charge) })}</b>
      )}
      {chargePercent !== null && price !== null && (
        <span class="soft">
          {' '}
          {t('rating.charge.of', { percent: chargePercent, price: money(price) })}
        </span>
      )}
    </>
  );
}

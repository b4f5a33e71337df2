// The desk page of handing over: what waits on a day, by delivery method.
import type { View } from '../shipments/view.ts';
import type { DeliveryMethod } from './carriage-answers.ts';
import { dayName, statusWord } from './carriage-page.tsx';
import { explainFault } from './check.ts';
import type { Account } from './read-carriages.ts';

export interface HandoverShown {
  /** YYYY-MM-DD. */
  day: string;
  accounts: readonly Account[];
  notice: string | null;
  mayWork: boolean;
}

export function renderHandover(
  shown: HandoverShown,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const { day, accounts, notice } = shown;
  const methods = accounts.flatMap((account) =>
    account.methods.map((method) => ({ account, method })),
  );
  const result = (
    <>
      <h1 class="date">{t('handover.title')}</h1>
      <p>{t('handover.lead')}</p>
      <p class="actions">
        <a class="button plain" href={`/${lang}/desk/labels`}>
          {t('labels.title')}
        </a>
        <a class="button plain" href={`/${lang}/desk/logistics`}>
          {t('logistics.title')}
        </a>
      </p>
      {notice && (
        <p class="card note" role="status">
          {notice}
        </p>
      )}
      <form method="get" action={`/${lang}/desk/handover`} class="fields filters">
        <p>
          <label for="day">{t('handover.day')}</label>
          <input id="day" name="day" type="date" value={day} required />
        </p>
        <button type="submit" class="plain">
          {t('handover.show')}
        </button>
      </form>
      {accounts.length === 0 && (
        <p class="card note">
          {t('ozon.notConnected')} <a href={`/${lang}/desk/connections`}>{t('returns.connect')}</a>
        </p>
      )}
      {accounts.map(
        ({ refusal }) =>
          refusal && (
            <p class="card warn" role="alert">
              {explainFault(refusal.fault, t)}
              {refusal.message && ` (${refusal.message})`}
            </p>
          ),
      )}
      {accounts.length > 0 && methods.length === 0 && <p class="card">{t('handover.none')}</p>}
      {methods.map(({ account, method }) => (
        <Method connectionId={account.connectionId} method={method} shown={shown} view={view} />
      ))}
    </>
  );
  return { title: t('handover.title'), result: result.toString() };
}

function Method(props: {
  connectionId: string;
  method: DeliveryMethod;
  shown: HandoverShown;
  view: View;
}) {
  const { connectionId, method, shown, view } = props;
  const { t, lang } = view;
  const made = method.carriages.filter(({ id }) => id !== '0');
  const path = `/${lang}/desk/handover`;
  return (
    <section class="card stack">
      <h2>{method.delivery_method_name ?? method.delivery_method_id}</h2>
      <p class="fine">
        {[method.tpl_provider_name, method.warehouse_name].filter(Boolean).join(' · ')}
      </p>
      <dl class="facts">
        <Fact label={t('handover.counts')}>{packedWords(method, t)}</Fact>
        {method.cutoff_at && (
          <Fact label={t('handover.cutoff')}>{asWritten(method.cutoff_at)}</Fact>
        )}
        {method.dropoff_address && (
          <Fact label={t('handover.point')}>{method.dropoff_address}</Fact>
        )}
        {method.timeslot_from && method.timeslot_to && (
          <Fact label={t('handover.slot')}>
            {slotOf(asWritten(method.timeslot_from), asWritten(method.timeslot_to))}
          </Fact>
        )}
        {method.recommended_time_local && (
          <Fact label={t('handover.recommended')}>{asWritten(method.recommended_time_local)}</Fact>
        )}
      </dl>
      {method.errors.map(({ code, description }) => (
        <p class="stale">{description ?? code}</p>
      ))}
      {made.map(({ id, status, postings_count }) => (
        <p>
          <a href={`${path}/${connectionId}/${id}`}>
            {t('handover.carriage', { id, count: postings_count })}
          </a>{' '}
          <span class="fine">{statusWord(status, view)}</span>
        </p>
      ))}
      {shown.mayWork && !made.some(({ status }) => status?.toLowerCase() === 'new') && (
        <form method="post" action={path}>
          <input type="hidden" name="connection" value={connectionId} />
          <input type="hidden" name="method" value={method.delivery_method_id} />
          <input type="hidden" name="day" value={shown.day} />
          <button type="submit">{t('handover.make', { day: dayName(shown.day, view) })}</button>
        </form>
      )}
    </section>
  );
}

/** Ozon writes these times at the warehouse; they are shown as written, to the minute. */
const asWritten = (time: string): string =>
  time.replace(
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*?([+-]\d{2}:\d{2}|Z)?$/,
    (_, date, clock, zone) => [date, clock, zone === 'Z' ? 'UTC' : zone].filter(Boolean).join(' '),
  );

/** "2026-11-27 16:00 – 18:00 +08:00": what both ends share is said once. */
function slotOf(from: string, to: string): string {
  const [day, begin, zone] = from.split(' ');
  const [sameDay, end, sameZone] = to.split(' ');
  return end !== undefined && day === sameDay && zone === sameZone
    ? [day, begin, '–', end, zone].filter(Boolean).join(' ')
    : `${from} – ${to}`;
}

/** "4 of 5 required and 2 optional". */
function packedWords(method: DeliveryMethod, t: View['t']): string {
  const { mandatory_packaged_count, mandatory_postings_count, optional_packaged_count } = method;
  return [
    t('handover.counts.of', { packed: mandatory_packaged_count, all: mandatory_postings_count }),
    optional_packaged_count > 0 && t('handover.counts.more', { count: optional_packaged_count }),
  ]
    .filter(Boolean)
    .join(' ');
}

function Fact({ label, children }: { label: string; children?: unknown }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

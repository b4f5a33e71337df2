// The desk page of handing over: what waits on a day, by delivery method.
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import type { DeliveryMethod } from './carriage-answers.ts';
import { dayName, statusWord } from './carriage-page.tsx';
import { explainFault } from './check.ts';
import { NotConnected } from './not-connected.tsx';
import { OzonHead } from './ozon-tabs.tsx';
import type { Account } from './read-carriages.ts';
import { atWarehouse, slotAt } from './warehouse-time.ts';

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
  const { day, accounts, notice, mayWork } = shown;
  const title = t('handover.title');
  const methods = accounts.flatMap((account) =>
    account.methods.map((method) => ({ account, method })),
  );
  const isRefused = accounts.some(({ refusal }) => refusal !== null);
  const result = (
    <>
      <OzonHead
        here="handover"
        title={title}
        lead={t('handover.lead')}
        mayWork={mayWork}
        view={view}
      />
      {notice && <Notice isNews>{notice}</Notice>}
      <form method="get" action={`/${lang}/desk/handover`} class="ozon-day">
        <label for="day">{t('handover.day')}</label>
        <input class="input" id="day" name="day" type="date" value={day} required />
        <Button look="second">{t('handover.show')}</Button>
      </form>
      {accounts.length === 0 && <NotConnected view={view} />}
      {accounts.map(
        ({ refusal }) =>
          refusal && (
            <div role="alert">
              <Notice tone="late" icon="unplug">
                {explainFault(refusal.fault, t)}
                {refusal.message && ` (${refusal.message})`}
              </Notice>
            </div>
          ),
      )}
      {accounts.length > 0 && methods.length === 0 && !isRefused && (
        <div class="card">
          <EmptyState icon="package-check" title={t('handover.none')}>
            <LinkButton href={`/${lang}/desk/parcels?status=info_received`} look="second">
              {t('handover.none.list')}
            </LinkButton>
          </EmptyState>
        </div>
      )}
      <div class="ozon-cards">
        {methods.map(({ account, method }) => (
          <Method connectionId={account.connectionId} method={method} shown={shown} view={view} />
        ))}
      </div>
    </>
  );
  return { title, result: result.toString() };
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
  const { cutoff_at, dropoff_address, timeslot_from, timeslot_to } = method;
  return (
    <section class="card stack">
      <div>
        <h2>{method.delivery_method_name ?? method.delivery_method_id}</h2>
        <p class="fine">
          {[method.tpl_provider_name, method.warehouse_name].filter(Boolean).join(' · ')}
        </p>
      </div>
      <Facts
        facts={[
          [t('handover.counts'), packedWords(method, t)],
          cutoff_at ? [t('handover.cutoff'), <b>{atWarehouse(cutoff_at, view)}</b>] : null,
          dropoff_address ? [t('handover.point'), dropoff_address] : null,
          timeslot_from && timeslot_to
            ? [t('handover.slot'), slotAt(timeslot_from, timeslot_to, view)]
            : null,
          method.recommended_time_local
            ? [t('handover.recommended'), atWarehouse(method.recommended_time_local, view)]
            : null,
        ]}
      />
      {method.errors.map(({ code, description }) => (
        <Notice tone="late" icon="triangle-alert">
          {description ?? code}
        </Notice>
      ))}
      {made.map(({ id, status, postings_count }) => (
        <p class="acts">
          <a href={`${path}/${connectionId}/${id}`}>
            {t('handover.carriage', { id, count: postings_count })}
          </a>
          <Chip>{statusWord(status, view)}</Chip>
        </p>
      ))}
      {shown.mayWork && !made.some(({ status }) => status?.toLowerCase() === 'new') && (
        <form method="post" action={path}>
          <input type="hidden" name="connection" value={connectionId} />
          <input type="hidden" name="method" value={method.delivery_method_id} />
          <input type="hidden" name="day" value={shown.day} />
          <Button>{t('handover.make', { day: dayName(shown.day, view) })}</Button>
        </form>
      )}
    </section>
  );
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

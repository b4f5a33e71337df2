// The delivery log of an endpoint, with replay.
import type { Delivery, Endpoint } from '../contract/endpoint.ts';
import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import type { View } from '../shipments/view.ts';

export function Log(props: {
  deliveries: readonly Delivery[];
  next: string | null;
  here: string;
  endpoint: Endpoint;
  mayChange: boolean;
  view: View;
}) {
  const { deliveries, next, here, endpoint, mayChange, view } = props;
  const { t } = view;
  const mayReplay = mayChange && endpoint.disabled === null;
  const hasFailed = deliveries.some(({ state }) => state === 'failed');
  return (
    <section class="card stack" id="log">
      <h2>{t('endpoint.log')}</h2>
      {deliveries.length === 0 && <p>{t('endpoint.log.none')}</p>}
      {deliveries.length > 0 && (
        <section class="scroll" tabindex={0} aria-label={t('endpoint.log')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('endpoint.log.when')}</th>
                <th scope="col">{t('endpoint.log.what')}</th>
                <th scope="col">{t('endpoint.log.state')}</th>
                <th scope="col">{t('endpoint.log.answer')}</th>
                {mayReplay && <th scope="col">{t('endpoint.log.again')}</th>}
              </tr>
            </thead>
            <tbody>
              {deliveries.map((one) => (
                <tr>
                  <td>{timeOf(one.attemptedAt ?? one.happenedAt, view)}</td>
                  <td>
                    <code>{one.type}</code>
                  </td>
                  <td>
                    <DeliveryState delivery={one} view={view} />
                  </td>
                  <td>{[one.status, one.response].filter(Boolean).join(' · ')}</td>
                  {mayReplay && (
                    <td>
                      {one.state !== 'waiting' && (
                        <Act to={`${here}/deliveries/${one.id}`} label={t('endpoint.replay')} />
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {next && (
        <p>
          <LinkButton look="second" isSmall href={`${here}?before=${next}#log`}>
            {t('endpoint.log.older')}
          </LinkButton>
        </p>
      )}
      {mayReplay && hasFailed && (
        <form class="fields" method="post" action={`${here}/replay`}>
          <TextField
            name="since"
            type="date"
            label={t('endpoint.replay.since')}
            value={new Date(view.now - 7 * 86_400_000).toISOString().slice(0, 10)}
            required
          />
          <Button look="second">{t('endpoint.replay.all')}</Button>
        </form>
      )}
    </section>
  );
}

function DeliveryState({ delivery, view }: { delivery: Delivery; view: View }) {
  const { t } = view;
  const { state, attempts, nextAttemptAt } = delivery;
  if (state !== 'waiting') return <>{t(`endpoint.delivery.${state}`, { count: attempts })}</>;
  if (nextAttemptAt === null || attempts === 0) return <>{t('endpoint.delivery.waiting')}</>;
  return (
    <>{t('endpoint.delivery.retry', { time: timeOf(nextAttemptAt, view), count: attempts })}</>
  );
}

export const Act = (props: { to: string; label: string; isDanger?: boolean }) => (
  <form method="post" action={props.to}>
    <Button look={props.isDanger ? 'danger' : 'second'} isSmall>
      {props.label}
    </Button>
  </form>
);

export const timeOf = (iso: string, { lang, now }: View): string =>
  formatTime(lang, Date.parse(iso), now);

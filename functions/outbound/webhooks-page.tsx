// Pages of outgoing webhooks: the list, one of them with its log, and the secret that is shown once.
import type { Delivery, Endpoint } from '../contract/endpoint.ts';
import { NEWS_TYPES } from '../contract/news.ts';
import { TextField } from '../lib/fields.tsx';
import type { View } from '../shipments/view.ts';
import { Kinds } from './kinds.tsx';
import { Act, Log, timeOf } from './webhooks-log.tsx';

export interface EndpointForm {
  url: string;
  types: readonly string[];
  errors: { url?: string | undefined; types?: string | undefined };
}

export const NEW_ENDPOINT: EndpointForm = {
  url: '',
  types: NEWS_TYPES.filter((type) => type !== 'connection.recovered'),
  errors: {},
};

const PLACE = '/desk/settings/webhooks';

export function EndpointList(props: {
  endpoints: readonly Endpoint[];
  form: EndpointForm;
  mayChange: boolean;
  view: View;
}) {
  const { endpoints, form, mayChange, view } = props;
  const { t, lang } = view;
  return (
    <>
      <p>{t('endpoint.lead')}</p>
      {endpoints.length === 0 && <p class="card">{t('endpoint.none')}</p>}
      {endpoints.length > 0 && (
        <ul class="rows card">
          {endpoints.map((endpoint) => (
            <li>
              <a href={`/${lang}${PLACE}/${endpoint.id}`}>{endpoint.url}</a>
              <State endpoint={endpoint} view={view} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <form class="card fields" method="post" action={`/${lang}${PLACE}`}>
          <h2>{t('endpoint.add')}</h2>
          <EndpointFields form={form} view={view} />
          <button type="submit">{t('endpoint.add.submit')}</button>
        </form>
      )}
    </>
  );
}

export function EndpointPage(props: {
  endpoint: Endpoint;
  deliveries: readonly Delivery[];
  next: string | null;
  form: EndpointForm;
  mayChange: boolean;
  view: View;
}) {
  const { endpoint, form, mayChange, view } = props;
  const { t, lang } = view;
  const here = `/${lang}${PLACE}/${endpoint.id}`;
  const isOn = endpoint.disabled === null;
  return (
    <>
      <p>
        <a href={`/${lang}${PLACE}`}>{t('endpoint.all')}</a>
      </p>
      <article class="card stack">
        <h2>{endpoint.url}</h2>
        <State endpoint={endpoint} view={view} />
        {endpoint.disabled && <p>{t(`endpoint.off.${endpoint.disabled.reason}`)}</p>}
        {endpoint.previousSecretUntil && (
          <p class="fine">
            {t('endpoint.rotating', { time: timeOf(endpoint.previousSecretUntil, view) })}
          </p>
        )}
        {mayChange && (
          <div class="actions">
            {isOn && <Act to={`${here}/test`} label={t('endpoint.test')} />}
            <Act
              to={`${here}/${isOn ? 'off' : 'on'}`}
              label={t(isOn ? 'endpoint.switch_off' : 'endpoint.switch_on')}
            />
            <Act to={`${here}/rotate`} label={t('endpoint.rotate')} />
          </div>
        )}
        {mayChange && (
          <details>
            <summary>{t('endpoint.delete')}</summary>
            <p>{t('endpoint.delete.lead')}</p>
            <Act to={`${here}/delete`} label={t('desk.delete')} />
          </details>
        )}
      </article>
      <Log {...props} here={here} />
      {mayChange && (
        <form class="card fields" method="post" action={here}>
          <h2>{t('endpoint.change')}</h2>
          <EndpointFields form={form} view={view} />
          <button type="submit">{t('endpoint.save')}</button>
        </form>
      )}
    </>
  );
}

/** The only page that ever shows the secret. */
export function SecretPage({ id, secret, view }: { id: string; secret: string; view: View }) {
  const { t, lang } = view;
  return (
    <article class="card stack">
      <h2>{t('endpoint.secret')}</h2>
      <p>{t('endpoint.secret.once')}</p>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <code>{secret}</code>
      </copy-text>
      <p class="fine">
        {t('endpoint.secret.how')}{' '}
        <a class="out" href="https://www.standardwebhooks.com/" rel="noreferrer" hreflang="en">
          Standard Webhooks
        </a>
      </p>
      <p>
        <a class="button" href={`/${lang}${PLACE}/${id}`}>
          {t('endpoint.secret.kept')}
        </a>
      </p>
    </article>
  );
}

function EndpointFields({ form, view: { t } }: { form: EndpointForm; view: View }) {
  return (
    <>
      <TextField
        name="url"
        type="url"
        label={t('endpoint.url')}
        hint={t('endpoint.url.hint')}
        value={form.url}
        error={form.errors.url}
        required
      />
      <Kinds
        legend={t('endpoint.types')}
        chosen={form.types}
        prefix="kind"
        error={form.errors.types}
        withNames
        t={t}
      />
    </>
  );
}

function State({ endpoint, view }: { endpoint: Endpoint; view: View }) {
  const { t } = view;
  if (endpoint.disabled) return <span class="badge s-cancelled">{t('endpoint.state.off')}</span>;
  if (endpoint.failingSince === null) {
    return <span class="badge s-delivered">{t('endpoint.state.on')}</span>;
  }
  const time = timeOf(endpoint.failingSince, view);
  return <span class="badge s-exception">{t('endpoint.state.failing', { time })}</span>;
}

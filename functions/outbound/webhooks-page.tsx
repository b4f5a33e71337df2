// Pages of outgoing webhooks: the list, one of them with its log, and the secret that is shown once.
import {
  type Delivery,
  type Endpoint,
  WEBHOOK_FORMATS,
  type WebhookFormat,
} from '../contract/endpoint.ts';
import { NEWS_TYPES } from '../contract/news.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { Kinds } from './kinds.tsx';
import { Act, Log, timeOf } from './webhooks-log.tsx';

export interface EndpointForm {
  url: string;
  types: readonly string[];
  format: WebhookFormat;
  errors: { url?: string | undefined; types?: string | undefined };
}

export const NEW_ENDPOINT: EndpointForm = {
  url: '',
  types: NEWS_TYPES.filter((type) => type !== 'connection.recovered'),
  format: 'standard',
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
      <section class="card flush">
        {endpoints.length === 0 ? (
          <EmptyState icon="webhook" title={t('endpoint.none')} />
        ) : (
          <ul class="lines">
            {endpoints.map((endpoint) => (
              <li>
                <p class="what">
                  <b>
                    <a href={`/${lang}${PLACE}/${endpoint.id}`}>{endpoint.url}</a>
                  </b>
                  <small>{t('endpoint.types.count', { count: endpoint.types.length })}</small>
                </p>
                <State endpoint={endpoint} view={view} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {!mayChange && <Notice icon="lock">{t('settings.owner_only')}</Notice>}
      {mayChange && (
        <form class="card fields" method="post" action={`/${lang}${PLACE}`}>
          <h2>{t('endpoint.add')}</h2>
          <EndpointFields form={form} view={view} />
          <Button>{t('endpoint.add.submit')}</Button>
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
        <LinkButton look="quiet" isSmall icon="chevron-left" href={`/${lang}${PLACE}`}>
          {t('endpoint.all')}
        </LinkButton>
      </p>
      <article class="card stack">
        <div class="card-head">
          <h2>{endpoint.url}</h2>
          <State endpoint={endpoint} view={view} />
        </div>
        {endpoint.disabled && <p>{t(`endpoint.off.${endpoint.disabled.reason}`)}</p>}
        {endpoint.format === 'aftership' && <p class="fine">{t('endpoint.format.aftership')}</p>}
        {endpoint.previousSecretUntil && endpoint.format === 'standard' && (
          <p class="fine">
            {t('endpoint.rotating', { time: timeOf(endpoint.previousSecretUntil, view) })}
          </p>
        )}
        {mayChange && (
          <div class="acts">
            {isOn && <Act to={`${here}/test`} label={t('endpoint.test')} />}
            <Act
              to={`${here}/${isOn ? 'off' : 'on'}`}
              label={t(isOn ? 'endpoint.switch_off' : 'endpoint.switch_on')}
            />
            <Confirm
              look="second"
              text={t('endpoint.rotate')}
              question={t(
                endpoint.format === 'aftership'
                  ? 'endpoint.rotate.at_once'
                  : 'endpoint.rotate.question',
              )}
            >
              <Act to={`${here}/rotate`} label={t('endpoint.rotate.yes')} />
            </Confirm>
            <Confirm text={t('endpoint.delete')} question={t('endpoint.delete.lead')}>
              <Act isDanger to={`${here}/delete`} label={t('desk.delete')} />
            </Confirm>
          </div>
        )}
        {!mayChange && <p class="soft">{t('settings.owner_only')}</p>}
      </article>
      <Log {...props} here={here} />
      {mayChange && (
        <form class="card fields" method="post" action={here}>
          <h2>{t('endpoint.change')}</h2>
          <EndpointFields form={form} view={view} />
          <Button>{t('endpoint.save')}</Button>
        </form>
      )}
    </>
  );
}

/** The only page that ever shows the secret. */
export function SecretPage(props: {
  id: string;
  secret: string;
  format: WebhookFormat;
  view: View;
}) {
  const { id, secret, format, view } = props;
  const { t, lang } = view;
  return (
    <article class="card stack secret">
      <h2>{t('endpoint.secret')}</h2>
      <Notice tone="soon" icon="key-round">
        {t('endpoint.secret.once')}
      </Notice>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <code>{secret}</code>
      </copy-text>
      <p class="fine">
        {t('endpoint.secret.how')}{' '}
        <a href="https://www.standardwebhooks.com/" rel="noreferrer" hreflang="en">
          Standard Webhooks
        </a>
      </p>
      {format === 'aftership' && <p class="fine">{t('endpoint.secret.aftership')}</p>}
      <p>
        <LinkButton href={`/${lang}${PLACE}/${id}`}>{t('endpoint.secret.kept')}</LinkButton>
      </p>
    </article>
  );
}

function EndpointFields({ form, view: { t, lang } }: { form: EndpointForm; view: View }) {
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
      <Select
        name="format"
        label={t('endpoint.format')}
        hint={t('endpoint.format.hint')}
        value={form.format}
        options={WEBHOOK_FORMATS.map((one) => [one, t(`endpoint.format.${one}`)] as const)}
        required
      />
      <p>
        <a href={`/${lang}/help/connect-aftership/`}>{t('endpoint.format.help')}</a>
      </p>
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
  if (endpoint.disabled) return <Chip>{t('endpoint.state.off')}</Chip>;
  if (endpoint.failingSince === null) {
    return (
      <Chip tone="done" icon="circle-check">
        {t('endpoint.state.on')}
      </Chip>
    );
  }
  const time = timeOf(endpoint.failingSince, view);
  return (
    <Chip tone="late" icon="circle-alert">
      {t('endpoint.state.failing', { time })}
    </Chip>
  );
}

// The forms of one connection: keys, kept messages, revocation.
import type { Connection } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import type { WordKey, Words } from '../contract/words.ts';
import type { KeptMessage } from '../inbox/store.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { More } from './hooks.ts';
import { credentialFields } from './kinds.ts';
import type { TestNotice } from './words.ts';

export interface ConnectionFormValues {
  /** Typed values that may be shown again; never a secret. */
  values: Record<string, string>;
  /** The invalid field; null: nothing was sent. */
  wrong: string | null;
  /** Why its value is not taken; left out: it cannot be one. */
  why?: string;
}

export const EMPTY_FORM: ConnectionFormValues = { values: {}, wrong: null };

export interface Page {
  one: Connection;
  kept: KeptMessage[];
  /** The webhook address, the one time it is shown; otherwise null. */
  hookUrl: string | null;
  isOwner: boolean;
  notice: TestNotice | null;
  typed: ConnectionFormValues;
  more: More | null;
}

export interface View {
  page: Page;
  lang: Lang;
  now: number;
  t: Words;
}

/** The address a form of this connection is sent to. */
export const sendTo = (view: View, action: string): string =>
  `/${view.lang}/desk/connections/${view.page.one.id}/${action}`;

export function Keys({ view }: { view: View }) {
  const { t } = view;
  const { one, typed } = view.page;
  return (
    <section class="card stack">
      <h2>{t('connection.keys')}</h2>
      <p>{t(one.hasCredentials ? 'connection.keys.given' : leadOf(one.carrier))}</p>
      <form class="fields" method="post" action={sendTo(view, 'keys')}>
        {credentialFields(one.carrier).map(({ name, isSecret, options }) => {
          const value = isSecret ? '' : (typed.values[name] ?? '');
          const label = t(`connection.field.${one.carrier}.${name}` as WordKey);
          const isWrong = typed.wrong === name;
          return options ? (
            <Select
              name={name}
              label={label}
              value={value || (options[0] ?? '')}
              options={options.map(
                (option) =>
                  [
                    option,
                    t(`connection.field.${one.carrier}.${name}.${option}` as WordKey),
                  ] as const,
              )}
              error={isWrong ? t('connection.error.choose') : undefined}
              required
            />
          ) : (
            <TextField
              name={name}
              label={label}
              type={isSecret ? 'password' : 'text'}
              value={value}
              maxlength={500}
              error={isWrong ? (typed.why ?? t('connection.error.field')) : undefined}
              required
            />
          );
        })}
        <button type="submit">{t('connection.keys.save')}</button>
      </form>
      {one.hasCredentials && (
        <form method="post" action={sendTo(view, 'keys/forget')}>
          <button type="submit" class="plain small">
            {t('connection.keys.forget')}
          </button>
        </form>
      )}
    </section>
  );
}

const leadOf = (carrier: string): WordKey =>
  carrier === 'cdek'
    ? 'connection.keys.lead.cdek'
    : carrier === 'ozon'
      ? 'connection.keys.lead.ozon'
      : 'connection.keys.lead';

export function Signing({ view }: { view: View }) {
  const { t } = view;
  const { one, typed } = view.page;
  return (
    <section class="card stack">
      <h2>{t('connection.signing')}</h2>
      <p>{t(one.hasSigningKey ? 'connection.signing.given' : 'connection.signing.lead')}</p>
      <form class="fields" method="post" action={sendTo(view, 'signing')}>
        <TextField
          name="signingKey"
          label={t('connection.signing')}
          type="password"
          value=""
          maxlength={500}
          error={typed.wrong === 'signingKey' ? t('connection.error.field') : undefined}
          required
        />
        <button type="submit">{t('connection.signing.save')}</button>
      </form>
    </section>
  );
}

export function KeptMessages({ view }: { view: View }) {
  const { t, lang, now } = view;
  const { kept, isOwner } = view.page;
  if (kept.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('connection.kept', { count: kept.length })}</h2>
      <p>{t('connection.kept.lead')}</p>
      <ul class="rows">
        {kept.map(({ id, attempts, received_at }) => (
          <li>
            <span>
              {t('connection.kept.one', {
                date: formatTime(lang, received_at, now),
                count: attempts,
              })}
            </span>
            {isOwner && (
              <form method="post" action={sendTo(view, `replay/${id}`)}>
                <button type="submit" class="small plain">
                  {t('connection.replay')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Revoke({ view }: { view: View }) {
  const { t } = view;
  return (
    <details class="card">
      <summary>{t('connection.revoke')}</summary>
      <form class="stack" method="post" action={sendTo(view, 'revoke')}>
        <p>{t('connection.revoke.sure')}</p>
        <p>
          <button type="submit" class="small">
            {t('connection.revoke.yes')}
          </button>
        </p>
      </form>
    </details>
  );
}

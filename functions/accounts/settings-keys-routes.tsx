// API keys of the shop: made, shown once, revoked.

import { Hono } from 'hono';
import * as v from 'valibot';
import { type ApiKey, CreateKey, KEY_SCOPES, NAME_CHARS_MAX } from '../contract/account.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { formatTime } from '../lib/time.ts';
import type { SellerEnv } from './access.ts';
import { readOwnForm } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { createKey, revoke, viewKey } from './key-work.ts';
import { listKeys } from './keys-store.ts';
import { settingsPage } from './settings-nav.tsx';

const PATH = '/settings/keys';
const DAYS = ['30', '90', '365', 'never'] as const;

interface KeyFormValues {
  name: string;
  scope: string;
  days: string;
  fault?: string;
}
const NOTHING: KeyFormValues = { name: '', scope: 'read', days: '90' };

export const settingsKeysRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), (c) => keysPage(c, NOTHING, null, 200))
  .post(PATH, requireRole('owner'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const typed = {
      name: textIn(fields, 'name').trim(),
      scope: textIn(fields, 'scope'),
      days: textIn(fields, 'days'),
    };
    const expiresInDays = typed.days === 'never' ? null : Number(typed.days);
    const parsed = v.safeParse(CreateKey, { name: typed.name, scope: typed.scope, expiresInDays });
    if (!parsed.success) {
      const fault = t('account.error.name', { count: NAME_CHARS_MAX });
      return keysPage(c, { ...typed, fault }, null, 422);
    }
    try {
      const { key } = await createKey(c.env, c.var.acting, parsed.output, Date.now());
      return keysPage(c, NOTHING, key, 201);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'too-many-keys') throw error;
      return keysPage(c, { ...typed, fault: t('problem.too-many-keys.title') }, null, 422);
    }
  })
  .post(`${PATH}/:id/revoke`, requireRole('owner'), async (c) => {
    await readOwnForm(c);
    await revoke(c.env, c.var.acting, c.req.param('id'), Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/keys`, 303);
  });

async function keysPage(
  c: DeskContext,
  typed: KeyFormValues,
  fresh: string | null,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const keys = (await listKeys(directoryOf(c.env), c.var.acting.sellerId)).map(viewKey);
  const result = (
    <>
      <p>{t('keys.lead')}</p>
      {fresh !== null && <FreshKey value={fresh} t={t} />}
      {keys.length === 0 ? (
        <p class="card">{t('keys.none')}</p>
      ) : (
        <ul class="list rows">
          {keys.map((key) => (
            <KeyLine c={c} one={key} t={t} />
          ))}
        </ul>
      )}
      <form class="card fields" method="post" action={`/${lang}/desk/settings/keys`}>
        <h2>{t('keys.new')}</h2>
        <TextField
          name="name"
          label={t('keys.name')}
          hint={t('keys.name.hint')}
          value={typed.name}
          error={typed.fault}
          maxlength={NAME_CHARS_MAX}
          required
        />
        <Select
          name="scope"
          label={t('keys.scope')}
          value={typed.scope}
          options={KEY_SCOPES.map((scope) => [scope, t(`keys.scope.${scope}`)] as const)}
          required
        />
        <Select
          name="days"
          label={t('keys.days')}
          value={typed.days}
          options={DAYS.map((days) => [
            days,
            days === 'never' ? t('keys.days.never') : t('keys.days.count', { count: days }),
          ])}
          required
        />
        <button type="submit">{t('keys.create')}</button>
      </form>
    </>
  );
  return settingsPage(c, 'keys', { result, status });
}

function FreshKey({ value, t }: { value: string; t: Words }) {
  return (
    <section class="note stack" role="status">
      <p>{t('keys.fresh')}</p>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <code>{value}</code>
      </copy-text>
      <p class="fine">
        <code>Authorization: Bearer …</code>
      </p>
    </section>
  );
}

function KeyLine({ c, one, t }: { c: DeskContext; one: ApiKey; t: Words }) {
  const lang = langOf(c);
  const now = Date.now();
  const at = (time: string) => formatTime(lang, Date.parse(time), now);
  return (
    <li>
      <span>
        <strong>{one.name}</strong> <code>{one.start}…</code>
      </span>
      <span>{t(`keys.scope.${one.scope}`)}</span>
      <span class="fine">
        {one.lastUsedAt === null ? t('keys.unused') : t('keys.used', { date: at(one.lastUsedAt) })}
        {' · '}
        {one.expiresAt === null
          ? t('keys.days.never')
          : t('keys.until', { date: at(one.expiresAt) })}
      </span>
      <details>
        <summary>{t('keys.revoke')}</summary>
        <form class="stack" method="post" action={`/${lang}/desk/settings/keys/${one.id}/revoke`}>
          <p>{t('keys.revoke.sure')}</p>
          <p>
            <button type="submit" class="small">
              {t('keys.revoke.yes')}
            </button>
          </p>
        </form>
      </details>
    </li>
  );
}

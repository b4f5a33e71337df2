// API keys of the shop: made, shown once, revoked.

import { Hono } from 'hono';
import * as v from 'valibot';
import { type ApiKey, CreateKey, KEY_SCOPES, NAME_CHARS_MAX } from '../contract/account.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
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
      {fresh !== null && <FreshKey value={fresh} t={t} />}
      <section class="card flush">
        {keys.length === 0 ? (
          <EmptyState icon="key-round" title={t('keys.none')} />
        ) : (
          <ul class="lines">
            {keys.map((key) => (
              <KeyLine c={c} one={key} t={t} />
            ))}
          </ul>
        )}
      </section>
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
        <Button>{t('keys.create')}</Button>
      </form>
    </>
  );
  const end = (
    <LinkButton look="second" icon="file-text" href="/api/v1/openapi.json">
      {t('keys.docs')}
    </LinkButton>
  );
  return settingsPage(c, 'keys', { lead: t('keys.lead'), end, result, status });
}

function FreshKey({ value, t }: { value: string; t: Words }) {
  return (
    <section class="card stack secret">
      <Notice tone="soon" icon="key-round" isNews>
        {t('keys.fresh')}
      </Notice>
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
      <p class="what">
        <b>
          {one.name} <code class="soft">{one.start}…</code>
        </b>
        <small>
          {one.lastUsedAt === null
            ? t('keys.unused')
            : t('keys.used', { date: at(one.lastUsedAt) })}
          {' · '}
          {one.expiresAt === null
            ? t('keys.days.never')
            : t('keys.until', { date: at(one.expiresAt) })}
        </small>
      </p>
      <Chip>{t(`keys.scope.${one.scope}`)}</Chip>
      <Confirm
        isSmall
        text={t('keys.revoke')}
        question={t('keys.revoke.question', { name: one.name })}
      >
        <p class="soft">{t('keys.revoke.sure')}</p>
        <form method="post" action={`/${lang}/desk/settings/keys/${one.id}/revoke`}>
          <Button look="danger">{t('keys.revoke.yes')}</Button>
        </form>
      </Confirm>
    </li>
  );
}

// Settings of the shop as a whole.

import { Hono } from 'hono';
import * as v from 'valibot';
import { NAME_CHARS_MAX, Name, ShopSettings } from '../contract/account.ts';
import { LANGS } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { zoneLabel, zoneOptions } from '../lib/zones.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import type { SellerEnv } from './access.ts';
import { readOwnForm } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { mayActAs } from './roles.ts';
import { Saved, settingsPage } from './settings-nav.tsx';
import { findSettings, type Settings } from './settings-store.ts';
import { change } from './shop.ts';

const PATH = '/settings/shop';

export const settingsShopRoutes = new Hono<SellerEnv>()
  .get('/settings', requireRole('viewer'), (c) =>
    c.redirect(`/${langOf(c)}/desk/settings/shop`, 303),
  )
  .get(PATH, requireRole('viewer'), async (c) =>
    shopPage(c, await findSettings(directoryOf(c.env), c.var.acting.sellerId), undefined, 200),
  )
  .post(PATH, requireRole('owner'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const typed = {
      name: textIn(fields, 'name').trim(),
      lang: textIn(fields, 'lang'),
      timeZone: textIn(fields, 'timeZone'),
    };
    // A name older than the naming rules stays.
    const { name, ...others } = typed;
    const isSame = name === (await findSettings(directoryOf(c.env), c.var.acting.sellerId)).name;
    const read = v.safeParse(v.partial(ShopSettings), isSame ? others : typed);
    if (!read.success) {
      if (v.is(Name, typed.name)) throw httpProblem('invalid-input');
      const fault = t('account.error.shop', { count: NAME_CHARS_MAX });
      return shopPage(c, typed, fault, 422);
    }
    await change(c.env, c.var.acting, read.output, Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/shop?saved`, 303);
  });

function shopPage(
  c: DeskContext,
  shown: Settings | Record<keyof Settings, string>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  if (!mayActAs(c.var.acting.role, 'owner')) return factsPage(c, shown);
  const result = (
    <>
      {c.req.query('saved') !== undefined && <Saved>{t('settings.saved')}</Saved>}
      <form class="card fields" method="post">
        <TextField
          name="name"
          label={t('signup.shop')}
          value={shown.name}
          error={fault}
          maxlength={NAME_CHARS_MAX}
          required
        />
        <Select
          name="lang"
          label={t('settings.shop.lang')}
          hint={t('settings.shop.lang.hint')}
          value={shown.lang}
          options={LANGS.map((lang) => [lang, t(`lang.${lang}`)] as const)}
          required
        />
        <Select
          name="timeZone"
          label={t('settings.shop.zone')}
          hint={t('settings.shop.zone.hint')}
          value={shown.timeZone}
          options={zoneOptions(shown.timeZone, Date.now(), t)}
          required
        />
        <Button>{t('ticket.desk.canned.add')}</Button>
      </form>
      <section class="card stack">
        <h2>{t('leaving.shop.part')}</h2>
        <p class="soft">{t('leaving.export.lead')}</p>
        <p>
          <LinkButton
            look="second"
            icon="download"
            href={`/${langOf(c)}/desk/settings/shop/export`}
          >
            {t('leaving.export')}
          </LinkButton>
        </p>
        <p>
          <a href={`/${langOf(c)}/desk/settings/shop/retention`}>{t('retention.title')}</a>
        </p>
        <p>
          <a href={`/${langOf(c)}/desk/settings/shop/delete`}>{t('leaving.shop')}</a>
        </p>
      </section>
    </>
  );
  return settingsPage(c, 'shop', { result, status });
}

/** For who may not change them. */
function factsPage(c: DeskContext, shown: Record<keyof Settings, string>): Promise<Response> {
  const t = words(langOf(c));
  const lang = LANGS.find((one) => one === shown.lang) ?? 'ru';
  const result = (
    <>
      <section class="card">
        <Facts
          facts={[
            [t('signup.shop'), shown.name],
            [t('settings.shop.lang'), t(`lang.${lang}`)],
            [t('settings.shop.zone'), zoneLabel(shown.timeZone, Date.now(), t)],
          ]}
        />
      </section>
      <Notice icon="lock">{t('settings.owner_only')}</Notice>
    </>
  );
  return settingsPage(c, 'shop', { result });
}

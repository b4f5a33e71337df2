// Deleting a shop: its name typed, and the password again.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { OwnPasswordField } from '../accounts/account-fields.tsx';
import { readOwnForm } from '../accounts/account-page.tsx';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { isOwnPassword } from '../accounts/own-password.ts';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { words } from '../contract/words.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { closeShop } from './close.ts';

const PATH = '/settings/shop/delete';

export const deleteShopRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('owner'), (c) => deletePage(c, '', {}))
  .post(PATH, requireRole('owner'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const name = textIn(fields, 'name').trim();
    if (name !== c.var.acting.sellerName) {
      return deletePage(c, name, { name: t('leaving.shop.name.wrong') });
    }
    try {
      if (!(await isOwnPassword(c, c.var.person.id, textIn(fields, 'current')))) {
        return deletePage(c, name, { current: t('me.password.wrong') });
      }
    } catch (error) {
      return deletePage(c, name, { current: explain(error, t) });
    }
    await closeShop(c.env, c.var.acting, Date.now());
    return c.redirect(`/${langOf(c)}/shops`, 303);
  });

function deletePage(
  c: DeskContext,
  name: string,
  faults: { name?: string; current?: string },
): Promise<Response> {
  const t = words(langOf(c));
  const shop = c.var.acting.sellerName;
  const result = (
    <form class="card fields" method="post">
      <h2>{t('leaving.shop.title', { shop })}</h2>
      <p class="soft">{t('leaving.shop.lead')}</p>
      <Notice tone="late" icon="triangle-alert">
        {t('leaving.final')}
      </Notice>
      <TextField
        name="name"
        label={t('leaving.shop.name', { shop })}
        value={name}
        error={faults.name}
        required
      />
      <OwnPasswordField name="current" label="signin.password" error={faults.current} t={t} />
      <Button look="danger">{t('leaving.shop.sure')}</Button>
    </form>
  );
  return settingsPage(c, 'shop', { result, status: Object.keys(faults).length > 0 ? 422 : 200 });
}

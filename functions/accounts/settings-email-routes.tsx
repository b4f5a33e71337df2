// Asking for another address.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import { clientKey } from '../lib/client.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import type { SellerEnv } from './access.ts';
import { OwnPasswordField } from './account-fields.tsx';
import { afterResponse, faultsIn, readOwnForm } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { beginNewEmail } from './new-email.ts';
import { isOwnPassword } from './own-password.ts';
import { settingsPage } from './settings-nav.tsx';

const PATH = '/settings/me/email';

export const settingsEmailRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => emailPage(c, '', {}))
  .post(PATH, requireRole('viewer'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const email = textIn(fields, 'email').trim();
    const faults = faultsIn({ email }, t);
    if (faults.email) return emailPage(c, email, faults);
    const { person } = c.var;
    const to = v.parse(Email, email);
    if (to === person.email) return emailPage(c, email, { email: t('me.email.same') });
    try {
      if (!(await isOwnPassword(c, person.id, textIn(fields, 'current')))) {
        return emailPage(c, email, { current: t('me.password.wrong') });
      }
      const asked = { to, lang: langOf(c), client: clientKey(c.req.raw) };
      afterResponse(c, await beginNewEmail(c.env, person, asked, Date.now()));
    } catch (error) {
      return emailPage(c, email, { current: explain(error, t) });
    }
    return c.redirect(`/${langOf(c)}/desk${PATH}?sent`, 303);
  });

function emailPage(
  c: DeskContext,
  email: string,
  faults: { email?: string; current?: string },
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <>
      {c.req.query('sent') !== undefined && (
        <Notice tone="done" icon="mail" isNews>
          {t('me.email.sent')}
        </Notice>
      )}
      <form class="card fields" method="post" action={`/${langOf(c)}/desk${PATH}`}>
        <h2>{t('me.email.title')}</h2>
        <p class="soft">{t('me.email.lead', { email: c.var.person.email })}</p>
        <TextField
          name="email"
          type="email"
          label={t('me.email.new')}
          value={email}
          error={faults.email}
          autocomplete="email"
          required
        />
        <OwnPasswordField name="current" label="signin.password" error={faults.current} t={t} />
        <Button>{t('me.email.submit')}</Button>
      </form>
    </>
  );
  return settingsPage(c, 'me', { result, status: Object.keys(faults).length > 0 ? 422 : 200 });
}

// The link in the letter to a new address.
import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import type { AccountContext } from './access.ts';
import { accountPage, afterResponse, readOwnForm, redirectTo } from './account-page.tsx';
import { langOf } from './desk-context.ts';
import { rememberDevice } from './known-device.ts';
import { findNewEmail, finishNewEmail } from './new-email.ts';

/** Under the address of signing in, which is how the new one will be used. */
const PATH = '/sign-in/email/:token';

export const newEmailRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, async (c) => {
    const change = await findNewEmail(c.env, c.req.param('token'), Date.now());
    return change === null ? gonePage(c) : confirmPage(c, change.to);
  })
  // By POST, since programs that scan mail open every link.
  .post(PATH, async (c) => {
    await readOwnForm(c);
    const token = c.req.param('token');
    const change = await findNewEmail(c.env, token, Date.now());
    if (change === null) return gonePage(c);
    const done = await finishNewEmail(c.env, langOf(c), token, change, Date.now());
    if (done === 'gone') return gonePage(c);
    if (done === 'taken') return gonePage(c, 409);
    afterResponse(c, done);
    const cookies = [await rememberDevice(c.env, change.to)];
    return redirectTo(`/${langOf(c)}/desk/settings/me?done`, cookies);
  });

function confirmPage(c: AccountContext, email: string): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form method="post">
      <Button>{t('me.email.confirm')}</Button>
    </form>
  );
  const page = { title: t('me.email.title'), lead: t('me.email.confirm.lead', { email }) };
  return accountPage(c, { ...page, icon: 'mail', result });
}

function gonePage(c: AccountContext, status = 410): Promise<Response> {
  const t = words(langOf(c));
  const result = <LinkButton href={`/${langOf(c)}/desk`}>{t('account.to_sign_in')}</LinkButton>;
  const page = { title: t('account.gone.title'), lead: t('me.email.gone') };
  return accountPage(c, { ...page, icon: 'clock-alert', result, status });
}

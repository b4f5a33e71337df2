// Password reset by a link in the mail. The response is the same whether or not the address is known.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { textIn } from '../lib/form.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import type { AccountContext } from './access.ts';
import { EmailField, NewPasswordField } from './account-fields.tsx';
import {
  accountPage,
  afterResponse,
  Fault,
  type Faults,
  faultsIn,
  isTooFast,
  letterSentPage,
  readOwnForm,
  redirectTo,
  refusalIn,
} from './account-page.tsx';
import { langOf } from './desk.tsx';
import { rememberDevice } from './known-device.ts';
import { beginReset, findReset, finishReset } from './reset.ts';

const PATH = '/password';

export const passwordRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, (c) => askPage(c, '', {}, undefined, 200))
  .post(PATH, async (c) => {
    const t = words(langOf(c));
    const email = textIn(await readOwnForm(c), 'email').trim();
    const faults = faultsIn({ email }, t);
    if (faults.email) return askPage(c, email, faults, undefined, 422);
    if (isTooFast(c)) return askPage(c, email, {}, t('signin.slow'), 429);
    const request = { email: v.parse(Email, email), lang: langOf(c), client: clientKey(c.req.raw) };
    try {
      afterResponse(c, await beginReset(c.env, request, Date.now()));
    } catch (error) {
      const { fault, status } = refusalIn(error, t);
      return askPage(c, email, {}, fault, status);
    }
    return redirectTo(`/${langOf(c)}/password/sent`);
  })
  .get(`${PATH}/sent`, (c) => letterSentPage(c))
  .get(`${PATH}/:token`, async (c) =>
    (await findReset(c.env, c.req.param('token'), Date.now()))
      ? newPasswordPage(c, {}, undefined, 200)
      : gonePage(c),
  )
  .post(`${PATH}/:token`, async (c) => {
    const t = words(langOf(c));
    const password = textIn(await readOwnForm(c), 'password');
    const faults = faultsIn({ password }, t);
    if (faults.password) return newPasswordPage(c, faults, undefined, 422);
    try {
      const person = await finishReset(c.env, c.req.param('token'), password, Date.now());
      if (person === null) return gonePage(c);
      const cookies = [await rememberDevice(c.env, person.email)];
      return redirectTo(`/${langOf(c)}/sign-in?new=password`, cookies);
    } catch (error) {
      const { fault, status } = refusalIn(error, t);
      return newPasswordPage(c, {}, fault, status);
    }
  });

function askPage(
  c: AccountContext,
  email: string,
  faults: Faults<'email'>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form class="fields" method="post" action={`/${langOf(c)}/password`}>
      <Fault text={fault} />
      <EmailField value={email} error={faults.email} t={t} />
      <Button>{t('password.ask.submit')}</Button>
    </form>
  );
  const below = <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>;
  const page = { title: t('password.title'), lead: t('password.ask.lead') };
  return accountPage(c, { ...page, result, below, status });
}

function newPasswordPage(
  c: AccountContext,
  faults: Faults<'password'>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form class="fields" method="post">
      <Fault text={fault} />
      <NewPasswordField label="password.new" error={faults.password} t={t} />
      <Button>{t('password.submit')}</Button>
    </form>
  );
  const page = { title: t('password.title'), lead: t('password.ends_sessions') };
  return accountPage(c, { ...page, result, status });
}

function gonePage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <LinkButton href={`/${langOf(c)}/password`}>{t('password.ask.submit')}</LinkButton>
  );
  const page = { title: t('account.gone.title'), lead: t('password.gone.lead') };
  return accountPage(c, { ...page, icon: 'clock-alert', result, status: 410 });
}

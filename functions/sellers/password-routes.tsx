// A new password by a link in the mail. The answer is the same whether the address is known or not.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { textIn } from '../lib/form.ts';
import { loadAuth } from './access.ts';
import { EmailField, NewPasswordField } from './account-fields.tsx';
import {
  type AccountContext,
  accountPage,
  afterAnswer,
  Fault,
  type Faults,
  faultsIn,
  goTo,
  isTooFast,
  letterSentPage,
  readOwnForm,
} from './account-page.tsx';
import { langOf } from './desk.tsx';

const PATH = '/:lang{ru|zh|en}/password';

export const passwordRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, (c) => askPage(c, '', {}, undefined, 200))
  .post(PATH, async (c) => {
    const t = words(langOf(c));
    const email = textIn(await readOwnForm(c), 'email').trim();
    const faults = faultsIn({ email }, t);
    if (faults.email) return askPage(c, email, faults, undefined, 422);
    if (isTooFast(c)) return askPage(c, email, {}, t('signin.slow'), 429);
    afterAnswer(c, requestReset(c, v.parse(Email, email)));
    return goTo(`/${langOf(c)}/password/sent`);
  })
  .get(`${PATH}/sent`, (c) => letterSentPage(c))
  .get(`${PATH}/:token`, async (c) =>
    (await isResetOpen(c, c.req.param('token'))) ? newPasswordPage(c, {}, 200) : gonePage(c),
  )
  .post(`${PATH}/:token`, async (c) => {
    const password = textIn(await readOwnForm(c), 'password');
    const faults = faultsIn({ password }, words(langOf(c)));
    if (faults.password) return newPasswordPage(c, faults, 422);
    const token = c.req.param('token');
    if (!(await isResetOpen(c, token))) return gonePage(c);
    const { api } = await loadAuth(c.env);
    await api.resetPassword({ body: { newPassword: password, token } });
    return goTo(`/${langOf(c)}/sign-in?new=password`);
  });

/** better-auth makes the token and calls `sendResetPassword` (auth.ts), which reads the language. */
async function requestReset(c: AccountContext, email: string): Promise<void> {
  const headers = new Headers({ 'accept-language': langOf(c) });
  const request = new Request(c.req.url, { headers });
  const { api } = await loadAuth(c.env);
  await api.requestPasswordReset({ body: { email }, headers, request });
}

async function isResetOpen(c: AccountContext, token: string): Promise<boolean> {
  const { internalAdapter } = await (await loadAuth(c.env)).$context;
  const waiting = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return waiting !== null && new Date(waiting.expiresAt).getTime() > Date.now();
}

function askPage(
  c: AccountContext,
  email: string,
  faults: Faults<'email'>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <>
      <p>{t('password.ask.lead')}</p>
      <form class="card fields" method="post" action={`/${langOf(c)}/password`}>
        <Fault text={fault} />
        <EmailField value={email} error={faults.email} t={t} />
        <button type="submit">{t('password.ask.submit')}</button>
      </form>
      <p>
        <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>
      </p>
    </>
  );
  return accountPage(c, { title: t('password.title'), result, status });
}

function newPasswordPage(
  c: AccountContext,
  faults: Faults<'password'>,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form class="card fields" method="post">
      <NewPasswordField label="password.new" error={faults.password} t={t} />
      <p class="fine">{t('password.ends_sessions')}</p>
      <button type="submit">{t('password.submit')}</button>
    </form>
  );
  return accountPage(c, { title: t('password.title'), result, status });
}

function gonePage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <div class="card stack">
      <p>{t('password.gone.lead')}</p>
      <p>
        <a href={`/${langOf(c)}/password`}>{t('password.ask.submit')}</a>
      </p>
    </div>
  );
  return accountPage(c, { title: t('account.gone.title'), result, status: 410 });
}

// Password reset by a link in the mail. The response is the same whether or not the address is known.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { textIn } from '../lib/form.ts';
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
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form class="card fields" method="post">
      <Fault text={fault} />
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

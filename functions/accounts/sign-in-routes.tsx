// Signing in and out by plain forms.
import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { AccountContext } from './access.ts';
import { EmailField, OwnPasswordField } from './account-fields.tsx';
import { accountPage, Fault, readOwnForm, redirectTo, refusalIn } from './account-page.tsx';
import { callAuth } from './ask-auth.ts';
import { langOf } from './desk.tsx';
import { WithPasskey } from './passkey-parts.tsx';
import { safeTarget } from './safe-target.ts';
import { signIn } from './sign-in.ts';

export const signInRoutes = new Hono<{ Bindings: Env }>()
  .get('/sign-in', (c) =>
    signInPage(c, { email: '', back: c.req.query('back') ?? '' }, undefined, 200),
  )
  .post('/sign-in', async (c) => {
    const fields = await readOwnForm(c);
    const typed = { email: textIn(fields, 'email').trim(), back: textIn(fields, 'back') };
    const credentials = { email: typed.email, password: textIn(fields, 'password') };
    try {
      const signedIn = await signIn(c, credentials);
      if (signedIn.state === 'in') {
        return redirectTo(safeTarget(typed.back, langOf(c)), signedIn.cookies);
      }
      if (signedIn.state === 'half') {
        const back = new URLSearchParams({ back: typed.back });
        return redirectTo(`/${langOf(c)}/sign-in/code?${back}`, signedIn.cookies);
      }
      return signInPage(c, typed, words(langOf(c))('signin.wrong'), 422);
    } catch (error) {
      const t = words(langOf(c));
      const { fault, status } = refusalIn(error, t);
      const isBlocked = error instanceof ProblemError && error.slug === 'quota-used-up';
      return signInPage(c, typed, isBlocked ? `${t('signin.blocked')} ${fault}` : fault, status);
    }
  })
  .post('/sign-out', async (c) => {
    await readOwnForm(c);
    const response = await callAuth(c, '/sign-out', {});
    return redirectTo(`/${langOf(c)}/sign-in`, response.headers.getSetCookie());
  });

function signInPage(
  c: AccountContext,
  typed: { email: string; back: string },
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <>
      {c.req.query('new') === 'password' && (
        <Notice tone="done" icon="circle-check" isNews>
          {t('password.done')}
        </Notice>
      )}
      <form class="fields" method="post" action={`/${lang}/sign-in`}>
        <input type="hidden" name="back" value={typed.back} />
        <Fault text={fault} />
        <EmailField value={typed.email} t={t} />
        <OwnPasswordField name="password" label="signin.password" t={t} />
        <Button>{t('signin.submit')}</Button>
      </form>
      <WithPasskey lang={lang} back={typed.back} t={t} />
      <p class="beside">
        <a href={`/${lang}/password`}>{t('signin.forgotten')}</a>
      </p>
    </>
  );
  const below = (
    <p>
      {t('signin.new')} <a href={`/${lang}/sign-up`}>{t('signup.title')}</a>
    </p>
  );
  return accountPage(c, { title: t('signin.title'), result, below, status });
}

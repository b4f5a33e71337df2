// Signing in with a passkey: a challenge, and the browser's answer to it.
import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import type { AccountContext } from './access.ts';
import { accountPage, Fault, isTooFast, readOwnForm, redirectTo } from './account-page.tsx';
import { langOf } from './desk-context.ts';
import { PasskeyForm } from './passkey-parts.tsx';
import { beginSignIn, finishSignIn } from './passkeys.ts';
import { safeTarget } from './safe-target.ts';

const PATH = '/sign-in/passkey';

export const passkeyRoutes = new Hono<{ Bindings: Env }>()
  // By POST: each challenge is a row.
  .post(PATH, async (c) => {
    const back = textIn(await readOwnForm(c), 'back');
    if (isTooFast(c)) throw httpProblem('too-many-requests', { retryAfterSeconds: 60 });
    return challengePage(c, back, undefined, 200);
  })
  .post(`${PATH}/answer`, async (c) => {
    const fields = await readOwnForm(c);
    const back = textIn(fields, 'back');
    if (isTooFast(c)) throw httpProblem('too-many-requests', { retryAfterSeconds: 60 });
    const cookies = await finishSignIn(c, textIn(fields, 'response'));
    if (cookies !== null) return redirectTo(safeTarget(back, langOf(c)), cookies);
    return challengePage(c, back, words(langOf(c))('passkey.unknown'), 422);
  });

async function challengePage(
  c: AccountContext,
  back: string,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const { options, cookies } = await beginSignIn(c);
  const result = (
    <>
      <Fault text={fault} />
      <PasskeyForm
        kind="get"
        options={options}
        action={`/${lang}${PATH}/answer`}
        fields={{ back }}
        text={t('passkey.use')}
        t={t}
      />
    </>
  );
  const below = <a href={`/${lang}/sign-in`}>{t('passkey.password')}</a>;
  const page = { title: t('passkey.sign_in'), lead: t('passkey.sign_in.lead') };
  const response = await accountPage(c, { ...page, icon: 'key-round', result, below, status });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

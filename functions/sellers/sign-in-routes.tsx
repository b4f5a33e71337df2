// Signing in and out by plain forms; better-auth does the work and counts the attempts.
import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { TextField } from '../lib/fields.tsx';
import { readForm, textIn } from '../lib/form.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { problem } from '../lib/problem.ts';
import { isFromOurPages, loadAuth } from './access.ts';

type Ctx = Context<{ Bindings: Env }>;

export const signInRoutes = new Hono<{ Bindings: Env }>()
  .get('/:lang{ru|zh|en}/sign-in', (c) =>
    signInPage(c, { email: '', back: c.req.query('back') ?? '' }, null, 200),
  )
  .post('/:lang{ru|zh|en}/sign-in', async (c) => {
    if (!isFromOurPages(c.env, c.req.raw)) throw problem('foreign-origin');
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const typed = { email: textIn(fields, 'email').trim(), back: textIn(fields, 'back') };
    const credentials = { email: typed.email, password: textIn(fields, 'password') };
    const answer = await ask(c, '/sign-in/email', credentials);
    if (answer.status === 429) return signInPage(c, typed, 'signin.slow', 429);
    if (!answer.ok) return signInPage(c, typed, 'signin.wrong', 422);
    return goOn(safeTarget(typed.back, langOf(c)), answer);
  })
  .post('/:lang{ru|zh|en}/sign-out', async (c) => {
    if (!isFromOurPages(c.env, c.req.raw)) throw problem('foreign-origin');
    return goOn(`/${langOf(c)}/sign-in`, await ask(c, '/sign-out', {}));
  });

const FORM_BYTES_MAX = 16_384;

const langOf = (c: Ctx): Lang => c.req.param('lang') as Lang;

/** Only addresses of the desk: a link elsewhere could pass for ours. */
const safeTarget = (back: string, lang: Lang): string =>
  /^\/(ru|zh|en)\/desk(?![\w-])[\w/?=&.%+-]*$/.test(back) ? back : `/${lang}/desk`;

async function ask(c: Ctx, path: string, body: object): Promise<Response> {
  const headers = new Headers({
    'content-type': 'application/json',
    origin: c.env.PUBLIC_ORIGIN,
  });
  for (const name of ['cookie', 'user-agent', 'cf-connecting-ip']) {
    const value = c.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  const request = new Request(`${c.env.PUBLIC_ORIGIN}/api/auth${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await loadAuth(c.env)).handler(request);
}

/** With the cookies better-auth set or removed. */
function goOn(location: string, answer: Response): Response {
  const headers = new Headers({ location });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

function signInPage(
  c: Ctx,
  typed: { email: string; back: string },
  fault: 'signin.wrong' | 'signin.slow' | null,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <>
      <h1 class="date">{t('signin.title')}</h1>
      <form class="card fields" method="post" action={`/${lang}/sign-in`}>
        <input type="hidden" name="back" value={typed.back} />
        {fault && (
          <p class="error" role="alert">
            {t(fault)}
          </p>
        )}
        <TextField
          name="email"
          type="email"
          label={t('signin.email')}
          value={typed.email}
          autocomplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('signin.password')}
          value=""
          autocomplete="current-password"
          required
        />
        <button type="submit">{t('signin.submit')}</button>
      </form>
    </>
  );
  const slots = {
    title: escapeText(t('signin.title')),
    here: escapeText(`sign-in${new URL(c.req.url).search}`),
    result: result.toString(),
  };
  return fillPage(c.env, `/${lang}/frame/page/`, slots, { status });
}

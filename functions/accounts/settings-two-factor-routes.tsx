// The second step of signing in: switched on with an authenticator app, off with the password.
import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import type { SellerEnv } from './access.ts';
import { readOwnForm, redirectTo } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { Saved, settingsPage } from './settings-nav.tsx';
import { beginSetUp, confirm, findSetUp, renewCodes, switchOff } from './two-factor.ts';
import { Codes, Off, On, SetUpForm } from './two-factor-page.tsx';

const PATH = '/settings/me/two-factor';

export const settingsTwoFactorRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => statePage(c))
  .post(PATH, requireRole('viewer'), async (c) => {
    const password = textIn(await readOwnForm(c), 'current');
    return withPassword(c, async () => {
      const setUp = await beginSetUp(c, c.var.acting, password);
      return setUp && page(c, <SetUpForm path={pathOf(c)} setUp={setUp} t={words(langOf(c))} />);
    });
  })
  .post(`${PATH}/confirm`, requireRole('viewer'), async (c) => {
    const t = words(langOf(c));
    const code = textIn(await readOwnForm(c), 'code').replace(/\s+/g, '');
    const { person, acting } = c.var;
    const setUp = await findSetUp(c.env, person.id, person.email);
    if (setUp === null) return redirectTo(pathOf(c));
    const done = await confirm(c, acting, code);
    if (done !== null)
      return page(c, <Codes path={pathOf(c)} codes={done.codes} isNew t={t} />, 200, done.cookies);
    const fault = t('me.two.code.wrong');
    return page(c, <SetUpForm path={pathOf(c)} setUp={setUp} fault={fault} t={t} />, 422);
  })
  .post(`${PATH}/codes`, requireRole('viewer'), async (c) => {
    const password = textIn(await readOwnForm(c), 'current');
    return withPassword(c, async () => {
      const codes = await renewCodes(c, c.var.acting, password);
      return codes && page(c, <Codes path={pathOf(c)} codes={codes} t={words(langOf(c))} />);
    });
  })
  .post(`${PATH}/off`, requireRole('viewer'), async (c) => {
    const password = textIn(await readOwnForm(c), 'current');
    return withPassword(c, async () => {
      const cookies = await switchOff(c, c.var.acting, password);
      return cookies && redirectTo(`${pathOf(c)}?done`, cookies);
    });
  });

const pathOf = (c: DeskContext): string => `/${langOf(c)}/desk${PATH}`;

/** The page again, with what is wrong, when the password is not theirs or guessed too often. */
async function withPassword(
  c: DeskContext,
  act: () => Promise<Response | null>,
): Promise<Response> {
  const t = words(langOf(c));
  try {
    return (await act()) ?? statePage(c, t('me.password.wrong'));
  } catch (error) {
    return statePage(c, explain(error, t));
  }
}

function statePage(c: DeskContext, fault?: string): Promise<Response> {
  const t = words(langOf(c));
  const shown = { path: pathOf(c), fault, t };
  const result = (
    <>
      {c.req.query('done') !== undefined && <Saved>{t('settings.saved')}</Saved>}
      {c.var.person.hasTwoFactor ? <On {...shown} /> : <Off {...shown} />}
    </>
  );
  return page(c, result, fault === undefined ? 200 : 422);
}

async function page(
  c: DeskContext,
  result: { toString(): string },
  status = 200,
  cookies: string[] = [],
): Promise<Response> {
  const response = await settingsPage(c, 'me', { result, status });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

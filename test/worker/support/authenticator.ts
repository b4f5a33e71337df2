// An authenticator app, and people who sign in with one.
import { env } from 'cloudflare:test';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { cookiesIn, sendForm } from './accounts.ts';
import { call, ORIGIN } from './hooks.ts';
import { linkIn, type openMailbox } from './letters.ts';

export const PASSWORD = 'three words in a row';

/** Returns the cookies of the browser it was opened with. */
export async function openAccount(
  mailbox: ReturnType<typeof openMailbox>,
  email: string,
): Promise<string> {
  await sendForm('/en/sign-up', { shop: 'Sea Shop', name: 'Wang', email, password: PASSWORD });
  const link = linkIn(await mailbox.newest(email), 'sign-up');
  return cookiesIn(await sendForm(link, {}));
}

export const openPage = (path: string, cookie: string): Promise<Response> =>
  call(path, { headers: { cookie, origin: ORIGIN }, redirect: 'manual' });

const STEP_MS = 30_000;

/** The code the app shows `later` time steps from now; the Worker takes one step around now. */
export const codeOf = (secret: string, later = 0): Promise<string> =>
  createOTP(new TextDecoder().decode(base32.decode(secret))).hotp(
    Math.floor(Date.now() / STEP_MS) + later,
  );

const TWO = '/en/desk/settings/me/two-factor';

export interface Secured {
  secret: string;
  codes: string[];
  cookie: string;
}

/** Switched on with the code of the time step before this one, so that the codes of this one are unused. */
export async function switchOn(cookie: string): Promise<Secured> {
  const begun = await sendForm(TWO, { current: PASSWORD }, { cookie });
  const secret = /<code>([A-Z2-7]+)<\/code>/.exec(await begun.text())?.[1] ?? '';
  const done = await sendForm(`${TWO}/confirm`, { code: await codeOf(secret, -1) }, { cookie });
  const shown = /<code class="codes">([^<]+)<\/code>/.exec(await done.text())?.[1] ?? '';
  return { secret, codes: shown.split('\n'), cookie: cookiesIn(done) };
}

export const actionsOf = async (email: string): Promise<string[]> => {
  const { results } = await env.DB.prepare(
    `SELECT a.action FROM audit a JOIN users u ON u.id = a.actor WHERE u.email = ? ORDER BY a.id`,
  )
    .bind(email)
    .all<{ action: string }>();
  return results.map(({ action }) => action);
};

// Browsers that have signed in to an account. A signed cookie per account identifies them, and nothing about
// them is stored: password guesses made elsewhere do not lock out the owner here.
import { parse, serialize } from 'hono/utils/cookie';
import type { Env } from '../env.ts';
import { newSecret } from '../lib/ids.ts';
import { isSigned, sign } from '../lib/signed.ts';

/** The longest time browsers keep a cookie. */
const SECONDS = 400 * 86_400;

/** Id of the browser, if it has signed in to this account. `email`: in lower case. */
export async function knownDevice(
  { SECRETS_KEY }: Env,
  request: Request,
  email: string,
): Promise<string | null> {
  const name = await cookieName(SECRETS_KEY, email);
  const cookie = parse(request.headers.get('cookie') ?? '', name)[name] ?? '';
  const [id = '', signature = ''] = cookie.split('.');
  return (await isSigned(SECRETS_KEY, 'device', `${email}\n${id}`, signature)) ? id : null;
}

/** Set-Cookie for a browser whose user has just proved that the account is theirs. */
export async function rememberDevice(env: Env, email: string): Promise<string> {
  const id = newSecret();
  const signature = await sign(env.SECRETS_KEY, 'device', `${email}\n${id}`);
  return serialize(await cookieName(env.SECRETS_KEY, email), `${id}.${signature}`, {
    path: '/',
    maxAge: SECONDS,
    httpOnly: true,
    sameSite: 'Lax',
    secure: env.PUBLIC_ORIGIN.startsWith('https:'),
  });
}

const cookieName = async (secretsKey: string, email: string): Promise<string> =>
  `device_${(await sign(secretsKey, 'device', email)).slice(0, 12)}`;

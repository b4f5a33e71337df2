// The second step of signing in: a code of the authenticator app, or a backup code.
import { clientKey } from '../lib/client.ts';
import { directoryOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import type { AccountContext } from './access.ts';
import { callAuth } from './ask-auth.ts';
import { recordPersonalAudit } from './audit-store.ts';
import { rememberDevice } from './known-device.ts';
import { isOfSecondStep, recordSignIn, type SignedInPerson } from './sign-in.ts';

export type SecondStep =
  | { state: 'in'; user: SignedInPerson; cookies: string[] }
  /** wrong: also a code that was used. over: the first step has to be done again. */
  | { state: 'wrong' | 'over' | 'locked' };

const attempts = new RateLimiter();
/** Of one client; better-auth counts five to a sign-in, and ten wrong ones in a row to a person. */
const ATTEMPTS_A_MINUTE = 20;

/** `cookie`: of the first step. Throws `too-many-requests`. */
export async function takeSecondStep(
  c: AccountContext,
  typed: string,
  cookie = c.req.header('cookie') ?? '',
): Promise<SecondStep> {
  const retryAfterSeconds = attempts.take(clientKey(c.req.raw), ATTEMPTS_A_MINUTE, Date.now());
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  // Without a session: who is signed in already would only prove that they are themselves.
  const own = cookie.split('; ').filter(isOfSecondStep).join('; ');
  const { path, code } = readCode(typed);
  const response = await callAuth(c, path, { code }, own);
  if (!response.ok) return { state: await refusalOf(response) };
  const { user } = await response.json<{ user: SignedInPerson }>();
  const cookies = response.headers.getSetCookie();
  cookies.push(await rememberDevice(c.env, user.email));
  await recordSignIn(c.env, user.id);
  if (path === BACKUP) {
    await recordPersonalAudit(directoryOf(c.env), user.id, 'backup_code_used', Date.now()).run();
  }
  return { state: 'in', user, cookies };
}

const BACKUP = '/two-factor/verify-backup-code';

/** Six digits are of the app; blanks, and the dash of a backup code, may be typed or not. */
export function readCode(typed: string): { path: string; code: string } {
  const code = typed.replace(/[\s-]+/g, '');
  if (/^\d{6}$/.test(code)) return { path: '/two-factor/verify-totp', code };
  return { path: BACKUP, code: `${code.slice(0, 5)}-${code.slice(5)}` };
}

async function refusalOf(response: Response): Promise<'wrong' | 'over' | 'locked'> {
  const { code = '' } = await response.json<{ code?: string }>();
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'locked';
  // 409: the same backup code at the same moment; with it better-auth ends this sign-in.
  const isOver =
    response.status === 409 ||
    code === 'INVALID_TWO_FACTOR_COOKIE' ||
    code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE';
  return isOver ? 'over' : 'wrong';
}

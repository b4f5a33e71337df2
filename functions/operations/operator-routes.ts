// The operator's page and its forms. The key is typed once an hour; forms come from our own pages only.
import { Hono, type MiddlewareHandler } from 'hono';
import { isTooFast, readOwnForm, redirectTo, refusalIn } from '../accounts/account-page.tsx';
import { langOf } from '../accounts/desk-context.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { textIn } from '../lib/form.ts';
import { isOperatorKey } from '../lib/operator.ts';
import { httpProblem } from '../lib/problem.ts';
import { type Quota, refundNow, spend } from '../lib/quota.ts';
import { HOUR_MS } from '../lib/time.ts';
import { replayConnection, replayMessage } from './failures.ts';
import { operatorPage, operatorSignInPage } from './operator-page.tsx';
import { endCookie, isOperator, type OperatorContext, openCookie } from './session.ts';

const WRONG_KEYS_PER_HOUR = 10;

/** Without a key nobody is the operator. */
const hasOperator: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  if (!c.env.OPERATOR_KEY) throw httpProblem('not-found');
  await next();
};

export const operatorRoutes = new Hono<{ Bindings: Env }>()
  .get('/operator', hasOperator, async (c) => {
    const now = Date.now();
    if (!(await isOperator(c, now))) return operatorSignInPage(c, undefined, 200);
    return operatorPage(c, now, replayedIn(c.req.query('replayed')));
  })
  .post('/operator/sign-in', hasOperator, async (c) => {
    const fields = await readOwnForm(c);
    try {
      if (isTooFast(c)) throw httpProblem('too-many-requests', { retryAfterSeconds: 60 });
      if (await isRight(c, textIn(fields, 'key').trim())) {
        return redirectTo(pathOf(c), [await openCookie(c, Date.now())]);
      }
    } catch (error) {
      const { fault, status } = refusalIn(error, words(langOf(c)));
      return operatorSignInPage(c, fault, status);
    }
    return operatorSignInPage(c, words(langOf(c))('operator.signin.wrong'), 422);
  })
  .post('/operator/sign-out', hasOperator, async (c) => {
    await readOwnForm(c);
    return redirectTo(pathOf(c), [endCookie(c)]);
  })
  .post('/operator/replay', hasOperator, async (c) => {
    const fields = await readOwnForm(c);
    const now = Date.now();
    if (!(await isOperator(c, now))) return redirectTo(pathOf(c));
    const message = textIn(fields, 'message');
    const count = /^\d{1,16}$/.test(message)
      ? await replayMessage(c.env, Number(message), now)
      : await replayConnection(c.env, textIn(fields, 'connection'), now);
    return redirectTo(`${pathOf(c)}?replayed=${count}`);
  });

const pathOf = (c: OperatorContext): string => `/${langOf(c)}/operator`;

const replayedIn = (query: string | undefined): number | null =>
  /^\d{1,4}$/.test(query ?? '') ? Number(query) : null;

/** Counts the guess first, so that guesses at once gain nothing. Throws `quota-used-up`. */
async function isRight(c: OperatorContext, key: string): Promise<boolean> {
  const now = Date.now();
  const client = { key: clientKey(c.req.raw), max: WRONG_KEYS_PER_HOUR, windowMs: HOUR_MS };
  const guesses: Quota[] = [{ pool: 'operator-key:client', ...client }];
  await spend(c.env, guesses, now);
  const isKey = await isOperatorKey(c.env, key);
  if (isKey) await refundNow(c.env, guesses, now);
  return isKey;
}

// The operator of the installation is who has OPERATOR_KEY. Keys are compared by their digests: the time it
// takes tells neither how long the right one is nor where a wrong one differs.
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { equalInConstantTime, sha256Hex } from './hmac.ts';
import { httpProblem } from './problem.ts';

export async function isOperatorKey(
  { OPERATOR_KEY }: Pick<Env, 'OPERATOR_KEY'>,
  given: string,
): Promise<boolean> {
  if (!OPERATOR_KEY || given === '') return false;
  return equalInConstantTime(await sha256Hex(given), await sha256Hex(OPERATOR_KEY));
}

/** Guards a route for programs: a bearer key. */
export const requireOperatorKey: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  const bearer = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '';
  if (!(await isOperatorKey(c.env, bearer))) throw httpProblem('unauthorized');
  await next();
  c.header('cache-control', 'no-store');
};

// Signing in and out for programs that act as a person. better-auth handles passwords and sessions; none of
// its other routes can be reached, and its errors are translated to ours.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { Role, SignIn } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { Done, describe } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { findVisitor, isFromOurPages } from './access.ts';
import { callAuth } from './ask-auth.ts';
import { takeSecondStep } from './second-step.ts';
import { signIn } from './sign-in.ts';

const Person = v.object({ id: v.string(), name: v.string(), email: v.string() });
const Shop = v.object({ sellerId: v.string(), sellerName: v.string(), role: Role });

export const authRoutes = new Hono<{ Bindings: Env }>()
  .post(
    '/sign-in/email',
    describe({
      operationId: 'signIn',
      summary: 'Signs a person in; the session is in the cookie of the answer.',
      tags: ['Accounts'],
      security: 'public',
      returns: 'The person, with the session in the cookie.',
      ok: v.object({ user: Person }),
      problems: [
        'unauthorized',
        'code-needed',
        'foreign-origin',
        'malformed-body',
        'invalid-input',
        'too-many-requests',
        'quota-used-up',
        'busy',
      ],
    }),
    validate('json', SignIn),
    async (c) => {
      if (!isFromOurPages(c.env, c.req.raw)) throw httpProblem('foreign-origin');
      const { code, ...credentials } = c.req.valid('json');
      const first = await signIn(c, credentials);
      if (first.state === 'wrong') throw httpProblem('unauthorized');
      const signedIn = first.state === 'in' ? first : await withCode(c, first.cookies, code);
      passCookies(c, signedIn.cookies);
      const { id, name, email } = signedIn.user;
      return c.json({ user: { id, name, email } });
    },
  )
  .post(
    '/sign-out',
    describe({
      operationId: 'signOut',
      summary: 'Ends the session of the cookie.',
      tags: ['Accounts'],
      security: 'session',
      returns: 'The session has ended.',
      ok: Done,
      problems: ['foreign-origin'],
    }),
    async (c) => {
      if (!isFromOurPages(c.env, c.req.raw)) throw httpProblem('foreign-origin');
      passCookies(c, (await callAuth(c, '/sign-out', {})).headers.getSetCookie());
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/session',
    describe({
      operationId: 'getSession',
      summary: 'Who has signed in, and which shops they work for.',
      tags: ['Accounts'],
      security: 'session',
      returns: 'The person and their shops.',
      ok: v.object({
        user: Person,
        sellerId: v.pipe(v.nullable(v.string()), v.description('The shop the desk shows.')),
        sellers: v.array(Shop),
      }),
      problems: ['unauthorized'],
    }),
    async (c) => {
      const visitor = await findVisitor(c.env, c.req.raw);
      if (visitor === null) throw httpProblem('unauthorized');
      const { user, acting, sellers } = visitor;
      c.header('cache-control', 'no-store');
      const { id, name, email } = user;
      return c.json({
        user: { id, name, email },
        sellerId: acting?.sellerId ?? null,
        sellers: sellers.map(({ timeZone: _, ...shop }) => shop),
      });
    },
  );

/** Both steps in one request: nothing is answered 200 that is half a sign-in. */
async function withCode(c: Context<{ Bindings: Env }>, cookies: string[], code = '') {
  const sent = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  const second = code === '' ? null : await takeSecondStep(c, code, sent);
  if (second?.state !== 'in') throw httpProblem('code-needed');
  return second;
}

function passCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  c.header('cache-control', 'no-store');
}

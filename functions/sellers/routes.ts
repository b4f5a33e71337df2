// Signing in and out for programs that act as a person. Passwords and sessions are better-auth's work;
// none of its other routes can be reached, and its errors are told in our words.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { Role, SignIn } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { Done, describe } from '../lib/describe.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { findVisitor, isFromOurPages, loadAuth } from './access.ts';

const Person = v.object({ id: v.string(), name: v.string(), email: v.string() });
const Shop = v.object({ sellerId: v.string(), sellerName: v.string(), role: Role });

export const authRoutes = new Hono<{ Bindings: Env }>()
  .post(
    '/sign-in/email',
    describe({
      operationId: 'signIn',
      summary: 'Signs a person in; the session is in the cookie of the answer.',
      tags: ['Accounts'],
      ok: v.object({ user: Person }),
      problems: [
        'unauthorized',
        'foreign-origin',
        'malformed-body',
        'invalid-input',
        'too-many-requests',
      ],
    }),
    validate('json', SignIn),
    async (c) => {
      if (!isFromOurPages(c.env, c.req.raw)) throw problem('foreign-origin');
      const answer = await askAuth(c, '/sign-in/email', c.req.valid('json'));
      if (answer.status === 429) {
        const retryAfterSeconds = Number(answer.headers.get('x-retry-after')) || 60;
        throw problem('too-many-requests', { retryAfterSeconds });
      }
      if (!answer.ok) throw problem('unauthorized');
      passCookies(c, answer);
      const { id, name, email } = ((await answer.json()) as { user: v.InferOutput<typeof Person> })
        .user;
      return c.json({ user: { id, name, email } });
    },
  )
  .post(
    '/sign-out',
    describe({
      operationId: 'signOut',
      summary: 'Ends the session of the cookie.',
      tags: ['Accounts'],
      ok: Done,
      problems: ['foreign-origin'],
    }),
    async (c) => {
      if (!isFromOurPages(c.env, c.req.raw)) throw problem('foreign-origin');
      passCookies(c, await askAuth(c, '/sign-out', {}));
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/session',
    describe({
      operationId: 'getSession',
      summary: 'Who has signed in, and which shops they work for.',
      tags: ['Accounts'],
      ok: v.object({
        user: Person,
        sellerId: v.pipe(v.nullable(v.string()), v.description('The shop the desk shows.')),
        sellers: v.array(Shop),
      }),
      problems: ['unauthorized'],
      needsSession: true,
    }),
    async (c) => {
      const visitor = await findVisitor(c.env, c.req.raw);
      if (visitor === null) throw problem('unauthorized');
      const { user, acting, sellers } = visitor;
      c.header('cache-control', 'no-store');
      return c.json({ user, sellerId: acting?.sellerId ?? null, sellers });
    },
  );

/** In the place of the request that came: better-auth counts the attempts of its client. */
export async function askAuth(
  c: Pick<Context<{ Bindings: Env }>, 'env' | 'req'>,
  path: string,
  body: object,
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', origin: c.env.PUBLIC_ORIGIN });
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

function passCookies(c: Context, answer: Response): void {
  for (const cookie of answer.headers.getSetCookie()) {
    c.header('set-cookie', cookie, { append: true });
  }
  c.header('cache-control', 'no-store');
}

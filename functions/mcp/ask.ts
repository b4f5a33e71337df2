// A tool asks the API of this very Worker, with the key of its caller and from the caller's address: limits,
// roles, validation and the audit log are the API's own.
import type { Context } from 'hono';
import * as v from 'valibot';
import type { Lang } from '../contract/lang.ts';
import { PROBLEM_SLUGS, type ProblemSlug } from '../contract/problem.ts';
import type { Env } from '../env.ts';
import { httpProblem, sameRequest } from '../lib/problem.ts';

/** Answers a request to the API. */
export type Answer = (
  request: Request,
  env: Env,
  ctx: Context['executionCtx'],
) => Response | Promise<Response>;

export interface Asked {
  lang: Lang;
  query?: Record<string, string | number | undefined>;
  /** Sent with POST. */
  body?: object;
  idempotencyKey?: string;
}

/** The answer, as the API documents it. Throws the problem it names. */
export type Ask = <T>(path: string, asked: Asked) => Promise<T>;

export const askerFor =
  (caller: Request, answer: (request: Request) => Response | Promise<Response>): Ask =>
  async <T>(path: string, { lang, query = {}, body, idempotencyKey }: Asked) => {
    const url = new URL(`/api/v1${path}`, caller.url);
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const headers = new Headers({ 'accept-language': lang });
    for (const name of PASSED_ON) {
      const value = caller.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (body) headers.set('content-type', 'application/json');
    if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : { method: 'GET' };
    const response = await answer(sameRequest(new Request(url, { ...init, headers }), caller));
    if (response.ok) return response.json<T>();
    throw problemOf(await response.json().catch(() => null));
  };

/** Never the cookie: it is the person's, not the assistant's. */
const PASSED_ON = ['authorization', 'cf-connecting-ip'] as const;

const Problem = v.object({
  type: v.string(),
  errors: v.optional(v.array(v.object({ pointer: v.string(), message: v.string() }))),
  retryAfterSeconds: v.optional(v.number()),
});

function problemOf(body: unknown) {
  const read = v.safeParse(Problem, body);
  if (!read.success) return httpProblem('internal');
  const { type, errors, retryAfterSeconds } = read.output;
  const slug = type.slice(type.lastIndexOf('/') + 1);
  if (!PROBLEM_SLUGS.includes(slug as ProblemSlug)) return httpProblem('internal');
  return httpProblem(slug as ProblemSlug, {
    ...(errors && { errors }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}

// Error responses: code throws `httpProblem(slug)`, and only onError answers.
import { preferredLang } from '../contract/lang.ts';
import { PROBLEMS, type ProblemDetails, type ProblemSlug } from '../contract/problem.ts';
import { words } from '../contract/words.ts';

type Extensions = Pick<ProblemDetails, 'detail' | 'errors' | 'retryAfterSeconds'>;

export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly extensions: Extensions;

  constructor(slug: ProblemSlug, extensions: Extensions = {}) {
    super(slug);
    this.slug = slug;
    this.extensions = extensions;
  }
}

/** For `throw httpProblem('not-found')`. `detail` may be shown to anyone: nothing internal goes in. */
export const httpProblem = (slug: ProblemSlug, extensions?: Extensions): ProblemError =>
  new ProblemError(slug, extensions);

/** `application/problem+json` with the title in the language the caller prefers. */
export function problemResponse(
  request: Request,
  origin: string,
  slug: ProblemSlug,
  extensions: Extensions = {},
): Response {
  const lang = preferredLang(request.headers.get('accept-language'));
  const { status } = PROBLEMS[slug];
  const body: ProblemDetails = {
    type: `${origin}/problems/${slug}`,
    title: words(lang)(`problem.${slug}.title`),
    status,
    ...extensions,
    instance: requestId(request),
  };
  const retryAfter = extensions.retryAfterSeconds;
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': lang,
      'cache-control': 'no-store',
      // A page of another site may read why; a request with a cookie of ours it may not.
      'access-control-allow-origin': '*',
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

/** Cloudflare's id of the request, or one of our own on other hosts. Said to the caller, and in the log. */
export const requestId = (request: Request): string =>
  rayOf(request) ?? ids.get(request) ?? remember(request, crypto.randomUUID());

/** null: not behind Cloudflare. Only what looks like a ray: on other hosts a client may send the header. */
export function rayOf({ headers }: Pick<Request, 'headers'>): string | null {
  const ray = headers.get('cf-ray') ?? '';
  return /^[0-9a-f]{16}(?:-[A-Z]{3})?$/.test(ray) ? ray : null;
}

/** A copy of a request keeps its id. */
export const sameRequest = (copy: Request, original: Request): Request => {
  remember(copy, requestId(original));
  return copy;
};

const ids = new WeakMap<Request, string>();

function remember(request: Request, id: string): string {
  ids.set(request, id);
  return id;
}

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
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  });
}

/** Cloudflare's id of the request, or one of our own on other hosts. */
export const requestId = (request: Request): string =>
  request.headers.get('cf-ray') ?? ids.get(request) ?? remember(request);

const ids = new WeakMap<Request, string>();

function remember(request: Request): string {
  const id = crypto.randomUUID();
  ids.set(request, id);
  return id;
}

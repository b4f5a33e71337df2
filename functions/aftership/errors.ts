// Our errors in AfterShip's envelope. The closed catalogue stays behind it: `meta.parcel_desk` names the problem.
import { PROBLEMS, type ProblemSlug } from '../contract/problem.ts';
import { type ProblemError, requestId } from '../lib/problem.ts';

interface Meta {
  code: number;
  type:
    | 'BadRequest'
    | 'Unauthorized'
    | 'Forbidden'
    | 'NotFound'
    | 'TooManyRequests'
    | 'InternalError';
  message: string;
}

export function errorResponse(
  request: Request,
  origin: string,
  { slug, extensions }: ProblemError,
  headers: Record<string, string>,
  data: object = {},
): Response {
  const { http, ...meta } = metaOf(slug, extensions.errors?.[0]?.pointer ?? null);
  const said = extensions.detail ?? extensions.errors?.[0]?.message;
  const body = {
    meta: {
      ...meta,
      message: said === undefined ? meta.message : `${meta.message} ${said}.`,
      errors: extensions.errors ?? [],
      parcel_desk: { problem: `${origin}/problems/${slug}`, instance: requestId(request) },
    },
    data,
  };
  const wait = extensions.retryAfterSeconds;
  return Response.json(body, {
    status: http,
    headers: { ...headers, ...(wait === undefined ? {} : { 'retry-after': String(wait) }) },
  });
}

const bad = (code: number, message: string) =>
  ({ http: 400, code, type: 'BadRequest', message }) as const;

/** Codes and messages as AfterShip documents them (request errors, 2026-07). */
function metaOf(slug: ProblemSlug, pointer: string | null): Meta & { http: number } {
  if (slug === 'invalid-input') return fieldFault(pointer?.split('/')[1] ?? '');
  const own = BY_SLUG[slug];
  if (own !== undefined) return own;
  const { status } = PROBLEMS[slug];
  if (status === 401) return { http: 401, code: 401, type: 'Unauthorized', message: NO_KEY };
  if (status === 403) return { http: 403, code: 403, type: 'Forbidden', message: REFUSED };
  if (status === 429) return { http: 429, code: 429, type: 'TooManyRequests', message: TOO_MANY };
  if (status >= 500)
    return { http: status, code: status, type: 'InternalError', message: 'Something went wrong.' };
  return bad(400, 'The request was invalid or cannot be otherwise served.');
}

const NO_KEY = 'The API key is invalid.';
const REFUSED = 'The request is understood, but it has been refused or access is not allowed.';
const TOO_MANY = 'You have exceeded the API call rate limit.';

const BY_SLUG: Partial<Record<ProblemSlug, Meta & { http: number }>> = {
  'not-found': { ...bad(4004, 'Tracking does not exist.'), http: 404 },
  'method-not-allowed': {
    http: 404,
    code: 404,
    type: 'NotFound',
    message: 'The URI requested is invalid or the resource requested does not exist.',
  },
  'malformed-body': bad(4001, 'Invalid JSON data.'),
  'number-taken': bad(4003, 'Tracking already exists.'),
};

function fieldFault(field: string): Meta & { http: number } {
  if (field === 'tracking_number') return bad(4005, 'The value of tracking_number is invalid.');
  if (field === 'slug') return bad(4010, 'The value of slug is invalid.');
  if (field === 'retrack') return bad(4013, 'Retrack is not allowed.');
  if (field === '') return bad(400, 'The request was invalid or cannot be otherwise served.');
  return bad(4008, `The value of ${field} is invalid.`);
}

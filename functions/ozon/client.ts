// Client of Ozon's Seller API: the only place that calls it. It never retries: a job repeats the call on its
// next run, and a person sees the result and presses again.
// Facts: docs.ozon.ru/api/seller, text of 2026-09-28. At most 50 requests a second per Client-Id.
import * as v from 'valibot';
import type { OZON_FAULTS } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';

export interface OzonCredentials {
  clientId: string;
  apiKey: string;
}

/** Every method used. Retired ones (v3 lists of FBS, v2 list of FBO) are not among them. */
export type OzonMethod =
  | '/v1/seller/info'
  | '/v4/posting/fbs/list'
  | '/v4/posting/fbs/unfulfilled/list'
  | '/v3/posting/fbs/get'
  | '/v3/posting/fbo/list'
  | '/v2/fbs/posting/tracking-number/set'
  | '/v2/fbs/posting/delivering'
  | '/v2/fbs/posting/last-mile'
  | '/v2/fbs/posting/delivered'
  | '/v1/posting/cutoff/set'
  | '/v1/returns/list'
  | '/v2/conditional-cancellation/list'
  | '/v2/conditional-cancellation/approve'
  | '/v2/conditional-cancellation/reject'
  | '/v1/rating/index/fbs/info';

export type OzonFault = (typeof OZON_FAULTS)[number];

export interface OzonRefusal {
  ok: false;
  fault: OzonFault;
  /** Ozon's own words, shown to the seller only. */
  message: string | null;
  /** Wait that Ozon asks for; null: it did not say. */
  retryAfterMs: number | null;
}

export type OzonAnswer<T> = { ok: true; value: T } | OzonRefusal;

const TIMEOUT_MS = 10_000;

/** Characters a header value may have; `fetch` throws on others. */
const HEADER_SAFE = /^[\x21-\x7e]{1,200}$/;

export async function callOzon<T>(
  env: Pick<Env, 'OZON_API_URL'>,
  { clientId, apiKey }: OzonCredentials,
  method: OzonMethod,
  body: object,
  schema: v.GenericSchema<unknown, T>,
): Promise<OzonAnswer<T>> {
  if (!HEADER_SAFE.test(clientId) || !HEADER_SAFE.test(apiKey)) return refusal('wrong_key');
  let response: Response;
  let text: string;
  try {
    response = await fetch(env.OZON_API_URL + method, {
      method: 'POST',
      headers: { 'client-id': clientId, 'api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch (error) {
    logError('ozon.unreachable', error, { method });
    return refusal('unavailable');
  }
  const json = readJson(text);
  if (!response.ok) return refusedBy(response, json);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  logError('ozon.unreadable', new Error('answer of another shape'), { method });
  return refusal('unreadable');
}

const refusal = (
  fault: OzonFault,
  message: string | null = null,
  retryAfterMs: number | null = null,
): OzonRefusal => ({ ok: false, fault, message, retryAfterMs });

/** `{ code, message, details }`; older methods wrap it in `error`. */
const OzonError = v.object({
  message: v.fallback(v.string(), ''),
  error: v.fallback(v.object({ message: v.fallback(v.string(), '') }), { message: '' }),
});

function refusedBy(response: Response, json: unknown): OzonRefusal {
  const parsed = v.safeParse(OzonError, json);
  const message = parsed.success
    ? (parsed.output.message || parsed.output.error.message).trim()
    : '';
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  return refusal(faultOf(response.status, message), message.slice(0, 200) || null, retryAfterMs);
}

/** 403 means both "this key is wrong" and "this key may not do that"; only the words differ. */
function faultOf(status: number, message: string): OzonFault {
  if (status === 401 || (status === 403 && /api-?key|client-?id/i.test(message)))
    return 'wrong_key';
  if (status === 403) return 'no_permission';
  if (status === 404) return 'not_found';
  if (status === 429) return 'slow_down';
  return status >= 500 || status < 400 ? 'unavailable' : 'refused';
}

/** Seconds or a date. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : null;
  const ms = seconds === null ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

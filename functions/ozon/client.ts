// Client of Ozon's Seller API: the only place that calls it. It never retries: a job repeats the call on its
// next run, and a person sees the result and presses again.
// Facts: docs.ozon.ru/api/seller, texts of 2026-09-28 and (common errors) 2026-06-18, read 2026-11-26. At most
// 50 requests a second per Client-Id, and limits of single methods. Since 2026-09-25 answers carry headers about
// limits, whose names no copy of the documentation gives: only Retry-After is read.
import * as v from 'valibot';
import type { OZON_FAULTS } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { readCapped } from '../lib/body.ts';
import { logError } from '../lib/log.ts';
import type { OzonMethod } from './methods.ts';
import { takeTurn } from './pace.ts';

export type OzonEnv = Pick<Env, 'OZON_API_URL' | 'OZON_CALLS_PER_SECOND'>;

export interface OzonCredentials {
  clientId: string;
  apiKey: string;
}

export type OzonFault = (typeof OZON_FAULTS)[number];

export interface OzonRefusal {
  ok: false;
  fault: OzonFault;
  /** Ozon's own words, shown to the seller only. */
  message: string | null;
  /** Wait that Ozon asks for; null: it did not say. */
  retryAfterMs: number | null;
  /** Only this method is limited or blocked: the others go on. */
  onlyMethod?: boolean;
}

export type OzonAnswer<T> = { ok: true; value: T } | OzonRefusal;

const TIMEOUT_MS = 10_000;
const ANSWER_BYTES_MAX = 20 * 1024 * 1024;

/** Characters a header value may have; `fetch` throws on others. */
const HEADER_SAFE = /^[\x21-\x7e]{1,200}$/;

export async function callOzon<T>(
  env: OzonEnv,
  { clientId, apiKey }: OzonCredentials,
  method: OzonMethod,
  body: object,
  schema: v.GenericSchema<unknown, T>,
): Promise<OzonAnswer<T>> {
  if (!HEADER_SAFE.test(clientId) || !HEADER_SAFE.test(apiKey)) return refusal('wrong_key');
  let response: Response;
  let bytes: Uint8Array | null;
  await takeTurn(env, clientId);
  try {
    response = await fetch(env.OZON_API_URL + method, {
      method: 'POST',
      headers: { 'client-id': clientId, 'api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    bytes = await readCapped(response, ANSWER_BYTES_MAX);
  } catch (error) {
    logError('ozon.unreachable', error, { method });
    return refusal('unavailable');
  }
  if (bytes === null) return refusal('unreadable');
  const json = readJson(new TextDecoder().decode(bytes));
  if (!response.ok) return refusedBy(response, json);
  if (!readsError(schema) && isErrorInside(json)) return refusedBy(response, json, 400);
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { ok: true, value: parsed.output };
  logError('ozon.unreadable', new Error('answer of another shape'), { method });
  return refusal('unreadable');
}

export interface OzonFile {
  bytes: Uint8Array;
  type: string;
}

/** A document that Ozon answers instead of JSON: it is passed on to the person and kept nowhere. */
export async function callOzonFile(
  env: OzonEnv,
  { clientId, apiKey }: OzonCredentials,
  method: OzonMethod,
  body: object,
): Promise<OzonAnswer<OzonFile>> {
  if (!HEADER_SAFE.test(clientId) || !HEADER_SAFE.test(apiKey)) return refusal('wrong_key');
  await takeTurn(env, clientId);
  return readFile(method, () =>
    fetch(env.OZON_API_URL + method, {
      method: 'POST',
      headers: { 'client-id': clientId, 'api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  );
}

/** A file that an answer links to, from Ozon's own hosts only. */
export async function fetchOzonFile(env: OzonEnv, address: string): Promise<OzonAnswer<OzonFile>> {
  if (!isOzonFile(env, address)) return refusal('unreadable');
  return readFile('file', () =>
    fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) }),
  );
}

/** The stand-in for Ozon in development has its files beside its API. */
function isOzonFile({ OZON_API_URL }: OzonEnv, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.origin === new URL(OZON_API_URL).origin) return true;
  return url.protocol === 'https:' && /(?:^|\.)ozone?\.ru$/.test(url.hostname) && url.port === '';
}

async function readFile(what: string, ask: () => Promise<Response>): Promise<OzonAnswer<OzonFile>> {
  let response: Response;
  let bytes: Uint8Array | null;
  try {
    response = await ask();
    bytes = await readCapped(response, ANSWER_BYTES_MAX);
  } catch (error) {
    logError('ozon.unreachable', error, { method: what });
    return refusal('unavailable');
  }
  if (bytes === null) return refusal('unreadable');
  if (!response.ok) return refusedBy(response, readJson(new TextDecoder().decode(bytes)));
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(response.headers.get('content-type') ?? '')?.[0] ?? '';
  if (type !== 'application/json') return { ok: true, value: { bytes, type } };
  const json = readJson(new TextDecoder().decode(bytes));
  return refusedBy(response, json, isErrorInside(json) ? 400 : response.status);
}

const refusal = (
  fault: OzonFault,
  message: string | null = null,
  retryAfterMs: number | null = null,
): OzonRefusal => ({ ok: false, fault, message, retryAfterMs });

/** `{ code, message, details }`; older methods wrap it in `error`. */
const OzonError = v.object({
  code: v.optional(v.unknown()),
  message: v.fallback(v.string(), ''),
  error: v.fallback(
    v.union([
      v.pipe(
        v.string(),
        v.transform((message) => ({ code: '', message })),
      ),
      v.object({ code: v.fallback(v.string(), ''), message: v.fallback(v.string(), '') }),
    ]),
    { code: '', message: '' },
  ),
});

const NO_ERROR = { message: '', error: { code: '', message: '' } };
const OWN_FIELDS: ReadonlySet<string> = new Set(['code', 'message', 'details']);

/** Methods of tasks, and older ones, answer 200 and say in it that nothing was done. */
function isErrorInside(json: unknown): boolean {
  const parsed = v.safeParse(OzonError, json);
  if (!parsed.success) return false;
  const { code, message, error } = parsed.output;
  if (error.code !== '' || error.message !== '') return true;
  const isNothingElse = Object.keys(json as object).every((name) => OWN_FIELDS.has(name));
  return isNothingElse && code !== undefined && message !== '';
}

/** Its caller tells what the error of this method means. */
const readsError = (schema: v.GenericSchema): boolean =>
  'entries' in schema && Object.hasOwn(schema.entries as object, 'error');

function refusedBy(
  response: Response,
  json: unknown,
  status: number = response.status,
): OzonRefusal {
  const parsed = v.safeParse(OzonError, json);
  const { message: own, error } = parsed.success ? parsed.output : NO_ERROR;
  const message = (own || error.message || error.code).trim();
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  const fault = faultOf(status, message);
  const words = message.slice(0, 200) || null;
  if (fault !== 'slow_down') return refusal(fault, words, retryAfterMs);
  const isOfAccount = message === '' || /per second/i.test(message);
  return { ...refusal(fault, words, retryAfterMs), onlyMethod: !isOfAccount };
}

/** 403 means "this key is wrong", "it may not do that" and "not from here"; only the words differ. */
function faultOf(status: number, message: string): OzonFault {
  // "Circle is open": the method is blocked for some minutes, after too many requests.
  if (/circle is open/i.test(message)) return 'slow_down';
  if (status < 500 && /missing a required role/i.test(message)) return 'no_permission';
  if (status < 500 && /restricted to specific ip/i.test(message)) return 'ip_restricted';
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
    return JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown);
  } catch {
    return null;
  }
}

/** An id of 64 bits stays as it is written: a JavaScript number would round it. */
const keepDigits = (_: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^\d+$/.test(context?.source ?? '')
    ? context?.source
    : value;

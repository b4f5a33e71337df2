// Raw bytes -> the part of a carrier's message that may be stored.
import * as v from 'valibot';
import type { Inbound } from '../carriers/carrier.ts';
import { readXml } from '../carriers/xml.ts';

export type Parsed =
  | { ok: true; payload: unknown }
  | { ok: false; problem: 'malformed-body' | 'foreign-payload' };

/** Drops everything the carrier's schema does not list, personal data first. */
export function parsePayload(inbound: Inbound<unknown>, body: Uint8Array, query: string): Parsed {
  const content = body.length === 0 && inbound.withQuery ? null : readBody(inbound.format, body);
  if (content === undefined) return { ok: false, problem: 'malformed-body' };
  const raw = inbound.withQuery
    ? { query: Object.fromEntries(new URLSearchParams(query)), body: content }
    : content;
  const parsed = v.safeParse(inbound.payload, raw);
  return parsed.success
    ? { ok: true, payload: parsed.output }
    : { ok: false, problem: 'foreign-payload' };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** undefined: not that format. */
function readBody(format: Inbound<unknown>['format'], body: Uint8Array): unknown {
  try {
    const text = UTF8.decode(body);
    return format === 'xml' ? readXml(text) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

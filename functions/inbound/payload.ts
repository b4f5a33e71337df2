// Raw bytes -> the part of a carrier's message that may be kept.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';
import type { Inbound } from '../carriers/carrier.ts';

export type Parsed =
  | { ok: true; payload: unknown }
  | { ok: false; problem: 'malformed-body' | 'foreign-payload' };

/** Everything the carrier's schema does not list is gone after this, personal data first. */
export function parsePayload(inbound: Inbound<unknown>, body: Uint8Array, query: string): Parsed {
  const raw = readFormat(inbound.format, body, query);
  if (raw === undefined) return { ok: false, problem: 'malformed-body' };
  const parsed = v.safeParse(inbound.payload, raw);
  return parsed.success
    ? { ok: true, payload: parsed.output }
    : { ok: false, problem: 'foreign-payload' };
}

/** undefined: not that format at all. */
function readFormat(format: Inbound<unknown>['format'], body: Uint8Array, query: string): unknown {
  if (format === 'query') return Object.fromEntries(new URLSearchParams(query));
  const text = decode(body);
  if (text === undefined) return undefined;
  return format === 'xml' ? readXml(text) : readJson(text);
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body);
  } catch {
    return undefined;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Values stay text and prefixes are dropped: `ns3:Item Barcode="…"` is read as `Item['@Barcode']`.
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

function readXml(text: string): unknown {
  // No carrier sends a document type; entities declared in one are an attack.
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  try {
    return xml.parse(text);
  } catch {
    return undefined;
  }
}

// What a carrier's description makes of a message, from its bytes to the status.
import { readFileSync } from 'node:fs';
import type { Report } from '../../functions/carriers/carrier.ts';
import { findCarrier } from '../../functions/carriers/index.ts';
import type { Refusal } from '../../functions/carriers/polling.ts';
import { refusalOf } from '../../functions/carriers/polling.ts';
import { stepOf } from '../../functions/carriers/steps.ts';
import { readXml } from '../../functions/carriers/xml.ts';
import type { Step } from '../../functions/contract/status.ts';
import { type Parsed, parsePayload } from '../../functions/inbound/payload.ts';
import { toEvents } from '../../functions/timeline/event.ts';
import { type Folded, foldStatus } from '../../functions/timeline/status.ts';

function carrierOf(id: string) {
  const carrier = findCarrier(id);
  if (!carrier) throw new Error(`no carrier ${id}`);
  return carrier;
}

export function parse(id: string, body: string, query = ''): Parsed {
  const { inbound } = carrierOf(id);
  if (!inbound) throw new Error(`${id} reads nothing`);
  return parsePayload(inbound, new TextEncoder().encode(body), query);
}

/** Through JSON, as a message lies in the inbox. */
export function read(id: string, body: string, query = ''): Report[] {
  const parsed = parse(id, body, query);
  if (!parsed.ok) throw new Error(parsed.problem);
  const stored = JSON.parse(JSON.stringify(parsed.payload));
  return carrierOf(id).inbound?.read(stored) ?? [];
}

export const statusOf = (id: string, reports: readonly Report[]): Folded =>
  foldStatus(reports.flatMap((report) => toEvents(report, carrierOf(id), 'poll', Date.now())));

export const stepIn = (id: string, code: string): Step | null => stepOf(carrierOf(id), code);

export const sample = (file: string): string =>
  readFileSync(`test/fixtures/carriers/${file}`, 'utf8');

/** The meaning of an answer to a poll; null: usable. */
export function refusalIn(id: string, text: string, status = 200): Refusal | null {
  const { polling } = carrierOf(id);
  if (!polling) throw new Error(`${id} is not polled`);
  const body = text.trimStart().startsWith('<') ? readXml(text) : JSON.parse(text);
  return refusalOf(polling, { status, text, body });
}

// What the address of the guide asks: who, what is wrong, and what is known of the parcel.
import { findCarrier } from '../carriers/index.ts';
import { readNumbers } from '../carriers/numbers-input.ts';
import { ASKERS, type Asker, ISSUES, type Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import {
  INTEGRATION_TYPES,
  type IntegrationType,
  SCHEMES,
  type Scheme,
  STATUSES,
  type Status,
} from '../contract/status.ts';
import { PARCEL_TOKEN_CHARS_MAX } from '../contract/ticket.ts';

export interface GuideForm {
  role: Asker | null;
  issue: Issue | null;
  scheme: Scheme | null;
  /** Known from the parcel the link came from; whoever chooses a scheme here means what they choose. */
  integrationType: IntegrationType | null;
  carrier: string | null;
  status: Status | null;
  /** The parcel it is about; empty: none was named. */
  number: string;
  /** Token of the parcel's own link, where the way here began; empty: it did not. */
  parcel: string;
  since: number | null;
}

/** Anything that is not one of the choices counts as not chosen. */
export function readGuideForm(query: URLSearchParams): GuideForm {
  const one = <T extends string>(name: string, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === query.get(name)) ?? null;
  const carrier = query.get('carrier') ?? '';
  const since = Date.parse(query.get('since') ?? '');
  return {
    role: one('role', ASKERS),
    issue: one('issue', ISSUES),
    scheme: one('scheme', SCHEMES),
    integrationType: one('integration', INTEGRATION_TYPES),
    carrier: findCarrier(carrier)?.id ?? null,
    status: one('status', STATUSES),
    number: readNumber(query.get('n') ?? ''),
    parcel: (query.get('p') ?? '').slice(0, PARCEL_TOKEN_CHARS_MAX),
    since: Number.isNaN(since) ? null : since,
  };
}

const TYPED_CHARS_MAX = 2000;

/** A whole message may have been pasted; what holds no number stays as it was typed. */
export function readNumber(typed: string): string {
  const [number] = readNumbers(typed.slice(0, TYPED_CHARS_MAX), 1).numbers;
  return (number ?? typed.trim()).slice(0, 64);
}

/** The same question with something else in it; null takes it away. */
export function guideHref(
  form: GuideForm,
  change: Partial<Record<'role' | 'issue' | 'scheme', string | null>>,
  lang: Lang,
): string {
  const { role, issue, scheme, integrationType, carrier, status, since, number, parcel } = form;
  const all = {
    n: number,
    p: parcel,
    role,
    issue,
    scheme,
    integration: 'scheme' in change ? null : integrationType,
    carrier,
    status,
    since: since === null ? null : new Date(since).toISOString(),
    ...change,
  };
  const known = Object.entries(all).filter((one): one is [string, string] => Boolean(one[1]));
  return `/${lang}/guide?${new URLSearchParams(known)}`;
}

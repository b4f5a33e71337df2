// Words for an audit entry.
import * as v from 'valibot';
import { Role } from '../contract/account.ts';
import { AuditAction, type AuditEntry } from '../contract/audit.ts';
import type { Words } from '../contract/words.ts';

/** The action. */
export function nameAction({ kind, action }: AuditEntry, t: Words): string {
  if (kind === 'ticket') return t(`ticket.action.${action as 'opened'}`);
  return v.is(AuditAction, action) ? t(`audit.${action}`) : action;
}

const STOCK = ['buyer', 'seller', 'system'] as const;

/** The actor. */
export function nameActor({ actor }: AuditEntry, t: Words): string {
  const stock = STOCK.find((one) => one === actor.id);
  return actor.name ?? (stock ? t(`audit.by.${stock}`) : actor.id);
}

/** Further detail, e.g. "viewer → owner". */
export const nameDetail = ({ detail }: AuditEntry, t: Words): string =>
  'from' in detail && 'to' in detail
    ? `${say(detail.from, t)} → ${say(detail.to, t)}`
    : Object.values(detail)
        .filter((value) => ['string', 'number'].includes(typeof value))
        .map((value) => say(value, t))
        .join(' · ');

const say = (value: unknown, t: Words): string =>
  v.is(Role, value) ? t(`role.${value}`) : String(value);

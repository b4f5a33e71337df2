// Words for an audit entry.
import * as v from 'valibot';
import { findCarrier } from '../carriers/index.ts';
import { KeyScope, Role } from '../contract/account.ts';
import { AuditAction, type AuditEntry } from '../contract/audit.ts';
import { isLang, type Lang } from '../contract/lang.ts';
import { KEPT } from '../contract/retention.ts';
import { RESOLUTIONS, TICKET_TYPES } from '../contract/ticket.ts';
import { type Words, words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';

/** The action: "Archived parcels", "Ticket: answered". */
export function nameAction({ kind, action }: AuditEntry, t: Words): string {
  if (kind === 'ticket') return t(`audit.ticket.${action as 'opened'}`);
  return v.is(AuditAction, action) ? t(`audit.${action}`) : action;
}

const STOCK = ['buyer', 'seller', 'system'] as const;

/** The actor. */
export function nameActor({ actor }: AuditEntry, t: Words): string {
  const stock = STOCK.find((one) => one === actor.id);
  return actor.name ?? (stock ? t(`audit.by.${stock}`) : t('audit.by.gone'));
}

/** To what it was done: a posting is named by its number itself. Empty: to nothing that has a name. */
export function nameSubject(entry: AuditEntry, lang: Lang): string {
  const { subject, actor, action, detail } = entry;
  if (subject === null || subject.id === actor.id) return '';
  if (action.startsWith('connection_')) {
    return carrierOf(String(subject.name ?? detail.carrier ?? ''), lang);
  }
  if (subject.name !== null) return subject.name;
  return NAMED_BY_ID.test(action) ? subject.id : '';
}

/** Their subject is a number of Ozon. */
const NAMED_BY_ID = /^ozon_(?!chat)/;

/** Further detail, e.g. "viewer → owner". */
export function nameDetail(entry: AuditEntry, lang: Lang, now: number): string {
  const { kind, action, detail } = entry;
  const say = (value: unknown): string => sayValue(String(value), lang, now);
  if (action === 'retention_changed') return nameTerms(detail, words(lang));
  if ('from' in detail && 'to' in detail) return `${say(detail.from)} → ${say(detail.to)}`;
  return Object.entries(detail)
    .filter(([name, value]) => !UNSAID.has(name) && SAID.has(typeof value))
    .filter(
      ([name, value]) => !AN_ID.test(String(value)) && (kind === 'shop' || OF_TICKET.has(name)),
    )
    .filter(([name]) => !(name === 'carrier' && action.startsWith('connection_')))
    .map(([name, value]) =>
      name === 'days' ? words(lang)('span.short.days', { count: Number(value) }) : say(value),
    )
    .join(' · ');
}

const nameTerms = (detail: AuditEntry['detail'], t: Words): string =>
  KEPT.filter((kept) => kept in detail)
    .map((kept) => `${t(`retention.${kept}`)} ${detail[kept]}`)
    .join(' · ');

const SAID = new Set(['string', 'number']);
/** Told by the subject or by the list of parcels. */
const UNSAID = new Set(['count', 'ids']);
/** The states of a ticket between two messages are on its page. */
const OF_TICKET = new Set(['type', 'resolution']);
/** Says nothing to people. */
const AN_ID = /^[a-z]{3}_[0-9a-zA-Z]{20,}$/;

/** Codes in words; texts that people typed as they are. */
function sayValue(value: string, lang: Lang, now: number): string {
  const t = words(lang);
  if (v.is(Role, value)) return t(`role.${value}`);
  if (v.is(KeyScope, value)) return t(`keys.scope.${value}`);
  const type = TICKET_TYPES.find((one) => one === value);
  if (type) return t(`ticket.type.${type}`);
  const resolution = RESOLUTIONS.find((one) => one === value);
  if (resolution) return t(`ticket.resolution.${resolution}`);
  const code = CODES.find((one) => one === value);
  if (code) return t(`audit.value.${code}`);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return formatTime(lang, Date.parse(value), now);
  // The settings of a shop: "ru → zh".
  const [before, after] = value.split(' → ');
  if (isLang(before) && isLang(after)) return `${t(`lang.${before}`)} → ${t(`lang.${after}`)}`;
  return carrierOf(value, lang);
}

const CODES = ['approved', 'delivering', 'last_mile', 'on', 'off'] as const;

const carrierOf = (id: string, lang: Lang): string => findCarrier(id)?.name[lang] ?? id;

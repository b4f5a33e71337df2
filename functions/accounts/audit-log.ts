// The audit log page by page.

import * as v from 'valibot';
import { AUDIT_KINDS, type AuditEntry, type AuditQuery } from '../contract/audit.ts';
import { type Bound, databaseOf, directoryOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { type LogPosition, type LogQuery, type LogRow, readLog } from './audit-log-store.ts';
import { findKeyNames } from './keys-store.ts';
import { findSettings } from './settings-store.ts';

export interface LogPage {
  entries: AuditEntry[];
  next: string | null;
  timeZone: string;
  /** Subjects that have no page any more. */
  ended: ReadonlySet<string>;
}

export async function readLogPage(
  env: Bound,
  sellerId: string,
  query: AuditQuery,
  limit: number,
): Promise<LogPage> {
  const { timeZone } = await findSettings(directoryOf(env), sellerId);
  const rows = await readBoth(env, {
    sellerId,
    kind: query.kind ?? null,
    actor: query.actor ?? null,
    from: query.from === undefined ? 0 : dayStart(query.from, timeZone),
    until: query.to === undefined ? Number.MAX_SAFE_INTEGER : dayStart(query.to, timeZone) + DAY_MS,
    after: query.after === undefined ? null : readPosition(query.after),
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    entries: shown.map(toEntry),
    next: last ? `${last.at}.${last.kind}.${last.id}` : null,
    timeZone,
    ended: new Set(shown.flatMap(({ subject, isEnded }) => (subject && isEnded ? [subject] : []))),
  };
}

/** Of people and keys from the first database, of the data from the shop's own. */
async function readBoth(env: Bound, query: LogQuery): Promise<LogRow[]> {
  const [first, own] = [directoryOf(env), databaseOf(env, query.sellerId)];
  const rows = await readLog(first, query);
  if (own === first) return rows;
  const there = await readLog(own, query);
  const names = await findKeyNames(
    first,
    query.sellerId,
    there.flatMap(({ actor, actorName }) => (actorName === null ? actor : [])),
  );
  return [
    ...rows,
    ...there.map((row) => ({ ...row, actorName: row.actorName ?? names.get(row.actor) ?? null })),
  ]
    .toSorted((a, b) => b.at - a.at || (a.kind < b.kind ? 1 : a.kind > b.kind ? -1 : b.id - a.id))
    .slice(0, query.limit);
}

const Position = v.strictTuple([
  v.pipe(v.string(), v.digits(), v.transform(Number)),
  v.picklist(AUDIT_KINDS),
  v.pipe(v.string(), v.digits(), v.transform(Number)),
]);

function readPosition(text: string): LogPosition {
  const read = v.safeParse(Position, text.split('.'));
  if (!read.success)
    throw httpProblem('invalid-input', { errors: [{ pointer: '/after', message: 'Not ours' }] });
  const [at, kind, id] = read.output;
  return { at, kind, id };
}

const toEntry = (row: LogRow): AuditEntry => ({
  at: iso(row.at),
  kind: row.kind,
  actor: { id: row.actor, name: row.actorName },
  action: row.action,
  subject: row.subject === null ? null : { id: row.subject, name: row.subjectName },
  detail: JSON.parse(row.detail),
  parcels: row.parcels === null ? [] : JSON.parse(row.parcels),
});

/** When a day begins in that time zone. Wrong only in the hours of a clock change. */
function dayStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const wall = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const shown = Date.parse(`${wall.format(midnight).replace(' ', 'T')}Z`);
  return midnight - (shown - midnight);
}

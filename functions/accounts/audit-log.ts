// The audit log page by page.

import * as v from 'valibot';
import { AUDIT_KINDS, type AuditEntry, type AuditQuery } from '../contract/audit.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { type LogPosition, type LogRow, readLog } from './audit-log-store.ts';
import { findSettings } from './settings-store.ts';

export interface LogPage {
  entries: AuditEntry[];
  next: string | null;
  timeZone: string;
}

export async function readLogPage(
  db: D1Database,
  sellerId: string,
  query: AuditQuery,
  limit: number,
): Promise<LogPage> {
  const { timeZone } = await findSettings(db, sellerId);
  const rows = await readLog(db, {
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
  };
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
});

/** When a day begins in that time zone. Wrong only in the hours of a clock change. */
function dayStart(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const wall = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const shown = Date.parse(`${wall.format(midnight).replace(' ', 'T')}Z`);
  return midnight - (shown - midnight);
}

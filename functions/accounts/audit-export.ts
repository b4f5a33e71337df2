// The audit log as a CSV file.
import type { AuditEntry, AuditQuery } from '../contract/audit.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { CSV_START, csvOf } from '../lib/csv.ts';
import type { Bound } from '../lib/databases.ts';
import { readLogPage } from './audit-log.ts';
import { nameAction, nameActor, nameDetail, nameSubject } from './audit-words.ts';

const ROWS_AT_ONCE = 500;

/** Written page by page while it is sent. */
export async function exportLog(
  env: Bound,
  sellerId: string,
  query: AuditQuery,
  lang: Lang,
  now: number,
): Promise<Response> {
  const t = words(lang);
  let page = await readLogPage(env, sellerId, query, ROWS_AT_ONCE);
  const { timeZone } = page;
  const clock = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const encoder = new TextEncoder();
  let head = CSV_START + csvOf([headOf(t, timeZone)]);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const cells = page.entries.map((entry) => cellsOf(entry, clock, lang, now));
      controller.enqueue(encoder.encode(head + csvOf(cells)));
      head = '';
      if (page.next === null) controller.close();
      else page = await readLogPage(env, sellerId, { ...query, after: page.next }, ROWS_AT_ONCE);
    },
  });
  const day = new Date(now).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit-${day}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

const headOf = (t: Words, timeZone: string): string[] => [
  `${t('audit.column.when')} (${timeZone})`,
  t('audit.column.who'),
  t('audit.column.what'),
  t('audit.column.subject'),
  t('audit.column.detail'),
];

function cellsOf(entry: AuditEntry, clock: Intl.DateTimeFormat, lang: Lang, now: number): string[] {
  const t = words(lang);
  const parcels = entry.parcels.map(({ name }) => name).join(' ');
  return [
    clock.format(Date.parse(entry.at)),
    nameActor(entry, t),
    nameAction(entry, t),
    nameSubject(entry, lang) || parcels || (entry.subject?.name ?? entry.subject?.id ?? ''),
    nameDetail(entry, lang, now),
  ];
}

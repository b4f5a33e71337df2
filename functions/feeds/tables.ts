// What each feed holds, as a table in the language of the shop. Nothing of a buyer: no messages, no names.
import { FEED_ROWS_MAX, type FeedList } from '../contract/feed.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import type { FileCell, FileTable } from '../lib/table-file.ts';
import { shipmentTable } from '../shipments/export.ts';
import { readQuery } from '../shipments/list-address.ts';
import { cursorOf, listTickets } from '../tickets/list-store.ts';
import type { TicketRow } from '../tickets/rows.ts';
import { readDay, reasonOf } from '../today/day.ts';
import type { Job } from '../today/jobs.ts';
import { problemTable } from '../today/problems-export.ts';

interface Asked {
  db: D1Database;
  sellerId: string;
  /** Filters of the parcel list. */
  query: string;
  lang: Lang;
  now: number;
}

export async function tableOfFeed(list: FeedList, asked: Asked): Promise<FileTable> {
  const table = await TABLES[list](asked);
  return { ...table, pages: upTo(FEED_ROWS_MAX, table.pages) };
}

const TABLES: Record<FeedList, (asked: Asked) => Promise<FileTable> | FileTable> = {
  parcels: ({ db, sellerId, query, lang, now }) =>
    shipmentTable(db, sellerId, readQuery(new URLSearchParams(query)), lang, now),
  today: ({ db, sellerId, lang, now }) => problemTable(db, sellerId, null, lang, now),
  deadlines,
  tickets: ({ db, sellerId, lang }) => {
    const t = words(lang);
    return {
      name: 'tickets',
      columns: [
        t('parcel.column.number'),
        t('feeds.column.what'),
        t('parcel.column.status'),
        { title: t('problems.column.deadline'), shown: 'time' },
        { title: t('feeds.column.opened'), shown: 'time' },
        { title: t('feeds.column.changed'), shown: 'time' },
      ],
      pages: pagesOf(db, sellerId, (row) => [
        row.number,
        t(`ticket.type.${row.type}`),
        t(`ticket.state.${row.state}`),
        momentAt(row.due_at),
        momentAt(row.created_at),
        momentAt(row.updated_at),
      ]),
    };
  },
};

/** What runs out, the nearest first: parcels and requests of the day, and tickets. */
async function deadlines({ db, sellerId, lang, now }: Asked): Promise<FileTable> {
  const t = words(lang);
  const { jobs } = await readDay(db, sellerId, now);
  const rows = jobs.flatMap((job) =>
    job.due === null ? [] : [{ due: job.due, number: job.number, what: wordsOf(job, t) }],
  );
  const tickets: typeof rows = [];
  for await (const page of ticketPages(db, sellerId))
    for (const { due_at, number, type } of page)
      if (due_at !== null) tickets.push({ due: due_at, number, what: t(`ticket.type.${type}`) });
  return {
    name: 'deadlines',
    columns: [
      { title: t('problems.column.deadline'), shown: 'time' },
      t('parcel.column.number'),
      t('feeds.column.what'),
    ],
    pages: [
      [...rows, ...tickets]
        .toSorted((a, b) => a.due - b.due)
        .map(({ due, number, what }) => [momentAt(due), number, what]),
    ],
  };
}

function wordsOf(job: Job, t: Words): string {
  const reason = reasonOf(job);
  if (job.kind === 'return') return t('ticket.type.return');
  if (job.kind !== 'parcel' || reason === null) return t('feeds.cancel');
  return t(`stale.${reason}`);
}

const momentAt = (at: number | null): FileCell => (at === null ? null : { at });

const TICKETS_AT_ONCE = 500;

async function* ticketPages(db: D1Database, sellerId: string): AsyncGenerator<TicketRow[]> {
  const filter = { sellerId, state: 'open', assignee: null, match: null } as const;
  let before: string | null = null;
  for (let read = 0; read < FEED_ROWS_MAX; read += TICKETS_AT_ONCE) {
    const page = await listTickets(db, { ...filter, before, limit: TICKETS_AT_ONCE });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < TICKETS_AT_ONCE) return;
    before = cursorOf(last);
  }
}

async function* pagesOf(db: D1Database, sellerId: string, cells: (row: TicketRow) => FileCell[]) {
  for await (const page of ticketPages(db, sellerId)) yield page.map(cells);
}

async function* upTo(max: number, pages: FileTable['pages']) {
  let left = max;
  for await (const page of pages) {
    yield page.slice(0, left);
    left -= page.length;
    if (left <= 0) return;
  }
}

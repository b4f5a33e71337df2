// After the last start: what was acknowledged stands there whole and once, and nothing else does.

import { readEvents } from '../../functions/shipments/stored-snapshot.ts';
import type { Installation } from '../installation.ts';
import type { Receiver } from './receiver.ts';
import type { Shop } from './shop.ts';
import type { Book } from './tasks.ts';

export interface Finding {
  what: string;
  example: string;
  count: number;
}

/** How many events a message makes when nobody is killed, by sample and place in `numbers`. */
export type Measure = Map<string, number[]>;

export function findLosses(
  book: Book,
  measure: Measure,
  db: Installation,
  shop: Shop,
  receiver: Receiver,
): Finding[] {
  const findings = new Map<string, Finding>();
  const note = (what: string, example: string): void => {
    const known = findings.get(what);
    if (known) known.count += 1;
    else findings.set(what, { what, example, count: 1 });
  };
  checkTimelines(book, measure, db, note);
  checkImports(book, db, note);
  checkTickets(book, db, note);
  checkObjects(db, note);
  checkNews(book, db, shop, receiver, note);
  for (const table of ['inbox', 'deliveries']) {
    const left = db.count(`${table} WHERE state IN ('waiting', 'failed')`);
    if (left > 0) note(`left in ${table}`, String(left));
  }
  const integrity = db.integrity();
  if (integrity !== 'ok') note('integrity_check', integrity);
  return [...findings.values()];
}

type Note = (what: string, example: string) => void;

function checkTimelines(book: Book, measure: Measure, db: Installation, note: Note): void {
  const found = Map.groupBy(
    db.all<{ number: string; id: string; events: string }>(
      `SELECT n.number, s.id, s.events
       FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
       WHERE n.seller_id = 'sel_demo' AND s.merged_into IS NULL`,
    ),
    ({ number }) => number,
  );
  const check = (number: string, events: number, what: string): void => {
    const parcels = found.get(number.toUpperCase()) ?? [];
    const has = readEvents(parcels[0]?.events ?? '[]').length;
    if (parcels.length > 1) note('a parcel doubled', `${what} ${number}`);
    else if (has < events) note('a webhook lost', `${what} ${number}: ${has} of ${events} events`);
    else if (has > events) note('an event doubled', `${what} ${number}: ${has}, not ${events}`);
  };
  for (const { sample, numbers } of book.messages) {
    const events = measure.get(sample) ?? [];
    for (const [i, number] of numbers.entries()) check(number, events[i] ?? 0, sample);
  }
  for (const [number, scans] of book.series) check(number, scans, 'scans of');
}

function checkImports(book: Book, db: Installation, note: Note): void {
  const rows = new Map(
    db
      .all<{ id: string; state: string; new_count: number; known_count: number }>(
        'SELECT id, state, new_count, known_count FROM imports',
      )
      .map((row) => [row.id, row]),
  );
  const parcels = new Map(
    db
      .all<{ number: string; n: number }>(
        'SELECT number, count(*) AS n FROM shipments GROUP BY number',
      )
      .map(({ number, n }) => [number, n]),
  );
  for (const { id, numbers } of book.imports) {
    const row = rows.get(id);
    if (row === undefined) note('an import lost', id);
    else if (row.state !== 'done') note('an import unfinished', `${id}: ${row.state}`);
    else if (row.new_count + row.known_count !== numbers.length)
      note('an import that counts wrong', `${id}: ${row.new_count} + ${row.known_count}`);
    for (const number of numbers) {
      const count = parcels.get(number) ?? 0;
      if (count !== 1) note(count === 0 ? 'an imported parcel lost' : 'a parcel doubled', number);
    }
  }
}

function checkTickets(book: Book, db: Installation, note: Note): void {
  const messages = Map.groupBy(
    db.all<{ ticket_id: string; body: string }>('SELECT ticket_id, body FROM ticket_messages'),
    ({ body }) => body,
  );
  const photos = Map.groupBy(
    db.all<{ ticket_id: string; id: string; sha256: string }>(
      'SELECT ticket_id, id, sha256 FROM ticket_evidence WHERE ticket_id IS NOT NULL',
    ),
    ({ ticket_id }) => ticket_id,
  );
  const objects = db.objects();
  for (const { message, photos: sent } of [...book.reports, ...book.tickets]) {
    const found = messages.get(message) ?? [];
    if (found.length !== 1)
      note(found.length === 0 ? 'a ticket lost' : 'a ticket doubled', message);
    const kept = photos.get(found[0]?.ticket_id ?? '') ?? [];
    const missing = sent.filter((hash) => !kept.some(({ sha256 }) => sha256 === hash));
    if (missing.length > 0) note('a photo lost', `${message}: ${missing.length} of ${sent.length}`);
    if (kept.length > sent.length) note('a photo doubled', message);
    for (const { id, sha256 } of kept) {
      const hash = objects.get(`evidence/${id}`);
      if (hash !== sha256) note(hash ? 'a photo changed' : 'a photo without its picture', id);
    }
  }
  const opened = db.count('tickets');
  const known = book.reports.length + book.tickets.length;
  if (opened !== known) note('tickets nobody opened', `${opened}, not ${known}`);
  const empty = db.count(
    'tickets WHERE NOT EXISTS (SELECT 1 FROM ticket_messages m WHERE m.ticket_id = tickets.id)',
  );
  if (empty > 0) note('a ticket half made', String(empty));
}

/**
 * Each object belongs to a row; a photo may be a draft's, which is deleted within a day. A picture of a product
 * is named after its bytes: kept before its row when the run was killed, the next one keeps the same again.
 */
function checkObjects(db: Installation, note: Note): void {
  const rows = new Set([
    ...db
      .all<{ id: string }>(
        'SELECT id FROM ticket_evidence WHERE ticket_id IS NOT NULL OR forget_at IS NOT NULL',
      )
      .map(({ id }) => `evidence/${id}`),
    ...db.all<{ id: string }>('SELECT id FROM imports').map(({ id }) => `imports/${id}`),
    ...db
      .all<{ id: string }>(
        `SELECT seller_id || '/' || product AS id FROM products
         WHERE picture IS NOT NULL OR picture_due_at IS NOT NULL`,
      )
      .map(({ id }) => `products/${id}`),
  ]);
  for (const key of db.objects().keys()) {
    const parts = key.split('/');
    if (!rows.has(parts.slice(0, -1).join('/')) && !rows.has(parts.slice(0, 2).join('/')))
      note(`an orphan in ${key.split('/')[0]}/`, key);
  }
}

function checkNews(book: Book, db: Installation, shop: Shop, receiver: Receiver, note: Note): void {
  const news = db.all<{ id: string; type: string; data: string }>(
    `SELECT id, type, data FROM announcements WHERE seller_id = 'sel_demo'`,
  );
  for (const same of Map.groupBy(news, ({ type, data }) => type + data).values()) {
    if (same.length > 1) note('news doubled', `${same[0]?.type} ${same[0]?.data.slice(0, 200)}`);
  }
  const opened = news.filter(({ type }) => type === 'ticket.opened').map(({ data }) => data);
  for (const { id } of book.tickets) {
    const told = opened.filter((data) => data.includes(id)).length;
    if (told !== 1) note(told === 0 ? 'news lost' : 'news doubled', `ticket.opened ${id}`);
  }
  const deliveries = db.all<{ target_id: string; announcement_id: string }>(
    'SELECT target_id, announcement_id FROM deliveries',
  );
  for (const [i, endpoint] of shop.endpoints.entries()) {
    const place = new URL(receiver.urls[i] ?? '').pathname;
    const got = receiver.got.get(place) ?? new Map<string, string[]>();
    const wanted = deliveries.filter((one) => one.target_id === endpoint);
    for (const { announcement_id: id } of wanted) {
      if (!got.has(id)) note('a delivery never received', `${place} ${id}`);
    }
    for (const [id, bodies] of got) {
      if (new Set(bodies).size > 1) note('a delivery with two bodies', `${place} ${id}`);
    }
    const untold = news.filter(({ id }) => !wanted.some((one) => one.announcement_id === id));
    if (untold.length > 0) note('news without a delivery', `${place} ${untold[0]?.type}`);
  }
}

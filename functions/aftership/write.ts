// Writing requests of connectors: a number is added, its carrier named, it is put away and brought back. Nothing
// else is kept, and the answer says so.
import * as v from 'valibot';
import type { Actor } from '../accounts/access.ts';
import { carrierOfSlug } from '../carriers/aftership.ts';
import type { Env } from '../env.ts';
import { changeParcel } from '../shipments/change-numbers.ts';
import type { ParcelWrites } from '../shipments/commit.ts';
import { mayCarry, toRegistration } from '../shipments/registration.ts';
import { addShipments, archiveOne } from '../shipments/work.ts';
import { findByNumber, loadParcel } from './load.ts';
import { fault } from './query.ts';
import { type TrackingView, viewTracking } from './tracking.ts';

export interface Writer {
  writes: ParcelWrites & { env: Env };
  acting: Actor;
  origin: string;
}

const Created = v.looseObject({
  tracking_number: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  slug: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100)))),
  order_number: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100)))),
});

/** Kept in our form: `order_number` if it is one of Ozon's. */
const KEPT = ['tracking_number', 'slug', 'order_number'];

/** Throws `number-taken` (its `detail` is the id) for one that is here and not put away. */
export async function createTracking(writer: Writer, body: unknown, now: number) {
  const { tracking_number, slug, order_number, ...rest } = read(Created, body, 'tracking_number');
  const { writes, acting } = writer;
  const carrier = slug ? readSlug(slug) : null;
  const known = await findByNumber(writes.db, acting.sellerId, tracking_number);
  if (known !== null && known.archived_at === null) throw new AlreadyThere(known);
  const order = OZON_ORDER.exec(order_number ?? '');
  const read_ = toRegistration({
    number: tracking_number,
    alsoKnownAs: order?.[2] ? [order[0]] : [],
    orderNumber: order?.[1] ?? null,
    carrier,
    scheme: null,
    shipBy: null,
  });
  if ('faults' in read_) throw fault('tracking_number', '3 to 64 letters, digits and - . _ /');
  const [added] = await addShipments(writes, acting, [read_.ok], 'api', now);
  const id = added?.id ?? '';
  if (known !== null) await archiveOne(writes, acting, known.id, false, now);
  else if (added?.isNew === false) throw new AlreadyThere({ id, number: tracking_number });
  return answer(
    writer,
    id,
    [...Object.keys(rest), ...(order_number && !order ? ['order_number'] : [])],
    now,
  );
}

/** Thrown for a number that is here: AfterShip's answer names the tracking. */
export class AlreadyThere extends Error {
  readonly tracking: { id: string; tracking_number: string };
  constructor({ id, number }: { id: string; number: string }) {
    super('number-taken');
    this.tracking = { id, tracking_number: number };
  }
}

/** The carrier alone can be changed. Throws `invalid-input` when nothing of the change can be kept. */
export async function updateTracking(writer: Writer, id: string, body: unknown, now: number) {
  const { slug, ...rest } = read(v.looseObject({ slug: Created.entries.slug }), body, 'slug');
  await loadParcel(writer.writes.db, writer.acting.sellerId, id, now);
  if (!slug)
    throw fault(Object.keys(rest)[0]?.slice(0, 60) ?? '', 'Of an update only slug is kept');
  const change = { carrier: readSlug(slug) };
  await changeParcel(writer.writes, writer.acting, id, change, 'api', now);
  return answer(writer, id, Object.keys(rest), now);
}

/** It is put away, not lost: its history stays, and adding the number again brings it back. */
export async function deleteTracking(writer: Writer, id: string, now: number) {
  await loadParcel(writer.writes.db, writer.acting.sellerId, id, now);
  await archiveOne(writer.writes, writer.acting, id, true, now);
  return answer(writer, id, [], now);
}

/** Brings back what was put away. Throws `invalid-input` for one that is watched anyway. */
export async function retrackTracking(writer: Writer, id: string, now: number) {
  const { line } = await loadParcel(writer.writes.db, writer.acting.sellerId, id, now);
  if (line.archivedAt === null) throw fault('retrack', 'It is watched anyway');
  await archiveOne(writer.writes, writer.acting, id, false, now);
  return answer(writer, id, [], now);
}

async function answer({ writes, acting, origin }: Writer, id: string, rest: string[], now: number) {
  const view: TrackingView = viewTracking(
    await loadParcel(writes.db, acting.sellerId, id, now),
    origin,
    'en',
  );
  const notKept = rest
    .filter((name) => !KEPT.includes(name) || name === 'order_number')
    .slice(0, 60);
  return {
    ...view,
    parcel_desk: { ...view.parcel_desk, not_kept: notKept.map((name) => name.slice(0, 60)) },
  };
}

function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown, field: string) {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output as v.InferOutput<Schema>;
  const key = result.issues[0].path?.[0]?.key;
  throw fault(String(key ?? field), 'This value cannot be used');
}

function readSlug(slug: string): string {
  const carrier = carrierOfSlug(slug);
  if (!mayCarry(carrier)) throw fault('slug', 'See GET /couriers');
  return carrier;
}

/** An order of Ozon, or one of its postings. */
const OZON_ORDER = /^(\d{8,10}-\d{4})(-\d{1,3})?$/;

// A change of status -> the body of AfterShip's webhook `tracking_update`. Every attempt sends the same: the
// parcel as it was when the news was made.
import { linkFor } from '../carriers/links.ts';
import type { NewsData } from '../contract/news.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { iso } from '../lib/iso.ts';
import { ProblemError } from '../lib/problem.ts';
import type { AnnouncementRow } from '../outbox/rows.ts';
import { loadParcel } from './load.ts';
import { type StoredParcel, viewTracking } from './tracking.ts';

type StatusNews = NewsData<'shipment.status_changed'>;
type Told = Pick<AnnouncementRow, 'id' | 'type' | 'data' | 'created_at' | 'seller_id'>;

/** null: AfterShip has no such event. */
export async function webhookBody(
  db: D1Database,
  news: Told,
  origin: string,
): Promise<string | null> {
  const isTest = news.type === 'endpoint.test';
  if (!isTest && news.type !== 'shipment.status_changed') return null;
  const msg = isTest ? TEST : await messageOf(db, news, origin);
  return JSON.stringify({
    event: 'tracking_update',
    event_id: uuidOf(await sha256Hex(news.id)),
    is_tracking_first_tag: !isTest && isFirstOfTag(msg),
    msg,
    ts: Math.floor(news.created_at / 1000),
  });
}

async function messageOf(db: D1Database, news: Told, origin: string) {
  const data = JSON.parse(news.data) as StatusNews;
  const parcel = await loadParcel(db, news.seller_id, data.shipment.id, news.created_at).catch(
    (error) => {
      // Deleted meanwhile.
      if (error instanceof ProblemError && error.slug === 'not-found') return null;
      throw error;
    },
  );
  const view = viewTracking(parcelAt(parcel, data, iso(news.created_at)), origin, 'en');
  const { problem: _, ...own } = view.parcel_desk;
  return { ...view, parcel_desk: own, ...(parcel === null && { aftership_tracking_url: null }) };
}

/** As it was then: what the news says, and of the events those that had come. */
export function parcelAt(
  parcel: StoredParcel | null,
  { shipment, status, subStatus, since, eta, pickupUntil, situation, actionRequiredBy }: StatusNews,
  at: string,
): StoredParcel {
  const events = (parcel?.shipment.events ?? []).filter(({ receivedAt }) => receivedAt <= at);
  const last = events.find((event) => event.status !== null);
  const step = last?.status === status && last.subStatus === subStatus ? last.step : null;
  const told = { status, subStatus, step, statusSince: since, actionRequiredBy, eta, pickupUntil };
  return {
    line: {
      ...(parcel?.line ?? { ...EMPTY, id: shipment.id, createdAt: at }),
      ...{ ...told, number: shipment.number, carrier: shipment.carrier },
      ...{ updatedAt: at, archivedAt: null, problem: null },
    },
    shipment: { events, links: { carrier: linkFor(shipment.carrier, shipment.number) } },
    situation: situation ?? null,
    numbers: [shipment.number],
    order: parcel?.order ?? null,
    token: parcel?.token ?? '',
  };
}

interface Tagged {
  tag: string;
  checkpoints: readonly { tag: string }[];
}

/** No checkpoint before the last run of this tag has it. */
export function isFirstOfTag({ tag, checkpoints }: Tagged): boolean {
  const before = checkpoints.map((one) => one.tag);
  while (before.at(-1) === tag) before.pop();
  return !before.includes(tag);
}

const EMPTY = { scheme: null, shipBy: null, lastEventAt: null, price: null };

/** So that nobody takes it for a parcel. */
const TEST = {
  id: 'test',
  tracking_number: 'PARCEL-DESK-TEST',
  slug: 'unknown',
  tag: 'Pending',
  subtag: 'Pending_001',
  active: false,
  checkpoints: [],
};

/** AfterShip's ids are UUIDs of version 4. */
const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

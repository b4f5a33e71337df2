// Announcements -> deliveries: one for each endpoint, channel and follower that listens.

import { findOwnersDue, nextTurn } from '../lib/turns-store.ts';
import {
  addDeliveries,
  DUE_NEWS,
  findPendingAnnouncements,
  markFannedOut,
  type NewDelivery,
} from '../outbox/deliveries-store.ts';
import type { AnnouncementRow } from '../outbox/rows.ts';
import { type ChannelListener, findListeners } from './listeners-store.ts';
import { notifyAt } from './when-to-tell.ts';

const SLICE = 50;

/** Returns how many announcements it took. Idempotent. */
export async function fanOut(db: D1Database, now: number): Promise<number> {
  const shops = await findOwnersDue(db, DUE_NEWS, now, Math.random());
  if (shops.length === 0) return 0;
  const pending = await findPendingAnnouncements(db, nextTurn(shops, SLICE), now);
  const ids = pending.map(({ id }) => id);
  const { endpoints, channels, followers } = await findListeners(db, ids);
  const newsById = new Map(pending.map((news) => [news.id, news]));
  const atOnce = (kind: 'endpoint' | 'follower') => (one: (typeof endpoints)[number]) => ({
    targetId: one.target_id,
    announcementId: one.announcement_id,
    kind,
    dueAt: now,
  });
  const deliveries: NewDelivery[] = [
    ...endpoints.map(atOnce('endpoint')),
    ...followers.map(atOnce('follower')),
    ...channels.flatMap((one) => forChannel(one, newsById.get(one.announcement_id), now)),
  ];
  await db.batch([addDeliveries(db, deliveries), markFannedOut(db, ids)]);
  return pending.length;
}

function forChannel(
  one: ChannelListener,
  news: AnnouncementRow | undefined,
  now: number,
): NewDelivery[] {
  const data: NewsFacts = JSON.parse(news?.data ?? '{}');
  // The seller's people know what they did themselves.
  if (data.by === 'seller') return [];
  const deadline = data.problem?.deadline ?? data.ticket?.dueAt ?? null;
  const quiet =
    one.quiet_from === null || one.quiet_until === null
      ? null
      : { from: one.quiet_from, until: one.quiet_until };
  const preference = {
    timeZone: one.time_zone ?? 'Europe/Moscow',
    quiet,
    urgentAnyway: one.urgent_anyway === 1,
  };
  const dueAt = notifyAt(deadline === null ? null : Date.parse(deadline), preference, now);
  return [{ targetId: one.target_id, announcementId: one.announcement_id, kind: 'channel', dueAt }];
}

/** The data of a news item that decides when it is sent. */
interface NewsFacts {
  by?: string;
  problem?: { deadline: string | null };
  ticket?: { dueAt: string | null };
}

// News and deliveries as they are stored.
import type { NewsType } from '../contract/news.ts';

/** Besides the news: a test of an endpoint, and the digest. Nobody subscribes to those two. */
export type AnnouncedType = NewsType | 'endpoint.test' | 'digest';

export interface AnnouncementRow {
  id: string;
  seller_id: string;
  type: AnnouncedType;
  shipment_id: string | null;
  data: string;
  created_at: number;
}

export type TargetKind = 'endpoint' | 'channel' | 'follower';

/** One announcement for one target, taken by whoever reads this. */
export interface Job extends AnnouncementRow {
  target_id: string;
  kind: TargetKind;
  /** This attempt counted. */
  attempts: number;
}

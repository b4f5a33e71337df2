// News and deliveries as stored.
import type { NewsType } from '../contract/news.ts';

/** The news, a test of an endpoint, and the digest. Nobody subscribes to the last two. */
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

/** One announcement for one target, leased by its reader. */
export interface Job extends AnnouncementRow {
  target_id: string;
  kind: TargetKind;
  /** Includes this attempt. */
  attempts: number;
}

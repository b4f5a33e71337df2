// Switches off an endpoint that is gone or keeps failing, and announces it to its owners.
import { newId } from '../lib/ids.ts';
import { giveUpWaiting } from '../outbox/forget-store.ts';
import { announce } from '../outbox/store.ts';
import { mailOwners } from './channels-store.ts';
import { disableEndpoint } from './endpoints-store.ts';
import type { EndpointRow } from './rows.ts';

/** For one batch; the last statement is the announcement. */
export const switchOff = (
  db: D1Database,
  { id, seller_id: sellerId, url }: EndpointRow,
  reason: 'gone' | 'failing',
  now: number,
): D1PreparedStatement[] => [
  disableEndpoint(db, id, reason, now),
  giveUpWaiting(db, id),
  // This news must reach an owner even if nobody subscribed to it.
  mailOwners(db, sellerId, now),
  announce(
    db,
    [
      {
        id: newId('news', now),
        key: `endpoint ${id} ${now}`,
        sellerId,
        type: 'endpoint.disabled',
        shipmentId: null,
        data: { endpoint: { id, url: withoutQuery(url) }, reason },
      },
    ],
    now,
  ),
];

/** The query may contain a key of the receiver. */
export const withoutQuery = (url: string): string => url.split(/[?#]/)[0] ?? '';

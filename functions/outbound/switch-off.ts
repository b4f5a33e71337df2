// An endpoint that wants nothing more, or gets nothing, is switched off, and its owners are told.
import { newId } from '../lib/ids.ts';
import { giveUpWaiting } from '../outbox/deliveries-store.ts';
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
  // News of this must reach somebody even where nobody chose to hear any.
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

/** A key of the receiver's may stand in the query. */
export const withoutQuery = (url: string): string => url.split(/[?#]/)[0] ?? '';

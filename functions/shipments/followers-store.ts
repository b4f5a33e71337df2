// Browsers that follow a parcel by web push.
import { deleteByKey } from '../lib/db.ts';
import { type FollowerRow, followers } from './rows.ts';

/** More would be abuse: each news of the parcel is pushed to every follower. */
const FOLLOWERS_MAX = 20;

/** Upserts by browser. Adds none once the parcel has the maximum of followers: then it changes nothing. */
export const addFollower = (db: D1Database, row: FollowerRow): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO followers (id, shipment_id, push_hash, subscription, lang, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6
       WHERE (SELECT count(*) FROM followers WHERE shipment_id = ?2) < ${FOLLOWERS_MAX}
         OR EXISTS (SELECT 1 FROM followers WHERE shipment_id = ?2 AND push_hash = ?3)
       ON CONFLICT (shipment_id, push_hash) DO UPDATE SET
         subscription = excluded.subscription, lang = excluded.lang`,
    )
    .bind(row.id, row.shipment_id, row.push_hash, row.subscription, row.lang, row.created_at);

export const removeFollower = (
  db: D1Database,
  shipmentId: string,
  pushHash: string,
): D1PreparedStatement =>
  db
    .prepare('DELETE FROM followers WHERE shipment_id = ? AND push_hash = ?')
    .bind(shipmentId, pushHash);

/** A follower with the unguessable part of its parcel's link. */
export const findFollower = (
  db: D1Database,
  id: string,
): Promise<(FollowerRow & { token: string }) | null> =>
  db
    .prepare(
      `SELECT f.*, s.token FROM followers f JOIN shipments s ON s.id = f.shipment_id
       WHERE f.id = ?`,
    )
    .bind(id)
    .first();

/** Two numbers turned out to be one parcel: followers of the absorbed one follow the other. */
export const moveFollowers = (db: D1Database, from: string, into: string): D1PreparedStatement =>
  db
    .prepare('UPDATE OR REPLACE followers SET shipment_id = ?2 WHERE shipment_id = ?1')
    .bind(from, into);

export const deleteFollower = (db: D1Database, id: string): D1PreparedStatement =>
  deleteByKey(db, followers, { id });

// The audience of an announcement.

export interface Listeners {
  endpoints: { announcement_id: string; target_id: string }[];
  channels: ChannelListener[];
  followers: { announcement_id: string; target_id: string }[];
}

/** The preferences are null if the person never set any. */
export interface ChannelListener {
  announcement_id: string;
  target_id: string;
  time_zone: string | null;
  quiet_from: number | null;
  quiet_until: number | null;
  urgent_anyway: number | null;
}

/** A person who no longer works for the seller is left out. */
export async function findListeners(
  db: D1Database,
  announcementIds: readonly string[],
): Promise<Listeners> {
  const source = 'json_each(?) AS w JOIN announcements a ON a.id = w.value';
  const [endpoints, channels, followers] = await db.batch(
    [
      `SELECT a.id AS announcement_id, e.id AS target_id FROM ${source}
       JOIN endpoints e ON e.seller_id = a.seller_id
       WHERE e.disabled_at IS NULL AND instr(e.types, '"' || a.type || '"')`,
      `SELECT a.id AS announcement_id, c.id AS target_id, p.time_zone, p.quiet_from, p.quiet_until,
         p.urgent_anyway
       FROM ${source}
       JOIN channels c ON c.seller_id = a.seller_id
       JOIN members m ON m.organizationId = c.seller_id AND m.userId = c.user_id
       LEFT JOIN preferences p ON p.seller_id = c.seller_id AND p.user_id = c.user_id
       WHERE c.disabled_at IS NULL AND instr(c.types, '"' || a.type || '"')`,
      `SELECT a.id AS announcement_id, f.id AS target_id FROM ${source}
       JOIN followers f ON f.shipment_id = a.shipment_id
       WHERE a.type = 'shipment.status_changed'`,
    ].map((query) => db.prepare(query).bind(JSON.stringify(announcementIds))),
  );
  return {
    endpoints: endpoints?.results ?? [],
    channels: channels?.results ?? [],
    followers: followers?.results ?? [],
  } as Listeners;
}

/** Of these targets the ones whose last message did not arrive. */
export async function findFailing(
  db: D1Database,
  targetIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { results } = await db
    .prepare(
      `SELECT t.value AS id FROM json_each(?) AS t
       LEFT JOIN endpoints e ON e.id = t.value LEFT JOIN channels c ON c.id = t.value
       WHERE e.failing_since IS NOT NULL OR c.failure IS NOT NULL`,
    )
    .bind(JSON.stringify(targetIds))
    .all<{ id: string }>();
  return new Set(results.map(({ id }) => id));
}

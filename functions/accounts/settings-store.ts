// What a seller has set for the shop as a whole.
import type { Lang } from '../contract/lang.ts';

export interface Settings {
  name: string;
  /** What we write to the shop in. */
  lang: Lang;
  /** IANA name: quiet hours, digests and reports go by it. */
  timeZone: string;
}

export async function findSettings(db: D1Database, sellerId: string): Promise<Settings> {
  const row = await db
    .prepare('SELECT name, lang, timeZone FROM sellers WHERE id = ?')
    .bind(sellerId)
    .first<Settings>();
  if (row === null) throw new Error('a seller who is not there');
  return row;
}

export const changeSettings = (
  db: D1Database,
  sellerId: string,
  { name, lang, timeZone }: Settings,
): D1PreparedStatement =>
  db
    .prepare('UPDATE sellers SET name = ?, lang = ?, timeZone = ? WHERE id = ?')
    .bind(name, lang, timeZone, sellerId);

// The settings of a shop as a whole.
import type { Lang } from '../contract/lang.ts';

export interface Settings {
  name: string;
  /** The language we write to the shop in. */
  lang: Lang;
  /** IANA name: quiet hours, digests and reports use it. */
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

// The seller's accounts at Ozon for pages and the API: how far they were read, their keys, their notifications.
import { readReading } from '../connections/reading-store.ts';
import type { OzonAccount } from '../contract/ozon-account.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { type ListedAccount, listAccounts } from './account-store.ts';
import { isEnding } from './key-end.ts';
import { byNeed } from './key-needs.ts';
import { readPushes, troubleOf } from './push-state.ts';

export const readAccounts = async (db: D1Database, sellerId: string): Promise<OzonAccount[]> =>
  (await listAccounts(db, sellerId)).map(viewAccount);

/** Whether a person has something to do or to wait for; then the daily page shows it. */
export const needsAttention = ({ reading, key, pushes }: OzonAccount, now: number): boolean =>
  reading !== null ||
  key.lacks.length > 0 ||
  isEnding(key.endsAt === null ? null : Date.parse(key.endsAt), now) ||
  (pushes !== null && troubleOf(pushes.state) !== null);

function viewAccount(row: ListedAccount): OzonAccount {
  const reading = readReading(row.reading);
  const pushes = readPushes(row.pushes);
  const methods = [...readTexts(row.refused), ...readTexts(row.uncovered)];
  return {
    connectionId: row.id,
    reading: reading && { found: reading.found, reachedAt: isoOrNull(reading.reachedAt) },
    key: {
      endsAt: isoOrNull(row.key_ends_at),
      roles: readTexts(row.roles),
      lacks: byNeed(methods),
    },
    pushes: pushes && {
      state: pushes.state,
      since: iso(pushes.since),
      types: pushes.types,
      elsewhere: pushes.elsewhere,
      detail: pushes.detail,
    },
  };
}

const readTexts = (json: string | null): string[] => (json === null ? [] : JSON.parse(json));

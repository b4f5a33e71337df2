// Deletes what is past its retention.

import { forgetExpired } from '../accounts/verification-store.ts';
import type { Env } from '../env.ts';
import { forgetOldImports } from '../imports/run.ts';
import { forgetDone } from '../inbox/store.ts';
import { databases, directoryOf } from '../lib/databases.ts';
import { forgetQuotas } from '../lib/quota-store.ts';
import { forgetAnnouncements } from '../outbox/deliveries-store.ts';

const MESSAGES_KEPT_MS = 30 * 86_400_000;

export async function purgeExpired(env: Env, now: number): Promise<void> {
  const before = now - MESSAGES_KEPT_MS;
  for (const db of databases(env)) {
    await forgetDone(db, before).run();
    await forgetOldImports(env, db, before);
    await forgetAnnouncements(db, before).run();
  }
  const directory = directoryOf(env);
  await directory.batch([...forgetExpired(directory, now), forgetQuotas(directory, now)]);
}

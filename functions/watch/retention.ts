// What need not be kept is not kept.

import { forgetExpired } from '../accounts/verification-store.ts';
import type { Env } from '../env.ts';
import { forgetOldImports } from '../imports/run.ts';
import { forgetDone } from '../inbox/store.ts';
import { forgetQuotas } from '../lib/quota-store.ts';
import { forgetAnnouncements } from '../outbox/deliveries-store.ts';

const MESSAGES_KEPT_MS = 30 * 86_400_000;

export async function purgeExpired(env: Env, now: number): Promise<void> {
  await forgetDone(env.DB, now - MESSAGES_KEPT_MS).run();
  await forgetOldImports(env, now - MESSAGES_KEPT_MS);
  await forgetAnnouncements(env.DB, now - MESSAGES_KEPT_MS).run();
  await env.DB.batch([...forgetExpired(env.DB, now), forgetQuotas(env.DB, now)]);
}

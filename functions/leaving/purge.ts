// Job, at night: deletes what is past its term, of each shop and of the installation. Killed anywhere it goes on from
// what is still there.

import { mostInSql } from '../accounts/kept-days.ts';
import { forgetAudit, forgetInvitations } from '../accounts/kept-days-store.ts';
import { forgetSessions, forgetVerifications } from '../accounts/verification-store.ts';
import type { Env } from '../env.ts';
import { forgetOldImports } from '../imports/run.ts';
import { forgetRefused } from '../inbox/refused-store.ts';
import { forgetDone, forgetFailed } from '../inbox/store.ts';
import { databases, directoryOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { forgetQuotas } from '../lib/quota-store.ts';
import { allInSlices } from '../lib/slices.ts';
import { DAY_MS } from '../lib/time.ts';
import { forgetAnnouncements, forgetDeliveries } from '../outbox/forget-store.ts';
import { forgetForgotten } from '../shipments/forgotten-store.ts';
import { dropExpired } from './drop-expired.ts';
import { AGEING, forgetAged } from './expired-store.ts';

/** Files of parcels, what was refused, invitations that ended. */
const TRACES_KEPT_MS = 30 * DAY_MS;
/** Messages nobody mended, and how long messages about a forgotten number open no parcel. */
const HALF_A_YEAR_MS = 180 * DAY_MS;

/** The rest goes on in another invocation at once. */
export async function purgeExpired(env: Env, now: number): Promise<'more' | undefined> {
  const traces = now - TRACES_KEPT_MS;
  const most = (kept: Parameters<typeof mostInSql>[1]) => mostInSql(env, kept);
  for (const db of databases(env)) {
    await forgetOldImports(env, db, traces);
    const isDone = await allInSlices(db, [
      () => forgetDone(db, now, most('messages')),
      () => forgetFailed(db, now - HALF_A_YEAR_MS),
      () => forgetRefused(db, traces),
      () => forgetDeliveries(db, now, most('deliveries')),
      () => forgetAnnouncements(db, now, most('deliveries')),
      () => forgetAudit(db, now, most('audit')),
      () => forgetForgotten(db, now - HALF_A_YEAR_MS),
      ...AGEING.map((table) => () => forgetAged(db, table, now, most('parcels'))),
      ...(db === directoryOf(env)
        ? [
            () => forgetVerifications(db, now),
            () => forgetSessions(db, now),
            () => forgetInvitations(db, iso(traces)),
            () => forgetQuotas(db, now),
          ]
        : []),
    ]);
    if (!isDone || !(await dropExpired(env, db, now))) return 'more';
  }
}

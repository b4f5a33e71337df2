// What failed in all databases, and the replay of messages.
import type { Env } from '../env.ts';
import { requeue, requeueFailed } from '../inbox/store.ts';
import { wakeIn, wakeInbound } from '../inbox/wake.ts';
import { databaseAt, databases, shards } from '../lib/databases.ts';
import { withoutTyped } from '../lib/log.ts';
import {
  type FailedGroup,
  type FailedImport,
  type FailedMessage,
  type FailedTarget,
  type FailingConnection,
  type Refused,
  selectFailedGroups,
  selectFailedImports,
  selectFailedMessages,
  selectFailedTargets,
  selectFailing,
  selectRefused,
} from './failures-store.ts';

export interface Failures {
  groups: FailedGroup[];
  messages: FailedMessage[];
  refused: Refused[];
  failing: FailingConnection[];
  targets: FailedTarget[];
  imports: FailedImport[];
}

export async function readFailures(env: Env): Promise<Failures> {
  const all = await Promise.all(
    databases(env).map((db) =>
      db.batch([
        selectFailedGroups(db),
        selectFailedMessages(db),
        selectRefused(db),
        selectFailing(db),
        selectFailedTargets(db),
        selectFailedImports(db),
      ]),
    ),
  );
  const rows = <T>(i: number) => all.flatMap((results) => (results[i]?.results ?? []) as T[]);
  // Reasons that older versions wrote down may quote the message.
  const told = <T extends { failure: string | null }>(row: T): T => ({
    ...row,
    failure: row.failure === null ? null : withoutTyped(row.failure),
  });
  return {
    groups: rows<FailedGroup>(0).map(told),
    messages: rows<FailedMessage>(1).map(told),
    refused: rows<Refused>(2),
    failing: rows<FailingConnection>(3),
    targets: rows<FailedTarget>(4),
    imports: rows<FailedImport>(5),
  };
}

/** At once; the rest waits for the next press. */
export const REPLAYED_MAX = 500;

/** Returns how many wait again: 0 when there was none, or somebody else was faster. */
export const replayMessage = (env: Env, id: number, now: number): Promise<number> =>
  replay(env, async (db) => ((await requeue(db, id, now)) ? [id] : []));

export const replayConnection = (env: Env, id: string, now: number): Promise<number> =>
  replay(env, (db) => requeueFailed(db, id, now, REPLAYED_MAX));

/** `queued`: ids that wait again in one database; each counts its own. */
async function replay(env: Env, queued: (db: D1Database) => Promise<number[]>): Promise<number> {
  const all = await Promise.all(
    shards(env).map(async (shard) =>
      (await queued(databaseAt(env, shard))).map((id) => wakeIn(shard, id)),
    ),
  );
  await wakeInbound(env, all.flat());
  return all.flat().length;
}

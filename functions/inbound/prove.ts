// Tests a webhook that carriers do not sign: a message of theirs about no parcel takes the normal path,
// through receiver, inbox and parser.

import { findCarrier } from '../carriers/index.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import type { TestOutcome } from '../contract/connection.ts';
import type { Env, InboundMessage } from '../env.ts';
import { findWaiting, markDone } from '../inbox/store.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { logError } from '../lib/log.ts';
import { parseUpdates } from './parse-updates.ts';
import { receiveBy } from './receive.ts';

const FAILED: TestOutcome = { result: 'failed', failure: null };

/** The connection counts as heard only when the carrier itself writes. */
export async function proveHook(env: Env, row: ConnectionRow, now: number): Promise<TestOutcome> {
  const db = databaseOf(env, row.seller_id);
  const carrier = findCarrier(row.carrier);
  const ping = carrier?.inbound?.ping;
  if (!carrier || !ping) return { result: 'nothing_to_test', failure: null };
  const woken: number[] = [];
  const send = async ({ inboxId }: InboundMessage) => woken.push(inboxId);
  const asleep = { ...env, INBOUND: { send } as unknown as Env['INBOUND'] };
  const request = new Request(`${env.PUBLIC_ORIGIN}/hooks/${row.carrier}/test`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ping(iso(now)),
  });
  // Our own request comes from no carrier's network.
  const connection = { row: { ...row, any_sender: 1 }, signingKey: null };
  const sent: Promise<unknown>[] = [];
  const ctx = { waitUntil: (work: Promise<unknown>) => void sent.push(work) };
  const response = await receiveBy(connection, carrier, request, asleep, ctx, now);
  await Promise.all(sent);
  const [message] = await findWaiting(db, woken);
  if (!response.ok || message === undefined) return FAILED;
  // Read or not, the consumer must not meet it: it would be kept as a failed message of the carrier.
  await markDone(db, [message]).run();
  try {
    parseUpdates(message.carrier, message.payload, now, message.how);
  } catch (error) {
    logError('connection.test', error, { connectionId: row.id });
    return FAILED;
  }
  return { result: 'passed', failure: null };
}

// Reads one rFBS return from Ozon now: what is offered for it, and what is shown and never stored.
import { findOzonConnectionsById } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { callOzon, type OzonCredentials } from './client.ts';
import { openCredentials } from './credentials.ts';
import { RfbsReturnAnswer } from './rfbs-answers.ts';
import { saveDetails } from './rfbs-answers-store.ts';
import { requestRfbsDetails } from './rfbs-plan.ts';
import type { RfbsRow } from './rfbs-store.ts';
import { detailFields } from './rfbs-sync.ts';

/** The buyer's own: without personal data, shown while the page is open. */
export interface BuyersWords {
  comment: string | null;
  /** Addresses at Ozon. */
  photos: readonly string[];
}

/** null: its account is not connected any more. */
export async function openRfbs(
  env: Env,
  { connection_id }: Pick<RfbsRow, 'connection_id'>,
  sellerId: string,
): Promise<OzonCredentials | null> {
  const [reader] = await findOzonConnectionsById(databaseOf(env, sellerId), [connection_id]);
  return reader ? openCredentials(env, reader) : null;
}

/** Stores what Ozon says of it now. null: Ozon did not say. */
export async function readRfbs(
  env: Env,
  credentials: OzonCredentials,
  sellerId: string,
  id: string,
  now: number,
): Promise<BuyersWords | null> {
  const { method, body } = requestRfbsDetails(id);
  const answer = await callOzon(env, credentials, method, body, RfbsReturnAnswer);
  if (!answer.ok) return null;
  const details = answer.value.returns;
  await saveDetails(databaseOf(env, sellerId), sellerId, id, detailFields(details), now).run();
  return { comment: details.comment ?? null, photos: details.client_photo };
}

// Saves and deletes canned answers, each with its audit entry.

import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import { isFull } from '../lib/db.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { addCanned, CANNED_MAX, deleteCanned, findCanned } from './canned-store.ts';

export async function saveCanned(
  db: D1Database,
  { sellerId, actor }: Actor,
  text: { title: string; body: string },
  now: number,
): Promise<string> {
  const id = newId('can', now);
  const { title } = text;
  const entry = {
    sellerId,
    actor,
    action: 'canned_saved' as const,
    subject: id,
    detail: { title },
  };
  const added = addCanned(db, { id, seller_id: sellerId, created_at: now, ...text });
  await db.batch([added, recordAudit(db, entry, now)]).catch((error) => {
    if (!isFull(error, 'canned_answers')) throw error;
    throw httpProblem('invalid-input', {
      errors: [{ pointer: '/title', message: `At most ${CANNED_MAX} texts` }],
    });
  });
  return id;
}

export async function removeCanned(
  db: D1Database,
  { sellerId, actor }: Actor,
  id: string,
  now: number,
): Promise<void> {
  const known = (await findCanned(db, sellerId)).find((one) => one.id === id);
  if (known === undefined) throw httpProblem('not-found');
  const entry = { sellerId, actor, action: 'canned_deleted' as const, subject: id };
  await db.batch([
    deleteCanned(db, id, sellerId),
    recordAudit(db, { ...entry, detail: { title: known.title } }, now),
  ]);
}

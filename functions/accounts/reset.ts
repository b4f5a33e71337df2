// Password reset by a link in the mail. An address without an account takes the same path, as far as anyone
// but its mailbox can see.

import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { logError } from '../lib/log.ts';
import { assertRoom, refundNow, spend, takeQuota } from '../lib/quota.ts';
import { findUserByEmail, isPasswordLinkGone, replacePassword } from './account-store.ts';
import { recordPersonalAudit } from './audit-store.ts';
import { perAddress, perClient, perDay, perMailbox } from './letter-quotas.ts';
import { RESET_HOURS, sendNoAccountLetter, sendResetLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { endSessionsOf } from './sessions-store.ts';
import { deleteLinksOf, findUserByLink, insertVerification } from './verification-store.ts';

/** Throws `quota-used-up`. The returned function runs after the response. */
export async function beginReset(
  env: Env,
  { email, lang, client }: { email: string; lang: Lang; client: string },
  now: number,
): Promise<() => Promise<void>> {
  const db = directoryOf(env);
  const quotas = [perClient(env, 'reset', client), perAddress(env, email)];
  await assertRoom(env, [perDay(env, 'reset')], now);
  await spend(env, quotas, now);
  return async () => {
    const user = await findUserByEmail(db, email);
    // Letters to addresses without an account have their own counts: they do not use up the others, and no
    // count that can be probed elsewhere reveals whether an account exists.
    const sharedQuotas = user
      ? [perDay(env, 'reset')]
      : [perDay(env, 'no-account'), perMailbox(env, 'no-account', email)];
    if ((await takeQuota(env, sharedQuotas, now)) > 0) {
      return logError('letter.failed', new Error('no more letters today'));
    }
    const token = newSecret();
    const link = {
      id: newId('aut', now),
      identifier: await identifierOf(token),
      value: user?.id ?? 'nobody',
      endsAt: now + RESET_HOURS * 3_600_000,
    };
    await insertVerification(db, link, now).run();
    const sent = user
      ? await sendResetLetter(env, lang, email, token)
      : await sendNoAccountLetter(env, lang, email);
    if (!sent.ok && sent.retry) await refundNow(env, [...quotas, ...sharedQuotas], now);
  };
}

/** The person whose password the link resets; null: this link or another was used, or it expired. */
export const findReset = async (
  env: Env,
  token: string,
  now: number,
): Promise<{ id: string; email: string } | null> =>
  findUserByLink(directoryOf(env), await identifierOf(token), now);

/** The first link used ends all links of the person. null: this one has ended. Throws `busy`. */
export async function finishReset(
  env: Env,
  token: string,
  password: string,
  now: number,
): Promise<{ email: string } | null> {
  const db = directoryOf(env);
  const user = await findReset(env, token, now);
  if (user === null) return null;
  const passwordHash = await hashPassword(env, password);
  const identifier = await identifierOf(token);
  try {
    await db.batch([
      replacePassword(db, { userId: user.id, passwordHash, identifier }, now),
      deleteLinksOf(db, user.id),
      endSessionsOf(db, user.id),
      recordPersonalAudit(db, user.id, 'password_reset', now),
    ]);
  } catch (error) {
    if (isPasswordLinkGone(error)) return null;
    throw error;
  }
  // The mailbox is theirs, and its letters no longer work: it may get new ones.
  const addressQuota = perAddress(env, user.email);
  await refundNow(env, [{ ...addressQuota, cost: addressQuota.max }], now);
  return user;
}

const identifierOf = (token: string): Promise<string> => sha256Hex(`reset:${token}`);

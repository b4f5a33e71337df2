// Opening an account. People and sellers are stored only once the link in the mail is opened: nobody takes an
// address that is not theirs, and no response reveals whether an address is known.

import * as v from 'valibot';
import { zoneOf } from '../contract/account.ts';
import { LANGS } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { directoryOf, newShopPrefix } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { refundNow, spend } from '../lib/quota.ts';
import {
  findUserByEmail,
  insertMember,
  insertPerson,
  insertSeller,
  isEmailTaken,
} from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { perClient, perDay, perMailbox } from './letter-quotas.ts';
import { SIGN_UP_HOURS, sendAlreadyHereLetter, sendSignUpLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { deleteVerification, findVerification, insertVerification } from './verification-store.ts';

/** Stored until the link is opened. */
const PendingSignUp = v.object({
  shop: v.string(),
  name: v.string(),
  email: v.string(),
  passwordHash: v.string(),
  lang: v.picklist(LANGS),
});
type PendingSignUp = v.InferOutput<typeof PendingSignUp>;

/**
 * Same hash, statements and letters whether or not the address is known. Throws `quota-used-up` and `busy`.
 * The returned function runs after the response.
 */
export async function beginSignUp(
  env: Env,
  typed: Omit<PendingSignUp, 'passwordHash'> & { password: string; client: string },
  now: number,
): Promise<() => Promise<void>> {
  const db = directoryOf(env);
  const { password, client, ...pending } = typed;
  const { email, lang } = pending;
  const quotas = [
    perClient(env, 'sign-up', client),
    perMailbox(env, 'sign-up', email),
    perDay(env, 'sign-up'),
  ];
  await spend(env, quotas, now);
  const passwordHash = await hashPassword(env, password).catch(async (error) => {
    await refundNow(env, quotas, now);
    throw error;
  });
  return async () => {
    const isKnown = (await findUserByEmail(db, email)) !== null;
    const token = newSecret();
    const link = {
      id: newId('aut', now),
      identifier: await identifierOf(token),
      // For a known address nobody can use it: its token is in no letter.
      value: JSON.stringify({ ...pending, passwordHash }),
      endsAt: now + SIGN_UP_HOURS * 3_600_000,
    };
    await insertVerification(db, link, now).run();
    const sent = isKnown
      ? await sendAlreadyHereLetter(env, lang, email)
      : await sendSignUpLetter(env, lang, email, token);
    if (!sent.ok && sent.retry) await refundNow(env, quotas, now);
  };
}

/** null: the link was opened already, expired, or never existed. */
export async function findSignUp(
  env: Env,
  token: string,
  now: number,
): Promise<PendingSignUp | null> {
  const value = await findVerification(directoryOf(env), await identifierOf(token), now);
  return value === null ? null : v.parse(PendingSignUp, JSON.parse(value));
}

/** The person, their seller and their membership in one batch; null: the address has an account. */
export async function finishSignUp(
  env: Env,
  token: string,
  pending: PendingSignUp,
  now: number,
): Promise<{ id: string; email: string } | null> {
  const db = directoryOf(env);
  const { shop, lang } = pending;
  const person = { ...pending, id: newId('usr', now) };
  const sellerId = newId(newShopPrefix(env), now);
  const member = { id: newId('mem', now), sellerId, userId: person.id, role: 'owner' as const };
  const entry = { sellerId, actor: person.id, action: 'account_opened' as const, subject: null };
  try {
    await db.batch([
      deleteVerification(db, await identifierOf(token)),
      ...insertPerson(db, person, newId('aut', now), now),
      insertSeller(db, { id: sellerId, name: shop, lang, timeZone: zoneOf(lang) }, now),
      insertMember(db, member, now),
      recordAudit(db, entry, now),
    ]);
    await copyShop(env, sellerId);
    return person;
  } catch (error) {
    if (isEmailTaken(error)) return null;
    throw error;
  }
}

const identifierOf = (token: string): Promise<string> => sha256Hex(`sign-up:${token}`);

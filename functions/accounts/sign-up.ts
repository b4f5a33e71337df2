// Opening an account. Nothing stands in the tables of people and sellers before the link in the mail was
// opened: so nobody takes an address that is not theirs, and no answer says whether an address is known.

import * as v from 'valibot';
import { LANGS } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { giveBack, spend } from '../lib/quota.ts';
import {
  findUserByEmail,
  insertMember,
  insertPerson,
  insertSeller,
  isEmailTaken,
} from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { perClient, perDay, perMailbox } from './letter-quotas.ts';
import { SIGN_UP_HOURS, sendAlreadyHereLetter, sendSignUpLetter } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { deleteVerification, findVerification, insertVerification } from './verification-store.ts';

/** What waits for the link. */
const Waiting = v.object({
  shop: v.string(),
  name: v.string(),
  email: v.string(),
  passwordHash: v.string(),
  lang: v.picklist(LANGS),
});
type Waiting = v.InferOutput<typeof Waiting>;

/**
 * The same hash, statements and letters whether the address is known or not. Throws `quota-used-up` and
 * `busy`; what it returns is done after the answer.
 */
export async function beginSignUp(
  env: Env,
  typed: Omit<Waiting, 'passwordHash'> & { password: string; client: string },
  now: number,
): Promise<() => Promise<void>> {
  const db = directoryOf(env);
  const { password, client, ...waiting } = typed;
  const { email, lang } = waiting;
  const quotas = [
    perClient(env, 'sign-up', client),
    perMailbox(env, 'sign-up', email),
    perDay(env, 'sign-up'),
  ];
  await spend(env, quotas, now);
  const passwordHash = await hashPassword(env, password).catch(async (error) => {
    await giveBack(env, quotas);
    throw error;
  });
  return async () => {
    const isKnown = (await findUserByEmail(db, email)) !== null;
    const token = newSecret();
    const link = {
      id: newId('aut', now),
      identifier: await identifierOf(token),
      // For a known address it waits for nobody: its token is in no letter.
      value: JSON.stringify({ ...waiting, passwordHash }),
      endsAt: now + SIGN_UP_HOURS * 3_600_000,
    };
    await insertVerification(db, link, now).run();
    const sent = isKnown
      ? await sendAlreadyHereLetter(env, lang, email)
      : await sendSignUpLetter(env, lang, email, token);
    if (!sent.ok && sent.retry) await giveBack(env, quotas);
  };
}

/** null: the link was opened already, is too old, or never was. */
export async function findSignUp(env: Env, token: string, now: number): Promise<Waiting | null> {
  const value = await findVerification(directoryOf(env), await identifierOf(token), now);
  return value === null ? null : v.parse(Waiting, JSON.parse(value));
}

/** The person, their seller and their membership in one batch; null: the address has an account. */
export async function finishSignUp(
  env: Env,
  token: string,
  waiting: Waiting,
  now: number,
): Promise<{ id: string; email: string } | null> {
  const db = directoryOf(env);
  const person = { ...waiting, id: newId('usr', now) };
  const sellerId = newId('sel', now);
  const member = { id: newId('mem', now), sellerId, userId: person.id, role: 'owner' as const };
  const entry = { sellerId, actor: person.id, action: 'account_opened' as const, subject: null };
  try {
    await db.batch([
      deleteVerification(db, await identifierOf(token)),
      ...insertPerson(db, person, newId('aut', now), now),
      insertSeller(db, { id: sellerId, name: waiting.shop, lang: waiting.lang }, now),
      insertMember(db, member, now),
      recordAudit(db, entry, now),
    ]);
    return person;
  } catch (error) {
    if (isEmailTaken(error)) return null;
    throw error;
  }
}

const identifierOf = (token: string): Promise<string> => sha256Hex(`sign-up:${token}`);

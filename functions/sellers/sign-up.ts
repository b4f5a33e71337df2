// Opening an account. Nothing stands in the tables of people and sellers before the link in the mail was
// opened: so nobody takes an address that is not theirs, and no answer says whether an address is known.
import * as v from 'valibot';
import { LANGS } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { loadAuth } from './access.ts';
import {
  findUserByEmail,
  insertMember,
  insertPerson,
  insertSeller,
  isEmailTaken,
} from './account-store.ts';
import { noteDeed } from './audit-store.ts';
import { SIGN_UP_HOURS, sendAlreadyHereLetter, sendSignUpLetter } from './letters.ts';
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

/** Takes its time after the answer was sent, so that the answer does not show which way it went. */
export async function beginSignUp(
  env: Env,
  typed: Omit<Waiting, 'passwordHash'> & { password: string },
  now: number,
): Promise<void> {
  const { password, ...waiting } = typed;
  if (await findUserByEmail(env.DB, typed.email)) {
    await sendAlreadyHereLetter(env, typed.lang, typed.email);
    return;
  }
  const passwordHash = await hashPassword(env, password);
  const token = newSecret();
  await insertVerification(
    env.DB,
    {
      id: newId('aut', now),
      identifier: await identifierOf(token),
      value: JSON.stringify({ ...waiting, passwordHash }),
      endsAt: now + SIGN_UP_HOURS * 3_600_000,
    },
    now,
  ).run();
  await sendSignUpLetter(env, typed.lang, typed.email, token);
}

/** null: the link was opened already, is too old, or never was. */
export async function findSignUp(env: Env, token: string, now: number): Promise<Waiting | null> {
  const value = await findVerification(env.DB, await identifierOf(token), now);
  return value === null ? null : v.parse(Waiting, JSON.parse(value));
}

/** The person, their seller and their membership in one batch; null: the address has an account. */
export async function finishSignUp(
  env: Env,
  token: string,
  waiting: Waiting,
  now: number,
): Promise<string | null> {
  const person = { ...waiting, id: newId('usr', now) };
  const sellerId = newId('sel', now);
  const member = { id: newId('mem', now), sellerId, userId: person.id, role: 'owner' as const };
  const deed = { sellerId, actor: person.id, action: 'account_opened' as const, subject: null };
  try {
    await env.DB.batch([
      deleteVerification(env.DB, await identifierOf(token)),
      ...insertPerson(env.DB, person, newId('aut', now), now),
      insertSeller(env.DB, { id: sellerId, name: waiting.shop, lang: waiting.lang }, now),
      insertMember(env.DB, member, now),
      noteDeed(env.DB, deed, now),
    ]);
    return person.id;
  } catch (error) {
    if (isEmailTaken(error)) return null;
    throw error;
  }
}

export async function hashPassword(env: Env, password: string): Promise<string> {
  const { password: hasher } = await (await loadAuth(env)).$context;
  return hasher.hash(password);
}

const identifierOf = (token: string): Promise<string> => sha256Hex(`sign-up:${token}`);

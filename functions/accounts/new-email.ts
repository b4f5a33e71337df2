// Change of a person's address: asked for with the password, confirmed by the link in a letter to the new one.
// The old one is told twice: while it can still be stopped, and when it is done.
import * as v from 'valibot';
import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { spend } from '../lib/quota.ts';
import { HOUR_MS } from '../lib/time.ts';
import { findUserByEmail, isEmailTaken } from './account-store.ts';
import { recordPersonalAudit } from './audit-store.ts';
import {
  type EmailChange,
  findPasswordTime,
  isEmailLinkGone,
  replaceEmail,
} from './email-store.ts';
import { perClient, perDay, perMailbox } from './letter-quotas.ts';
import {
  NEW_EMAIL_HOURS,
  sendAlreadyHereLetter,
  sendEmailChangedLetter,
  sendEmailChangingLetter,
  sendNewEmailLetter,
} from './letters.ts';
import {
  deleteLinksOf,
  deleteVerification,
  findVerification,
  insertVerification,
} from './verification-store.ts';

const Pending = v.object({
  userId: v.string(),
  from: v.string(),
  to: v.string(),
  passwordAt: v.string(),
});

/**
 * Once the password was checked. Says nothing about whether the new address has an account. Throws
 * `quota-used-up`. The returned function runs after the response.
 */
export async function beginNewEmail(
  env: Env,
  person: { id: string; email: string },
  { to, lang, client }: { to: string; lang: Lang; client: string },
  now: number,
): Promise<() => Promise<void>> {
  const db = directoryOf(env);
  const kind = 'new-email';
  await spend(
    env,
    [perClient(env, kind, client), perMailbox(env, kind, to), perDay(env, kind)],
    now,
  );
  return async () => {
    const isKnown = (await findUserByEmail(db, to)) !== null;
    const passwordAt = (await findPasswordTime(db, person.id)) ?? '';
    const token = newSecret();
    const pending: EmailChange = { userId: person.id, from: person.email, to, passwordAt };
    const link = {
      id: newId('aut', now),
      identifier: await identifierOf(token),
      value: JSON.stringify(pending),
      endsAt: now + NEW_EMAIL_HOURS * HOUR_MS,
    };
    await insertVerification(db, link, now).run();
    await sendEmailChangingLetter(env, lang, person.email);
    if (isKnown) await sendAlreadyHereLetter(env, lang, to);
    else await sendNewEmailLetter(env, lang, to, token);
  };
}

/** null: the link was opened already, expired, or never existed. */
export async function findNewEmail(
  env: Env,
  token: string,
  now: number,
): Promise<EmailChange | null> {
  const value = await findVerification(directoryOf(env), await identifierOf(token), now);
  return value === null ? null : v.parse(Pending, JSON.parse(value));
}

/** 'taken': somebody opened an account with it meanwhile. The returned function runs after the response. */
export async function finishNewEmail(
  env: Env,
  lang: Lang,
  token: string,
  change: EmailChange,
  now: number,
): Promise<'gone' | 'taken' | (() => Promise<unknown>)> {
  const db = directoryOf(env);
  const identifier = await identifierOf(token);
  try {
    await db.batch([
      replaceEmail(db, change, identifier, now),
      deleteVerification(db, identifier),
      // Letters with a new password went to the old address.
      deleteLinksOf(db, change.userId),
      recordPersonalAudit(db, change.userId, 'email_changed', now),
    ]);
  } catch (error) {
    if (isEmailLinkGone(error)) return 'gone';
    if (isEmailTaken(error)) return 'taken';
    throw error;
  }
  return () => sendEmailChangedLetter(env, lang, change.from);
}

const identifierOf = (token: string): Promise<string> => sha256Hex(`new-email:${token}`);

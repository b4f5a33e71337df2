// Switching the second step on and off. Every change needs the password again.
import { createOTP } from '@better-auth/utils/otp';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { type Actor, loadAuth } from './access.ts';
import { callAuth } from './ask-auth.ts';
import { recordPersonalAudit } from './audit-store.ts';
import type { DeskContext } from './desk-context.ts';
import { guessOwn } from './sign-in.ts';
import { findTwoFactor } from './two-factor-store.ts';

export interface SetUp {
  /** What the QR code says. */
  uri: string;
  /** The same secret, to be typed: base32. */
  secret: string;
}

type Acting = Pick<Actor, 'actor'>;

/** Not on before `confirm`. null: the password is wrong. Throws like `guessOwn`. */
export async function beginSetUp(
  c: DeskContext,
  { actor }: Acting,
  password: string,
): Promise<SetUp | null> {
  const response = await guessOwn(c.env, actor, () =>
    callAuth(c, '/two-factor/enable', { password }),
  );
  if (!response.ok) return null;
  const { totpURI } = await response.json<{ totpURI: string }>();
  return setUpOf(totpURI);
}

/** The one that waits for its first code; null: none does. */
export async function findSetUp(env: Env, userId: string, email: string): Promise<SetUp | null> {
  const kept = await findTwoFactor(directoryOf(env), userId);
  if (kept === null || kept.verified === 1) return null;
  const { secretConfig } = await (await loadAuth(env)).$context;
  const { symmetricDecrypt } = await import('better-auth/crypto');
  const secret = await symmetricDecrypt({ key: secretConfig, data: kept.secret });
  return setUpOf(createOTP(secret).url('Parcel Desk', email));
}

/** The backup codes, which are shown this once, and cookies of the new session; null: the code is wrong. */
export async function confirm(
  c: DeskContext,
  { actor }: Acting,
  code: string,
): Promise<{ codes: string[]; cookies: string[] } | null> {
  const response = await callAuth(c, '/two-factor/verify-totp', { code });
  if (!response.ok) return null;
  await recordPersonalAudit(directoryOf(c.env), actor, 'two_factor_on', Date.now()).run();
  const { api } = await loadAuth(c.env);
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: actor } });
  return { codes: backupCodes, cookies: response.headers.getSetCookie() };
}

/** New ones in place of all others; null: the password is wrong. */
export async function renewCodes(
  c: DeskContext,
  { actor }: Acting,
  password: string,
): Promise<string[] | null> {
  const response = await guessOwn(c.env, actor, () =>
    callAuth(c, '/two-factor/generate-backup-codes', { password }),
  );
  if (!response.ok) return null;
  await recordPersonalAudit(directoryOf(c.env), actor, 'backup_codes_made', Date.now()).run();
  return (await response.json<{ backupCodes: string[] }>()).backupCodes;
}

/** Cookies of the new session; null: the password is wrong. */
export async function switchOff(
  c: DeskContext,
  { actor }: Acting,
  password: string,
): Promise<string[] | null> {
  const response = await guessOwn(c.env, actor, () =>
    callAuth(c, '/two-factor/disable', { password }),
  );
  if (!response.ok) return null;
  await recordPersonalAudit(directoryOf(c.env), actor, 'two_factor_off', Date.now()).run();
  return response.headers.getSetCookie();
}

const setUpOf = (uri: string): SetUp => ({
  uri,
  secret: new URL(uri).searchParams.get('secret') ?? '',
});

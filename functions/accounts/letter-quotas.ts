// Quotas of account letters. Each kind has its own count, so that a flood of sign-ups does not use up the
// letters for new passwords. A letter counts whether or not it is acted on.
import type { Env } from '../env.ts';
import type { Quota } from '../lib/quota.ts';
import { mailboxOf } from './mailbox.ts';

/** 'no-account' answers a password reset for an address without an account. */
export type LetterKind = 'sign-up' | 'invitation' | 'reset' | 'no-account' | 'new-email';

export const perClient = (env: Env, kind: LetterKind, client: string): Quota => ({
  pool: `letters:${kind}:client`,
  key: client,
  max: Number(env.LETTERS_PER_CLIENT),
});

/** Limits the letters of a kind to one mailbox in a day, whoever requests them. */
export const perMailbox = (env: Env, kind: LetterKind, email: string): Quota => ({
  pool: `letters:${kind}:mailbox`,
  key: mailboxOf(email),
  max: Number(env.LETTERS_PER_MAILBOX),
});

/**
 * Reset letters are counted per address: letters to other spellings of it are for no account of its owner,
 * and must not use up the owner's quota.
 */
export const perAddress = (env: Env, email: string): Quota => ({
  pool: 'letters:reset:address',
  key: email,
  max: Number(env.LETTERS_PER_MAILBOX),
});

/** A person may open many shops, so invitations count per inviter as well as per shop. */
export const perSeller = (env: Env, sellerId: string, userId: string): Quota[] =>
  [sellerId, userId].map((key) => ({
    pool: 'letters:invitation:seller',
    key,
    max: Number(env.LETTERS_PER_SELLER),
  }));

export const perDay = (env: Env, kind: LetterKind): Quota => ({
  pool: `letters:${kind}`,
  key: 'all',
  max: Number(env.LETTERS_PER_DAY),
});

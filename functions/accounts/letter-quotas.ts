// How many letters are sent for whom, counted by letters and not by what became of them. Each kind has its own
// count, so that a flood of sign-ups leaves new passwords their letters.
import type { Env } from '../env.ts';
import type { Quota } from '../lib/quota.ts';
import { mailboxOf } from './mailbox.ts';

/** 'no-account' answers those who asked for a new password and have none. */
export type LetterKind = 'sign-up' | 'invitation' | 'reset' | 'no-account';

export const perClient = (env: Env, kind: LetterKind, client: string): Quota => ({
  pool: `letters:${kind}:client`,
  key: client,
  max: Number(env.LETTERS_PER_CLIENT),
});

/** Nobody's mailbox gets more of a kind in a day, whoever asks for them. */
export const perMailbox = (env: Env, kind: LetterKind, email: string): Quota => ({
  pool: `letters:${kind}:mailbox`,
  key: mailboxOf(email),
  max: Number(env.LETTERS_PER_MAILBOX),
});

/**
 * Of new passwords each address has its own: letters to other spellings of it are for no account of its
 * owner's, and must take them nothing.
 */
export const perAddress = (env: Env, email: string): Quota => ({
  pool: 'letters:reset:address',
  key: email,
  max: Number(env.LETTERS_PER_MAILBOX),
});

/** A person opens shops as they like, so who invites is counted as well as for which shop. */
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

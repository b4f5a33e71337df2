// Letters about accounts. Each has one link, and says what happens if nobody opens it.
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';
import { sendEmail } from '../mail/email.ts';
import type { Sent } from '../mail/sent.ts';

export const SIGN_UP_HOURS = 24;
export const INVITATION_DAYS = 7;
/**
 * As long as the quota period of an address: when it gets no more letters, one that still works has arrived.
 * So nobody locks out an owner by requesting new passwords in their name.
 */
export const RESET_HOURS = 24;
export const NEW_EMAIL_HOURS = 24;

/** Anyone may have requested it, so it contains nothing they typed: it carries no messages to others. */
export function sendSignUpLetter(env: Env, lang: Lang, to: string, token: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.signup.subject'), [
    t('letter.signup.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-up/${token}`,
    t('letter.hours', { count: SIGN_UP_HOURS }),
    t('letter.ignore'),
  ]);
}

/** Sign-up with an address that has an account: only its owner is informed. */
export function sendAlreadyHereLetter(env: Env, lang: Lang, to: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.here.subject'), [
    t('letter.here.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-in`,
    t('letter.here.password'),
    `${env.PUBLIC_ORIGIN}/${lang}/password`,
    t('letter.ignore'),
  ]);
}

/** Password reset for an address without an account; the person may have one under another address. */
export function sendNoAccountLetter(env: Env, lang: Lang, to: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.reset.subject'), [
    t('letter.nobody.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-up`,
    t('letter.ignore'),
  ]);
}

export function sendResetLetter(env: Env, lang: Lang, to: string, token: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.reset.subject'), [
    t('letter.reset.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/password/${token}`,
    t('letter.hours', { count: RESET_HOURS }),
    t('letter.ignore'),
  ]);
}

export function sendNewEmailLetter(env: Env, lang: Lang, to: string, token: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.email.subject'), [
    t('letter.email.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-in/email/${token}`,
    t('letter.hours', { count: NEW_EMAIL_HOURS }),
    t('letter.ignore'),
  ]);
}

/** To the old address, while a new password still stops it. The new one is not named. */
export function sendEmailChangingLetter(env: Env, lang: Lang, to: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.email.changing.subject'), [
    t('letter.email.changing.lead'),
    t('letter.email.changing.stop'),
    `${env.PUBLIC_ORIGIN}/${lang}/password`,
  ]);
}

/** To the address that no longer signs in. */
export function sendEmailChangedLetter(env: Env, lang: Lang, to: string): Promise<Sent> {
  const t = words(lang);
  return send(env, to, t('letter.email.changed.subject'), [t('letter.email.changed.lead')]);
}

export function sendInvitationLetter(
  env: Env,
  lang: Lang,
  to: string,
  invitation: { shop: string; by: string; path: string },
): Promise<Sent> {
  const t = words(lang);
  const [shop, by] = [unlinked(invitation.shop), unlinked(invitation.by)];
  return send(env, to, t('letter.invite.subject', { shop }), [
    t('letter.invite.lead', { shop, by }),
    `${env.PUBLIC_ORIGIN}/${lang}/invite/${invitation.path}`,
    t('letter.days', { count: INVITATION_DAYS }),
    t('letter.ignore'),
  ]);
}

/** Names must not become links, whenever they were set: a blank breaks up what would be one. */
const unlinked = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[.。．｡@:/](?=[\p{L}\p{N}])/gu, '$& ');

/** Failures are logged here: often the page has been answered already. */
async function send(env: Env, to: string, subject: string, parts: string[]): Promise<Sent> {
  const text = [...parts, 'Parcel Desk'].join('\n\n');
  const sent = await sendEmail(env, { to, subject, text });
  if (!sent.ok) logError('letter.failed', new Error(sent.reason));
  return sent;
}

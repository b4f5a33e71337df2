// Letters about accounts. Each has one link, and says what happens when nobody opens it.
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { sendEmail } from '../outbound/channels/email.ts';

export const SIGN_UP_HOURS = 24;
export const INVITATION_DAYS = 7;
const RESET_HOURS = 1;

/** Anybody may have asked for it, so it holds nothing that they typed: it is no postman for others. */
export function sendSignUpLetter(
  env: Env,
  lang: Lang,
  to: string,
  token: string,
): Promise<boolean> {
  const t = words(lang);
  return send(env, to, t('letter.signup.subject'), [
    t('letter.signup.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-up/${token}`,
    t('letter.hours', { count: SIGN_UP_HOURS }),
    t('letter.ignore'),
  ]);
}

/** Somebody signed up with an address that has an account: only its owner is told. */
export function sendAlreadyHereLetter(env: Env, lang: Lang, to: string): Promise<boolean> {
  const t = words(lang);
  return send(env, to, t('letter.here.subject'), [
    t('letter.here.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/sign-in`,
    t('letter.here.password'),
    `${env.PUBLIC_ORIGIN}/${lang}/password`,
    t('letter.ignore'),
  ]);
}

export function sendResetLetter(env: Env, lang: Lang, to: string, token: string): Promise<boolean> {
  const t = words(lang);
  return send(env, to, t('letter.reset.subject'), [
    t('letter.reset.lead'),
    `${env.PUBLIC_ORIGIN}/${lang}/password/${token}`,
    t('letter.hours', { count: RESET_HOURS }),
    t('letter.ignore'),
  ]);
}

export function sendInvitationLetter(
  env: Env,
  lang: Lang,
  to: string,
  invitation: { shop: string; by: string; path: string },
): Promise<boolean> {
  const t = words(lang);
  return send(env, to, t('letter.invite.subject', { shop: invitation.shop }), [
    t('letter.invite.lead', invitation),
    `${env.PUBLIC_ORIGIN}/${lang}/invite/${invitation.path}`,
    t('letter.days', { count: INVITATION_DAYS }),
    t('letter.ignore'),
  ]);
}

const limiter = new RateLimiter();
const LETTERS_PER_MINUTE = 3;

/**
 * false: it did not leave, which is written down here; often the page has been answered already. Whoever
 * fills in the forms with somebody else's address cannot bury them in letters.
 */
async function send(env: Env, to: string, subject: string, parts: string[]): Promise<boolean> {
  if (limiter.take(to, LETTERS_PER_MINUTE, Date.now()) > 0) return false;
  const text = [...parts, 'Parcel Desk'].join('\n\n');
  const sent = await sendEmail(env, { to, subject, text });
  if (!sent.ok) logError('letter.failed', new Error(sent.reason));
  return sent.ok;
}

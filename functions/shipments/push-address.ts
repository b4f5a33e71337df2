// Allowed addresses of web push: only the services of known browsers, because the address comes from a
// stranger's browser.
import type { Env } from '../env.ts';

const SERVICES =
  /^https:\/\/(?:fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|[\w-]+\.push\.apple\.com|[\w-]+\.notify\.windows\.com)\//;

export const isPushAddress = (url: string): boolean => url.length < 1000 && SERVICES.test(url);

/** Whether this installation has keys to push with. */
export const canPush = (env: Env): boolean => Boolean(env.VAPID_PUBLIC && env.VAPID_PRIVATE);

// The part of the fake of Ozon about keys: what they may do, and when they end. What a key is, its own words
// say: `ends-3` ends in three days, `endless` names no end, `only-posting` has but one role, `ip` is limited to
// other addresses, `off` was deactivated.
import { type FakeMethods, refused } from './ozon-fake-kit.ts';

const DAY_MS = 86_400_000;

/** A key made since 3 September 2026 lives three months; the demo's was made some days ago. */
const LIVES_DAYS = 83;

const POSTING_FBS = [
  '/v4/posting/fbs',
  '/v3/posting/fbs',
  '/v2/posting/fbs',
  '/v2/fbs/posting',
  '/v1/posting',
  '/v3/posting/fbo',
  '/v1/roles',
];

/** Ozon lists methods and beginnings of methods. */
const ADMIN = ['/v1', '/v2', '/v3', '/v4', '/v5'];

export const ROLES_METHODS: FakeMethods = {
  '/v1/roles': ({ key, now }) => {
    const days = /ends-(-?\d+)/.exec(key)?.[1] ?? LIVES_DAYS;
    const ends = /endless/.test(key) ? {} : { expires_at: at(now, Number(days)) };
    const roles = isNarrow(key)
      ? [{ name: 'Posting FBS', methods: POSTING_FBS }]
      : [{ name: 'Admin', methods: ADMIN }];
    return Response.json({ roles, ...ends });
  },
};

/** null: the key may call this method. */
export function refuseKey(key: string, method: string): Response | null {
  if (/\bip\b/.test(key)) return refused(403, 7, 'Api-Key is restricted to specific IP addresses');
  if (/\boff\b/.test(key)) {
    return refused(403, 7, 'Api-key is deactivated, use another one or generate a new one');
  }
  if (!isNarrow(key) || POSTING_FBS.some((one) => method === one || method.startsWith(`${one}/`))) {
    return null;
  }
  return refused(403, 7, 'Api-Key is missing a required role for a method');
}

const isNarrow = (key: string): boolean => /only-posting/.test(key);

const at = (now: number, days: number): string => new Date(now + days * DAY_MS).toISOString();

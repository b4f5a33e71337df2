// An account at Ozon as its seller sees it: how far it was read, what the key may do and when it ends, and
// whether Ozon's push notifications come here.
import * as v from 'valibot';

const Instant = v.pipe(v.string(), v.isoTimestamp());

/** Days before the end of a key at which its seller is told; 0: within the last day. */
export const KEY_WARN_DAYS = [14, 3, 0] as const;
export type KeyWarnDays = (typeof KEY_WARN_DAYS)[number];

/** What is not told to us by Ozon any more, or soon. Words: `ozon.pushes.*`. */
export const PUSH_TROUBLES = ['unstable', 'unreachable', 'disabled'] as const;
export type PushTrouble = (typeof PUSH_TROUBLES)[number];

/** Words: `ozon.pushes.*`. */
export const PUSH_STATES = [
  'receiving',
  ...PUSH_TROUBLES,
  /** By the seller, at Ozon. */
  'switched_off',
  /** All types go to other systems. */
  'taken',
  /** Ozon's check of our address fails. */
  'address_fails',
  /** This installation cannot be reached from outside. */
  'local',
  /** A system of the seller passes messages on to us: Ozon's settings are left alone. */
  'relayed',
  /** The account has not got the methods (they are a beta), or the key may not use them. */
  'not_offered',
  /** Ozon refused the subscription. */
  'refused',
] as const;
export type PushState = (typeof PUSH_STATES)[number];

/** What a key is needed for. Words: `ozon.needs.*`. */
export const KEY_NEEDS = [
  'postings',
  'fbo',
  'fbp',
  'actions',
  'labels',
  'handover',
  'returns',
  'rfbs_returns',
  'cancellations',
  'rating',
  'pushes',
  'chats',
  'products',
  'settings',
  'account',
  'other',
] as const;
export type KeyNeed = (typeof KEY_NEEDS)[number];

export const Reading = v.object({
  found: v.pipe(v.number(), v.integer(), v.description('Postings read so far.')),
  reachedAt: v.pipe(
    v.nullable(Instant),
    v.description('The day it has come back to; null: still among the newest.'),
  ),
});
export type Reading = v.InferOutput<typeof Reading>;

export const OzonAccount = v.pipe(
  v.object({
    connectionId: v.string(),
    reading: v.pipe(
      v.nullable(Reading),
      v.description('How far the first reading is; null: everything was read.'),
    ),
    key: v.object({
      endsAt: v.pipe(v.nullable(Instant), v.description('null: Ozon does not say.')),
      roles: v.array(v.string()),
      lacks: v.pipe(
        v.array(v.object({ for: v.picklist(KEY_NEEDS), methods: v.array(v.string()) })),
        v.description('What the key has no right to, by what it is needed for.'),
      ),
    }),
    pushes: v.pipe(
      v.nullable(
        v.object({
          state: v.picklist(PUSH_STATES),
          since: Instant,
          types: v.pipe(v.array(v.string()), v.description('Types of notifications sent here.')),
          elsewhere: v.pipe(
            v.array(v.object({ host: v.string(), types: v.array(v.string()) })),
            v.description('Types that another system gets; they are left to it.'),
          ),
          detail: v.pipe(v.nullable(v.string()), v.description("Ozon's own words or code.")),
        }),
      ),
      v.description('null: not looked at yet.'),
    ),
  }),
  v.metadata({ ref: 'OzonAccount' }),
);
export type OzonAccount = v.InferOutput<typeof OzonAccount>;

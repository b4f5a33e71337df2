// Passwords, sessions and API keys, by better-auth. A seller is its "organization". Our own stores write
// memberships, each change in one batch with its audit entry (docs/adr/0010); so better-auth's routes for
// that are not reachable (routes.ts).

import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { createAccessControl } from 'better-auth/plugins/access';
import { organization } from 'better-auth/plugins/organization';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { uncounted } from '../lib/budget.ts';
import { directoryOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { hashedBy } from './hasher.ts';
import { refuseUsedCodes } from './one-time-codes.ts';
import { openSession } from './open-session.ts';
import { findSellersOf } from './store.ts';

// better-auth requires these to make a key; our own routes require a role (access.ts).
const access = createAccessControl({ apiKey: ['create', 'read', 'update', 'delete'] });
const roles = {
  owner: access.newRole({ apiKey: ['create', 'read', 'update', 'delete'] }),
  agent: access.newRole({ apiKey: [] }),
  viewer: access.newRole({ apiKey: [] }),
};

const ID_PREFIXES: Record<string, string> = { session: 'ses', apikey: 'key' };

/** Options without a database: a test compares their tables with schema.sql (auth-schema.test.ts). */
export const AUTH_OPTIONS = {
  basePath: '/api/auth',
  user: {
    modelName: 'users',
    additionalFields: {
      singleKeys: { type: 'boolean', required: true, defaultValue: true, input: false },
    },
  },
  // A session ends fourteen days after the last day of use.
  session: { modelName: 'sessions', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
  account: { modelName: 'accounts' },
  // Expired rows are deleted at night (leaving/purge.ts): here it would be a scan each time.
  verification: { modelName: 'verifications', storeIdentifier: 'hashed', disableCleanup: true },
  plugins: [
    organization({
      ac: access,
      roles,
      creatorRole: 'owner',
      schema: {
        organization: { modelName: 'sellers' },
        member: { modelName: 'members' },
        invitation: { modelName: 'invitations' },
      },
    }),
    apiKey(
      [
        {
          configId: 'seller',
          references: 'organization',
          defaultPrefix: 'pd_',
          startingCharactersConfig: { charactersLength: 8 },
          maximumNameLength: 100,
          // Holds who made the key (key-work.ts): the keys of a member end with them.
          enableMetadata: true,
          // Keys are counted in memory instead (keys.ts): this one writes to the database at each request.
          rateLimit: { enabled: false },
        },
      ],
      { schema: { apikey: { modelName: 'api_keys' } } },
    ),
    twoFactor({
      issuer: 'Parcel Desk',
      schema: { twoFactor: { modelName: 'two_factors' } },
    }),
    openSession,
  ],
  advanced: {
    database: {
      // A test compares the tables. better-auth would read them once per isolate, in the first request, and
      // all others would wait for that one: for ever if it was aborted.
      validateSchema: false,
      generateId: ({ model }: { model: string }) => newId(ID_PREFIXES[model] ?? 'aut', Date.now()),
    },
    // Cloudflare's header; on one machine the reverse proxy sets it.
    ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
  },
} satisfies Parameters<typeof betterAuth>[0];

type Auth = ReturnType<typeof makeAuth>;
const made = new WeakMap<D1Database, Auth>();

/** Building it takes milliseconds, so it is built once, at the first sign-in. */
export function authFor(env: Env): Auth {
  const db = uncounted(directoryOf(env));
  const known = made.get(db);
  if (known) return known;
  const auth = makeAuth(env);
  made.set(db, auth);
  return auth;
}

const makeAuth = (env: Env) => betterAuth({ ...optionsFor(env), plugins: AUTH_OPTIONS.plugins });

/** Of this installation. */
export function optionsFor(env: Env) {
  // It outlives the invocation, and with it the budget.
  const db = uncounted(directoryOf(env));
  const { plugins: _, ...common } = AUTH_OPTIONS;
  return {
    ...common,
    database: db,
    baseURL: env.PUBLIC_ORIGIN,
    secret: env.SECRETS_KEY,
    trustedOrigins: [env.PUBLIC_ORIGIN],
    // Our own code limits password attempts, by account and device (sign-in.ts).
    rateLimit: { enabled: false },
    onAPIError: {
      // Only better-auth's own refusals become responses; `busy` or an unreachable database is thrown.
      onError: (error: unknown) => {
        if (!isAPIError(error)) throw error;
      },
    },
    emailAndPassword: {
      enabled: true,
      // sign-up.ts and members.ts create people, for a mailbox proved to be theirs.
      disableSignUp: true,
      minPasswordLength: PASSWORD_CHARS_MIN,
      maxPasswordLength: PASSWORD_CHARS_MAX,
      ...(env.HASHER ? { password: hashedBy(env.HASHER) } : {}),
    },
    hooks: { before: refuseUsedCodes(db) },
    databaseHooks: {
      session: {
        create: {
          // Most people work for one seller: they need not choose it.
          before: async (session: { userId: string } & Record<string, unknown>) => {
            const [first] = await findSellersOf(db, session.userId);
            return { data: { ...session, activeOrganizationId: first?.sellerId ?? null } };
          },
        },
      },
    },
  } satisfies Parameters<typeof betterAuth>[0];
}

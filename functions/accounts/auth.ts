// Passwords, sessions and API keys, by better-auth. A seller is its "organization". Who works for whom
// is written by our own stores, each change in one batch with its line of the audit log
// (docs/adr/0010); so better-auth's routes for that are not reachable (routes.ts).

import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { createAccessControl } from 'better-auth/plugins/access';
import { organization } from 'better-auth/plugins/organization';
import { PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { notePersonalDeed } from './audit-store.ts';
import { hashedBy } from './hasher.ts';
import { openSession } from './open-session.ts';
import { findSellersOf } from './store.ts';

// better-auth asks for these before it makes a key; our own routes ask for a role (access.ts).
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
  user: { modelName: 'users' },
  // Fourteen days since the last day somebody came by.
  session: { modelName: 'sessions', expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
  account: { modelName: 'accounts' },
  // What has expired is forgotten at night (watch/retention.ts): here it would be a scan each time.
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
          // Who made it (key-work.ts): their keys end with them.
          enableMetadata: true,
          // Counted in memory instead (keys.ts): this one writes to the database at each request.
          rateLimit: { enabled: false },
        },
      ],
      { schema: { apikey: { modelName: 'api_keys' } } },
    ),
    openSession,
  ],
  advanced: {
    database: {
      // A test compares the tables. better-auth would read them once per isolate, in the first request,
      // and all others would wait for that one: for ever when it was broken off.
      validateSchema: false,
      generateId: ({ model }: { model: string }) => newId(ID_PREFIXES[model] ?? 'aut', Date.now()),
    },
    // Cloudflare's header; on one machine the reverse proxy sets it.
    ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
  },
} satisfies Parameters<typeof betterAuth>[0];

type Auth = ReturnType<typeof makeAuth>;
const made = new WeakMap<D1Database, Auth>();

/** Building it costs milliseconds, so it is built once, when somebody first signs in. */
export function authFor(env: Env): Auth {
  const db = directoryOf(env);
  const known = made.get(db);
  if (known) return known;
  const auth = makeAuth(env);
  made.set(db, auth);
  return auth;
}

function makeAuth(env: Env) {
  const db = directoryOf(env);
  return betterAuth({
    ...AUTH_OPTIONS,
    database: db,
    baseURL: env.PUBLIC_ORIGIN,
    secret: env.SECRETS_KEY,
    trustedOrigins: [env.PUBLIC_ORIGIN],
    // Who may try a password is ours to say, by account and device (sign-in.ts).
    rateLimit: { enabled: false },
    onAPIError: {
      // What is no refusal of its own is not answered as one: `busy`, or a database that is away.
      onError: (error) => {
        if (!isAPIError(error)) throw error;
      },
    },
    emailAndPassword: {
      enabled: true,
      // People come in by sign-up.ts and members.ts, with a mailbox that is theirs.
      disableSignUp: true,
      minPasswordLength: PASSWORD_CHARS_MIN,
      maxPasswordLength: PASSWORD_CHARS_MAX,
      ...(env.HASHER ? { password: hashedBy(env.HASHER) } : {}),
    },
    databaseHooks: {
      session: {
        create: {
          // Most people work for one seller: they need not choose it.
          before: async (session) => {
            const [first] = await findSellersOf(db, session.userId);
            return { data: { ...session, activeOrganizationId: first?.sellerId ?? null } };
          },
          after: async ({ userId }) => {
            await notePersonalDeed(db, userId, 'signed_in', Date.now()).run();
          },
        },
      },
    },
  });
}

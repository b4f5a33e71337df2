// Accounts, sessions, members and API keys, by better-auth. A seller is its "organization".
import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { createAccessControl } from 'better-auth/plugins/access';
import { organization } from 'better-auth/plugins/organization';
import type { Env } from '../env.ts';
import { newId } from '../lib/ids.ts';
import { findSellersOf } from './store.ts';

// What better-auth itself lets a role do; our own routes ask for a role (access.ts).
const access = createAccessControl({
  organization: ['update', 'delete'],
  member: ['create', 'update', 'delete'],
  invitation: ['create', 'cancel'],
  team: ['create', 'update', 'delete'],
  ac: ['create', 'read', 'update', 'delete'],
  apiKey: ['create', 'read', 'update', 'delete'],
});
const roles = {
  owner: access.newRole({
    organization: ['update', 'delete'],
    member: ['create', 'update', 'delete'],
    invitation: ['create', 'cancel'],
    apiKey: ['create', 'read', 'update', 'delete'],
  }),
  agent: access.newRole({ organization: [] }),
  viewer: access.newRole({ organization: [] }),
};

const ID_PREFIXES: Record<string, string> = { organization: 'sel', user: 'usr' };

/** Options without a database: also read by the test that compares them with schema.sql. */
export const AUTH_OPTIONS = {
  basePath: '/api/auth',
  user: { modelName: 'users' },
  session: { modelName: 'sessions', expiresIn: 60 * 60 * 24 * 14 },
  account: { modelName: 'accounts' },
  verification: { modelName: 'verifications' },
  emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128 },
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
          rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600 },
        },
      ],
      { schema: { apikey: { modelName: 'api_keys' } } },
    ),
  ],
  advanced: {
    database: {
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
  const known = made.get(env.DB);
  if (known) return known;
  const auth = makeAuth(env);
  made.set(env.DB, auth);
  return auth;
}

function makeAuth(env: Env) {
  return betterAuth({
    ...AUTH_OPTIONS,
    database: env.DB,
    baseURL: env.PUBLIC_ORIGIN,
    secret: env.SECRETS_KEY,
    trustedOrigins: [env.PUBLIC_ORIGIN],
    // Limits per client are better-auth's own, kept in the isolate like the others (docs/adr/0006).
    rateLimit: { enabled: true, window: 60, max: 100, storage: 'memory' },
    databaseHooks: {
      session: {
        create: {
          // Most people work for one seller: they need not choose it.
          before: async (session) => {
            const [first] = await findSellersOf(env.DB, session.userId);
            return { data: { ...session, activeOrganizationId: first?.sellerId ?? null } };
          },
        },
      },
    },
  });
}

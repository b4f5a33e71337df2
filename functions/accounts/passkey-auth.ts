// better-auth with passkeys: loaded when somebody uses one, since the package is as large as all the rest of
// signing in. Passkeys are bound to the host of PUBLIC_ORIGIN: under another one they do not work.
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { AUTH_OPTIONS, optionsFor } from './auth.ts';

export const PASSKEY_TABLE = { passkey: { modelName: 'passkeys' } } as const;

type PasskeyAuth = ReturnType<typeof makeAuth>;
const made = new WeakMap<D1Database, PasskeyAuth>();

export function passkeyAuthFor(env: Env): PasskeyAuth {
  const db = directoryOf(env);
  const auth = made.get(db) ?? makeAuth(env);
  made.set(db, auth);
  return auth;
}

const makeAuth = (env: Env) =>
  betterAuth({
    ...optionsFor(env),
    // A passkey is added with the password, whenever one has signed in.
    session: { ...AUTH_OPTIONS.session, freshAge: 0 },
    plugins: [
      passkey({
        rpName: 'Parcel Desk',
        rpID: new URL(env.PUBLIC_ORIGIN).hostname,
        origin: env.PUBLIC_ORIGIN,
        schema: PASSKEY_TABLE,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => verified(verification.registrationInfo),
        },
        authentication: {
          afterVerification: ({ verification }) => verified(verification.authenticationInfo),
        },
      }),
    ],
  });

/** It stands for both steps: what one has, and who one is. The package itself takes one without the second. */
async function verified(info: { userVerified: boolean } | undefined): Promise<undefined> {
  if (info?.userVerified !== true) throw new APIError('UNAUTHORIZED', { message: 'Not verified' });
}

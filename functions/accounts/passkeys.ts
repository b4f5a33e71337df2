// Passkeys: added with the password, and a way to sign in besides it. The browser's half is an island.
import * as v from 'valibot';
import { KeyName } from '../contract/account.ts';
import { directoryOf } from '../lib/databases.ts';
import type { AccountContext } from './access.ts';
import { recordPersonalAudit } from './audit-store.ts';
import { rememberDevice } from './known-device.ts';
import { recordSignIn } from './sign-in.ts';

export interface Ceremony {
  /** For the browser: JSON. */
  options: object;
  /** Names the challenge, for five minutes. */
  cookies: string[];
}

export const beginAdding = async (c: AccountContext): Promise<Ceremony> => {
  const { api } = await load(c);
  const { response, headers } = await api.generatePasskeyRegistrationOptions({
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  return { options: response, cookies: headers.getSetCookie() };
};

/** false: the answer is not one to our challenge, or the passkey did not verify its owner. */
export async function finishAdding(
  c: AccountContext,
  userId: string,
  { response, name }: { response: string; name: string },
): Promise<boolean> {
  const { api } = await load(c);
  const answer = await api.verifyPasskeyRegistration({
    body: { response: readJson(response), name: v.is(KeyName, name) ? name.trim() : '' },
    headers: c.req.raw.headers,
    asResponse: true,
  });
  if (!answer.ok) return false;
  await recordPersonalAudit(directoryOf(c.env), userId, 'passkey_added', Date.now()).run();
  return true;
}

export const beginSignIn = async (c: AccountContext): Promise<Ceremony> => {
  const { api } = await load(c);
  const { response, headers } = await api.generatePasskeyAuthenticationOptions({
    // Without a session: a passkey of any account may answer.
    headers: new Headers(),
    returnHeaders: true,
  });
  return { options: response, cookies: headers.getSetCookie() };
};

/** Cookies of the session; null: no passkey of ours, or not an answer to our challenge. */
export async function finishSignIn(c: AccountContext, response: string): Promise<string[] | null> {
  const { api } = await load(c);
  const answer = await api.verifyPasskeyAuthentication({
    body: { response: readJson(response) as never },
    headers: c.req.raw.headers,
    asResponse: true,
  });
  if (!answer.ok) return null;
  const { user } = await answer.json<{ user: { id: string; email: string } }>();
  await recordSignIn(c.env, user.id);
  return [...answer.headers.getSetCookie(), await rememberDevice(c.env, user.email)];
}

const load = async ({ env }: AccountContext) =>
  (await import('./passkey-auth.ts')).passkeyAuthFor(env);

function readJson(text: string): Record<string, unknown> {
  try {
    const read = v.safeParse(v.looseObject({ id: v.string() }), JSON.parse(text));
    return read.success ? read.output : { id: '' };
  } catch {
    return { id: '' };
  }
}

// Shops with people and keys, for tests that act as one of them.
import { env } from 'cloudflare:test';
import {
  insertMember,
  insertPerson,
  insertSeller,
} from '../../../functions/accounts/account-store.ts';
import { authFor } from '../../../functions/accounts/auth.ts';
import { permissionsOf } from '../../../functions/accounts/keys.ts';
import type { Role } from '../../../functions/accounts/roles.ts';
import type { KeyScope } from '../../../functions/contract/account.ts';
import type { Env } from '../../../functions/env.ts';
import { newId } from '../../../functions/lib/ids.ts';
import { call, ORIGIN } from './hooks.ts';

export interface Member {
  id: string;
  email: string;
  sellerId: string;
  membershipId: string;
  sessionId: string;
  /** For `call(path, { headers })`: a browser of theirs, on one of our pages. */
  headers: { cookie: string; origin: string };
}

export interface Shop {
  id: string;
  owner: Member;
}

export async function openShop(): Promise<Shop> {
  const now = Date.now();
  const id = newId('sel', now);
  await insertSeller(
    env.DB,
    { id, name: 'A shop', lang: 'en', timeZone: 'Europe/Moscow' },
    now,
  ).run();
  return { id, owner: await joinShop(id, 'owner') };
}

/** A hash that no password has. */
const NO_PASSWORD = `${'0'.repeat(32)}:${'0'.repeat(128)}`;

/** Their password opens nothing: who has to sign in with one signs up in the test. */
export async function joinShop(sellerId: string, role: Role): Promise<Member> {
  const now = Date.now();
  const id = newId('usr', now);
  const email = `${id}@staff.test`;
  const membershipId = newId('mem', now);
  await env.DB.batch([
    ...insertPerson(
      env.DB,
      { id, name: `The ${role}`, email, passwordHash: NO_PASSWORD },
      newId('aut', now),
      now,
    ),
    insertMember(env.DB, { id: membershipId, sellerId, userId: id, role }, now),
  ]);
  const { cookie, sessionId } = await openBrowser(id);
  return { id, email, sellerId, membershipId, sessionId, headers: { cookie, origin: ORIGIN } };
}

/** One more browser of the same person. */
export async function openBrowser(userId: string): Promise<{ cookie: string; sessionId: string }> {
  const { headers, response } = await authFor(env).api.openSession({
    body: { userId },
    headers: new Headers(),
    returnHeaders: true,
  });
  return { cookie: cookiesOf(headers), sessionId: response.sessionId };
}

export async function keyOf(shop: Shop, scope: KeyScope): Promise<{ id: string; key: string }> {
  const { id, key } = await authFor(env).api.createApiKey({
    body: {
      configId: 'seller',
      organizationId: shop.id,
      userId: shop.owner.id,
      name: 'A program',
      permissions: permissionsOf(scope),
    },
  });
  return { id, key };
}

let clients = 0;
/** An address nobody else in this file has, so that limits do not meet. */
export const newClient = (): string => `10.9.${clients >> 8}.${clients++ & 255}`;

/** As a browser on one of our pages would. */
export const sendForm = (
  path: string,
  fields: Record<string, string>,
  from: { client?: string; cookie?: string; settings?: Partial<Env> } = {},
): Promise<Response> =>
  call(
    path,
    {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: {
        origin: ORIGIN,
        accept: 'text/html',
        'cf-connecting-ip': from.client ?? newClient(),
        ...(from.cookie ? { cookie: from.cookie } : {}),
      },
    },
    { ...env, ...from.settings },
  );

export const cookiesIn = (answer: Response): string => cookiesOf(answer.headers);

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

// Who sends: owners, agents, viewers and keys of three shops, buyers by their links, the operator. All
// of them come in as people do, by forms and letters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Running, terminalOf } from '../server-process.ts';
import type { Caller, World } from './world.ts';

const PASSWORD = 'a pass phrase of several words';
/** A key may ask 600 times a minute. */
const KEYS = { demo: { write: 6, read: 3 }, other: { write: 3, read: 1 } };

export async function openCallers(server: Running, world: World): Promise<void> {
  const { account } = server.demo;
  if (account === null) throw new Error('the server runs without its demo');
  const owner = await personOf(server, world, 'owner of demo', 'demo', account);
  await spareOwn(server, world, owner);
  const members = await Promise.all(
    (['agent', 'viewer'] as const).map((role) => joinDemo(server, world, owner, role)),
  );
  const others = await Promise.all(['b', 'c'].map((shop) => signUp(server, world, shop)));
  const people = [owner, ...members, ...others];
  const keys = [
    ...(await keysOf(server, world, owner, KEYS.demo)),
    ...(await keysOf(server, world, others[0] as Caller, KEYS.other)),
    ...(await keysOf(server, world, others[1] as Caller, KEYS.other)),
  ];
  for (const person of [owner, ...others]) await spareOwn(server, world, person);
  const { OPERATOR_KEY } = JSON.parse(readFileSync(join(server.dataDir, 'secrets.json'), 'utf8'));
  const operator = { authorization: `Bearer ${OPERATOR_KEY}` };
  world.callers.push(
    ...people,
    ...keys,
    { name: 'operator', shop: 'public', kind: 'operator', headers: operator },
    { name: 'nobody', shop: 'public', kind: 'nobody', headers: {} },
  );
  world.parcels.push(...Object.values(server.demo.links));
}

/** A buyer, by the token of a ticket. */
export const buyerOf = ({ id, token }: { id: string; token: string }): Caller => ({
  name: `buyer of ${id}`,
  shop: 'public',
  kind: 'ticket',
  headers: { authorization: `Bearer ${token}` },
});

async function personOf(
  server: Running,
  world: World,
  name: string,
  shop: string,
  account: { email: string; password: string },
): Promise<Caller> {
  const caller: Caller = { name, shop, kind: 'session', headers: {} };
  let renewing: Promise<void> | null = null;
  const signIn = async () => {
    const response = await fetch(`${server.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        origin: server.origin,
        'content-type': 'application/json',
        'cf-connecting-ip': world.client(),
      },
      body: JSON.stringify(account),
    });
    if (!response.ok) throw new Error(`${name} cannot sign in: ${response.status}`);
    caller.headers = { origin: server.origin, cookie: cookieOf(response) };
  };
  await signIn();
  // Refused for a while, it is tried again with the next answer that asks for it.
  caller.renew = () => {
    renewing ??= signIn()
      .catch(() => {})
      .finally(() => {
        renewing = null;
      });
    return renewing;
  };
  return caller;
}

async function joinDemo(
  server: Running,
  world: World,
  owner: Caller,
  role: 'agent' | 'viewer',
): Promise<Caller> {
  const email = `${role}@fuzz.test`;
  await ask(server, world, owner, 'POST', '/api/auth/invitations', { email, role });
  const link = await linkFor(server, email, 'invite');
  await postForm(server, world, link, { name: role, password: PASSWORD });
  return personOf(server, world, `${role} of demo`, 'demo', { email, password: PASSWORD });
}

async function signUp(server: Running, world: World, shop: string): Promise<Caller> {
  const email = `owner-${shop}@fuzz.test`;
  const typed = { shop: `Shop ${shop}`, name: 'Owner', email, password: PASSWORD };
  await postForm(server, world, `${server.origin}/en/sign-up`, typed);
  await postForm(server, world, await linkFor(server, email, 'sign-up'), {});
  return personOf(server, world, `owner of ${shop}`, shop, { email, password: PASSWORD });
}

async function keysOf(
  server: Running,
  world: World,
  owner: Caller,
  counts: Record<'write' | 'read', number>,
): Promise<Caller[]> {
  const keys: Caller[] = [];
  for (const scope of ['write', 'read'] as const) {
    for (let i = 0; i < counts[scope]; i++) {
      const body = { name: `${scope} ${i}`, scope, expiresInDays: null };
      const { key } = await ask(server, world, owner, 'POST', '/api/auth/keys', body);
      const name = `${scope} key of ${owner.shop}`;
      const headers = { authorization: `Bearer ${key}` };
      keys.push({ name, shop: owner.shop, kind: 'key', headers });
    }
  }
  return keys;
}

/** The run's own memberships, keys and webhook addresses are not to be removed by it. */
async function spareOwn(server: Running, world: World, owner: Caller): Promise<void> {
  const lists = [
    await ask(server, world, owner, 'GET', '/api/auth/members'),
    await ask(server, world, owner, 'GET', '/api/auth/keys'),
    await ask(server, world, owner, 'GET', '/api/v1/connections'),
  ];
  for (const [id] of JSON.stringify(lists).matchAll(/\b[a-z]{3}_[0-9a-z]{26}\b/g)) {
    world.spared.add(id);
  }
}

async function ask(
  server: Running,
  world: World,
  caller: Caller,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const response = await fetch(server.origin + path, {
    method,
    headers: {
      ...caller.headers,
      'content-type': 'application/json',
      'cf-connecting-ip': world.client(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}

async function postForm(
  server: Running,
  world: World,
  url: string,
  fields: Record<string, string>,
): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { origin: server.origin, accept: 'text/html', 'cf-connecting-ip': world.client() },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`POST ${url}: ${response.status}`);
}

/** The link in the letter, which stands in the terminal. */
async function linkFor(server: Running, email: string, path: string): Promise<string> {
  const letter = new RegExp(`Mail to ${email}[\\s\\S]*?(http\\S+/${path}/\\S+)`);
  for (let tries = 0; tries < 200; tries++) {
    const link = letter.exec(terminalOf(server))?.[1];
    if (link) return link;
    await wait(100);
  }
  throw new Error(`no letter to ${email}`);
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

// Who works for a seller, signed in as anybody signs in.
import { env } from 'cloudflare:test';
import { newId } from '../../functions/lib/ids.ts';
import type { Role } from '../../functions/sellers/roles.ts';
import { call, ORIGIN } from './support.ts';

export interface Person {
  userId: string;
  name: string;
  sellerId: string;
  /** What this person's browser sends with a form or a call from our own pages. */
  headers: { cookie: string; origin: string };
}

let hired = 0;

/** A new person of a seller; without `sellerId`, of a new one. */
export async function hire(role: Role, sellerId?: string): Promise<Person> {
  const now = new Date();
  const number = `${now.getTime()}-${hired++}`;
  const name = `${role} ${number}`;
  const response = await call('/api/auth/sign-up/email', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      // Sign-ups are counted by address.
      'cf-connecting-ip': `2001:db8::${(hired % 60_000).toString(16)}`,
    },
    body: JSON.stringify({
      name,
      email: `${number}@staff.test`,
      password: 'correct horse battery',
    }),
  });
  if (!response.ok) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  const { user } = await response.json<{ user: { id: string } }>();
  const seller = sellerId ?? newId('sel', now.getTime());
  await env.DB.batch([
    env.DB.prepare(
      'INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?1, ?2, ?1, ?3)',
    ).bind(seller, 'A shop', now.toISOString()),
    env.DB.prepare(
      'INSERT INTO members (id, organizationId, userId, role, createdAt) VALUES (?, ?, ?, ?, ?)',
    ).bind(newId('mem', now.getTime()), seller, user.id, role, now.toISOString()),
  ]);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { userId: user.id, name, sellerId: seller, headers: { cookie, origin: ORIGIN } };
}

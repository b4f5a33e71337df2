// Who works for a shop: invited by letter, let go at once, and never without an owner.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import {
  cookiesIn,
  joinShop,
  type Member,
  openBrowser,
  openShop,
  type Shop,
  sendForm,
} from './support/accounts.ts';
import { call, expectProblem } from './support/hooks.ts';
import { linkIn, openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `guest${people++}@mailbox.test`;
const PASSWORD = 'three words in a row';
const NEW_PERSON = { name: 'Li', password: PASSWORD };

const ask = (who: Member, method: string, path: string, body?: object): Promise<Response> =>
  call(`/api/auth${path}`, {
    method,
    headers: { ...who.headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** The id of the invitation and the link in its letter. */
async function invite(shop: Shop, email: string, role = 'agent') {
  const letters = mailbox.to(email).length;
  const answer = await ask(shop.owner, 'POST', '/invitations', { email, role });
  expect(answer.status).toBe(201);
  const { id, isSent } = await answer.json<{ id: string; isSent: boolean }>();
  expect(isSent).toBe(true);
  return { id, link: linkIn(await mailbox.newest(email, letters + 1), 'invite') };
}

const membersOf = async (shop: Shop) => {
  const answer = await ask(shop.owner, 'GET', '/members');
  const { members } = await answer.json<{ members: { email: string; role: string }[] }>();
  return members.map(({ email, role }) => [email, role]);
};

const accountsOf = (email: string) =>
  env.DB.prepare('SELECT count(*) AS n FROM users WHERE email = ?').bind(email).first<number>('n');

const isIn = async (shop: Shop, email: string): Promise<boolean> =>
  (await membersOf(shop)).some(([address]) => address === email);

/** Where the browser of a member is let in. */
const mayRead = async (headers: { cookie: string }): Promise<number> =>
  (await call('/api/v1/canned-answers', { headers })).status;

describe('an invitation', () => {
  test('an invitation brings a new person into the shop in the invited role', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { link } = await invite(shop, email, 'viewer');
    const shown = await call(link);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain(email);
    const joined = await sendForm(link, NEW_PERSON);
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/en/desk']);
    expect(await membersOf(shop)).toContainEqual([email, 'viewer']);
    const headers = { cookie: cookiesIn(joined) };
    expect(await mayRead(headers)).toBe(200);
    expect((await call('/api/auth/invitations', { headers })).status).toBe(403);
  });

  test('an invitation accepted by a person with an account makes them a member of both shops', async () => {
    const [first, second] = [await openShop(), await openShop()];
    const agent = await joinShop(first.id, 'agent');
    const { link } = await invite(second, agent.email, 'owner');
    expect(await (await call(link)).text()).toContain('/en/sign-in?back=');
    const { cookie } = agent.headers;
    expect((await sendForm(link, {}, { cookie })).status).toBe(303);
    expect(await membersOf(first)).toContainEqual([agent.email, 'agent']);
    expect(await membersOf(second)).toContainEqual([agent.email, 'owner']);
    expect(await accountsOf(agent.email)).toBe(1);
    // The browser goes on in the shop it was just invited to: only its owner may see this.
    const listed = await ask(agent, 'GET', '/invitations');
    expect(listed.status).toBe(200);
  });

  test('an invitation to a person with an account asks for a sign-in instead of joining by form', async () => {
    const [first, second] = [await openShop(), await openShop()];
    const agent = await joinShop(first.id, 'agent');
    const { link } = await invite(second, agent.email);
    const answer = await sendForm(link, NEW_PERSON);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, link]);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await isIn(second, agent.email)).toBe(false);
    expect(await accountsOf(agent.email)).toBe(1);
  });

  test('an invitation works once', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { link } = await invite(shop, email);
    expect((await sendForm(link, NEW_PERSON)).status).toBe(303);
    expect((await call(link)).status).toBe(410);
    expect((await sendForm(link, NEW_PERSON)).status).toBe(410);
    expect(await membersOf(shop)).toHaveLength(2);
    expect(await accountsOf(email)).toBe(1);
  });

  test('an invitation accepted twice at once creates one member and one account', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { link } = await invite(shop, email);
    await Promise.all([sendForm(link, NEW_PERSON), sendForm(link, NEW_PERSON)]);
    expect((await membersOf(shop)).filter(([address]) => address === email)).toHaveLength(1);
    expect(await accountsOf(email)).toBe(1);
  });

  test('an invitation expires after seven days', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { id, link } = await invite(shop, email);
    const endsAt = await env.DB.prepare('SELECT expiresAt FROM invitations WHERE id = ?')
      .bind(id)
      .first<string>('expiresAt');
    const days = (Date.parse(endsAt ?? '') - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    await env.DB.prepare('UPDATE invitations SET expiresAt = ?2 WHERE id = ?1')
      .bind(id, new Date(Date.now() - 1000).toISOString())
      .run();
    expect((await call(link)).status).toBe(410);
    expect((await sendForm(link, NEW_PERSON)).status).toBe(410);
    expect(await isIn(shop, email)).toBe(false);
    expect(await accountsOf(email)).toBe(0);
  });

  test('an invitation can be withdrawn only by an owner of its shop', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { id, link } = await invite(shop, email);
    const stranger = (await openShop()).owner;
    await expectProblem(await ask(stranger, 'DELETE', `/invitations/${id}`), 404, 'not-found');
    const agent = await joinShop(shop.id, 'agent');
    await expectProblem(await ask(agent, 'DELETE', `/invitations/${id}`), 403, 'forbidden');
    expect((await call(link)).status).toBe(200);
    expect((await ask(shop.owner, 'DELETE', `/invitations/${id}`)).status).toBe(200);
    expect((await sendForm(link, NEW_PERSON)).status).toBe(410);
    expect(await isIn(shop, email)).toBe(false);
    expect(await accountsOf(email)).toBe(0);
  });

  test('an invitation that is sent again replaces the one before', async () => {
    const shop = await openShop();
    const email = newEmail();
    const first = await invite(shop, email, 'owner');
    const second = await invite(shop, email, 'viewer');
    expect((await sendForm(first.link, NEW_PERSON)).status).toBe(410);
    expect((await sendForm(second.link, NEW_PERSON)).status).toBe(303);
    expect(await membersOf(shop)).toContainEqual([email, 'viewer']);
  });

  test('an invitation cannot be used by a person signed in with another address', async () => {
    const shop = await openShop();
    const email = newEmail();
    const { link } = await invite(shop, email);
    const stranger = (await openShop()).owner;
    const { cookie } = stranger.headers;
    const shown = await (await call(link, { headers: stranger.headers })).text();
    expect(shown).toContain(stranger.email);
    expect(shown).toContain('/en/sign-out');
    await sendForm(link, {}, { cookie });
    expect(await isIn(shop, stranger.email)).toBe(false);
    // Nor does a form made by hand bind the other address to the shop of a browser that is not its own.
    await sendForm(link, { ...NEW_PERSON, email: stranger.email }, { cookie });
    expect(await isIn(shop, stranger.email)).toBe(false);
    expect([await accountsOf(stranger.email), await accountsOf(email)]).toEqual([1, 1]);
  });

  test('an invitation link cannot be built from an id or the signature of another one', async () => {
    const shop = await openShop();
    const [one, other] = [await invite(shop, newEmail()), await invite(shop, newEmail())];
    const signature = one.link.split('.').at(-1);
    for (const path of [one.id, `${one.id}.`, `${one.id}.AAAA`, `${other.id}.${signature}`]) {
      expect((await call(`/en/invite/${path}`)).status).toBe(410);
      expect((await sendForm(`/en/invite/${path}`, NEW_PERSON)).status).toBe(410);
    }
  });

  test('an invitation is refused for an existing member, and when an agent sends it', async () => {
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'agent');
    const again = { email: agent.email.toUpperCase(), role: 'owner' };
    await expectProblem(
      await ask(shop.owner, 'POST', '/invitations', again),
      409,
      'already-member',
    );
    const friend = { email: newEmail(), role: 'owner' };
    await expectProblem(await ask(agent, 'POST', '/invitations', friend), 403, 'forbidden');
    expect(mailbox.to(friend.email)).toEqual([]);
  });
});

describe('the last owner', () => {
  test('the last owner can neither leave nor be demoted', async () => {
    const shop = await openShop();
    await joinShop(shop.id, 'agent');
    const place = `/members/${shop.owner.membershipId}`;
    await expectProblem(await ask(shop.owner, 'DELETE', place), 409, 'last-owner');
    const less = await ask(shop.owner, 'PATCH', place, { role: 'agent' });
    await expectProblem(less, 409, 'last-owner');
    const { cookie } = shop.owner.headers;
    const page = `/en/desk/settings${place}`;
    expect((await sendForm(`${page}/remove`, {}, { cookie })).status).toBe(422);
    expect((await sendForm(`${page}/role`, { role: 'viewer' }, { cookie })).status).toBe(422);
    expect(await membersOf(shop)).toContainEqual([shop.owner.email, 'owner']);
  });

  test('the last owner’s refused attempt to leave writes no audit entry', async () => {
    const shop = await openShop();
    await ask(shop.owner, 'DELETE', `/members/${shop.owner.membershipId}`);
    const { results } = await env.DB.prepare(
      `SELECT action FROM audit WHERE seller_id = ? AND action <> 'signed_in'`,
    )
      .bind(shop.id)
      .all();
    expect(results).toEqual([]);
  });

  test('one owner remains when two owners leave at the same moment', async () => {
    const shop = await openShop();
    const other = await joinShop(shop.id, 'owner');
    const answers = await Promise.all(
      [shop.owner, other].map((one) => ask(one, 'DELETE', `/members/${one.membershipId}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await ownersOf(shop)).toBe(1);
  });

  test('one owner remains when two owners demote or remove each other at the same moment', async () => {
    for (const [method, body] of [
      ['PATCH', { role: 'viewer' }],
      ['DELETE', undefined],
    ] as const) {
      const shop = await openShop();
      const other = await joinShop(shop.id, 'owner');
      await Promise.all([
        ask(shop.owner, method, `/members/${other.membershipId}`, body),
        ask(other, method, `/members/${shop.owner.membershipId}`, body),
      ]);
      expect([method, await ownersOf(shop)]).toEqual([method, 1]);
    }
  });

  const ownersOf = ({ id }: Shop) =>
    env.DB.prepare(`SELECT count(*) AS n FROM members WHERE organizationId = ? AND role = 'owner'`)
      .bind(id)
      .first<number>('n');
});

describe('a member who is removed', () => {
  test('a member who is removed loses access in every browser at the next request', async () => {
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'agent');
    const second = await openBrowser(agent.id);
    expect([await mayRead(agent.headers), await mayRead(second)]).toEqual([200, 200]);
    const place = `/members/${agent.membershipId}`;
    expect((await ask(shop.owner, 'DELETE', place)).status).toBe(200);
    expect([await mayRead(agent.headers), await mayRead(second)]).toEqual([401, 401]);
    const desk = await call('/en/desk', { headers: agent.headers, redirect: 'manual' });
    expect(await desk.text()).not.toContain('A shop');
  });

  test('a member who is removed keeps their other shop and sees nothing of this one', async () => {
    const [first, second] = [await openShop(), await openShop()];
    const agent = await joinShop(first.id, 'agent');
    const { link } = await invite(second, agent.email);
    await sendForm(link, {}, { cookie: agent.headers.cookie });
    expect((await ask(agent, 'DELETE', `/members/${first.owner.membershipId}`)).status).toBe(404);
    const { members } = await (await ask(second.owner, 'GET', '/members')).json<{
      members: { id: string; email: string }[];
    }>();
    const there = members.find(({ email }) => email === agent.email)?.id;
    expect((await ask(second.owner, 'DELETE', `/members/${there}`)).status).toBe(200);
    const seen = await (await ask(agent, 'GET', '/members')).text();
    expect(seen).toContain(first.owner.email);
    expect(seen).not.toContain(second.owner.email);
  });

  test('a member who is removed has their API keys revoked, and those of others stay', async () => {
    const shop = await openShop();
    const other = await joinShop(shop.id, 'owner');
    const made = await makeKey(other);
    const kept = await makeKey(shop.owner);
    expect([await mayRead(made), await mayRead(kept)]).toEqual([200, 200]);
    await ask(shop.owner, 'DELETE', `/members/${other.membershipId}`);
    expect([await mayRead(made), await mayRead(kept)]).toEqual([401, 200]);
    const { results } = await env.DB.prepare(
      `SELECT actor, subject FROM audit WHERE seller_id = ? AND action = 'key_revoked'`,
    )
      .bind(shop.id)
      .all();
    expect(results).toEqual([{ actor: shop.owner.id, subject: made.id }]);
  });

  test('a member can be removed only by an owner of the shop, but may leave', async () => {
    const shop = await openShop();
    const [agent, viewer] = [await joinShop(shop.id, 'agent'), await joinShop(shop.id, 'viewer')];
    const place = `/members/${viewer.membershipId}`;
    await expectProblem(await ask(agent, 'DELETE', place), 403, 'forbidden');
    await expectProblem(await ask((await openShop()).owner, 'DELETE', place), 404, 'not-found');
    const raise = { role: 'owner' };
    await expectProblem(await ask(viewer, 'PATCH', place, raise), 403, 'forbidden');
    expect((await ask(viewer, 'DELETE', place)).status).toBe(200);
    expect(await mayRead(viewer.headers)).toBe(401);
  });
});

test('a role that is changed takes effect at the next request', async () => {
  const shop = await openShop();
  const other = await joinShop(shop.id, 'owner');
  expect((await ask(other, 'GET', '/invitations')).status).toBe(200);
  await ask(shop.owner, 'PATCH', `/members/${other.membershipId}`, { role: 'viewer' });
  expect((await ask(other, 'GET', '/invitations')).status).toBe(403);
});

/** As headers, with its id. */
async function makeKey(owner: Member) {
  const wanted = { name: 'A program', scope: 'read', expiresInDays: null };
  const made = await (await ask(owner, 'POST', '/keys', wanted)).json<{
    id: string;
    key: string;
  }>();
  return { id: made.id, cookie: '', authorization: `Bearer ${made.key}` };
}

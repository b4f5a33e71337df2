// Opening an account, and getting back in.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { cookiesIn, newClient, sendForm } from './accounts.ts';
import { linkIn, openMailbox } from './letters.ts';
import { call, stopClock } from './support.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `person${people++}@seller.test`;
const PASSWORD = 'three words in a row';

const signUp = (email: string, more: Record<string, string> = {}) =>
  sendForm('/en/sign-up', { shop: 'Sea Shop', name: 'Wang', email, password: PASSWORD, ...more });

const signIn = (email: string, password: string) =>
  sendForm('/en/sign-in', { email, password, back: '' });

async function openAccount(email: string): Promise<string> {
  await signUp(email);
  const link = linkIn(await mailbox.newest(email), 'sign-up');
  return cookiesIn(await sendForm(link, {}));
}

const countOf = async (table: string, where: string, value: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where} = ?`)
    .bind(value)
    .first<number>('n');

describe('signing up', () => {
  test('leads by way of the mailbox to a desk of one’s own, as its owner', async () => {
    const email = newEmail();
    const answer = await signUp(email);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/sign-up/sent']);
    const link = linkIn(await mailbox.newest(email), 'sign-up');
    expect(await (await call(link)).text()).toContain('Sea Shop');
    const opened = await sendForm(link, {});
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/en/desk']);
    const headers = { cookie: cookiesIn(opened) };
    const session = await (await call('/api/auth/session', { headers })).json<{
      user: { email: string };
    }>();
    expect(session.user.email).toBe(email);
    const row = await env.DB.prepare(
      `SELECT m.role, s.name, s.lang FROM members m JOIN sellers s ON s.id = m.organizationId
       JOIN users u ON u.id = m.userId WHERE u.email = ?`,
    )
      .bind(email)
      .first();
    expect(row).toEqual({ role: 'owner', name: 'Sea Shop', lang: 'en' });
  });

  test('leaves nobody in the tables before the link was opened', async () => {
    const email = newEmail();
    await signUp(email);
    await mailbox.newest(email);
    expect(await countOf('users', 'email', email)).toBe(0);
    expect((await signIn(email, PASSWORD)).status).toBe(422);
  });

  test('works once: the link is used up', async () => {
    const email = newEmail();
    await signUp(email);
    const link = linkIn(await mailbox.newest(email), 'sign-up');
    expect((await sendForm(link, {})).status).toBe(303);
    expect((await sendForm(link, {})).status).toBe(410);
    expect((await call(link)).status).toBe(410);
    expect(await countOf('users', 'email', email)).toBe(1);
  });

  test('answers the same whether the address is known or not; the mailbox alone is told', async () => {
    const known = newEmail();
    await openAccount(known);
    const unknown = newEmail();
    const [first, second] = [await signUp(known), await signUp(unknown)];
    const shown = (answer: Response) => [answer.status, [...answer.headers].sort()];
    expect(shown(first)).toEqual(shown(second));
    expect((await mailbox.newest(known, 2)).subject).toContain('already');
    expect((await mailbox.newest(unknown)).text).toContain('/en/sign-up/');
  });

  test('holds nothing in its letter that a stranger typed', async () => {
    const email = newEmail();
    await signUp(email, { shop: 'CHEAP WATCHES', name: 'call 555' });
    const { subject, text } = await mailbox.newest(email);
    expect(subject + text).not.toMatch(/CHEAP|555/);
  });

  test('of one address twice at the same moment gives one account', async () => {
    const email = newEmail();
    const shop = `Twice ${people}`;
    await Promise.all([signUp(email, { shop }), signUp(email, { shop })]);
    await mailbox.newest(email, 2);
    const links = mailbox.to(email).map((letter) => linkIn(letter, 'sign-up'));
    const answers = await Promise.all(links.map((link) => sendForm(link, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await countOf('users', 'email', email)).toBe(1);
    expect(await countOf('sellers', 'name', shop)).toBe(1);
  });

  test.each([
    ['shop', ''],
    ['shop', 'Visit www.example.com'],
    ['name', ''],
    ['email', 'not an address'],
    ['password', 'too short'],
  ])('explains a wrong %s beside its field and keeps the rest', async (field, value) => {
    const email = newEmail();
    const answer = await signUp(email, { [field]: value });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`id="${field}-error"`);
    if (field !== 'email') expect(html).toContain(email);
    expect(html).not.toContain(PASSWORD);
    expect(mailbox.to(email)).toEqual([]);
  });

  test('from another site’s form is refused', async () => {
    const answer = await call('/en/sign-up', {
      method: 'POST',
      body: new URLSearchParams({ shop: 'x' }),
      headers: { origin: 'https://elsewhere.test' },
    });
    expect(answer.status).toBe(403);
  });

  test('too often a minute is slowed down, with what was typed kept', async () => {
    stopClock();
    const client = newClient();
    const fields = { shop: 'Sea Shop', name: 'Wang', password: PASSWORD };
    let answer = await sendForm('/en/sign-up', { ...fields, email: newEmail() }, { client });
    for (let i = 0; i < 12 && answer.status === 303; i++) {
      answer = await sendForm('/en/sign-up', { ...fields, email: newEmail() }, { client });
    }
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Sea Shop');
  });
});

describe('a wrong sign-in', () => {
  test('never tells which part was wrong', async () => {
    const email = newEmail();
    await openAccount(email);
    const stranger = newEmail();
    const pages = await Promise.all([
      signIn(email, 'a wrong password'),
      signIn(stranger, PASSWORD),
    ]);
    const [one, other] = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([422, 422]);
    expect(one?.replaceAll(email, '')).toBe(other?.replaceAll(stranger, ''));
  });
});

describe('a forgotten password', () => {
  test('is set anew by the link, which ends every session and works once', async () => {
    const email = newEmail();
    const cookie = await openAccount(email);
    const atDesk = () => call('/api/v1/canned-answers', { headers: { cookie } });
    expect((await atDesk()).status).toBe(200);

    await sendForm('/en/password', { email });
    const link = linkIn(await mailbox.newest(email, 2), 'password');
    expect((await call(link)).status).toBe(200);
    expect((await sendForm(link, { password: 'short' })).status).toBe(422);
    const fresh = 'a new password of mine';
    const saved = await sendForm(link, { password: fresh });
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/en/sign-in?new=password',
    ]);

    expect((await atDesk()).status).toBe(401);
    expect((await signIn(email, PASSWORD)).status).toBe(422);
    expect((await signIn(email, fresh)).status).toBe(303);
    expect((await sendForm(link, { password: 'yet another password' })).status).toBe(410);
    expect((await signIn(email, fresh)).status).toBe(303);
  });

  test('is answered the same for an address nobody has', async () => {
    const email = newEmail();
    await openAccount(email);
    const answers = [
      await sendForm('/zh/password', { email }),
      await sendForm('/zh/password', { email: newEmail() }),
    ];
    const shown = (answer: Response) => [answer.status, [...answer.headers].sort()];
    expect(shown(answers[0] as Response)).toEqual(shown(answers[1] as Response));
    expect((await mailbox.newest(email, 2)).subject).toContain('密码');
  });

  test('leaves no token in the database that could be read back', async () => {
    const email = newEmail();
    await openAccount(email);
    await sendForm('/en/password', { email });
    const token =
      linkIn(await mailbox.newest(email, 2), 'password')
        .split('/')
        .at(-1) ?? '';
    expect(token.length).toBeGreaterThanOrEqual(20);
    const { results } = await env.DB.prepare('SELECT * FROM verifications').all();
    expect(results.length).toBeGreaterThan(0);
    expect(JSON.stringify(results)).not.toContain(token);
  });
});

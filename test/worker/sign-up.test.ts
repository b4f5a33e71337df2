// Opening an account, and getting back in.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import type { Env } from '../../functions/env.ts';
import { cookiesIn, newClient, sendForm } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, headersOf, stopClock } from './support/hooks.ts';
import { linkIn, openMailbox } from './support/letters.ts';
import { wholeDatabase } from './support/whole-database.ts';

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

/** What was done until the letter had left. Rows read differ: they are not found, or found. */
async function workOf(email: string, send: (settings: Partial<Env>) => Promise<Response>) {
  const { db, bill } = countRows(env.DB);
  let hashes = 0;
  const HASHER = {
    fetch: (...asked: Parameters<Fetcher['fetch']>) => {
      hashes += 1;
      return env.HASHER?.fetch(...asked);
    },
  } as unknown as Fetcher;
  const before = mailbox.to(email).length;
  expect((await send({ DB: db, HASHER })).status).toBe(303);
  const { statements, written } = bill;
  return { hashes, letters: mailbox.to(email).length - before, statements, written };
}

const countOf = async (table: string, where: string, value: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where} = ?`)
    .bind(value)
    .first<number>('n');

describe('signing up', () => {
  test('a sign-up confirmed by the mailed link opens a shop with its owner signed in', async () => {
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

  test('a sign-up creates no user before its link is confirmed', async () => {
    const email = newEmail();
    await signUp(email);
    await mailbox.newest(email);
    expect(await countOf('users', 'email', email)).toBe(0);
    expect((await signIn(email, PASSWORD)).status).toBe(422);
  });

  test('a sign-up link works only once', async () => {
    const email = newEmail();
    await signUp(email);
    const link = linkIn(await mailbox.newest(email), 'sign-up');
    expect((await sendForm(link, {})).status).toBe(303);
    expect((await sendForm(link, {})).status).toBe(410);
    expect((await call(link)).status).toBe(410);
    expect(await countOf('users', 'email', email)).toBe(1);
  });

  test('a sign-up is answered the same for known and unknown addresses; only the letter differs', async () => {
    const known = newEmail();
    await openAccount(known);
    const unknown = newEmail();
    const [first, second] = [await signUp(known), await signUp(unknown)];
    const shown = (answer: Response) => [answer.status, headersOf(answer)];
    expect(shown(first)).toEqual(shown(second));
    expect((await mailbox.newest(known, 2)).subject).toContain('already');
    expect((await mailbox.newest(unknown)).text).toContain('/en/sign-up/');
  });

  test('sign-ups with known and unknown addresses make equal numbers of hashes, statements and letters', async () => {
    const known = newEmail();
    await openAccount(known);
    const of = (email: string) =>
      workOf(email, (settings) =>
        sendForm('/en/sign-up', { shop: 'X', name: 'Y', email, password: PASSWORD }, { settings }),
      );
    const [one, other] = [await of(known), await of(newEmail())];
    expect(one).toEqual({
      hashes: 1,
      letters: 1,
      statements: one.statements,
      written: one.written,
    });
    expect(other).toEqual(one);
  });

  test('a sign-up with a known address mails no sign-up link and sets no password', async () => {
    const email = newEmail();
    await openAccount(email);
    await signUp(email, { password: 'somebody else’s words' });
    expect((await mailbox.newest(email, 2)).text).not.toContain('/en/sign-up');
    expect((await signIn(email, 'somebody else’s words')).status).toBe(422);
  });

  test('a sign-up letter contains neither the typed shop nor the typed name', async () => {
    const email = newEmail();
    await signUp(email, { shop: 'CHEAP WATCHES', name: 'call 555' });
    const { subject, text } = await mailbox.newest(email);
    expect(subject + text).not.toMatch(/CHEAP|555/);
  });

  test('two concurrent sign-ups with one address create one account and one shop', async () => {
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
  ])('a sign-up with a wrong %s (%j) shows the error at its field', async (field, value) => {
    const email = newEmail();
    const answer = await signUp(email, { [field]: value });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`id="${field}-error"`);
    if (field !== 'email') expect(html).toContain(email);
    expect(html).not.toContain(PASSWORD);
    expect(mailbox.to(email)).toEqual([]);
  });

  test('a sign-up form sent from another site is refused', async () => {
    const answer = await call('/en/sign-up', {
      method: 'POST',
      body: new URLSearchParams({ shop: 'x' }),
      headers: { origin: 'https://elsewhere.test' },
    });
    expect(answer.status).toBe(403);
  });

  test('too many sign-ups a minute from one client are refused, with the typed shop kept', async () => {
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
  test('a failed sign-in does not show whether the address or the password was wrong', async () => {
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
  test('a password reset link sets a new password, ends every session of the account and works once', async () => {
    const email = newEmail();
    const browsers = [await openAccount(email), cookiesIn(await signIn(email, PASSWORD))];
    const atDesk = () =>
      Promise.all(
        browsers.map(
          async (cookie) => (await call('/api/v1/canned-answers', { headers: { cookie } })).status,
        ),
      );
    expect(await atDesk()).toEqual([200, 200]);

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

    expect(await atDesk()).toEqual([401, 401]);
    expect((await signIn(email, PASSWORD)).status).toBe(422);
    expect((await signIn(email, fresh)).status).toBe(303);
    expect((await sendForm(link, { password: 'yet another password' })).status).toBe(410);
    expect((await signIn(email, fresh)).status).toBe(303);
  });

  test('a password reset request is answered the same for known and unknown addresses', async () => {
    const email = newEmail();
    await openAccount(email);
    const answers = [
      await sendForm('/zh/password', { email }),
      await sendForm('/zh/password', { email: newEmail() }),
    ];
    const shown = (answer: Response) => [answer.status, headersOf(answer)];
    expect(shown(answers[0] as Response)).toEqual(shown(answers[1] as Response));
    expect((await mailbox.newest(email, 2)).subject).toContain('密码');
  });

  test('password reset requests for known and unknown addresses make equal numbers of hashes, statements and letters, and differ by one written row', async () => {
    const known = newEmail();
    await openAccount(known);
    const of = (email: string) =>
      workOf(email, (settings) => sendForm('/en/password', { email }, { settings }));
    const [one, other] = [await of(known), await of(newEmail())];
    expect(one).toEqual({
      hashes: 0,
      letters: 1,
      statements: one.statements,
      written: one.written,
    });
    // An unknown address is counted for its mailbox as well: one row, after the answer.
    expect(other).toEqual({ ...one, written: one.written + 1 });
  });

  /** Asks for a link and returns it. */
  const linkFor = async (email: string) => {
    const letters = mailbox.to(email).length;
    await sendForm('/en/password', { email });
    return linkIn(await mailbox.newest(email, letters + 1), 'password');
  };

  test('a used password reset link voids all reset links of that account', async () => {
    const email = newEmail();
    await openAccount(email);
    const links = [await linkFor(email), await linkFor(email), await linkFor(email)];
    expect((await sendForm(links[1] ?? '', { password: 'set by the second' })).status).toBe(303);
    for (const link of links) {
      expect((await call(link)).status).toBe(410);
      expect((await sendForm(link, { password: 'set by another one' })).status).toBe(410);
    }
    expect((await signIn(email, 'set by the second')).status).toBe(303);
  });

  test('two password reset links used at the same moment set only one password', async () => {
    const email = newEmail();
    await openAccount(email);
    const links = [await linkFor(email), await linkFor(email)];
    const passwords = ['set by the first', 'set by the second'];
    const answers = await Promise.all(
      links.map((link, i) => sendForm(link, { password: passwords[i] ?? '' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    const isSet = await Promise.all(passwords.map((one) => signIn(email, one)));
    expect(isSet.map(({ status }) => status)).toEqual(
      answers.map(({ status }) => (status === 303 ? 303 : 422)),
    );
  });

  test('a password change at the desk voids the open password reset link', async () => {
    const email = newEmail();
    const cookie = await openAccount(email);
    const link = await linkFor(email);
    const fields = { current: PASSWORD, password: 'changed at the desk' };
    const changed = await sendForm('/en/desk/settings/me/password', fields, { cookie });
    expect(changed.status).toBe(303);
    expect((await call(link)).status).toBe(410);
    expect((await sendForm(link, { password: 'set by the old link' })).status).toBe(410);
    expect((await signIn(email, 'changed at the desk')).status).toBe(303);
  });

  test('a used password reset link leaves the links of other people valid', async () => {
    const [one, other] = [newEmail(), newEmail()];
    await openAccount(one);
    await openAccount(other);
    const [used, kept] = [await linkFor(one), await linkFor(other)];
    expect((await sendForm(used, { password: 'a new password of mine' })).status).toBe(303);
    expect((await call(kept)).status).toBe(200);
  });

  test('the last password reset link stays valid until another letter can be requested', async () => {
    const email = newEmail();
    await openAccount(email);
    let [link, letters] = ['', 1];
    while ((await sendForm('/en/password', { email })).status === 303) {
      letters += 1;
      link = linkIn(await mailbox.newest(email, letters), 'password');
    }
    const free = await env.DB.prepare(
      `SELECT max(ends_at) AS at FROM quotas WHERE pool = 'letters:reset:address'`,
    ).first<number>('at');
    const ends = await env.DB.prepare('SELECT max(expiresAt) AS at FROM verifications').first('at');
    expect(Date.parse(String(ends))).toBeGreaterThanOrEqual(free ?? Number.NaN);
    expect((await sendForm(link, { password: 'a new password of mine' })).status).toBe(303);
    // Whoever has just shown that the mailbox is theirs may have letters again.
    expect((await sendForm('/en/password', { email })).status).toBe(303);
  });

  test('neither a password reset token nor a sign-up token is in any table in plain text', async () => {
    const [email, other] = [newEmail(), newEmail()];
    await openAccount(email);
    await signUp(other);
    const links = [await linkFor(email), linkIn(await mailbox.newest(other), 'sign-up')];
    const stored = await wholeDatabase();
    expect([stored.includes(email), stored.includes(other)]).toEqual([true, true]);
    for (const link of links) {
      const token = link.split('/').at(-1) ?? '';
      expect(token.length).toBeGreaterThanOrEqual(20);
      expect(stored.includes(token)).toBe(false);
      expect((await call(link)).status).toBe(200);
    }
  });
});

// Change of a person's address: with the password, by a link to the new address, and the old one is told.
import { env } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import { sendForm } from './support/accounts.ts';
import { actionsOf, openAccount, openPage, PASSWORD } from './support/authenticator.ts';
import { linkIn, openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `mail${people++}@seller.test`;
const PATH = '/en/desk/settings/me/email';

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM quotas').run();
});

const ask = (cookie: string, email: string, current = PASSWORD) =>
  sendForm(PATH, { email, current }, { cookie });
const signIn = async (email: string): Promise<number> =>
  (await sendForm('/en/sign-in', { email, password: PASSWORD, back: '' })).status;

/** The link in the letter to the new address. */
async function askedFor(cookie: string, to: string): Promise<string> {
  const asked = await ask(cookie, to);
  expect(asked.headers.get('location')).toBe(`${PATH}?sent`);
  return linkIn(await mailbox.newest(to), 'sign-in/email');
}

test('the address changes when the link sent to the new one is confirmed, and not before', async () => {
  const [from, to] = [newEmail(), newEmail()];
  const cookie = await openAccount(mailbox, from);
  const link = await askedFor(cookie, to);
  expect(await signIn(to)).toBe(422);
  // Programs that scan mail open links.
  expect((await openPage(link, '')).status).toBe(200);
  expect(await signIn(to)).toBe(422);
  expect((await sendForm(link, {})).status).toBe(303);
  expect([await signIn(to), await signIn(from)]).toEqual([303, 422]);
  expect(await actionsOf(to)).toContain('email_changed');
  expect((await sendForm(link, {})).status).toBe(410);
});

test('the old address is told before and after, and in neither letter which address is the new one', async () => {
  const [from, to] = [newEmail(), newEmail()];
  const link = await askedFor(await openAccount(mailbox, from), to);
  const before = await mailbox.newest(from, 2);
  expect(before.text).toContain('/en/password');
  await sendForm(link, {});
  const after = await mailbox.newest(from, 3);
  expect(after.subject).toContain('has changed');
  expect(`${before.text}${after.text}`).not.toContain(to);
});

test('without the password nothing is sent to anybody', async () => {
  const [from, to] = [newEmail(), newEmail()];
  const cookie = await openAccount(mailbox, from);
  expect((await ask(cookie, to, 'a guess')).status).toBe(422);
  expect((await ask(cookie, from)).status).toBe(422);
  expect([mailbox.to(to).length, mailbox.to(from).length]).toEqual([0, 1]);
});

test('a new password ends the link, so that the owner of the old mailbox can stop a thief', async () => {
  const [from, to] = [newEmail(), newEmail()];
  const link = await askedFor(await openAccount(mailbox, from), to);
  await sendForm('/en/password', { email: from });
  const reset = linkIn(await mailbox.newest(from, 3), 'password');
  await sendForm(reset, { password: PASSWORD });
  expect((await sendForm(link, {})).status).toBe(410);
  expect(await signIn(from)).toBe(303);
});

test('an address that has an account is not taken, and asking for it does not reveal that', async () => {
  const [from, taken, free] = [newEmail(), newEmail(), newEmail()];
  await openAccount(mailbox, taken);
  const cookie = await openAccount(mailbox, from);
  const answers = [await ask(cookie, taken), await ask(cookie, free)];
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect((await mailbox.newest(taken, 2)).subject).toContain('already have');
  // Or it is opened while the link waits.
  const link = linkIn(await mailbox.newest(free), 'sign-in/email');
  await openAccount(mailbox, free);
  expect((await sendForm(link, {})).status).toBe(409);
  expect(await signIn(from)).toBe(303);
});

test('of two links of one person the first that is opened counts, also when both are opened at once', async () => {
  const [from, one, other] = [newEmail(), newEmail(), newEmail()];
  const cookie = await openAccount(mailbox, from);
  const links = [await askedFor(cookie, one), await askedFor(cookie, other)];
  const answers = await Promise.all(links.map((link) => sendForm(link, {})));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
  const signedIn = [await signIn(one), await signIn(other)];
  expect(signedIn.sort()).toEqual([303, 422]);
});

// Passkeys without a device that has one: what is not the answer of one opens nothing. With a device:
// test/e2e/passkeys.test.ts.
import { env } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import { newPasskey } from './support/access-objects.ts';
import { cookiesIn, newClient, sendForm } from './support/accounts.ts';
import { openAccount, openPage, PASSWORD } from './support/authenticator.ts';
import { openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `passkey${people++}@seller.test`;
const MINE = '/en/desk/settings/me/passkeys';

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM quotas').run();
});

const optionsIn = (html: string): Record<string, unknown> =>
  JSON.parse((/data-options="([^"]*)"/.exec(html)?.[1] ?? '{}').replaceAll('&quot;', '"'));

test('no made-up answer to the challenge of a passkey opens a session', async () => {
  const begun = await sendForm('/en/sign-in/passkey', { back: '' });
  const { challenge, rpId, userVerification } = optionsIn(await begun.text());
  expect([begun.status, typeof challenge, rpId, userVerification]).toEqual([
    200,
    'string',
    'desk.test',
    'preferred',
  ]);
  const cookie = cookiesIn(begun);
  const { id } = await newPasskey({ id: '', owner: { id: await someoneWithAccount() } } as never);
  const made = { id, rawId: id, type: 'public-key', response: {}, clientExtensionResults: {} };
  for (const response of ['', 'nonsense', '[]', '{"id":"unknown"}', JSON.stringify(made)]) {
    const answer = await sendForm('/en/sign-in/passkey/answer', { response, back: '' }, { cookie });
    expect([response, answer.status]).toEqual([response, 422]);
    expect(cookiesIn(answer)).not.toContain('session_token');
  }
});

test('a passkey is begun with the password only, and its challenge names no address but the account’s own', async () => {
  const email = newEmail();
  const cookie = await openAccount(mailbox, email);
  const refused = await sendForm(MINE, { name: 'Phone', current: 'a guess' }, { cookie });
  expect([refused.status, cookiesIn(refused)]).toEqual([422, '']);
  const begun = await sendForm(MINE, { name: 'Phone', current: PASSWORD }, { cookie });
  const options = optionsIn(await begun.text());
  expect(options).toMatchObject({
    rp: { id: 'desk.test' },
    user: { name: email },
    authenticatorSelection: { userVerification: 'required' },
  });
  const both = `${cookie}; ${cookiesIn(begun)}`;
  const made = await sendForm(
    `${MINE}/add`,
    { name: 'Phone', response: '{"id":"a"}' },
    { cookie: both },
  );
  expect(made.status).toBe(422);
  expect((await (await openPage(MINE, cookie)).text()).includes('Phone</b>')).toBe(false);
});

test('one client gets so many challenges a minute, since each is a row', async () => {
  const client = newClient();
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) {
    statuses.push((await sendForm('/en/sign-in/passkey', { back: '' }, { client })).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
});

async function someoneWithAccount(): Promise<string> {
  const email = newEmail();
  await openAccount(mailbox, email);
  const id = await env.DB.prepare('SELECT id FROM users WHERE email = ?').bind(email).first('id');
  return String(id);
}

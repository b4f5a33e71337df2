// The second step of signing in: nothing opens a session past it, and no code works twice.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { authFor } from '../../functions/accounts/auth.ts';
import { cookiesIn, newClient, sendForm } from './support/accounts.ts';
import {
  actionsOf,
  codeOf,
  openAccount,
  openPage,
  PASSWORD,
  switchOn,
} from './support/authenticator.ts';
import { call, expectProblem, ORIGIN, stopClock } from './support/hooks.ts';
import { linkIn, openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `two${people++}@seller.test`;
const TWO = '/en/desk/settings/me/two-factor';

beforeEach(async () => {
  // A time step ends every half minute.
  stopClock();
  await env.DB.prepare('DELETE FROM quotas').run();
});

async function securedAccount() {
  const email = newEmail();
  const browser = await openAccount(mailbox, email);
  return { email, ...(await switchOn(browser)) };
}

const firstStep = (email: string, back = '') =>
  sendForm('/en/sign-in', { email, password: PASSWORD, back });
const secondStep = (cookie: string, code: string, back = '') =>
  sendForm('/en/sign-in/code', { code, back }, { cookie });
const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await openPage(TWO, cookie)).status === 200;

describe('switching on', () => {
  test('the second step is on only once a code of the new secret was entered', async () => {
    const email = newEmail();
    const cookie = await openAccount(mailbox, email);
    const begun = await sendForm(TWO, { current: PASSWORD }, { cookie });
    const page = await begun.text();
    expect([begun.status, page.includes('<svg class="qr"')]).toEqual([200, true]);
    const secret = /<code>([A-Z2-7]+)<\/code>/.exec(page)?.[1] ?? '';
    const refused = await sendForm(`${TWO}/confirm`, { code: '000000' }, { cookie });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(secret);
    expect((await firstStep(email)).headers.get('location')).toBe('/en/desk');
    const done = await sendForm(`${TWO}/confirm`, { code: await codeOf(secret) }, { cookie });
    expect([done.status, (await done.text()).includes('class="codes"')]).toEqual([200, true]);
    expect((await firstStep(email)).headers.get('location')).toMatch(/^\/en\/sign-in\/code/);
  });

  test('a wrong password neither switches the second step on nor off nor makes backup codes', async () => {
    const email = newEmail();
    const cookie = await openAccount(mailbox, email);
    expect((await sendForm(TWO, { current: 'a guess' }, { cookie })).status).toBe(422);
    const secured = await switchOn(cookie);
    for (const path of ['off', 'codes']) {
      const answer = await sendForm(`${TWO}/${path}`, { current: 'a guess' }, secured);
      expect([path, answer.status]).toEqual([path, 422]);
      expect(await answer.text()).not.toContain('class="codes"');
    }
    expect((await firstStep(email)).headers.get('location')).toMatch(/^\/en\/sign-in\/code/);
  });

  test('switched off with the password, it takes one step again, and both are in the audit log', async () => {
    const { email, cookie } = await securedAccount();
    const off = await sendForm(`${TWO}/off`, { current: PASSWORD }, { cookie });
    expect(off.status).toBe(303);
    expect((await firstStep(email)).headers.get('location')).toBe('/en/desk');
    expect(await actionsOf(email)).toEqual([
      'account_opened',
      'signed_in',
      'two_factor_on',
      'two_factor_off',
      'signed_in',
    ]);
  });
});

describe('signing in', () => {
  test('the password alone gives no session, and is no sign-in in the audit log', async () => {
    const { email } = await securedAccount();
    const half = await firstStep(email, '/en/desk/parcels');
    expect(half.headers.get('location')).toBe('/en/sign-in/code?back=%2Fen%2Fdesk%2Fparcels');
    expect(half.headers.getSetCookie()).toHaveLength(1);
    expect(await isSignedIn(cookiesIn(half))).toBe(false);
    expect((await actionsOf(email)).filter((one) => one === 'signed_in')).toHaveLength(1);
  });

  test('with a code it leads to where the person wanted to go, and is one line of the audit log', async () => {
    const { email, secret } = await securedAccount();
    const half = cookiesIn(await firstStep(email));
    const done = await secondStep(half, await codeOf(secret), '/en/desk/parcels');
    expect([done.status, done.headers.get('location')]).toEqual([303, '/en/desk/parcels']);
    expect(await isSignedIn(cookiesIn(done))).toBe(true);
    expect((await actionsOf(email)).filter((one) => one === 'signed_in')).toHaveLength(2);
  });

  test('a code signs in once, whoever enters it again and wherever', async () => {
    const { email, secret } = await securedAccount();
    const [one, other] = [cookiesIn(await firstStep(email)), cookiesIn(await firstStep(email))];
    const code = await codeOf(secret);
    expect((await secondStep(one, code)).status).toBe(303);
    expect((await secondStep(other, code)).status).toBe(422);
    // Older ones are still valid for better-auth, and were not used.
    expect((await secondStep(other, await codeOf(secret, -1))).status).toBe(422);
    expect((await secondStep(other, await codeOf(secret, 1))).status).toBe(303);
  });

  test('of ten browsers that send the same code at once one gets in', async () => {
    const { email, secret } = await securedAccount();
    const halves: string[] = [];
    for (let i = 0; i < 10; i++) halves.push(cookiesIn(await firstStep(email)));
    const code = await codeOf(secret);
    const answers = await Promise.all(halves.map((half) => secondStep(half, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(422)]);
  });

  test('a backup code works once, also when it is sent twice at once', async () => {
    const { email, codes } = await securedAccount();
    expect(codes).toHaveLength(10);
    const [one, other] = [cookiesIn(await firstStep(email)), cookiesIn(await firstStep(email))];
    const answers = await Promise.all([one, other].map((half) => secondStep(half, codes[0] ?? '')));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const later = cookiesIn(await firstStep(email));
    expect((await secondStep(later, codes[0] ?? '')).status).toBe(422);
    expect((await secondStep(later, (codes[1] ?? '').replace('-', ''))).status).toBe(303);
    expect((await actionsOf(email)).filter((action) => action === 'backup_code_used')).toHaveLength(
      2,
    );
  });

  test('new backup codes end the old ones', async () => {
    const { email, codes, cookie } = await securedAccount();
    const page = await sendForm(`${TWO}/codes`, { current: PASSWORD }, { cookie });
    expect(
      (await page.text()).match(/^(?:.*<code class="codes">)?\w{5}-\w{5}(?:<.*)?$/gm),
    ).toHaveLength(10);
    const half = cookiesIn(await firstStep(email));
    expect((await secondStep(half, codes[0] ?? '')).status).toBe(422);
  });

  test('after five wrong codes the right one is refused until the password is entered again', async () => {
    const { email, secret } = await securedAccount();
    const half = cookiesIn(await firstStep(email));
    for (let i = 0; i < 5; i++) expect((await secondStep(half, '000000')).status).toBe(422);
    expect((await secondStep(half, await codeOf(secret))).status).toBe(401);
    // That code was shown to the server: the next one counts.
    const again = cookiesIn(await firstStep(email));
    expect((await secondStep(again, await codeOf(secret, 1))).status).toBe(303);
  });

  test('ten wrong codes in a row stop all codes of the account, however many browsers they come from', async () => {
    const { email, secret } = await securedAccount();
    for (let i = 0; i < 10; i++) {
      const half = cookiesIn(await firstStep(email));
      await secondStep(half, '000000');
    }
    const half = cookiesIn(await firstStep(email));
    const refused = await secondStep(half, await codeOf(secret));
    expect([refused.status, (await refused.text()).includes('15 minutes')]).toEqual([429, true]);
  });

  test('a code of somebody else signs nobody in', async () => {
    const [ours, theirs] = [await securedAccount(), await securedAccount()];
    const half = cookiesIn(await firstStep(ours.email));
    expect((await secondStep(half, await codeOf(theirs.secret))).status).toBe(422);
    // Signed in as one, half signed in as the other: the session of the one proves nothing.
    const both = `${theirs.cookie}; ${half}`;
    expect((await secondStep(both, await codeOf(theirs.secret))).status).toBe(422);
    expect((await secondStep('', await codeOf(ours.secret))).status).toBe(401);
  });
});

describe('other ways in', () => {
  const signInByApi = (body: object) =>
    call('/api/auth/sign-in/email', {
      method: 'POST',
      headers: {
        origin: ORIGIN,
        'content-type': 'application/json',
        'cf-connecting-ip': newClient(),
      },
      body: JSON.stringify(body),
    });

  test('the API answers no half sign-in with 200: it wants the code in the same request', async () => {
    const { email, secret } = await securedAccount();
    const password = PASSWORD;
    const bare = await signInByApi({ email, password });
    expect(bare.headers.getSetCookie()).toEqual([]);
    await expectProblem(bare, 401, 'code-needed');
    await expectProblem(await signInByApi({ email, password, code: '000000' }), 401, 'code-needed');
    const code = await codeOf(secret);
    await expectProblem(
      await signInByApi({ email, password: 'a guess', code }),
      401,
      'unauthorized',
    );
    const done = await signInByApi({ email, password, code });
    expect(await done.json()).toMatchObject({ user: { email } });
    expect(await isSignedIn(cookiesIn(done))).toBe(true);
    await expectProblem(await signInByApi({ email, password, code }), 401, 'code-needed');
  });

  test('a new password by the link in a letter leaves the second step on', async () => {
    const { email } = await securedAccount();
    await sendForm('/en/password', { email });
    const link = linkIn(await mailbox.newest(email, 2), 'password');
    const done = await sendForm(link, { password: PASSWORD });
    expect(await isSignedIn(cookiesIn(done))).toBe(false);
    expect((await firstStep(email)).headers.get('location')).toMatch(/^\/en\/sign-in\/code/);
  });

  test('no session is opened without a password for an account with a second step', async () => {
    const { email } = await securedAccount();
    const id = await env.DB.prepare('SELECT id FROM users WHERE email = ?')
      .bind(email)
      .first<string>('id');
    await expect(
      authFor(env).api.openSession({ body: { userId: id ?? '' }, headers: new Headers() }),
    ).rejects.toThrow('past the second step');
  });
});

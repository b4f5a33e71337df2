// Who may try a password, how often, and who is never kept out by it.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Env } from '../../functions/env.ts';
import { cookiesIn, newClient, sendForm } from './support/accounts.ts';
import { call, expectProblem, headersOf, ORIGIN, stopClock } from './support/hooks.ts';
import { linkIn, openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `signin${people++}@seller.test`;
const PASSWORD = 'three words in a row';
const SETTINGS = { WRONG_PASSWORDS_PER_ACCOUNT: '4' };

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM quotas').run();
});

/** Returns the cookies of the browser it was opened with. */
async function openAccount(email: string): Promise<string> {
  await sendForm('/en/sign-up', { shop: 'Sea Shop', name: 'Wang', email, password: PASSWORD });
  const link = linkIn(await mailbox.newest(email), 'sign-up');
  return cookiesIn(await sendForm(link, {}));
}

const signIn = (
  email: string,
  password: string,
  from: { client?: string; cookie?: string; settings?: Partial<Env> } = {},
) => sendForm('/en/sign-in', { email, password, back: '' }, { settings: SETTINGS, ...from });

const inTurn = async (count: number, send: (i: number) => Promise<Response>) => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await send(i)).status);
  return statuses;
};

describe('wrong passwords', () => {
  test('wrong passwords from any client lock an account for new browsers and show how to get in', async () => {
    const email = newEmail();
    await openAccount(email);
    expect(await inTurn(5, () => signIn(email, 'a guess'))).toEqual([422, 422, 422, 422, 429]);
    const refused = await signIn(email, PASSWORD);
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([429, []]);
    const html = await refused.text();
    expect(html).toContain('Try again in 60 minutes');
    expect(html).toContain('/en/password"');
    expect(html).toContain(email);
  });

  test('concurrent wrong passwords get no more guesses than consecutive ones', async () => {
    const email = newEmail();
    await openAccount(email);
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'a guess')));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(4).fill(422), ...Array(8).fill(429)]);
  });

  test('wrong passwords for an unknown address get the same statuses, headers and pages as for a known one', async () => {
    stopClock();
    const [known, unknown] = [newEmail(), newEmail()];
    await openAccount(known);
    const answersFor = async (email: string) => {
      const answers: unknown[] = [];
      for (let i = 0; i < 5; i++) {
        const answer = await signIn(email, 'a guess');
        const page = (await answer.text()).replaceAll(email, 'the address');
        answers.push([answer.status, headersOf(answer), page]);
      }
      return answers;
    };
    const answers = await answersFor(known);
    expect(answers.map((one) => (one as unknown[])[0])).toEqual([422, 422, 422, 422, 429]);
    expect(await answersFor(unknown)).toEqual(answers);
  });

  test('wrong passwords for different spellings of an address count together', async () => {
    const email = newEmail();
    const written = [email, email.toUpperCase(), ` ${email} `, email];
    await inTurn(4, (i) => signIn(written[i] ?? '', 'a guess'));
    expect((await signIn(email, 'a guess')).status).toBe(429);
  });

  test('wrong passwords at many accounts lock out the client that sends them and no other', async () => {
    const client = newClient();
    const settings = { WRONG_PASSWORDS_PER_CLIENT: '5' };
    const guess = () => signIn(newEmail(), 'a guess', { client, settings });
    expect(await inTurn(6, guess)).toEqual([...Array(5).fill(422), 429]);
    expect((await signIn(newEmail(), 'a guess', { settings })).status).toBe(422);
  });

  test('wrong passwords over the limit are answered by the API with 429 and Retry-After', async () => {
    const email = newEmail();
    const ask = () =>
      call(
        '/api/auth/sign-in/email',
        {
          method: 'POST',
          headers: {
            origin: ORIGIN,
            'content-type': 'application/json',
            'cf-connecting-ip': newClient(),
          },
          body: JSON.stringify({ email, password: 'a guess' }),
        },
        { ...env, ...SETTINGS },
      );
    expect(await inTurn(4, ask)).toEqual([401, 401, 401, 401]);
    const refused = await ask();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
    await expectProblem(refused, 429, 'quota-used-up');
  });

  test('right passwords do not count against the limit of wrong ones', async () => {
    const email = newEmail();
    await openAccount(email);
    expect(await inTurn(6, () => signIn(email, PASSWORD))).toEqual(Array(6).fill(303));
    expect((await signIn(email, 'a guess')).status).toBe(422);
  });

  test('wrong current passwords lock the change of a password, but not the sign-in', async () => {
    const email = newEmail();
    const cookie = await openAccount(email);
    const change = (current: string) =>
      sendForm(
        '/en/desk/settings/me/password',
        { current, password: 'another three words' },
        { cookie, settings: SETTINGS },
      );
    await inTurn(4, () => change('a guess'));
    const refused = await change(PASSWORD);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Try again in 60 minutes');
    expect((await signIn(email, PASSWORD)).status).toBe(303);
  });
});

describe('the owner of an account', () => {
  const attack = (email: string) => inTurn(5, () => signIn(email, 'a guess'));

  test('an account locked by wrong passwords still admits the browser it was opened with', async () => {
    const email = newEmail();
    const cookie = await openAccount(email);
    await attack(email);
    expect((await signIn(email, PASSWORD, { cookie })).status).toBe(303);
  });

  test('a locked account still admits a browser that has signed in before', async () => {
    const email = newEmail();
    await openAccount(email);
    const cookie = cookiesIn(await signIn(email, PASSWORD));
    await call('/en/sign-out', { method: 'POST', headers: { cookie, origin: ORIGIN } });
    await attack(email);
    expect((await signIn(email, PASSWORD, { cookie })).status).toBe(303);
  });

  test('a locked account admits the browser that has set a new password by the mailed link', async () => {
    const email = newEmail();
    await openAccount(email);
    await attack(email);
    await sendForm('/en/password', { email });
    const link = linkIn(await mailbox.newest(email, 2), 'password');
    const cookie = cookiesIn(await sendForm(link, { password: 'another three words' }));
    expect((await signIn(email, 'another three words', { cookie })).status).toBe(303);
  });

  test('a known browser has its own limit of wrong passwords, as high as the common one', async () => {
    const email = newEmail();
    const cookie = await openAccount(email);
    const statuses = await inTurn(5, () => signIn(email, 'a guess', { cookie }));
    expect(statuses).toEqual([422, 422, 422, 422, 429]);
    expect((await signIn(email, PASSWORD)).status).toBe(303);
  });

  test('a device cookie that is forged or of another account does not open a locked account', async () => {
    const [email, other] = [newEmail(), newEmail()];
    const [own, foreign] = [await openAccount(email), await openAccount(other)];
    await attack(email);
    const [name, value] = /(device_[\w-]+)=([^;]+)/.exec(own)?.slice(1) ?? [];
    const foreignValue = /device_[\w-]+=([^;]+)/.exec(foreign)?.[1];
    const forged = [foreign, `${name}=${foreignValue}`, `${name}=x.y`, `${name}=${value}x`];
    for (const cookie of forged) {
      expect((await signIn(email, PASSWORD, { cookie })).status).toBe(429);
    }
    expect((await signIn(email, PASSWORD, { cookie: `${name}=${value}` })).status).toBe(303);
  });

  test('the device cookie is HttpOnly, Secure and SameSite=Lax and does not contain the address', async () => {
    const email = newEmail();
    await openAccount(email);
    const set = (await signIn(email, PASSWORD)).headers.getSetCookie();
    const device = set.find((cookie) => cookie.startsWith('device_'));
    expect(device).toMatch(/HttpOnly; Secure; SameSite=Lax$/);
    expect(device).not.toContain(email);
  });
});

describe('hashing beside the Worker', () => {
  test('a health check is answered while eight sign-ins wait for their password hash', async () => {
    const order: string[] = [];
    let hashing = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const HASHER = {
      fetch: async () => {
        hashing += 1;
        await gate;
        return Response.json('no hash');
      },
    } as unknown as Fetcher;
    const settings = { HASHER, DB: anotherHandle(env.DB) };
    const waiting = Array.from({ length: 8 }, () =>
      signIn(newEmail(), 'a guess', { settings }).then(() => order.push('signed in')),
    );
    await vi.waitUntil(() => hashing === 8, { timeout: 20_000 });
    expect((await call('/healthz', {}, { ...env, ...settings })).status).toBe(200);
    order.push('healthz');
    open();
    await Promise.all(waiting);
    expect(order).toEqual(['healthz', ...Array(8).fill('signed in')]);
  });

  test('a password hash that fails is answered with 500 and does not count as a guess', async () => {
    const HASHER = { fetch: async () => new Response(null, { status: 500 }) } as unknown as Fetcher;
    const settings = { ...SETTINGS, HASHER, DB: anotherHandle(env.DB) };
    const email = newEmail();
    const statuses = await inTurn(6, () => signIn(email, 'a guess', { settings }));
    expect(statuses).toEqual(Array(6).fill(500));
  });

  test('an overloaded hasher gives 503, keeps the typed fields and counts no guess', async () => {
    const email = newEmail();
    const HASHER = {
      fetch: async () => new Response(null, { status: 503, headers: { 'retry-after': '5' } }),
    } as unknown as Fetcher;
    const settings = { ...SETTINGS, HASHER, DB: anotherHandle(env.DB) };
    const statuses = await inTurn(6, () => signIn(email, 'a guess', { settings }));
    expect(statuses).toEqual(Array(6).fill(503));
    const page = await (await signIn(email, 'a guess', { settings })).text();
    expect(page).toContain(email);
    const fields = { shop: 'Sea Shop', name: 'Wang', email, password: PASSWORD };
    const signUp = await sendForm('/en/sign-up', fields, { settings });
    expect([signUp.status, await signUp.text()]).toEqual([
      503,
      expect.stringContaining('Sea Shop'),
    ]);
    const { n } = (await env.DB.prepare('SELECT sum(used) AS n FROM quotas').first<{
      n: number;
    }>()) ?? { n: -1 };
    expect(n).toBe(0);
  });
});

/** The same database: what is kept by it (authFor) is made anew. */
const anotherHandle = (db: D1Database) =>
  ({
    prepare: (query: string) => db.prepare(query),
    batch: (statements: D1PreparedStatement[]) => db.batch(statements),
    exec: (query: string) => db.exec(query),
  }) as unknown as D1Database;

// Letters to people who asked for none: nobody makes us write to whom they like, as often as they like.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { renameUser } from '../../functions/accounts/account-store.ts';
import { changeSettings } from '../../functions/accounts/settings-store.ts';
import type { Env } from '../../functions/env.ts';
import { joinShop, newClient, openShop, type Shop, sendForm } from './support/accounts.ts';
import { call, expectProblem, headersOf, stopClock } from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `letter${people++}@seller.test`;
const SIGN_UP = { shop: 'Sea Shop', name: 'Wang', password: 'three words in a row' };

// Each test has what the whole installation may send for itself.
beforeEach(async () => {
  await env.DB.prepare('DELETE FROM quotas').run();
});

const signUp = (email: string, settings: Partial<Env> = {}, client = newClient()) =>
  sendForm('/en/sign-up', { ...SIGN_UP, email }, { settings, client });
const askReset = (email: string, settings: Partial<Env> = {}, client = newClient()) =>
  sendForm('/en/password', { email }, { settings, client });
const invite = (shop: Shop, email: string, settings: Partial<Env> = {}) =>
  call(
    '/api/auth/invitations',
    {
      method: 'POST',
      headers: { ...shop.owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ email, role: 'agent' }),
    },
    { ...env, ...settings },
  );
const inTurn = async (count: number, send: (i: number) => Promise<Response>) => {
  const statuses: number[] = [];
  for (let i = 0; i < count; i++) statuses.push((await send(i)).status);
  return statuses;
};

/** All that the answer shows, without the address itself. */
async function shownTo(email: string, answer: Promise<Response>) {
  const { status } = await answer;
  const page = (await (await answer).text()).replaceAll(email, 'the address');
  return { status, headers: headersOf(await answer), page };
}

describe('a mailbox', () => {
  test('a mailbox gets five sign-up letters a day, however its address is written', async () => {
    const written = [
      'Wang.Li@gmail.com',
      'wangli+1@gmail.com',
      'WANGLI+2@googlemail.com',
      'w.a.n.g.l.i@gmail.com',
      'wangli@gmail.com',
      'wangli+6@gmail.com',
      'wang.li@googlemail.com',
    ];
    const statuses = await inTurn(7, (i) => signUp(written[i] ?? ''));
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    expect(written.flatMap((address) => mailbox.to(address.toLowerCase()))).toHaveLength(5);
  });

  test('a mailbox allows five of nine concurrent sign-ups', async () => {
    const email = newEmail();
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, i) => signUp(email.replace('@', `+${i}@`))),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(5);
  });

  test('a mailbox that used up its invitations still gets a password reset link', async () => {
    const [shop, member] = [await openShop(), await joinShop((await openShop()).id, 'agent')];
    expect(await inTurn(6, () => invite(shop, member.email))).toEqual([...Array(5).fill(201), 429]);
    expect((await askReset(member.email)).status).toBe(303);
    expect((await mailbox.newest(member.email, 6)).text).toContain('/en/password/');
  });
});

describe('a password reset', () => {
  test('a password reset is not blocked by requests under other spellings of the address', async () => {
    const shop = await openShop();
    const { email } = shop.owner;
    const spelt = Array.from({ length: 8 }, (_, i) => email.replace('@', `+${i}@`));
    await inTurn(8, (i) => askReset(spelt[i] ?? ''));
    expect(spelt.flatMap((address) => mailbox.to(address))).toHaveLength(5);
    expect((await askReset(email)).status).toBe(303);
    expect((await mailbox.newest(email)).text).toContain('/en/password/');
  });

  test('an address gets at most five password resets a day, from any number of clients', async () => {
    const { email } = (await openShop()).owner;
    const statuses = await inTurn(7, () => askReset(email));
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
    expect(mailbox.to(email)).toHaveLength(5);
  });
});

test('password reset requests do not use up the sign-up quota of a known or unknown address', async () => {
  const known = (await openShop()).owner.email;
  for (const email of [known, newEmail()]) {
    await inTurn(5, () => askReset(email));
    expect((await signUp(email)).status).toBe(303);
  }
});

describe('a form that is refused', () => {
  test('a form refused by the letter quota says when to try again and keeps the input', async () => {
    const email = newEmail();
    const settings = { LETTERS_PER_MAILBOX: '1' };
    await signUp(email, settings);
    const refused = await (await signUp(email, settings)).text();
    expect(refused).toContain('Try again in 24 hours');
    expect(refused).toContain(email);
    expect(refused).toContain('Sea Shop');
    await askReset(email, settings);
    const reset = await askReset(email, settings);
    expect(reset.status).toBe(429);
    expect(await reset.text()).toContain(email);
  });

  test('a sign-up over the quota gets the same 429 page for known and unknown addresses', async () => {
    stopClock();
    const settings = { LETTERS_PER_DAY: '1' };
    const known = (await openShop()).owner.email;
    await signUp(newEmail(), settings);
    const shown = (email: string) => shownTo(email, signUp(email, settings));
    const one = await shown(known);
    expect(one.status).toBe(429);
    expect(await shown(newEmail())).toEqual(one);
  });
});

test('a client over its daily sign-up quota is refused while another client signs up', async () => {
  const [client, settings] = [newClient(), { LETTERS_PER_CLIENT: '3' }];
  const statuses = await inTurn(5, () => signUp(newEmail(), settings, client));
  expect(statuses).toEqual([303, 303, 303, 429, 429]);
  expect((await signUp(newEmail(), settings)).status).toBe(303);
});

describe('the letters of the whole installation', () => {
  const settings = { LETTERS_PER_DAY: '3', LETTERS_PER_SELLER: '100' };

  test('sign-ups that use up their installation quota do not block password resets and invitations', async () => {
    const shop = await openShop();
    expect(await inTurn(4, () => signUp(newEmail(), settings))).toEqual([303, 303, 303, 429]);
    expect((await askReset(shop.owner.email, settings)).status).toBe(303);
    expect((await mailbox.newest(shop.owner.email)).text).toContain('/en/password/');
    expect((await invite(shop, newEmail(), settings)).status).toBe(201);
  });

  test('password reset requests for unknown addresses do not use up the quota of known ones', async () => {
    const shop = await openShop();
    const strangers = Array.from({ length: 6 }, newEmail);
    await inTurn(6, (i) => askReset(strangers[i] ?? '', settings));
    expect(strangers.flatMap((address) => mailbox.to(address))).toHaveLength(3);
    await askReset(shop.owner.email, settings);
    expect((await mailbox.newest(shop.owner.email)).text).toContain('/en/password/');
  });

  test('a used-up password reset quota gives the same 429 page for known and unknown addresses', async () => {
    stopClock();
    const settings = { LETTERS_PER_DAY: '1' };
    await askReset((await openShop()).owner.email, settings);
    const shown = (email: string) => shownTo(email, askReset(email, settings));
    const one = await shown((await openShop()).owner.email);
    expect(one.status).toBe(429);
    expect(await shown(newEmail())).toEqual(one);
  });

  test('invitations that use up their installation quota do not block sign-ups', async () => {
    const shop = await openShop();
    const statuses = await inTurn(4, () => invite(shop, newEmail(), settings));
    expect(statuses).toEqual([201, 201, 201, 429]);
    expect((await signUp(newEmail(), settings)).status).toBe(303);
  });
});

describe('an owner', () => {
  const settings = { LETTERS_PER_SELLER: '4' };

  test('an owner who withdraws invitations cannot send more of them than the quota', async () => {
    const shop = await openShop();
    const sent: string[] = [];
    const statuses = await inTurn(8, async () => {
      const email = newEmail();
      sent.push(email);
      const answer = await invite(shop, email, settings);
      const { id } = await answer.clone().json<{ id?: string }>();
      const { headers } = shop.owner;
      if (id) await call(`/api/auth/invitations/${id}`, { method: 'DELETE', headers });
      return answer;
    });
    expect(statuses).toEqual([201, 201, 201, 201, 429, 429, 429, 429]);
    expect(sent.flatMap((address) => mailbox.to(address))).toHaveLength(4);
    const refused = await invite(shop, newEmail(), settings);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
    await expectProblem(refused, 429, 'quota-used-up');
  });

  test('an owner who opens another shop can send no more invitations than the quota', async () => {
    const { owner, id } = await openShop();
    expect(await inTurn(4, () => invite({ owner, id }, newEmail(), settings))).toEqual(
      Array(4).fill(201),
    );
    const { cookie } = owner.headers;
    expect((await sendForm('/en/shops', { shop: 'Second' }, { cookie })).status).toBe(303);
    expect((await invite({ owner, id }, newEmail(), settings)).status).toBe(429);
  });

  test('an invitation over the quota shows when to try again and keeps the typed address', async () => {
    const { owner, id } = await openShop();
    const email = newEmail();
    await invite({ owner, id }, newEmail(), { LETTERS_PER_SELLER: '1' });
    const page = await sendForm(
      '/en/desk/settings/members',
      { email, role: 'agent' },
      { cookie: owner.headers.cookie, settings: { LETTERS_PER_SELLER: '1' } },
    );
    const html = await page.text();
    expect(html).toContain('Try again in 24 hours');
    expect(html).toContain(email);
  });
});

test('a letter that could not be sent does not count toward the quota', async () => {
  const email = newEmail();
  const settings = { LETTERS_PER_MAILBOX: '1', MAIL_URL: 'no mail server' };
  for (let i = 0; i < 3; i++) expect((await signUp(email, settings)).status).toBe(303);
  expect((await signUp(email, { LETTERS_PER_MAILBOX: '1' })).status).toBe(303);
  expect(mailbox.to(email)).toHaveLength(1);
});

test('an invitation letter makes no link of an old shop or owner name', async () => {
  const shop = await openShop();
  const bait = { name: 'Pay at ozon-poshlina.ru/now', lang: 'en', timeZone: 'UTC' } as const;
  await env.DB.batch([
    changeSettings(env.DB, shop.id, bait),
    renameUser(env.DB, shop.owner.id, 'https://evil.test\n\nhttps://worse.test', Date.now()),
  ]);
  const email = newEmail();
  await invite(shop, email);
  const { subject, text } = await mailbox.newest(email);
  expect(subject).toContain('ozon-poshlina. ru');
  const links = `${subject}\n${text}`.match(/\S*[^\s.]\.[^\s.]\S*|\S*:\/\/\S+/g) ?? [];
  expect(links.map((link) => URL.parse(link)?.host)).toEqual(['desk.test']);
});

test('a shop keeps an old name that looks like a link but cannot take a new one', async () => {
  const shop = await openShop();
  const old = { name: 'ozon.example', lang: 'en', timeZone: 'UTC' } as const;
  await changeSettings(env.DB, shop.id, old).run();
  const { cookie } = shop.owner.headers;
  const save = (fields: Record<string, string>) =>
    sendForm('/en/desk/settings/shop', { ...old, ...fields }, { cookie });
  expect((await save({ lang: 'ru' })).status).toBe(303);
  expect((await save({ name: 'other.example' })).status).toBe(422);
});

// "Tell me when it appears": a number that nobody knows is waited for by web push and by calendar.
import { env } from 'cloudflare:test';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { words } from '../../functions/contract/words.ts';
import { AWAITED_MS, tellAppeared } from '../../functions/outbound/tell-appeared.ts';
import { call, cdekStatus, newCdekNumber, openHook, post, settled } from './support/hooks.ts';
import { leaveNothingWaiting } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { browser, clientOfNewest } from './support/push-browser.ts';

const clear = () => env.DB.prepare('DELETE FROM awaited_numbers').run();
beforeEach(clear);
afterEach(leaveNothingWaiting);

const T0 = '2026-10-01T08:00:00+0000';
const MINUTE = 60_000;

const ask = (number: string, body: unknown, how = 'follow') =>
  call(`/ru/n/${number}/${how}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': clientOfNewest() },
    body: JSON.stringify(body),
  });

const waiting = async (): Promise<Record<string, string>[]> =>
  (await env.DB.prepare('SELECT * FROM awaited_numbers').all<Record<string, string>>()).results;

async function appear(number: string): Promise<void> {
  const hook = await openHook('cdek');
  await post(hook, cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', T0));
  await settled(hook);
}

const pushedTo = (status = 201) =>
  outside('fcm.googleapis.com', () => new Response(null, { status }));

describe('a browser that waits for a number nobody knows', () => {
  test('a waiting browser is pushed to once when its number is known, and is then forgotten', async () => {
    const number = newCdekNumber();
    const pushed = pushedTo();
    expect((await ask(number, await browser())).status).toBe(204);
    const now = Date.now();
    await tellAppeared(env, now);
    expect(pushed).toEqual([]);
    await appear(number);
    await tellAppeared(env, now + 16 * MINUTE);
    await tellAppeared(env, now + 32 * MINUTE);
    expect(pushed).toHaveLength(1);
    expect(pushed[0]?.headers.get('content-encoding')).toBe('aes128gcm');
    expect(await waiting()).toEqual([]);
  });

  test('two runs at once push to a waiting browser once', async () => {
    const number = newCdekNumber();
    await ask(number, await browser());
    await appear(number);
    const pushed = pushedTo();
    const now = Date.now();
    await Promise.all([tellAppeared(env, now), tellAppeared(env, now)]);
    expect(pushed).toHaveLength(1);
  });

  test('a push that failed is sent with the next look-up', async () => {
    const number = newCdekNumber();
    await ask(number, await browser());
    await appear(number);
    const now = Date.now();
    pushedTo(503);
    await tellAppeared(env, now);
    expect(await waiting()).toHaveLength(1);
    const pushed = pushedTo();
    await tellAppeared(env, now + MINUTE);
    expect(pushed).toEqual([]);
    await tellAppeared(env, now + 16 * MINUTE);
    expect(pushed).toHaveLength(1);
  });

  test('a browser whose push service knows it no more is forgotten', async () => {
    const number = newCdekNumber();
    await ask(number, await browser());
    await appear(number);
    pushedTo(410);
    await tellAppeared(env, Date.now());
    expect(await waiting()).toEqual([]);
  });

  test('who waits in vain is forgotten after 60 days without a push', async () => {
    const pushed = pushedTo();
    const number = newCdekNumber();
    await ask(number, await browser());
    const later = Date.now() + AWAITED_MS + MINUTE;
    await tellAppeared(env, later);
    expect(await waiting()).toEqual([]);
    await appear(number);
    await tellAppeared(env, later + 16 * MINUTE);
    expect(pushed).toEqual([]);
  });

  test('asking twice is stored once, and taking it back forgets it', async () => {
    const number = newCdekNumber();
    const asking = await browser();
    await Promise.all([ask(number, asking), ask(number, asking)]);
    expect(await waiting()).toHaveLength(1);
    // Somebody else's browser takes nothing back.
    expect((await ask(number, await browser(), 'unfollow')).status).toBe(204);
    expect(await waiting()).toHaveLength(1);
    expect((await ask(number, asking, 'unfollow')).status).toBe(204);
    expect(await waiting()).toEqual([]);
  });

  test('one browser waits for twenty numbers at most, and twenty browsers for one number', async () => {
    const asking = await browser();
    const statuses = [];
    for (let i = 0; i < 21; i++) statuses.push((await ask(newCdekNumber(), asking)).status);
    expect(statuses).toEqual([...Array(20).fill(204), 429]);
    await clear();
    const number = newCdekNumber();
    for (let i = 0; i < 21; i++) await ask(number, await browser());
    expect(await waiting()).toHaveLength(20);
  });

  test('the push address of a waiting browser is not stored in clear text', async () => {
    const asking = await browser();
    await ask(newCdekNumber(), asking);
    const stored = JSON.stringify(await waiting());
    expect(stored).not.toContain('canary-push-address');
    expect(stored).not.toContain(asking.keys.auth);
  });

  test('a wait for no number, and one with an address outside the known push services, are refused', async () => {
    const asking = await browser();
    expect((await ask('what', asking)).status).toBe(404);
    const foreign = { ...asking, endpoint: 'https://evil.example/fcm.googleapis.com/' };
    expect((await ask(newCdekNumber(), foreign)).status).toBe(422);
    expect((await ask(newCdekNumber(), 'x'.repeat(5000))).status).toBe(413);
    expect(await waiting()).toEqual([]);
  });
});

describe('the calendar of a number nobody knows', () => {
  const today = () => new Date().toISOString().slice(0, 10);

  /** As iCal.js reads it. */
  async function entries(number: string, since: string) {
    const answer = await call(`/ru/track.ics?n=${number}&since=${since}`);
    expect(answer.status).toBe(200);
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  }

  test('a calendar parser reads the wait for a number, and in the same entry that it is known', async () => {
    const number = newCdekNumber();
    const t = words('ru');
    const [before, ...others] = await entries(number, today());
    expect(others).toEqual([]);
    expect(before?.summary).toBe(t('await.calendar.waiting', { number }));
    expect(before?.startDate.toString()).toBe(today());
    await appear(number);
    const after = await entries(number, today());
    const known = after.find(({ uid }) => uid === before?.uid);
    expect(known?.summary).toBe(t('await.calendar.known', { number }));
    expect(new Set(after.map(({ uid }) => uid)).size).toBe(after.length);
  });

  test('a calendar waits for no number without a day, with one to come, or after 60 days', async () => {
    const number = newCdekNumber();
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    for (const since of ['', 'yesterday', '2026-13-45', day(3), day(-62)]) {
      const { status } = await call(`/ru/track.ics?n=${number}&since=${since}`);
      expect([since, status]).toEqual([since, 404]);
    }
  });
});

test('the page of an unknown number offers to wait by push and calendar, without an e-mail or phone field', async () => {
  const number = newCdekNumber();
  const text = await (await call(`/ru/track?n=${number}`)).text();
  expect(text).toContain(`data-page="/ru/n/${number}"`);
  expect(text).toMatch(
    new RegExp(`webcal://desk.test/ru/track.ics\\?n=${number}&amp;since=[\\d-]{10}`),
  );
  expect(text).toContain(`https://desk.test/ru/track.ics?n=${number}&amp;since=`);
  expect(text).not.toMatch(/type="(?:email|tel)"/);
});

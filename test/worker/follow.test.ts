// Following a parcel by its own link: the calendar, web push, and that nothing is known of who it is.
import { env } from 'cloudflare:test';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { GuideAnswer } from '../../functions/contract/guide.ts';
import {
  call,
  cdekStatus,
  type Hook,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
} from './support/hooks.ts';
import { leaveNothingWaiting, tell } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { browser, clientOfNewest } from './support/push-browser.ts';

afterEach(leaveNothingWaiting);

const T0 = '2026-10-01T08:00:00+0000';

interface Followed {
  hook: Hook;
  number: string;
  path: string;
}

async function parcel(code = 'RECEIVED_AT_SHIPMENT_WAREHOUSE'): Promise<Followed> {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  await post(hook, cdekStatus(number, code, T0));
  await settled(hook);
  return { hook, number, path: `/ru/p/${await tokenOf(hook.sellerId)}` };
}

const tokenOf = (sellerId: string) =>
  env.DB.prepare(
    'SELECT token FROM shipments WHERE seller_id = ? AND merged_into IS NULL ORDER BY created_at',
  )
    .bind(sellerId)
    .first<string>('token');

const follow = (path: string, body: unknown, how = 'follow') =>
  call(`${path}/${how}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': clientOfNewest() },
    body: JSON.stringify(body),
  });

const followers = async ({ hook }: Followed) =>
  (
    await env.DB.prepare(
      `SELECT f.* FROM followers f JOIN shipments s ON s.id = f.shipment_id
       WHERE s.seller_id = ?`,
    )
      .bind(hook.sellerId)
      .all<Record<string, string>>()
  ).results;

async function move({ hook, number }: Followed, code: string, at: string): Promise<void> {
  await post(hook, cdekStatus(number, code, at));
  await settled(hook);
  await tell(Date.now());
}

describe('a browser that follows a parcel', () => {
  test('a browser that follows a parcel gets encrypted pushes until the last status, then is forgotten', async () => {
    const followed = await parcel();
    const pushed = outside('fcm.googleapis.com', () => new Response(null, { status: 201 }));
    expect((await follow(followed.path, await browser())).status).toBe(204);
    await move(followed, 'TAKEN_BY_COURIER', '2026-10-02T08:00:00+0000');
    expect(pushed).toHaveLength(1);
    expect(pushed[0]?.headers.get('content-encoding')).toBe('aes128gcm');
    expect(pushed[0]?.headers.get('authorization')).toMatch(/^vapid t=\S+, ?k=\S+/);
    await move(followed, 'DELIVERED', '2026-10-03T08:00:00+0000');
    expect(pushed).toHaveLength(2);
    expect(await followers(followed)).toEqual([]);
  });

  test('a browser that follows a parcel twice is stored once, and unfollowing removes it', async () => {
    const followed = await parcel();
    const asking = await browser();
    await follow(followed.path, asking);
    await follow(followed.path, asking);
    expect(await followers(followed)).toHaveLength(1);
    expect((await follow(followed.path, asking, 'unfollow')).status).toBe(204);
    expect(await followers(followed)).toEqual([]);
  });

  test.each([404, 410])('a browser whose push service answers %i is forgotten', async (status) => {
    const followed = await parcel();
    outside('updates.push.services.mozilla.com', () => new Response(null, { status }));
    await follow(followed.path, await browser('updates.push.services.mozilla.com'));
    await move(followed, 'TAKEN_BY_COURIER', '2026-10-02T08:00:00+0000');
    expect(await followers(followed)).toEqual([]);
  });

  test('a follower’s push address and secret are not stored in clear text', async () => {
    const followed = await parcel();
    const asking = await browser();
    await follow(followed.path, asking);
    const stored = JSON.stringify(await followers(followed));
    expect(stored).not.toContain('canary-push-address');
    expect(stored).not.toContain(asking.keys.auth);
  });

  test('a follower stays with its parcel and gets pushes after two numbers are merged', async () => {
    const followed = await parcel();
    const ozon = await openHook('ozon', { sellerId: followed.hook.sellerId });
    const posting = newPosting();
    await post(ozon, ozonState(posting, 'posting_created', '2026-09-30T08:00:00Z'));
    await settled(ozon);
    const pushed = outside('fcm.googleapis.com', () => new Response(null, { status: 201 }));
    await follow(followed.path, await browser());
    await post(ozon, {
      message_type: 'TYPE_NEW_POSTING',
      posting_number: posting,
      tracking_number: followed.number,
      tpl_integration_type: 'non_integrated',
      in_process_at: '2026-09-30T08:00:00Z',
    });
    await settled(ozon);
    await move(followed, 'TAKEN_BY_COURIER', '2026-10-02T08:00:00+0000');
    expect(pushed.length).toBeGreaterThan(0);
    expect(await followers(followed)).toHaveLength(1);
  });

  test('a follow request with an address outside the known push services is refused', async () => {
    const { path } = await parcel();
    const asking = await browser();
    for (const endpoint of [
      'https://evil.example/fcm.googleapis.com/',
      'https://fcm.googleapis.com.evil.example/x',
      'https://fcm.googleapis.com@evil.example/x',
      'http://fcm.googleapis.com/x',
      'https://127.0.0.1/x',
      'https://169.254.169.254/latest',
      '',
    ]) {
      const refused = await follow(path, { ...asking, endpoint });
      expect([endpoint, refused.status]).toEqual([endpoint, 422]);
    }
    expect((await follow(path, { hello: 'world' })).status).toBe(422);
    expect((await follow(path, 'x'.repeat(5000))).status).toBe(413);
    expect((await follow('/ru/p/unknown', asking)).status).toBe(404);
  });
});

describe('the calendar', () => {
  const lines = async (path: string) => {
    const answer = await call(`${path}/calendar.ics`);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    return (await answer.text()).split('\r\n');
  };

  test('a parcel calendar moves its promised day instead of adding another event', async () => {
    const followed = await parcel();
    const promise = async (begin: string) => {
      await env.DB.prepare(
        `UPDATE shipments SET verdict = json_object('eta', json(?2)) WHERE seller_id = ?1`,
      )
        .bind(followed.hook.sellerId, JSON.stringify({ begin, end: begin }))
        .run();
      return lines(followed.path);
    };
    const first = await promise('2026-10-04T21:30:00.000Z');
    expect(first).toContain('DTSTART;VALUE=DATE:20261005');
    expect(first).toContain('DTEND;VALUE=DATE:20261006');
    const second = await promise('2026-10-08T09:00:00.000Z');
    const uid = (all: string[]) => all.find((line) => line.startsWith('UID:'));
    expect(uid(second)).toBe(uid(first));
    expect(second.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  test('a parcel calendar has the deadline of the parcel’s case until the parcel is collected', async () => {
    const hook = await openHook('ozon');
    const posting = newPosting();
    const arrived = Date.now() - 2 * 86_400_000;
    const told = (at: number) => new Date(at).toISOString().replace(/\.\d+/, '');
    await post(hook, ozonState(posting, 'posting_in_pickup_point', told(arrived)));
    await settled(hook);
    const path = `/ru/p/${await tokenOf(hook.sellerId)}`;
    const read = async () => (await lines(path)).join('\n').replaceAll('\n ', '');
    // The deadline of the case, as page and guide say it: Ozon keeps it for seven days.
    const asked = await call(`/api/v1/guide?role=buyer&number=${posting}&lang=ru`);
    const { until } = await asked.json<GuideAnswer>();
    expect(until).toMatchObject({ rule: 'pickup-storage', because: null });
    expect(Date.parse(until.at ?? '')).toBe(Date.parse(told(arrived)) + 7 * 86_400_000);
    const before = await read();
    expect(before).toContain(`SUMMARY:${posting}: ${until.text.replaceAll(',', '\\,')}`);
    // A whole day in Moscow.
    const day = new Date(Date.parse(until.at ?? '') + 3 * 3_600_000).toISOString().slice(0, 10);
    expect(before).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
    expect(before).toMatch(/UID:\S+-deadline@/);
    await post(hook, ozonState(posting, 'posting_received', told(arrived + 3_600_000)));
    await settled(hook);
    const after = await read();
    expect(after).not.toContain('-deadline@');
    expect(after).toContain('Получено');
  });

  test('a calendar parser reads every entry of a parcel’s calendar, each with its own id, a day and a page', async () => {
    const followed = await parcel();
    await env.DB.prepare(
      `UPDATE shipments SET verdict = json_object('eta', json(?2)) WHERE seller_id = ?1`,
    )
      .bind(followed.hook.sellerId, '{"begin":"2026-10-04T09:00:00Z","end":"2026-10-06T09:00:00Z"}')
      .run();
    const feed = await (await call(`${followed.path}/calendar.ics`)).text();
    const calendar = new ICAL.Component(ICAL.parse(feed));
    const entries = calendar.getAllSubcomponents('vevent');
    const eta = entries.map((one) => new ICAL.Event(one)).find(({ uid }) => /-eta@/.test(uid));
    expect([eta?.startDate.toString(), eta?.endDate.toString()]).toEqual([
      '2026-10-04',
      '2026-10-07',
    ]);
    expect(eta?.summary).toContain(followed.number);
    expect(new Set(entries.map((one) => new ICAL.Event(one).uid)).size).toBe(entries.length);
    for (const one of entries) {
      expect(one.getFirstPropertyValue('url')).toBe(`https://desk.test${followed.path}`);
    }
  });

  test('the calendar of an unknown parcel answers 404', async () => {
    expect((await call('/ru/p/unknown/calendar.ics')).status).toBe(404);
  });
});

test('a parcel’s own page offers calendar and push without an e-mail or phone field', async () => {
  const { path } = await parcel();
  const text = await (await call(path)).text();
  expect(text).toContain(`webcal://desk.test${path}/calendar.ics`);
  expect(text).toContain(`data-key="${env.VAPID_PUBLIC}"`);
  expect(text).not.toMatch(/type="(?:email|tel)"/);
});

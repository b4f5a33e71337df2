// Outgoing webhooks: what arrives, signed how, when again, and when no more.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { countedDatabase, overBudget } from '../../functions/lib/budget.ts';
import { deliverDue, sweepOutbound } from '../../functions/outbound/deliver.ts';
import { fanOut } from '../../functions/outbound/fan-out.ts';
import { newSigningSecret } from '../../functions/outbound/sign.ts';
import { takeDue } from '../../functions/outbox/deliveries-store.ts';
import { openShop } from './support/accounts.ts';
import { call, stopClock } from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';
import {
  cleared,
  DAY,
  deliveriesOf,
  endpointRow,
  HOUR,
  happen,
  leaveNothingWaiting,
  listen,
  MINUTE,
  quiet,
  receiver,
  tell,
  verify,
} from './support/listeners.ts';
import { outside } from './support/outside.ts';

afterEach(leaveNothingWaiting);

describe('a webhook', () => {
  test('a webhook arrives signed, and neither another secret nor a changed body verifies', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint);
    const now = Date.now();
    const news = cleared(id, now);
    await happen([news], now);
    await tell(now);
    const [first] = received;
    if (!first) throw new Error('nothing arrived');
    expect(verify(endpoint, first)).toEqual({
      type: 'shipment.problem_cleared',
      timestamp: new Date(now).toISOString(),
      data: news.data,
    });
    expect(first.id).toBe(news.id);
    expect(() => verify({ secret: newSigningSecret() }, first)).toThrow();
    expect(() => verify(endpoint, { ...first, text: `${first.text} ` })).toThrow();
    expect(await deliveriesOf(endpoint.id)).toMatchObject([
      { state: 'sent', attempts: 1, due_at: null, status: 204 },
    ]);
  });

  test('webhooks arrive in the order of their events', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint);
    const now = Date.now();
    const news = Array.from({ length: 30 }, (_, i) => cleared(id, now + i));
    for (const one of news) await happen([one], now);
    await tell(now + 100);
    expect(received.map((one) => one.id)).toEqual(news.map((one) => one.id));
  });

  test('webhooks beyond what one run delivers wake the next run at once', async () => {
    const { id } = await openShop();
    const received = receiver(await listen(id));
    const now = Date.now();
    await happen(
      Array.from({ length: 1001 }, () => cleared(id, now)),
      now,
    );
    let wakes = 0;
    const OUTBOUND = { send: async () => void wakes++ } as unknown as Queue;
    const DB = countedDatabase(env.DB, overBudget('the sweep', true));
    await sweepOutbound({ ...env, DB, OUTBOUND }, now);
    expect([received.length < 1001, wakes]).toEqual([true, 1]);
    await tell(now + 1);
    expect(received).toHaveLength(1001);
  });

  test('a webhook goes only to endpoints of its seller that chose its type', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const wanting = await listen(shop.id, ['shipment.problem_cleared']);
    const indifferent = await listen(shop.id, ['ticket.opened']);
    const foreign = await listen(other.id);
    const received = receiver(wanting);
    const now = Date.now();
    await happen([cleared(shop.id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect(await deliveriesOf(indifferent.id)).toEqual([]);
    expect(await deliveriesOf(foreign.id)).toEqual([]);
  });

  test('an event that no endpoint chose writes no announcement', async () => {
    const { id } = await openShop();
    await listen(id, ['ticket.opened']);
    const now = Date.now();
    await happen([cleared(id, now)], now);
    const rows = await env.DB.prepare('SELECT id FROM announcements WHERE seller_id = ?')
      .bind(id)
      .all();
    expect(rows.results).toEqual([]);
  });

  test('an event that is announced twice is delivered once', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint);
    const now = Date.now();
    const news = cleared(id, now);
    await happen([news], now);
    await happen([{ ...cleared(id, now), key: news.key }], now);
    await tell(now);
    expect(received).toHaveLength(1);
  });
});

describe('after a rotation', () => {
  test('a rotated secret signs beside the new one for a day, then no more', async () => {
    stopClock();
    const { id, owner } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint);
    const path = `/api/v1/endpoints/${endpoint.id}/rotate`;
    const rotated = await call(path, { method: 'POST', headers: owner.headers });
    expect(rotated.status).toBe(200);
    const { secret } = await rotated.json<{ secret: string }>();
    expect(secret).not.toBe(endpoint.secret);
    const rotatedAt = Date.now();
    const arrivedAfter = async (wait: number) => {
      vi.setSystemTime(rotatedAt + wait);
      await happen([cleared(id, Date.now())], Date.now());
      await tell(Date.now());
      const last = received.at(-1);
      if (!last) throw new Error('nothing arrived');
      verify({ secret }, last);
      return last;
    };
    for (const wait of [0, DAY - MINUTE]) {
      const early = await arrivedAfter(wait);
      expect(early.headers['webhook-signature']?.split(' ')).toHaveLength(2);
      verify(endpoint, early);
    }
    const late = await arrivedAfter(DAY + MINUTE);
    expect(late.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    expect(() => verify(endpoint, late)).toThrow();
  });
});

describe('an endpoint that fails', () => {
  test('a webhook that fails is retried with the same id until the endpoint accepts it', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, [500, 302]);
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect((await endpointRow(endpoint.id)).failing_since).toBe(now);
    await tell(now + 4_000);
    expect(received).toHaveLength(1);
    await tell(now + 7_000);
    expect(received).toHaveLength(2);
    await tell(now + HOUR);
    expect(received).toHaveLength(3);
    expect(new Set(received.map((one) => one.id)).size).toBe(1);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'sent', attempts: 3 }]);
    expect((await endpointRow(endpoint.id)).failing_since).toBeNull();
  });

  test('an endpoint that redirects is not followed, and the webhook waits for a retry', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, [307], {
      headers: { location: 'http://169.254.169.254/latest/meta-data' },
    });
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'waiting', status: 307 }]);
  });

  test('an endpoint that is down holds back later webhooks, so that their order stays', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, [503]);
    const now = Date.now();
    const news = [cleared(id, now), cleared(id, now + 1), cleared(id, now + 2)];
    await happen(news, now);
    await tell(now);
    expect(received).toHaveLength(1);
    await tell(now + 10_000);
    expect(received.map((one) => one.id)).toEqual([news[0]?.id, ...news.map((one) => one.id)]);
    expect((await deliveriesOf(endpoint.id)).map(({ attempts }) => attempts)).toEqual([2, 1, 1]);
  });

  test('an endpoint that sends Retry-After gets the retry at that time', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    receiver(endpoint, [429], { headers: { 'retry-after': '3600' } });
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ due_at: now + HOUR }]);
  });

  test('a webhook that is refused is tried ten times with growing waits over three days and kept as failed', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, Array(10).fill(400));
    const begun = Date.now();
    await happen([cleared(id, begun)], begun);
    const waits: number[] = [];
    let now = begun;
    for (let tries = 1; tries <= 10; tries++) {
      await tell(now - 1);
      expect(received).toHaveLength(tries - 1);
      await tell(now);
      expect(received).toHaveLength(tries);
      const [delivery] = await deliveriesOf(endpoint.id);
      expect(delivery?.attempts).toBe(tries);
      if (tries === 10) break;
      expect(delivery?.state).toBe('waiting');
      waits.push((delivery?.due_at ?? 0) - now);
      now = delivery?.due_at ?? 0;
    }
    for (const [i, wait] of waits.entries()) expect(wait).toBeGreaterThan(waits[i - 1] ?? 0);
    // Up to a fifth is added to each wait.
    expect(now - begun).toBeGreaterThanOrEqual(3 * DAY);
    expect(now - begun).toBeLessThanOrEqual(4 * DAY);
    expect(await deliveriesOf(endpoint.id)).toMatchObject([{ state: 'failed', due_at: null }]);
    await tell(now + 30 * DAY);
    expect(received).toHaveLength(10);
    expect(await endpointRow(endpoint.id)).toMatchObject({ disabled_at: null });
  });

  test('an endpoint that answers 410 is disabled at once, and the owner gets a mail', async () => {
    const mailbox = openMailbox();
    const { id, owner } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, [410]);
    const now = Date.now();
    await happen([cleared(id, now), cleared(id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect(await endpointRow(endpoint.id)).toMatchObject({ disabled_reason: 'gone' });
    expect((await deliveriesOf(endpoint.id)).map(({ state }) => state)).toEqual([
      'failed',
      'failed',
    ]);
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect(mailbox.to(owner.email)).toMatchObject([
      { text: expect.stringContaining(`https://${endpoint.host}/news`) },
    ]);
  });

  test('an endpoint that fails for five days is disabled, and the owner gets one mail', async () => {
    const mailbox = openMailbox();
    const { id, owner } = await openShop();
    const now = Date.now();
    const endpoint = await listen(id, undefined, { failing_since: now - 5 * DAY });
    receiver(endpoint, [500, 500]);
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(await endpointRow(endpoint.id)).toMatchObject({ disabled_reason: 'failing' });
    await tell(now + DAY);
    expect(mailbox.to(owner.email)).toHaveLength(1);
  });

  test('an endpoint that cannot be reached does not delay other endpoints', async () => {
    const { id } = await openShop();
    const [down, up] = [await listen(id), await listen(id)];
    outside(down.host, () => {
      throw new TypeError('no route to host');
    });
    const received = receiver(up);
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await tell(now);
    expect(received).toHaveLength(1);
    expect(await deliveriesOf(down.id)).toMatchObject([
      { state: 'waiting', status: null, response: 'No connection' },
    ]);
  });

  test('an endpoint’s answer is stored without secrets and in at most two hundred characters', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const token = 'sk_live_51Hx8a9b0c1d2e3f4g5h6i7j8k9l';
    outside(endpoint.host, async (request) => {
      const signature = request.headers.get('webhook-signature');
      const echo = `bad: ${signature} ${token} ${endpoint.secret} +7 916 123-45-67`;
      return new Response(`${echo}\n${'oops '.repeat(5000)}`, { status: 500 });
    });
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await tell(now);
    const [{ response } = { response: '' }] = await deliveriesOf(endpoint.id);
    expect(response).toContain('oops');
    expect(response?.length).toBeLessThanOrEqual(200);
    for (const secret of [token, endpoint.secret.slice(6), '916']) {
      expect(response).not.toContain(secret);
    }
  });
});

describe('a delivery run', () => {
  test('a delivery run that is killed after sending repeats the webhook with the same id and body', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint);
    const now = Date.now();
    await happen([cleared(id, now)], now);
    const dying = {
      ...quiet,
      DB: new Proxy(env.DB, {
        get: (db, name) =>
          name === 'batch' && received.length > 0
            ? () => Promise.reject(new Error('killed'))
            : Reflect.get(db, name).bind(db),
      }),
    };
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    await deliverDue(dying, now);
    expect(errors).toHaveBeenCalled();
    await tell(now + MINUTE);
    expect(received).toHaveLength(1);
    await tell(now + 3 * MINUTE);
    expect(received).toHaveLength(2);
    expect(received[0]?.id).toBe(received[1]?.id);
    expect(received[0]?.text).toBe(received[1]?.text);
    await tell(now + DAY);
    expect(received).toHaveLength(2);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])(
    'a delivery run that is killed %s storing its deliveries sends each webhook once in the next run',
    async (_, isStored) => {
      const { id } = await openShop();
      const endpoint = await listen(id);
      const received = receiver(endpoint);
      const now = Date.now();
      const news = [cleared(id, now), cleared(id, now + 1)];
      await happen(news, now);
      let batches = 0;
      const batch = async (statements: D1PreparedStatement[]) => {
        // The first batch finds who listens, the second stores the deliveries.
        if (++batches === 1) return env.DB.batch(statements);
        if (isStored) await env.DB.batch(statements);
        throw new Error('killed');
      };
      const DB = new Proxy(env.DB, {
        get: (db, name) => (name === 'batch' ? batch : Reflect.get(db, name).bind(db)),
      });
      await expect(deliverDue({ ...quiet, DB }, now)).rejects.toThrow('killed');
      expect(received).toEqual([]);
      expect(await deliveriesOf(endpoint.id)).toHaveLength(isStored ? 2 : 0);
      await tell(now);
      await tell(now + DAY);
      expect(received.map((one) => one.id)).toEqual(news.map((one) => one.id));
    },
  );

  test('a fan-out that is repeated creates each delivery once', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const now = Date.now();
    await happen([cleared(id, now)], now);
    await fanOut(env.DB, now);
    await env.DB.prepare('UPDATE announcements SET due_at = ? WHERE seller_id = ?')
      .bind(now, id)
      .run();
    await fanOut(env.DB, now);
    expect(await deliveriesOf(endpoint.id)).toHaveLength(1);
  });

  test('concurrent delivery runs never take the same delivery', async () => {
    const { id } = await openShop();
    const endpoint = await listen(id);
    const now = Date.now();
    await happen(
      Array.from({ length: 20 }, () => cleared(id, now)),
      now,
    );
    await fanOut(env.DB, now);
    const taken = await Promise.all(
      Array.from({ length: 4 }, () =>
        takeDue(env.DB, { owners: [endpoint.id], each: 10 }, now, now + MINUTE),
      ),
    );
    const ids = taken.flat().map((job) => job.id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    expect(endpoint.id).toBe(taken.flat()[0]?.target_id);
  });
});

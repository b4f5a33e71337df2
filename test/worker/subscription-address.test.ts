// The address made for CDEK's subscriptions never replaces one that somebody else made meanwhile.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { changeSecret } from '../../functions/connections/store.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { newSecret } from '../../functions/lib/ids.ts';
import { ORIGIN } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  type Asker,
  connectionOf,
  json,
  MINUTE,
  openPolling,
  recorded,
  run,
  T0,
} from './support/poll.ts';

/** CDEK without subscriptions; `meanwhile` happens once, while it makes up its first answer. */
function cdekWhile(meanwhile: () => Promise<unknown>): { type: string; url: string }[] {
  const subscriptions: { type: string; url: string }[] = [];
  let isAsked = false;
  outside('api.cdek.ru', async (request) => {
    if (request.url.includes('/oauth/')) return json(recorded('polls/cdek/token.json'));
    if (request.method === 'GET') {
      const seen = JSON.stringify(subscriptions);
      if (!isAsked) {
        isAsked = true;
        await meanwhile();
      }
      return json(seen);
    }
    subscriptions.push(await request.json());
    return json({ entity: { uuid: crypto.randomUUID() }, requests: [{ state: 'ACCEPTED' }] }, 202);
  });
  return subscriptions;
}

const changesOf = ({ connectionId }: Asker) =>
  env.DB.prepare(
    `SELECT count(*) AS n FROM audit WHERE subject = ? AND action = 'connection_address_changed'`,
  )
    .bind(connectionId)
    .first<number>('n');

test('two overlapping polls of CDEK make one address, and every subscription leads to it', async () => {
  const asker = await openPolling('cdek');
  // The first run takes longer than its lease.
  const subscriptions = cdekWhile(() => run(T0 + 6 * MINUTE));
  await run(T0);
  const { secret_hash } = await connectionOf(asker);
  expect(subscriptions.map(({ type }) => type)).toEqual(['ORDER_STATUS', 'DELIV_PROBLEM']);
  for (const { url } of subscriptions) {
    expect(await sha256Hex(url.slice(`${ORIGIN}/hooks/cdek/`.length))).toBe(secret_hash);
  }
  expect(await changesOf(asker)).toBe(1);
});

test('an address that its owner changes during a poll of CDEK stays, and gets its subscriptions next', async () => {
  const asker = await openPolling('cdek');
  const theirs = await sha256Hex(newSecret());
  const subscriptions = cdekWhile(() => changeSecret(env.DB, asker.connectionId, theirs).run());
  await run(T0);
  expect((await connectionOf(asker)).secret_hash).toBe(theirs);
  expect(subscriptions).toEqual([]);
  expect(await changesOf(asker)).toBe(0);

  await run(T0 + 61 * MINUTE);
  expect(subscriptions).toHaveLength(2);
});

// Ozon's push notifications: subscribed, watched and mended through its own methods, and nothing taken from others.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test } from 'vitest';
import type { OzonAccount } from '../../functions/contract/ozon-account.ts';
import { readAccounts } from '../../functions/ozon/account.ts';
import { WANTED_TYPES } from '../../functions/ozon/push-addresses.ts';
import { syncOzon } from '../../functions/ozon/sync.ts';
import {
  type FakeAddress,
  type FakePushes,
  pushesOf,
} from '../../scripts/ozon-fake-notifications.ts';
import { call } from './support/hooks.ts';
import { leaveNothingWaiting, listen } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { connectionOf, connectOzon, NOW, type OzonSeller, syncWhole } from './support/ozon.ts';
import { wholeDatabase } from './support/whole-database.ts';

afterEach(leaveNothingWaiting);

const HOUR = 3_600_000;
const PREFIX = 'https://desk.test/hooks/ozon/';

/** A shop whose address nobody but Ozon uses. */
async function connected(change: (pushes: FakePushes) => void = () => {}) {
  const seller = await connectOzon({ pageMax: 100 });
  await env.DB.prepare('UPDATE connections SET any_sender = 0 WHERE id = ?')
    .bind(seller.connectionId)
    .run();
  const { host } = await listen(seller.sellerId, ['connection.pushes_failing']);
  outside(host, () => new Response(null, { status: 204 }));
  const pushes = pushesOf(seller.ozon.shop(seller.clientId));
  change(pushes);
  const ended = await syncWhole(seller);
  return { seller, pushes, ended };
}

const stateOf = async ({ sellerId }: OzonSeller): Promise<OzonAccount['pushes']> =>
  (await readAccounts(env.DB, sellerId))[0]?.pushes ?? null;

/** Looks at the notifications again, some hours later. */
async function later(seller: OzonSeller, at: number): Promise<void> {
  await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
    .bind(at, seller.connectionId)
    .run();
  await syncWhole(seller, at);
}

const newsOf = async ({ sellerId }: OzonSeller): Promise<string[]> => {
  const { results } = await env.DB.prepare(
    `SELECT data ->> '$.state' AS state FROM announcements
     WHERE seller_id = ? AND type = 'connection.pushes_failing' ORDER BY created_at, id`,
  )
    .bind(sellerId)
    .all<{ state: string }>();
  return results.map(({ state }) => state);
};

const foreign = (types: string[]): FakeAddress => ({
  id: 77,
  url: 'https://erp.example/in?secret=s3cret',
  types,
  enable: true,
  status: 'GREEN',
  disableReason: '',
  reasonDetails: '',
  createdAt: NOW,
});

describe('a subscription to Ozon', () => {
  test('a key alone subscribes the wanted types, to an address that answers and is stored as a hash only', async () => {
    const { seller, pushes } = await connected();
    expect(pushes.addresses.map(({ types }) => types.toSorted())).toEqual([
      [...WANTED_TYPES].sort(),
    ]);
    const url = pushes.addresses[0]?.url ?? '';
    expect(url).toMatch(/^https:\/\/desk\.test\/hooks\/ozon\/[\w-]{22}$/);
    expect(await stateOf(seller)).toMatchObject({ state: 'receiving', elsewhere: [] });
    const ping = await call(new URL(url).pathname, {
      method: 'POST',
      headers: { 'cf-connecting-ip': '195.34.21.7' },
      body: JSON.stringify({ message_type: 'TYPE_PING', time: '2026-11-23T09:00:00Z' }),
    });
    expect(await ping.json()).toMatchObject({ version: '1.0', name: 'Parcel Desk' });
    expect((await wholeDatabase()).includes(url.slice(PREFIX.length))).toBe(false);
  });

  test('a second look changes nothing', async () => {
    const { seller, pushes, ended } = await connected();
    const before = JSON.stringify(pushes.addresses);
    const asked = seller.asked().length;
    await later(seller, ended + 7 * HOUR);
    expect(JSON.stringify(pushes.addresses)).toBe(before);
    const changed = seller.asked().slice(asked);
    expect(changed.filter((path) => /notification\/(set|update|enable|delete)/.test(path))).toEqual(
      [],
    );
  });

  test('types that another system has are left to it and shown by its host only', async () => {
    const { seller, pushes } = await connected(({ addresses }) =>
      addresses.push(foreign(['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED', 'TYPE_NEW_MESSAGE'])),
    );
    const [theirs, ours] = pushes.addresses;
    expect(theirs?.types).toEqual(['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED', 'TYPE_NEW_MESSAGE']);
    expect(ours?.types).not.toContain('TYPE_NEW_POSTING');
    expect(ours?.types).toContain('TYPE_CUTOFF_DATE_CHANGED');
    const state = await stateOf(seller);
    expect(state?.elsewhere).toEqual([
      { host: 'erp.example', types: ['TYPE_NEW_POSTING', 'TYPE_STATE_CHANGED'] },
    ]);
    expect(JSON.stringify(state)).not.toContain('s3cret');
  });

  test('where others have every type nothing is subscribed and the address stays as it is', async () => {
    const { seller, pushes } = await connected(({ addresses }) =>
      addresses.push(foreign([...WANTED_TYPES])),
    );
    expect(pushes.addresses).toHaveLength(1);
    expect(await stateOf(seller)).toMatchObject({ state: 'taken' });
    expect(await call(seller.path, { method: 'POST', body: '{}' })).toMatchObject({ status: 403 });
  });

  test('a type that becomes free is taken with the next look', async () => {
    const { seller, pushes, ended } = await connected(({ addresses }) =>
      addresses.push(foreign(['TYPE_NEW_POSTING'])),
    );
    pushes.addresses = pushes.addresses.filter(({ id }) => id !== 77);
    await later(seller, ended + 7 * HOUR);
    expect(pushes.addresses[0]?.types).toContain('TYPE_NEW_POSTING');
    expect(await stateOf(seller)).toMatchObject({ state: 'receiving', elsewhere: [] });
  });

  test('an address that was pasted by hand is recognised, kept and given the free types', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    const url = `https://desk.test${seller.path}`;
    const pushes = pushesOf(seller.ozon.shop(seller.clientId));
    pushes.addresses.push({ ...foreign(['TYPE_NEW_POSTING', 'TYPE_ORDER_NEW']), id: 9, url });
    await syncWhole(seller);
    expect(pushes.addresses).toHaveLength(1);
    expect(pushes.addresses[0]).toMatchObject({ id: 9, url });
    expect(pushes.addresses[0]?.types).toEqual(
      expect.arrayContaining(['TYPE_ORDER_NEW', ...WANTED_TYPES]),
    );
  });

  test('a dead address of ours is changed into the new one, and another shop of this installation is not touched', async () => {
    const other = await connectOzon();
    const { pushes } = await connected(({ addresses }) =>
      addresses.push(
        { ...foreign(['TYPE_STATE_CHANGED']), id: 5, url: `${PREFIX}${'x'.repeat(22)}` },
        { ...foreign(['TYPE_NEW_POSTING']), id: 6, url: `https://desk.test${other.path}` },
      ),
    );
    expect(pushes.addresses.map(({ id }) => id)).toEqual([5, 6]);
    expect(pushes.addresses[0]?.url).not.toContain('xxxx');
    expect(pushes.addresses[0]?.types).toContain('TYPE_STATE_CHANGED');
    expect(pushes.addresses[1]).toMatchObject({ types: ['TYPE_NEW_POSTING'] });
  });

  test('an address that a system of the seller relays to is not changed', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    await syncWhole(seller);
    expect(pushesOf(seller.ozon.shop(seller.clientId)).addresses).toEqual([]);
    expect(await stateOf(seller)).toMatchObject({ state: 'relayed' });
    expect((await call(seller.path, { method: 'POST', body: '{}' })).status).not.toBe(404);
  });

  test('an address that Ozon’s check refuses is not subscribed, and the same one is tried again', async () => {
    const { seller, pushes, ended } = await connected((all) => {
      all.checkFault = 'REQUEST_TIMEOUT';
    });
    expect(pushes.addresses).toEqual([]);
    expect(await stateOf(seller)).toMatchObject({
      state: 'address_fails',
      detail: 'REQUEST_TIMEOUT',
    });
    const hash = () =>
      env.DB.prepare('SELECT secret_hash FROM connections WHERE id = ?')
        .bind(seller.connectionId)
        .first('secret_hash');
    const before = await hash();
    pushes.checkFault = null;
    await later(seller, ended + 7 * HOUR);
    expect(await hash()).toBe(before);
    expect(pushes.addresses).toHaveLength(1);
    expect(await stateOf(seller)).toMatchObject({ state: 'receiving' });
  });

  test('an account without these methods is told to connect by hand, and is read all the same', async () => {
    const { seller } = await connected((all) => {
      all.isOffered = false;
    });
    expect(await stateOf(seller)).toMatchObject({ state: 'not_offered' });
    expect(await connectionOf(seller)).toMatchObject({ failing_since: null });
  });

  test('an installation that cannot be reached from outside asks for no subscription', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    await syncOzon({ ...env, PUBLIC_ORIGIN: 'http://localhost:8788' }, NOW);
    expect(await stateOf(seller)).toMatchObject({ state: 'local' });
    expect(seller.asked().filter((path) => path.includes('notification'))).toEqual([]);
  });

  test('two visits at once subscribe one address', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    await env.DB.prepare('UPDATE connections SET any_sender = 0 WHERE id = ?')
      .bind(seller.connectionId)
      .run();
    await Promise.all([syncOzon(env, NOW), syncOzon(env, NOW)]);
    expect(pushesOf(seller.ozon.shop(seller.clientId)).addresses).toHaveLength(1);
  });

  test('notification methods that do not answer leave the connection well and are tried again', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    seller.ozon.fail(seller.clientId, '/v1/notification/list', { status: 500, times: 1 });
    const ended = await syncWhole(seller);
    expect(await connectionOf(seller)).toMatchObject({ failing_since: null });
    expect(await stateOf(seller)).toBe(null);
    await later(seller, ended + HOUR);
    expect(await stateOf(seller)).not.toBe(null);
  });
});

describe('an address that Ozon judges', () => {
  test('an address becomes news when it turns slow, when it turns silent, and not again while it stays so', async () => {
    const { seller, pushes, ended } = await connected();
    const [own] = pushes.addresses;
    if (!own) throw new Error('no address');
    const seen: (string | undefined)[] = [];
    for (const [index, status] of (['YELLOW', 'YELLOW', 'RED', 'GREEN'] as const).entries()) {
      own.status = status;
      await later(seller, ended + (index + 1) * 7 * HOUR);
      seen.push((await stateOf(seller))?.state);
    }
    expect(seen).toEqual(['unstable', 'unstable', 'unreachable', 'receiving']);
    expect(await newsOf(seller)).toEqual(['unstable', 'unreachable']);
  });

  test('an address that Ozon has disabled is checked and switched on again, and it is news', async () => {
    const { seller, pushes, ended } = await connected();
    const [own] = pushes.addresses;
    if (!own) throw new Error('no address');
    Object.assign(own, { enable: false, status: 'RED', disableReason: 'AVAILABILITY' });
    await later(seller, ended + 7 * HOUR);
    expect(own.enable).toBe(true);
    expect(await newsOf(seller)).toEqual(['disabled']);
    expect(await stateOf(seller)).toMatchObject({ state: 'receiving' });
  });

  test('an address that keeps being disabled is switched on three times and no more', async () => {
    const { seller, pushes, ended } = await connected();
    const [own] = pushes.addresses;
    if (!own) throw new Error('no address');
    for (let i = 1; i <= 5; i++) {
      Object.assign(own, { enable: false, status: 'RED', disableReason: 'AVAILABILITY' });
      await later(seller, ended + i * 7 * HOUR);
    }
    expect(seller.asked().filter((path) => path === '/v1/notification/enable')).toHaveLength(3);
    expect(await stateOf(seller)).toMatchObject({ state: 'disabled' });
  });

  test('an address that does not pass the check is not switched on', async () => {
    const { seller, pushes, ended } = await connected();
    const [own] = pushes.addresses;
    if (!own) throw new Error('no address');
    Object.assign(own, { enable: false, disableReason: 'AVAILABILITY' });
    pushes.checkFault = 'SERVER_FAULT';
    await later(seller, ended + 7 * HOUR);
    expect(own.enable).toBe(false);
    expect(await stateOf(seller)).toMatchObject({ state: 'disabled', detail: 'SERVER_FAULT' });
  });

  test('an address switched off by the seller, or by Ozon’s support, is left so', async () => {
    for (const [disableReason, state] of [
      ['SELLER', 'switched_off'],
      ['ADMIN', 'disabled'],
    ] as const) {
      const { seller, pushes, ended } = await connected();
      const [own] = pushes.addresses;
      if (!own) throw new Error('no address');
      Object.assign(own, { enable: false, disableReason, reasonDetails: 'Много ошибок' });
      await later(seller, ended + 7 * HOUR);
      expect(own.enable).toBe(false);
      expect((await stateOf(seller))?.state).toBe(state);
      expect(seller.asked()).not.toContain('/v1/notification/enable');
    }
  });
});

// The scan: what it costs, what a crash leaves behind, and who wins against a webhook.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { newId } from '../../functions/lib/ids.ts';
import type { ShipmentRow } from '../../functions/shipments/rows.ts';
import { readSnapshot } from '../../functions/shipments/stored-snapshot.ts';
import { SLICE_ROWS, scanDue } from '../../functions/watch/scan.ts';
import { countRows } from './support/count-rows.ts';
import { cdekStatus, newCdekNumber, openHook, post, settled, track } from './support/hooks.ts';
import { listen, quiet, receiver } from './support/listeners.ts';
import { DAY, HOUR, NOW, newsOf, problemsOf, QUIET, storeParcels } from './support/scan.ts';

const PROBLEM_NEWS = ['shipment.problem_raised', 'shipment.problem_cleared'] as const;
const newSeller = (): string => newId('sel', NOW);

/** D1 that dies instead of writing the n-th batch. */
function dyingDb(after: number): D1Database {
  let batches = 0;
  return new Proxy(env.DB, {
    get(db, name) {
      if (name === 'batch') {
        return (statements: D1PreparedStatement[]) => {
          if (++batches > after) throw new Error('the machine went away');
          return db.batch(statements);
        };
      }
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

/** D1 that lets something happen between a look and the write that follows from it. */
function racedDb(race: () => Promise<void>): D1Database {
  let isRaced = false;
  return new Proxy(env.DB, {
    get(db, name) {
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          if (!isRaced) {
            isRaced = true;
            await race();
          }
          return db.batch(statements);
        };
      }
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

const scan = (now = NOW, db: D1Database = env.DB) => scanDue({ ...quiet, DB: db }, now);

// The scan looks at everybody's parcels: what a test left due must not be the next one's business.
afterEach(async () => {
  await env.DB.prepare('UPDATE shipments SET due_at = NULL WHERE due_at IS NOT NULL').run();
});

describe('the cost of a scan', () => {
  test('a scan of 50 due parcels costs the same with 1,000 or 200,000 others stored', {
    timeout: 60_000,
  }, async () => {
    // Each shop costs a row or two: they are the same ones both times.
    const [shop, others] = [newSeller(), newSeller()];
    const billOf = async (prefix: string) => {
      await storeParcels(shop, prefix, 50, { dueAt: NOW - DAY });
      const { db, bill } = countRows(env.DB);
      await scan(NOW, db);
      return bill;
    };
    const later = { dueAt: NOW + 30 * DAY, isNumbered: false };
    await storeParcels(others, 'FEW-', 1000, later);
    const few = await billOf('A-');
    await storeParcels(others, 'MANY-', 199_000, later);
    expect(await billOf('B-')).toEqual(few);
    expect(few.read).toBeGreaterThan(0);
  });

  test('a scan with nothing due reads three rows for each shop and writes none', async () => {
    for (let shop = 0; shop < 20; shop++)
      await storeParcels(newSeller(), `QUIET${shop}-`, 100, { dueAt: NOW + DAY });
    const { db, bill } = countRows(env.DB);
    await scan(NOW - 30 * DAY, db);
    expect(bill).toMatchObject({ written: 0, statements: 1 });
    expect(bill.read).toBeLessThanOrEqual(3 * 20 + 3);
  });

  test('a scan of a parcel still in time writes at most three rows, with its next due time', async () => {
    const seller = newSeller();
    const watched = { ...QUIET, movedAt: NOW - 3 * DAY };
    await storeParcels(seller, `${seller}-`, 1, { dueAt: NOW - HOUR, watched });
    const { db, bill } = countRows(env.DB);
    await scan(NOW, db);
    expect(bill.written).toBeLessThanOrEqual(3);
    expect(await problemsOf(seller)).toEqual([]);
    const dueAt = await env.DB.prepare('SELECT due_at FROM shipments WHERE seller_id = ?')
      .bind(seller)
      .first('due_at');
    expect(dueAt).toBe(NOW - 3 * DAY + 168 * HOUR);
  });
});

describe('a problem', () => {
  test('a problem is raised once, sent once, shown to the buyer and cleared when the parcel moves', async () => {
    const hook = await openHook('cdek');
    const received = receiver(await listen(hook.sellerId, PROBLEM_NEWS));
    const number = newCdekNumber();
    const begun = Date.now() - 10 * DAY;
    const status = (code: string, at: number) =>
      post(hook, cdekStatus(number, code, new Date(at).toISOString().replace('Z', '+0000')));
    await status('RECEIVED_AT_SHIPMENT_WAREHOUSE', begun);
    await settled(hook);
    const later = begun + 8 * DAY;
    await scan(later);
    await scan(later + HOUR);
    expect(await problemsOf(hook.sellerId)).toEqual([
      expect.objectContaining({ number, problem: 'no_movement', cleared_at: null }),
    ]);
    expect((await track(number)).shipments[0]?.stale).toEqual({
      reason: 'no_movement',
      since: new Date(begun).toISOString(),
    });

    await status('SENT_TO_RECIPIENT_CITY', Date.now() - HOUR);
    await settled(hook);
    expect((await track(number)).shipments[0]?.stale).toBeNull();
    const [line] = await problemsOf(hook.sellerId);
    expect(line).toMatchObject({ problem: null, cleared_at: expect.any(Number) });
    await vi.waitFor(() =>
      expect(received.map(({ body }) => body.type)).toEqual([...PROBLEM_NEWS]),
    );
  });

  test('whose turn it is follows the problems that a scan finds, and differs where only the seller may know', async () => {
    const turnsOf = async (sellerId: string) => {
      const row = await env.DB.prepare('SELECT * FROM shipments WHERE seller_id = ?')
        .bind(sellerId)
        .first<ShipmentRow>();
      if (row === null) throw new Error('the parcel is not stored');
      const { actionRequiredBy: shown, case: named } = readSnapshot(row);
      return { stored: row.action_required_by, shown, named, problem: row.problem };
    };
    const [late, untrackable, elsewhere] = [newSeller(), newSeller(), newSeller()];
    const due = { dueAt: NOW - 1 };
    await storeParcels(late, `${late}-`, 1, due);
    const pending = { ...QUIET, status: 'pending', step: null, dispatchedAt: null } as const;
    await storeParcels(untrackable, `${untrackable}-`, 1, {
      ...due,
      status: 'pending',
      watched: { ...pending, movedAt: null, claimedAt: NOW - 10 * DAY },
    });
    // Ozon counts it against the seller that another carrier has it; a buyer has nothing to do with it.
    const channel = { declared: 'russian-post', seen: 'cdek', at: NOW - HOUR };
    await storeParcels(elsewhere, `${elsewhere}-`, 1, {
      ...due,
      watched: { ...QUIET, movedAt: NOW - HOUR, channel },
    });
    await scan();
    expect(await turnsOf(late)).toEqual({
      stored: 'carrier',
      shown: 'carrier',
      named: 'not_moving',
      problem: 'no_movement',
    });
    expect(await turnsOf(untrackable)).toEqual({
      stored: 'seller',
      shown: 'seller',
      named: 'untrackable_number',
      problem: 'no_first_scan',
    });
    expect(await turnsOf(elsewhere)).toEqual({
      stored: 'seller',
      shown: 'carrier',
      named: 'moving_on_time',
      problem: 'wrong_channel',
    });

    // Once another scan finds it mended, the turn goes back.
    await env.DB.prepare('UPDATE shipments SET watched = ?2, due_at = ?3 WHERE seller_id = ?1')
      .bind(elsewhere, JSON.stringify({ ...QUIET, movedAt: NOW - HOUR }), NOW - 1)
      .run();
    await scan();
    expect(await turnsOf(elsewhere)).toMatchObject({ stored: 'carrier', shown: 'carrier' });
  });

  test('a raised problem has its reason, observed hours and threshold in the event, with its parcel, and in the stored history', async () => {
    const seller = newSeller();
    await storeParcels(seller, `${seller}-`, 1, { dueAt: NOW - 1 });
    await listen(seller, PROBLEM_NEWS);
    await scan();
    const [news] = await newsOf(seller);
    expect(JSON.parse(news?.data ?? '{}')).toMatchObject({
      shipment: { carrier: 'cdek', number: `${seller}-1` },
      problem: {
        reason: 'no_movement',
        since: new Date(QUIET.movedAt ?? 0).toISOString(),
        observedHours: 240,
        thresholdHours: 168,
        source: 'default',
      },
    });
    const kept = env.DB.prepare(
      'SELECT reason, since, raised_at, cleared_at, numbers FROM problem_history WHERE seller_id = ?',
    );
    const line = await kept.bind(seller).first<{ numbers: string }>();
    expect(line).toMatchObject({
      reason: 'no_movement',
      since: QUIET.movedAt,
      raised_at: NOW,
      cleared_at: null,
    });
    expect(JSON.parse(line?.numbers ?? '{}')).toMatchObject({
      observedHours: 240,
      thresholdHours: 168,
      source: 'default',
    });
  });

  test('a failing connection raises source_silent, and no_movement replaces it after recovery', async () => {
    const hook = await openHook('cdek');
    await env.DB.prepare('UPDATE connections SET failing_since = ? WHERE id = ?')
      .bind(NOW - 9 * DAY, hook.connectionId)
      .run();
    await storeParcels(hook.sellerId, `${hook.sellerId}-`, 1, { dueAt: NOW - 1 });
    await scan();
    expect(await problemsOf(hook.sellerId)).toMatchObject([{ problem: 'source_silent' }]);
    await env.DB.prepare('UPDATE connections SET failing_since = NULL WHERE id = ?')
      .bind(hook.connectionId)
      .run();
    await scan(NOW + 7 * HOUR);
    expect(await problemsOf(hook.sellerId)).toMatchObject([
      { reason: 'no_movement', cleared_at: null },
      { reason: 'source_silent', cleared_at: NOW + 7 * HOUR },
    ]);
  });

  test('an archived parcel raises no problem, and archiving clears an open one', async () => {
    const seller = newSeller();
    await storeParcels(seller, `${seller}-`, 2, { dueAt: NOW - 10 });
    const putAway = (number: number) =>
      env.DB.prepare('UPDATE shipments SET archived_at = ?, due_at = ? WHERE id = ?')
        .bind(NOW, NOW, `shp_${seller}-${number}`)
        .run();
    await putAway(1);
    await scan();
    await putAway(2);
    await scan(NOW + 1);
    expect(await problemsOf(seller)).toMatchObject([
      { number: `${seller}-2`, problem: null, cleared_at: NOW + 1 },
    ]);
  });
});

describe('a seller’s own history', () => {
  test('a seller’s 30 delivered parcels, each counted once, set the threshold for no movement', {
    timeout: 30_000,
  }, async () => {
    const hook = await openHook('cdek');
    const at = (days: number) => new Date(NOW - days * DAY).toISOString().replace('Z', '+0000');
    const numbers = Array.from({ length: 30 }, newCdekNumber);
    for (const number of numbers) {
      await post(hook, cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', at(40)));
      await post(hook, cdekStatus(number, 'ACCEPTED_IN_RECIPIENT_CITY', at(36)));
      await post(hook, cdekStatus(number, 'DELIVERED', at(35)));
    }
    await settled(hook);
    await post(hook, cdekStatus(numbers[0] ?? '', 'DELIVERED', at(34)));
    await settled(hook);
    const watched = { ...QUIET, movedAt: NOW - 5 * DAY };
    await storeParcels(hook.sellerId, `${hook.sellerId}-`, 1, { dueAt: NOW - 1, watched });
    await scan();
    const problems = await env.DB.prepare('SELECT problems FROM shipments WHERE id = ?')
      .bind(`shp_${hook.sellerId}-1`)
      .first<string>('problems');
    expect(JSON.parse(problems ?? '[]')).toMatchObject([
      { reason: 'no_movement', thresholdHours: 96, source: 'own_history', samples: 30 },
    ]);
  });
});

describe('crashes and races', () => {
  test('a crash between scan slices loses no problem and announces none twice', async () => {
    const seller = newSeller();
    const count = SLICE_ROWS * 2 + 50;
    await storeParcels(seller, `${seller}-`, count, { dueAt: NOW - DAY });
    await listen(seller, PROBLEM_NEWS);
    await expect(scan(NOW, dyingDb(1))).rejects.toThrow('the machine went away');
    expect(await problemsOf(seller)).toHaveLength(SLICE_ROWS);
    expect(await newsOf(seller)).toHaveLength(SLICE_ROWS);
    await scan(NOW + HOUR);
    await scan(NOW + 2 * HOUR);
    const raised = await problemsOf(seller);
    expect(raised).toHaveLength(count);
    expect(raised.filter(({ problem }) => problem === null)).toEqual([]);
    expect(new Set((await newsOf(seller)).map(({ key }) => key)).size).toBe(count);
    expect(await newsOf(seller)).toHaveLength(count);
  });

  test('a webhook between a scan’s read and write wins and holds up no other parcel', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    const at = (days: number) =>
      new Date(Date.now() - days * DAY).toISOString().replace('Z', '+0000');
    await post(hook, cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', at(9)));
    await settled(hook);
    await storeParcels(hook.sellerId, `${hook.sellerId}-`, 3, { dueAt: NOW - 1 });
    const race = async () => {
      await post(hook, cdekStatus(number, 'SENT_TO_RECIPIENT_CITY', at(0.1)));
      await settled(hook);
    };
    await scan(Date.now(), racedDb(race));
    expect((await track(number)).shipments[0]).toMatchObject({ stale: null });
    const raised = await problemsOf(hook.sellerId);
    expect(raised.map((one) => one.number)).toEqual([1, 2, 3].map((i) => `${hook.sellerId}-${i}`));
  });

  test('two concurrent scans raise and announce each problem once', async () => {
    const seller = newSeller();
    await storeParcels(seller, `${seller}-`, 60, { dueAt: NOW - DAY });
    await listen(seller, PROBLEM_NEWS);
    await Promise.all([scan(), scan()]);
    expect(await problemsOf(seller)).toHaveLength(60);
    expect(await newsOf(seller)).toHaveLength(60);
  });

  test('a full slice of unreadable parcels does not hold up the scan of the next one', async () => {
    const seller = newSeller();
    await storeParcels(seller, `${seller}-bad-`, SLICE_ROWS, {
      dueAt: NOW - 2 * DAY,
      watched: '{',
    });
    await storeParcels(seller, `${seller}-good-`, 1, { dueAt: NOW - DAY });
    await scan();
    expect(await problemsOf(seller)).toMatchObject([{ number: `${seller}-good-1` }]);
  });
});

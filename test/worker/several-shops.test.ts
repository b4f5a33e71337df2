// One person, several shops: what the desk shows of all of them together, and that the role in one shop never
// counts in another.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { insertMember } from '../../functions/accounts/account-store.ts';
import { SHOPS_AT_ONCE, waitingIn } from '../../functions/accounts/reach.ts';
import type { Role } from '../../functions/accounts/roles.ts';
import { app } from '../../functions/app.ts';
import { PARCELS_MAX } from '../../functions/contract/today.ts';
import { newId } from '../../functions/lib/ids.ts';
import { readShopsPage } from '../../functions/shipments/list-shops.ts';
import { TOTAL_MAX } from '../../functions/shipments/list-totals-store.ts';
import { joinShop, keyOf, type Member, openShop, type Shop, sendForm } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, newCdekNumber, ORIGIN } from './support/hooks.ts';
import { add, newSeries, send, store } from './support/shipments.ts';

let person: Member;
let mine: Shop;
let theirs: Shop;
let foreign: Shop;

/** Owner in one shop, viewer in another, nobody in the third. */
beforeEach(async () => {
  [mine, theirs, foreign] = await Promise.all([openShop(), openShop(), openShop()]);
  person = mine.owner;
  await Promise.all([rename(mine, 'Alpha'), rename(theirs, 'Beta'), rename(foreign, 'Gamma')]);
  await joinAs(person, theirs, 'viewer');
});

const rename = ({ id }: Shop, name: string) =>
  env.DB.prepare('UPDATE sellers SET name = ? WHERE id = ?').bind(name, id).run();

const joinAs = ({ id: userId }: Member, { id: sellerId }: Shop, role: Role) =>
  insertMember(env.DB, { id: newId('mem', Date.now()), sellerId, userId, role }, Date.now()).run();

const get = async (path: string, who = person) => {
  const response = await call(path, {
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
  });
  return { status: response.status, html: await response.text() };
};

const post = (path: string, fields: Record<string, string> = {}, who = person) =>
  sendForm(path, fields, { cookie: who.headers.cookie });

const openAll = (who = person) => post('/en/shops/switch', { seller: 'all' }, who);

/** One parcel with a problem. */
async function late({ owner, id: sellerId }: Shop): Promise<{ id: string; number: string }> {
  const number = newCdekNumber();
  const [id = ''] = await add(owner, { number });
  await env.DB.prepare(
    `UPDATE shipments SET problem = 'wrong_channel', problem_since = 1000, problem_order = 0, problems = ?3
     WHERE id = ?1 AND seller_id = ?2`,
  )
    .bind(id, sellerId, JSON.stringify([PROBLEM]))
    .run();
  return { id, number };
}

const PROBLEM = {
  ...{ reason: 'wrong_channel', since: 1000, deadline: null, observedHours: 0, thresholdHours: 72 },
  ...{ source: 'default', samples: null, carrier: 'cdek', lane: null, channel: null, step: null },
};

async function ticketOf({ owner }: Shop, number: string): Promise<string> {
  const body = { number, type: 'delay', message: 'Where is it?' };
  const response = await send(owner, 'POST', '/api/v1/tickets', body);
  expect(response.status).toBe(201);
  return (await response.json<{ id: string }>()).id;
}

const stateOf = async (id: string) =>
  (await env.DB.prepare('SELECT archived_at, snoozed_until FROM shipments WHERE id = ?')
    .bind(id)
    .first<{ archived_at: number | null; snoozed_until: number | null }>()) as {
    archived_at: number | null;
    snoozed_until: number | null;
  };

describe('the switcher', () => {
  test('the head of the desk lists the shops of a person with what waits in each', async () => {
    const { number } = await late(theirs);
    await late(theirs);
    await ticketOf(theirs, number);
    const { html } = await get('/en/desk/connections');
    const menu = /<details class="menu shops">.*?<\/details>/s.exec(html)?.[0] ?? '';
    expect(menu).toMatch(/<summary><span class="unseen">Your shops: <.*?<b class="cut">Alpha</s);
    expect(menu).toMatch(/<b>Alpha<\/b><small>nothing waits/);
    expect(menu).toMatch(/<b>Beta<\/b><small>2 problem parcels · 1 ticket waits for you/);
    expect(menu).toContain('value="all"');
    expect(menu).not.toContain('Gamma');
    const one = await get('/en/desk/connections', theirs.owner);
    expect(one.html).not.toContain('menu shops');
    expect(one.html).toContain('<b>Beta</b>');
  });

  test('a switch leads from a list to the same list of the other shop, and to no other address', async () => {
    const to = async (place: string, seller = theirs.id) =>
      (await post('/en/shops/switch', { seller, to: place })).headers.get('location');
    expect(await to('parcels')).toBe('/en/desk/parcels');
    expect(await to('tickets', 'all')).toBe('/en/desk/tickets');
    for (const place of ['settings', '//evil.test', '../sign-in', '']) {
      expect(await to(place)).toBe('/en/desk');
    }
    expect((await post('/en/shops/switch', { seller: foreign.id })).status).toBe(404);
  });

  test('what waits in a shop is counted up to 99 and reads as many rows with 3000 problems as with 300', async () => {
    const shops = [mine, theirs].map(({ id }) => ({
      sellerId: id,
      sellerName: '',
      role: 'owner' as const,
      timeZone: 'Europe/Moscow',
    }));
    const bill = async () => {
      const { db, bill } = countRows(env.DB);
      const waiting = await waitingIn({ DB: db }, shops, Date.now());
      expect(waiting.get(mine.id)).toMatchObject({ parcels: 100, tickets: 0 });
      return bill;
    };
    const problem = { problem: `'past_eta'`, problem_since: 'i' };
    await store(mine.id, newSeries(), 300, problem);
    const few = await bill();
    await store(mine.id, newSeries(), 2700, problem);
    expect((await bill()).read).toBe(few.read);
    expect(few).toMatchObject({ statements: 1 });
    // A hundred parcels and some rows to find out that nothing else waits.
    expect(few.read).toBeLessThanOrEqual(160);
    expect((await get('/en/desk/today')).html).toContain('99+ problem parcels');
  });
});

describe('all shops', () => {
  test('today, parcels and tickets show the rows of all shops with their chips, and of no other shop', async () => {
    const [ours, other, strange] = [await late(mine), await late(theirs), await late(foreign)];
    const tickets = [await ticketOf(mine, ours.number), await ticketOf(theirs, other.number)];
    await openAll();
    for (const place of ['today', 'parcels']) {
      const { html } = await get(`/en/desk/${place}`);
      expect(html).toContain(`>${ours.number}<`);
      expect(html).toContain(`>${other.number}<`);
      expect(html).not.toContain(strange.number);
      for (const name of ['Alpha', 'Beta'])
        expect(html).toContain(`<span class="chip">${name}</span>`);
      expect(html).toMatch(
        /<summary><span class="unseen">Your shops: <.*?<b class="cut">All shops</s,
      );
    }
    const { html } = await get('/en/desk/tickets');
    for (const id of tickets) expect(html).toContain(`/en/desk/tickets/${id}"`);
    for (const name of ['Alpha', 'Beta'])
      expect(html).toContain(`<span class="chip">${name}</span>`);
  });

  test('each list of all shops can be narrowed to one shop, with its filters, and widened again', async () => {
    const [ours, other] = [await late(mine), await late(theirs)];
    await openAll();
    const wide = await get('/en/desk/parcels?problem=any&cursor=x');
    expect(wide.html).toContain(`href="/en/desk/parcels?problem=any&amp;shop=${theirs.id}"`);
    const narrow = await get(`/en/desk/parcels?problem=any&shop=${theirs.id}`);
    expect(narrow.html).toContain(other.number);
    expect(narrow.html).not.toContain(ours.number);
    expect(narrow.html).toContain('href="/en/desk/parcels?problem=any&amp;shop=all"');
    // Its own links and its form stay in the shop.
    expect(narrow.html).toContain(`href="/en/desk/parcels?shop=${theirs.id}&amp;archived=true"`);
    expect(narrow.html).toContain(`<input type="hidden" name="shop" value="${theirs.id}"/>`);
    // The sections lead to all shops.
    expect(narrow.html).toContain('<a href="/en/desk/tickets">');
    const today = await get(`/en/desk/today?shop=${theirs.id}`);
    expect(today.html).toContain(other.number);
    expect(today.html).not.toContain(ours.number);
  });

  test('pages of one shop say which shop they are of, and let another be chosen', async () => {
    await openAll();
    for (const path of ['settings/shop', 'connections', 'tickets/new', 'parcels/new', 'reports']) {
      const { html } = await get(`/en/desk/${path}`);
      const link = (shop: Shop) => `<a href="/en/desk/${path}?shop=${shop.id}"`;
      expect(html, path).toContain(`${link(mine)} aria-current="true">Alpha`);
      expect(html, path).toContain(`${link(theirs)}>Beta`);
      expect(html, path).toMatch(/Your shops: <.*?<b class="cut">Alpha</s);
    }
    const other = await get(`/en/desk/settings/shop?shop=${theirs.id}`);
    expect(other.html).toContain(`href="/en/desk/settings/members?shop=${theirs.id}"`);
    expect(other.html).toMatch(/Your shops: <.*?<b class="cut">Beta</s);
  });

  test('a form on a page of another shop acts in that shop, and its page after that is still of that shop', async () => {
    await joinAs(person, foreign, 'agent');
    const number = newCdekNumber();
    const { html } = await get(`/en/desk/parcels/new?shop=${foreign.id}`);
    const action = `/en/desk/parcels/new?shop=${foreign.id}`;
    expect(html).toContain(`action="${action}"`);
    const answer = await post(action, { numbers: number });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(`shop=${foreign.id}`);
    const owner = await env.DB.prepare('SELECT seller_id FROM shipments WHERE number = ?')
      .bind(number)
      .first<string>('seller_id');
    expect(owner).toBe(foreign.id);
  });

  test('the search over all shops finds parcels and tickets of each by number', async () => {
    const [ours, other] = [await late(mine), await late(theirs)];
    await ticketOf(theirs, other.number);
    await openAll();
    const found = async (place: string, q: string) => (await get(`/en/desk/${place}?q=${q}`)).html;
    expect(await found('parcels', other.number)).toContain(`>${other.number}<`);
    expect(await found('parcels', other.number)).not.toContain(`>${ours.number}<`);
    expect(await found('tickets', other.number)).toContain(other.number);
    expect(await found('tickets', ours.number)).not.toContain(other.number);
  });

  test('more shops than are shown together are said, and each can still be opened alone', async () => {
    for (let i = 0; i < SHOPS_AT_ONCE; i++) {
      const shop = await openShop();
      await joinAs(person, shop, 'viewer');
    }
    await openAll();
    expect((await get('/en/desk/parcels')).html).toContain(`Only the first ${SHOPS_AT_ONCE} shops`);
    const last = await env.DB.prepare(
      'SELECT organizationId AS id FROM members WHERE userId = ? ORDER BY createdAt DESC LIMIT 1',
    )
      .bind(person.id)
      .first<string>('id');
    expect((await get(`/en/desk/parcels?shop=${last}`)).status).toBe(200);
  });
});

describe('paging over several shops', () => {
  const ORDERS = ['', 'sort=eta', 'sort=created', 'q=PAGED', 'problem=any', 'archived=true'];

  test.each(ORDERS)(
    'the list of all shops for “%s” has each parcel once, in the order of one list',
    async (query) => {
      const mixed = (by: number) => ({
        updated_at: `1000 * i + ${by}`,
        created_at: `2000 * i - ${by}`,
        problem: `CASE WHEN i % 3 = 0 THEN 'past_eta' END`,
        problem_since: `CASE WHEN i % 3 = 0 THEN 100 * i + ${by} END`,
        eta_end_at: `CASE WHEN i % 4 = 0 THEN 100 * i + ${by} END`,
        archived_at: `CASE WHEN i % 5 = 0 THEN 1 END`,
      });
      const shops = [await openShop(), await openShop(), await openShop()];
      const tag = newSeries();
      for (const [i, { id }] of shops.entries())
        await store(id, `PAGED${tag}${i}`, 11 + i, mixed(i));
      const one = await openShop();
      const data = shops.map(({ id }) => ({ sellerId: id, db: env.DB }));
      const asked = Object.fromEntries(new URLSearchParams(query.replace('PAGED', `PAGED${tag}`)));
      const whole = await readShopsPage(data, asked, null, 100);
      expect(whole.next).toBeNull();
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof readShopsPage>> = await readShopsPage(
          data,
          asked,
          cursor,
          4,
        );
        expect(page.rows.length).toBeLessThanOrEqual(4);
        seen.push(...page.rows.map(({ number }) => number));
        cursor = page.next;
      } while (cursor !== null && seen.length < 200);
      expect(seen).toEqual(whole.rows.map(({ number }) => number));
      expect(new Set(seen).size).toBe(seen.length);
      // The same parcels in one shop stand in the same order.
      await env.DB.batch([
        ...shops.map(({ id }) =>
          env.DB.prepare('UPDATE shipments SET seller_id = ? WHERE seller_id = ?').bind(one.id, id),
        ),
        ...shops.map(({ id }) =>
          env.DB.prepare('UPDATE shipment_numbers SET seller_id = ? WHERE seller_id = ?').bind(
            one.id,
            id,
          ),
        ),
      ]);
      const single = await readShopsPage([{ sellerId: one.id, db: env.DB }], asked, null, 100);
      expect(seen).toEqual(single.rows.map(({ number }) => number));
      expect(seen.length).toBeGreaterThan(0);
    },
  );

  test('a page of all shops goes on without a shop that was left between two pages', async () => {
    const [a, b] = [await openShop(), await openShop()];
    const series = newSeries();
    await store(a.id, `${series}A`, 6);
    await store(b.id, `${series}B`, 6);
    const data = [a, b].map(({ id }) => ({ sellerId: id, db: env.DB }));
    const first = await readShopsPage(data, { sort: 'created' } as never, null, 4);
    const rest = await readShopsPage(
      data.slice(0, 1).concat(data.slice(2)),
      { sort: 'created' } as never,
      null,
      9,
    );
    expect(rest.rows.every(({ number }) => number.startsWith(`${series}A`))).toBe(true);
    const [one, other] = [data[0], { sellerId: (await openShop()).id, db: env.DB }];
    if (one === undefined) throw new Error('unreachable');
    const next = await readShopsPage([one, other], { sort: 'created' } as never, first.next, 20);
    expect(next.rows.map(({ number }) => number)).toEqual(
      [4, 3, 2, 1].map((i) => `${series}A00000${i}`),
    );
  });

  test('the lists of two shops read as many rows with 20,000 parcels stored as with 200, beyond those they count', async () => {
    await store(mine.id, newSeries(), 100);
    await store(theirs.id, newSeries(), 100);
    await openAll();
    const bill = async (place: string) => {
      const { db, bill } = countRows(env.DB);
      const ctx = createExecutionContext();
      const request = new Request(`${ORIGIN}/en/desk/${place}`, { headers: person.headers });
      const response = await app.fetch(request, { ...env, DB: db }, ctx);
      await waitOnExecutionContext(ctx);
      expect(response.status).toBe(200);
      return bill.read;
    };
    const places = ['parcels', 'tickets', 'today'];
    const before = [];
    for (const place of places) before.push(await bill(place));
    for (const { id } of [mine, theirs]) await store(id, newSeries(), 9_900);
    const more = [];
    for (const [i, place] of places.entries()) more.push((await bill(place)) - (before[i] ?? 0));
    // Each of two shops counts behind three tabs and for the list itself, no further than the most.
    expect(more[0]).toBeLessThanOrEqual(2 * 4 * (TOTAL_MAX + 1));
    expect(more[1]).toBe(0);
    expect(more[2]).toBeLessThanOrEqual(2 * 3 * (PARCELS_MAX + 1));
    expect(before[0]).toBeLessThan(1_000);
  }, 60_000);
});

describe('returns of all shops', () => {
  /** A return that waits at a point, and a buyer's request to cancel. */
  async function storeReturns({ id }: Shop, series: string, count: number): Promise<void> {
    const connection = newId('con', Date.now());
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO connections (id, seller_id, carrier, secret_hash, created_at)
         VALUES (?1, ?2, 'ozon', ?1, 1)`,
      ).bind(connection, id),
      ...Array.from({ length: count }, (_, i) =>
        env.DB.prepare(
          `INSERT INTO ozon_returns (seller_id, connection_id, id, number, status, changed_at, due_at, answer_hash)
           VALUES (?1, ?2, ?3, ?4, 'ArrivedAtReturnPlace', ?5, ?5, '')`,
        ).bind(id, connection, `${i}${series.length}`, `${series}-${i}`, 1_000 + (i % 7)),
      ),
      env.DB.prepare(
        `INSERT INTO ozon_cancellations (seller_id, id, connection_id, number, state, seen_at)
         VALUES (?1, '77', ?2, ?3, 'open', 1)`,
      ).bind(id, connection, `${series}-CANCEL`),
    ]);
  }

  test('returns and requests to cancel of all shops stand together, and are decided only where the person may', async () => {
    await storeReturns(mine, 'OURS', 2);
    await storeReturns(theirs, 'THEIRS', 2);
    await storeReturns(foreign, 'STRANGE', 1);
    await openAll();
    const { html } = await get('/en/desk/returns');
    for (const number of ['OURS-1', 'THEIRS-1', 'OURS-CANCEL', 'THEIRS-CANCEL']) {
      expect(html).toContain(`>${number}<`);
    }
    expect(html).not.toContain('STRANGE');
    const action = (shop: Shop) => `/en/desk/returns/requests/77?shop=${shop.id}&amp;from=all`;
    expect(html).toContain(`action="${action(mine)}"`);
    expect(html).not.toContain(`action="${action(theirs)}"`);
    const answer = await post(`/en/desk/returns/requests/77?shop=${theirs.id}&from=all`, {
      decision: 'approved',
    });
    expect(answer.status).toBe(403);
    const { results } = await env.DB.prepare(
      `SELECT state FROM ozon_cancellations WHERE number LIKE '%-CANCEL'`,
    ).all<{ state: string }>();
    expect(results.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    const narrow = await get(`/en/desk/returns?shop=${theirs.id}`);
    expect(narrow.html).not.toContain('OURS-1');
  });

  test.each(['waiting', 'all'])(
    'the pages of returns of all shops (%s) hold each return of each shop, also of one account in two shops',
    async (which) => {
      // The same ids and times in both.
      await storeReturns(mine, 'SAME', 60);
      await storeReturns(theirs, 'TWIN', 60);
      await openAll();
      const seen: string[] = [];
      let path: string | undefined = `/en/desk/returns?which=${which}`;
      for (let page = 0; path !== undefined && page < 9; page++) {
        const { html } = await get(path);
        seen.push(
          ...[...html.matchAll(/<small class="fine">((?:SAME|TWIN)-\d+) /g)].map(
            ([, one = '']) => one,
          ),
        );
        // The choice of languages leads to this same page.
        const links = [
          ...html.matchAll(/href="(\/en\/desk\/returns\?which=\w+&amp;after=[^"]+)"/g),
        ].map(([, link = '']) => link.replaceAll('&amp;', '&'));
        path = links.find((link) => link !== path);
      }
      expect(seen).toHaveLength(120);
      expect(new Set(seen).size).toBe(120);
    },
  );
});

describe('roles', () => {
  test('the pages of a parcel and of a ticket open from any shop of the person, named and in the role there', async () => {
    const other = await late(theirs);
    const ours = await late(mine);
    const ticket = await ticketOf(theirs, other.number);
    for (const prepare of [async () => {}, async () => void (await openAll())]) {
      await prepare();
      for (const path of [`parcels/${other.id}`, `tickets/${ticket}`]) {
        const { status, html } = await get(`/en/desk/${path}`);
        expect(status).toBe(200);
        expect(html).toContain('<span class="chip">Beta</span>');
        // A viewer there: no form but those of the head.
        expect(html).not.toMatch(/<form[^>]*action="\/en\/desk\/(?!search)/);
      }
      expect((await get(`/en/desk/parcels/${ours.id}`)).html).toContain(
        `action="/en/desk/parcels/${ours.id}/archive"`,
      );
    }
  });

  test('an owner of one shop cannot act on a parcel or ticket of a shop where they only read', async () => {
    const other = await late(theirs);
    const ticket = await ticketOf(theirs, other.number);
    for (const prepare of [async () => {}, async () => void (await openAll())]) {
      await prepare();
      const refused = [
        [`/en/desk/parcels/${other.id}/archive`, {}, 403],
        [`/en/desk/parcels/${other.id}/archive?shop=${theirs.id}`, {}, 403],
        [`/en/desk/parcels/${other.id}/archive?shop=${mine.id}`, {}, 404],
        [`/en/desk/today/snooze?shop=${theirs.id}&from=all`, { id: other.id, days: '1' }, 403],
        [`/en/desk/today/snooze?shop=${mine.id}`, { id: other.id, days: '1' }, 404],
        ['/en/desk/today/snooze', { id: other.id, days: '1' }, 404],
        [`/en/desk/tickets/${ticket}/close`, {}, 403],
        [`/en/desk/tickets/${ticket}/close?shop=${mine.id}`, {}, 404],
        [`/en/desk/settings/keys?shop=${theirs.id}`, { name: 'K', scope: 'read', days: '30' }, 403],
        [`/en/desk/parcels/new?shop=${theirs.id}`, { numbers: 'X' }, 403],
      ] as const;
      for (const [path, fields, status] of refused) {
        expect((await post(path, fields)).status, path).toBe(status);
      }
    }
    expect(await stateOf(other.id)).toEqual({ archived_at: null, snoozed_until: null });
    const state = await env.DB.prepare('SELECT state FROM tickets WHERE id = ?')
      .bind(ticket)
      .first('state');
    expect(state).not.toBe('closed');
  });

  test('a viewer of the active shop acts in another shop as the agent they are there', async () => {
    const agent = await joinShop(theirs.id, 'viewer');
    await joinAs(agent, mine, 'agent');
    const ours = await late(mine);
    expect((await post(`/en/desk/parcels/${ours.id}/archive`, {}, agent)).status).toBe(303);
    expect((await stateOf(ours.id)).archived_at).not.toBeNull();
    const audit = await env.DB.prepare(
      `SELECT seller_id FROM audit WHERE actor = ? AND action LIKE 'parcels%'`,
    )
      .bind(agent.id)
      .all<{ seller_id: string }>();
    expect(audit.results).toEqual([{ seller_id: mine.id }]);
  });

  test('a snooze from today of all shops is done in the shop of the parcel and returns to all shops', async () => {
    await joinAs(person, foreign, 'agent');
    const parcel = await late(foreign);
    await openAll();
    const { html } = await get('/en/desk/today');
    const action = `/en/desk/today/snooze?shop=${foreign.id}&from=all`;
    expect(html).toContain(`action="${action.replaceAll('&', '&amp;')}"`);
    const answer = await post(action, { id: parcel.id, days: '2' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(
      /^\/en\/desk\/today\?done=snoozed&count=1&at=\d+$/,
    );
    expect((await stateOf(parcel.id)).snoozed_until).not.toBeNull();
    // From a list narrowed to the shop, back to that list.
    const back = await post(`/en/desk/today/snooze?shop=${foreign.id}`, { id: parcel.id });
    expect(back.headers.get('location')).toBe(
      `/en/desk/today?shop=${foreign.id}&done=back&count=1`,
    );
  });

  test('a bulk action over all shops changes the parcels of each shop where the person may act, and no others', async () => {
    await joinAs(person, foreign, 'agent');
    const [ours, read, worked] = [await late(mine), await late(theirs), await late(foreign)];
    const stranger = await late(await openShop());
    await openAll();
    const { html } = await get('/en/desk/parcels');
    for (const { id } of [ours, worked]) expect(html).toContain(`value="${id}"`);
    expect(html).not.toContain(`value="${read.id}"`);
    const body = new URLSearchParams([
      ['action', 'archive'],
      ...[ours, read, worked, stranger].map(({ id }) => ['id', id] as [string, string]),
    ]);
    const answer = await call('/en/desk/parcels/actions', {
      method: 'POST',
      headers: person.headers,
      redirect: 'manual',
      body,
    });
    expect(answer.headers.get('location')).toMatch(
      /^\/en\/desk\/parcels\?done=archive&count=2&failed=2&at=\d+$/,
    );
    const archived = await Promise.all([ours, read, worked, stranger].map(({ id }) => stateOf(id)));
    expect(archived.map(({ archived_at }) => archived_at !== null)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test('a bulk action over all shops is refused to a person who only reads in each of them', async () => {
    const reader = await joinShop(mine.id, 'viewer');
    await joinAs(reader, theirs, 'viewer');
    await openAll(reader);
    const { id } = await late(mine);
    expect((await post('/en/desk/parcels/actions', { action: 'archive', id }, reader)).status).toBe(
      403,
    );
    expect((await stateOf(id)).archived_at).toBeNull();
  });
});

describe('leaving a shop', () => {
  test('a shop that a person left is gone from every list, page and form at the next request', async () => {
    const other = await late(theirs);
    const ticket = await ticketOf(theirs, other.number);
    await joinAs(person, foreign, 'viewer');
    await openAll();
    expect((await get('/en/desk/parcels')).html).toContain(other.number);
    await env.DB.prepare('DELETE FROM members WHERE userId = ? AND organizationId = ?')
      .bind(person.id, theirs.id)
      .run();
    for (const place of ['today', 'parcels', 'tickets', 'returns']) {
      const { html } = await get(`/en/desk/${place}`);
      expect(html).not.toContain(other.number);
      expect(html).not.toContain('Beta');
      expect((await get(`/en/desk/${place}?shop=${theirs.id}`)).status).toBe(404);
    }
    expect((await get(`/en/desk/parcels/${other.id}`)).status).toBe(404);
    expect((await get(`/en/desk/tickets/${ticket}`)).status).toBe(404);
    expect((await post(`/en/desk/parcels/${other.id}/archive`)).status).toBe(404);
    expect((await post('/en/shops/switch', { seller: theirs.id })).status).toBe(404);
  });

  test('a shop of others and a shop that does not exist get the same answer', async () => {
    for (const shop of [foreign.id, 'sel_nobody', "'", 'x'.repeat(5000)]) {
      const { status, html } = await get(`/en/desk/parcels?shop=${encodeURIComponent(shop)}`);
      expect(status).toBe(404);
      expect(html).not.toContain('Gamma');
    }
  });
});

describe('keys and sessions of the API', () => {
  test('an API key stays with its own shop, whatever shop the address names', async () => {
    const [ours, other] = [await late(mine), await late(theirs)];
    const ticket = await ticketOf(theirs, other.number);
    const { key } = await keyOf(mine, 'write');
    const headers = { authorization: `Bearer ${key}` };
    const list = await call(`/api/v1/shipments?shop=${theirs.id}`, { headers });
    const text = await list.text();
    expect(text).toContain(ours.number);
    expect(text).not.toContain(other.number);
    expect((await call(`/api/v1/shipments/${other.id}`, { headers })).status).toBe(404);
    expect((await call(`/api/v1/tickets/${ticket}`, { headers })).status).toBe(404);
  });

  test('the live line of a ticket opens in any shop of the person, and writing needs the role there', async () => {
    const other = await late(theirs);
    const ticket = await ticketOf(theirs, other.number);
    const path = `/api/v1/tickets/${ticket}`;
    expect((await call(path, { headers: person.headers })).status).toBe(200);
    expect((await call(path, { headers: foreign.owner.headers })).status).toBe(404);
    const answer = await send(person, 'POST', `${path}/messages`, { body: 'Soon.' });
    expect(answer.status).toBe(403);
  });
});

// What stands around every page of the desk: badges, clocks, keys, the search, and what happens when something
// goes wrong on it.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { waitingIn } from '../../functions/accounts/reach.ts';
import { saveContents } from '../../functions/shipments/products-store.ts';
import { joinShop, type Member, openShop, type Shop, sendForm } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, newCdekNumber, ORIGIN } from './support/hooks.ts';
import { add, newSeries, send, store } from './support/shipments.ts';

let shop: Shop;
let viewer: Member;
beforeEach(async () => {
  shop = await openShop();
  viewer = await joinShop(shop.id, 'viewer');
});

const get = async (path: string, who: Member = shop.owner) => {
  const headers = { ...who.headers, accept: 'text/html' };
  const response = await call(path, { headers, redirect: 'manual' });
  return { status: response.status, html: await response.text(), response };
};

const post = (path: string, fields: Record<string, string>, headers: Record<string, string>) =>
  call(path, {
    method: 'POST',
    headers: {
      accept: 'text/html',
      origin: ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
  });

/** A parcel with a kettle in it. */
async function sellKettle(of: Shop): Promise<string> {
  const number = newCdekNumber();
  await add(of.owner, { number });
  const products = [
    { sku: null, offerId: 'K-1', title: 'Чайник электрический', quantity: 1, price: null },
  ];
  const content = { number, orderedAt: Date.now(), products };
  await env.DB.batch(await saveContents(env.DB, of.id, [content], null));
  return number;
}

async function openTicket(number: string): Promise<void> {
  const body = { number, type: 'delay', message: 'Where is the blue kettle?' };
  expect((await send(shop.owner, 'POST', '/api/v1/tickets', body)).status).toBe(201);
}

const linkTo = (html: string, place: string): string =>
  new RegExp(`<a href="/en/desk/${place}".*?</a>`, 's').exec(html)?.[0] ?? '';

describe('the rail', () => {
  test('each section shows how many wait in it, in words too, and one that has none shows nothing', async () => {
    const number = newCdekNumber();
    await add(shop.owner, { number });
    await openTicket(number);
    const later = Date.now() + 3_600_000;
    await store(shop.id, newSeries(), 3, {
      problem: `'ship_by_near'`,
      problem_since: 'i',
      problem_order: String(later),
    });
    const { html } = await get('/en/desk/reports');
    expect(linkTo(html, 'today')).toContain('3 can still be saved');
    expect(linkTo(html, 'tickets')).toContain('1 waiting for your answer');
    expect(linkTo(html, 'returns')).not.toContain('count');
    expect(linkTo(html, 'connections')).not.toContain('count');
  });

  test('what is overdue is not counted as what can still be saved', async () => {
    const fields = { problem: `'ship_by_near'`, problem_since: 'i', problem_order: '1' };
    await store(shop.id, newSeries(), 3, fields);
    expect(linkTo((await get('/en/desk/reports')).html, 'today')).not.toContain('count');
  });

  test('a broken connection is a dot with words', async () => {
    await env.DB.prepare(
      `INSERT INTO connections (id, seller_id, carrier, secret_hash, failing_since, created_at)
       VALUES (?1, ?2, 'cdek', ?1, 1, 1)`,
    )
      .bind(`con_${shop.id}`, shop.id)
      .run();
    expect(linkTo((await get('/en/desk/today')).html, 'connections')).toContain('1 broken');
  });

  test('all badges of twenty shops are one statement, and its rows do not grow with what is stored', async () => {
    const shops = [{ sellerId: shop.id, sellerName: '', role: 'owner' as const, timeZone: 'UTC' }];
    const bill = async () => {
      const { db, bill } = countRows(env.DB);
      await waitingIn({ DB: db }, shops, Date.now());
      return bill;
    };
    const held = { problem: `'customs_hold'`, problem_since: 'i', problem_order: 'i' };
    await store(shop.id, newSeries(), 300, held);
    const few = await bill();
    await store(shop.id, newSeries(), 2000, held);
    const many = await bill();
    expect(few.statements).toBe(1);
    expect(many).toEqual(few);
    expect(few.read).toBeLessThan(500);
  });

  test('the menu of the person leads to the same page in the other languages', async () => {
    const { html } = await get('/en/desk/parcels?problem=any');
    expect(html).toContain('href="/ru/desk/parcels?problem=any" hreflang="ru"');
    expect(html).toContain('href="/zh/desk/parcels?problem=any" hreflang="zh-CN"');
  });

  test('what a phone has no room for stands on a page of its own, with the way out', async () => {
    const { html, status } = await get('/en/desk/more');
    expect(status).toBe(200);
    for (const place of ['chats', 'connections', 'reports', 'settings', 'settings/me']) {
      expect(html).toContain(`href="/en/desk/${place}"`);
    }
    expect(html).toContain('action="/en/sign-out"');
    expect(html).toContain('href="/en/desk/more" aria-current="page"');
  });
});

describe('the bar', () => {
  test('the second clock is the shop’s own, and stands there only where it differs from Moscow', async () => {
    const clocks = async () =>
      /<p class="clocks">.*?<\/p>/s.exec((await get('/en/desk/today')).html)?.[0];
    expect(await clocks()).toMatch(/Moscow <desk-clock data-zone="Europe\/Moscow"/);
    expect((await clocks())?.match(/<desk-clock/g)).toHaveLength(1);
    await setZone('Asia/Shanghai');
    expect(await clocks()).toMatch(/Beijing <desk-clock data-zone="Asia\/Shanghai"/);
    // The same time under another name is no second clock.
    await setZone('Europe/Minsk');
    expect((await clocks())?.match(/<desk-clock/g)).toHaveLength(1);
  });

  test('who turns single keys off has them off on every page, and nobody else has', async () => {
    const keys = async (who?: Member) => (await get('/en/desk/reports', who)).html;
    expect(await keys()).toContain('data-single="on"');
    await sendForm('/en/desk/settings/me/keys', {}, { cookie: shop.owner.headers.cookie });
    expect(await keys()).toContain('data-single="off"');
    expect(await keys(viewer)).toContain('data-single="on"');
    const fields = { on: '1' };
    await sendForm('/en/desk/settings/me/keys', fields, { cookie: shop.owner.headers.cookie });
    expect(await keys()).toContain('data-single="on"');
  });
});

const setZone = (zone: string) =>
  env.DB.prepare('UPDATE sellers SET timeZone = ? WHERE id = ?').bind(zone, shop.id).run();

describe('the search', () => {
  test('a whole number of one parcel opens it', async () => {
    const number = newCdekNumber();
    const [id = ''] = await add(shop.owner, { number });
    const { status, response } = await get(`/en/desk/search?q=${number}`);
    expect(status).toBe(303);
    expect(response.headers.get('location')).toBe(`/en/desk/parcels/${id}`);
  });

  test('a number with a ticket shows both, and words of a ticket find it', async () => {
    const number = newCdekNumber();
    await add(shop.owner, { number });
    await openTicket(number);
    const both = await get(`/en/desk/search?q=${number}`);
    expect(both.html).toContain('<h2>Parcels</h2>');
    expect(both.html).toContain('<h2>Tickets</h2>');
    const words = await get('/en/desk/search?q=blue+kettle');
    expect(words.html).toContain('blue kettle');
    expect(words.html).toContain('<h2>Tickets</h2>');
    expect(words.html).not.toContain('<h2>Parcels</h2>');
  });

  test('several numbers with anything between them show all that are there, and name those that are not', async () => {
    const [first, second, missing] = [newCdekNumber(), newCdekNumber(), newCdekNumber()];
    await add(shop.owner, { number: first });
    await add(shop.owner, { number: second });
    const q = encodeURIComponent(`${first};\n${missing}\t ${second}`);
    const { html } = await get(`/en/desk/search?q=${q}`);
    expect(html).toContain('2 of 3 found');
    expect(html).toMatch(new RegExp(`<code>${missing}</code>`));
    for (const number of [first, second]) expect(html).toMatch(new RegExp(`>${number}</a>`));
  });

  test('a search forgives word forms, slips, and the other keyboard, and says what it shows instead', async () => {
    await sellKettle(shop);
    for (const typed of ['чайниками', 'чайнек', 'xfqybr', 'chajnik']) {
      const { html } = await get(`/en/desk/search?q=${encodeURIComponent(typed)}`);
      expect([typed, html.includes('<h2>Parcels</h2>')]).toEqual([typed, true]);
      expect(html).toContain('Shown instead: чайник');
    }
    const exact = await get(`/en/desk/search?q=${encodeURIComponent('чайник')}`);
    expect(exact.html).not.toContain('Shown instead');
  });

  test('a search guesses at no number, and by no words of another shop', async () => {
    const other = await openShop();
    const number = await sellKettle(other);
    for (const typed of [
      'чайнек',
      number.replace(/\d$/, (digit) => `${(Number(digit) + 1) % 10}`),
    ]) {
      const { html } = await get(`/en/desk/search?q=${encodeURIComponent(typed)}`);
      expect(html).toContain('Nothing was found');
      expect(html).not.toContain('Shown instead');
    }
  });

  test('nothing of another shop is found', async () => {
    const number = newCdekNumber();
    const other = await openShop();
    await add(other.owner, { number });
    const { html } = await get(`/en/desk/search?q=${number}`);
    expect(html).toContain('Nothing was found');
  });

  test('what is typed is escaped, and an empty search asks for something', async () => {
    const { html } = await get(`/en/desk/search?q=${encodeURIComponent('"><script>x</script>')}`);
    expect(html).not.toContain('<script>x');
    expect((await get('/en/desk/search')).html).toContain('<textarea id="paste"');
  });
});

describe('errors', () => {
  test('a form sent after the session has ended comes back with what was typed, to be sent again', async () => {
    const path = '/en/desk/tickets/tic_1/messages';
    const typed = 'It leaves on <Friday>, I promise.';
    const response = await post(path, { body: typed, action: 'send' }, {});
    const html = await response.text();
    expect(response.status).toBe(401);
    expect(html).toContain('Your session has ended, sign in again');
    expect(html).not.toContain('Bearer');
    expect(html).toContain(`action="${path}"`);
    expect(html).toContain('It leaves on &lt;Friday&gt;, I promise.');
    expect(html).toContain('<input type="hidden" name="action" value="send"/>');
  });

  test('neither a password nor a form of another site comes back', async () => {
    const path = '/en/desk/settings/me/password';
    const secret = await post(path, { current: 'hunter2hunter2', password: 'x' }, {});
    expect(await secret.text()).not.toContain('hunter2');
    for (const [place, fields] of [
      ['connections', { carrier: 'yandex-delivery', token: 'hunter2hunter2' }],
      ['settings/notifications/add/telegram', { token: 'hunter2hunter2', chat: '1' }],
      ['settings/me/two-factor/confirm', { code: 'hunter2' }],
    ] as const) {
      const lost = await post(`/en/desk/${place}`, fields, {});
      expect([place, lost.status, (await lost.text()).includes('hunter2')]).toEqual([
        place,
        401,
        false,
      ]);
    }
    const foreign = { origin: 'https://evil.test' };
    const lured = await post('/en/desk/tickets/new', { message: 'lured into this' }, foreign);
    expect(lured.status).toBe(401);
    expect(await lured.text()).not.toContain('lured');
  });

  test('a viewer is told once per page why buttons are missing, and an owner is not', async () => {
    expect((await get('/en/desk/parcels', viewer)).html).toContain('You are a viewer');
    expect((await get('/en/desk/parcels')).html).not.toContain('You are a viewer');
  });

  test('a page above one’s role names the role it takes, inside the desk', async () => {
    const { status, html } = await get('/en/desk/settings/keys', viewer);
    expect(status).toBe(403);
    expect(html).toContain('In “A shop” you are: viewer. This takes: owner.');
    expect(html).toContain('class="rail"');
  });

  test('an address of nothing is a page of the desk for who is signed in', async () => {
    const { status, html } = await get('/en/desk/nothing');
    expect(status).toBe(404);
    expect(html).toContain('There is nothing here');
    expect(html).toContain('class="rail"');
  });

  test('the first steps in a new shop say to a viewer who may take them', async () => {
    const { html } = await get('/en/desk', viewer);
    expect(html).toContain('This takes the role: owner.');
    expect((await get('/en/desk')).html).not.toContain('This takes the role');
  });
});

// A shop's own tracking page: whose it can be, what it shows, and what nobody can do with it.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { slugFault } from '../../functions/embeds/slug.ts';
import { eraseShops } from '../../functions/leaving/erase.ts';
import { BARE } from '../support/pictures.ts';
import { type Member, openShop } from './support/accounts.ts';
import { call, expectProblem, newCdekNumber } from './support/hooks.ts';
import { openByApi, ownerAtOzon } from './support/ozon-owner.ts';
import { add } from './support/shipments.ts';

const PAGE = '/en/desk/settings/page';
let slugs = 0;
const newSlug = () => `lamp-house-${slugs++}`;
const LOOK = { text: '#ffffff', background: '#102030', accent: '#9ecbff' };

async function save(
  { headers }: Member,
  fields: Record<string, string | Blob>,
  lang = 'en',
): Promise<Response> {
  const body = new FormData();
  const all = { slug: newSlug(), enabled: 'on', support: '', link: '', ...LOOK, ...fields };
  for (const [name, value] of Object.entries(all)) body.append(name, value);
  return call(`/${lang}/desk/settings/page`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { ...headers, accept: 'text/html' },
  });
}

/** A shop whose key Ozon accepts. */
async function provenOwner(): Promise<Member> {
  const who = await ownerAtOzon();
  expect((await openByApi(who, 'key-7f3a91')).status).toBe(201);
  return who.owner;
}

async function openPage(owner: Member, fields: Record<string, string | Blob> = {}) {
  const slug = newSlug();
  const answer = await save(owner, { slug, ...fields });
  expect(answer.status, (await answer.clone().text()).match(/class="error">.*?<\/span>/)?.[0]).toBe(
    303,
  );
  return `/en/s/${slug}`;
}

const asFile = (bytes: Uint8Array, type: string) =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type });

describe('whose page it can be', () => {
  test('a shop without a key that Ozon accepts has no page', async () => {
    const { owner } = await openShop();
    const slug = newSlug();
    const refused = await save(owner, { slug });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('It takes a working Ozon key');
    expect((await call(`/en/s/${slug}`)).status).toBe(404);
    // Kept for later it is no page either.
    expect((await save(owner, { slug, enabled: '' })).status).toBe(303);
    expect((await call(`/en/s/${slug}`)).status).toBe(404);
  });

  test('the page shows the name of the shop and the company Ozon names for its key', async () => {
    const path = await openPage(await provenOwner());
    const response = await call(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const html = await response.text();
    expect(html).toContain('A shop');
    expect(html).toContain('Seller on Ozon: Демо-магазин.');
  });

  test('the page is gone as soon as its key is refused, removed, or the page is turned off', async () => {
    const owner = await provenOwner();
    const path = await openPage(owner);
    const set = (sql: string) =>
      env.DB.prepare(`UPDATE connections SET ${sql} WHERE seller_id = ?`)
        .bind(owner.sellerId)
        .run();
    expect((await call(path)).status).toBe(200);
    await set(`failing_since = 1, failure = 'credentials_refused'`);
    for (const one of [path, `${path}/look.css`, `${path}/logo`])
      expect((await call(one)).status).toBe(404);
    // Ozon being out of reach says nothing about whose the page is.
    await set(`failure = 'unavailable'`);
    expect((await call(path)).status).toBe(200);
    await set('revoked_at = 1');
    expect((await call(path)).status).toBe(404);
    await set('revoked_at = NULL, failing_since = NULL, failure = NULL');
    expect((await save(owner, { slug: path.slice(6), enabled: '' })).status).toBe(303);
    expect((await call(path)).status).toBe(404);
  });

  test('the operator turns a page off, and its owner cannot turn it on again', async () => {
    const owner = await provenOwner();
    const path = await openPage(owner);
    const block = (blocked: boolean, key = 'operator', slug = path.slice(6)) =>
      call(`/api/v1/shop-pages/${slug}/block`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ blocked }),
      });
    await expectProblem(await block(true, 'a guess'), 401, 'unauthorized');
    await expectProblem(await block(true, 'operator', 'nobody-has-it'), 404, 'not-found');
    expect((await block(true)).status).toBe(200);
    expect((await save(owner, { slug: path.slice(6) })).status).toBe(303);
    expect((await call(path)).status).toBe(404);
    const other = newSlug();
    await save(owner, { slug: other });
    expect((await call(`/en/s/${other}`)).status).toBe(404);
    expect(await (await call(PAGE, { headers: owner.headers })).text()).toContain(
      'turned the page off',
    );
    expect((await block(false, 'operator', other)).status).toBe(200);
    expect((await call(`/en/s/${other}`)).status).toBe(200);
  });

  test('a slug belongs to the shop that took it first, and to one of two who try at once', async () => {
    const owners = await Promise.all([provenOwner(), provenOwner()]);
    const slug = newSlug();
    const codes = (await Promise.all(owners.map((owner) => save(owner, { slug })))).map(
      ({ status }) => status,
    );
    expect(codes.toSorted()).toEqual([303, 422]);
  });

  test('addresses by which a page would pass for another company are refused', () => {
    const taken =
      'ozon my-ozon 0zon oz-on support s-upport cdek cdek-help ozonru russian-post login pay';
    expect(taken.split(' ').filter((slug) => slugFault(slug) !== 'reserved')).toEqual([]);
    const wrong = ['', 'ab', '-abc', 'abc-', 'a--b', 'Абв', 'a_b', 'a/b', '12345', 'x'.repeat(41)];
    expect(wrong.filter((slug) => slugFault(slug) !== 'form')).toEqual([]);
    expect(['lamp-house', 'teashop88', 'good-parcel'].filter(slugFault)).toEqual([]);
  });
});

describe('what the page shows', () => {
  test('a number gets the answer of the public page, whoever has the parcel', async () => {
    const path = await openPage(await provenOwner());
    const other = await openShop();
    const number = newCdekNumber();
    await add(other.owner, { number, carrier: 'cdek' });
    const html = await (await call(`${path}?n=${number}`)).text();
    const publicly = await (await call(`/en/track?n=${number}`)).text();
    const headOf = (page: string) => /<article[\s\S]*?<\/header>/.exec(page)?.[0];
    expect(headOf(html)).toBeDefined();
    expect(headOf(html)).toBe(headOf(publicly));
    expect(html).not.toContain(other.id);
    const wrong = await (await call(`${path}?n=${encodeURIComponent('<b>')}`)).text();
    expect(wrong).toContain('This does not look like a parcel number.');
    expect(wrong).not.toContain('<b>');
  });

  test('colours that cannot be read are refused with the contrast they have', async () => {
    const owner = await provenOwner();
    const refused = await save(owner, { text: '#888888', background: '#999999' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('contrast 1.2, at least 4.5 is needed');
    expect((await save(owner, { accent: 'red;}body{display:none' })).status).toBe(422);
    const css = await (await call(`${await openPage(owner)}/look.css`)).text();
    expect(css).toBe(':root{--shop-text:#ffffff;--shop-background:#102030;--shop-accent:#9ecbff}');
  });

  test('support is plain text, and its one link an address of https or mail that is shown as it is', async () => {
    const owner = await provenOwner();
    const bad = [
      'javascript:alert(1)',
      '//evil.test',
      'http://a.test',
      'https://a@evil.test',
      '/x',
    ];
    for (const link of [...bad, 'https://localhost', 'mailto:a@b.test?bcc=c'])
      expect((await save(owner, { link })).status, link).toBe(422);
    const support = '<script>x</script> https://typed.test';
    const path = await openPage(owner, { support, link: 'https://help.lamp.test/chat' });
    const html = await (await call(path)).text();
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt; https://typed.test');
    expect(html).not.toContain('href="https://typed.test');
    expect(html).toContain(
      '<a href="https://help.lamp.test/chat" rel="nofollow noreferrer ugc">https://help.lamp.test/chat</a>',
    );
  });

  test('no query of the page leads away from it', async () => {
    const path = await openPage(await provenOwner());
    for (const query of ['?n=//evil.test', '?back=https://evil.test', '?n=https://evil.test/x']) {
      const answer = await call(path + query, { redirect: 'manual' });
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/href="(?:https?:)?\/\/evil/);
    }
  });
});

describe('the logo', () => {
  test('a logo is a picture by its bytes, without what cameras wrote, served as nothing else', async () => {
    const owner = await provenOwner();
    const path = await openPage(owner, { logo: asFile(BARE.png, 'text/html') });
    const logo = await call(`${path}/logo`);
    expect(logo.headers.get('content-type')).toBe('image/png');
    expect(logo.headers.get('x-content-type-options')).toBe('nosniff');
    expect(logo.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(new Uint8Array(await logo.arrayBuffer()).slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    expect(await (await call(path)).text()).toContain(`<img src="${path}/logo?`);
  });

  test('an SVG, a page and a file that is too large are refused, and the logo stays', async () => {
    const owner = await provenOwner();
    const path = await openPage(owner, { logo: asFile(BARE.webp, 'image/webp') });
    const slug = path.slice(6);
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const large = new Uint8Array(300_000);
    large.set(BARE.png);
    for (const bytes of [svg, new TextEncoder().encode('<html>'), large])
      expect((await save(owner, { slug, logo: asFile(bytes, 'image/png') })).status).toBe(422);
    expect((await call(`${path}/logo`)).headers.get('content-type')).toBe('image/webp');
    // Taken away, its bytes go too.
    expect((await save(owner, { slug, no_logo: 'on' })).status).toBe(303);
    expect((await call(`${path}/logo`)).status).toBe(404);
    const { objects } = await env.EVIDENCE.list({ prefix: `shop-logos/${owner.sellerId}/` });
    expect(objects).toEqual([]);
  });

  test('with the shop its page and its logo are deleted', async () => {
    const owner = await provenOwner();
    const path = await openPage(owner, { logo: asFile(BARE.png, 'image/png') });
    await env.DB.prepare('UPDATE sellers SET endedAt = ? WHERE id = ?')
      .bind(new Date().toISOString(), owner.sellerId)
      .run();
    expect((await call(path)).status).toBe(404);
    while ((await eraseShops(env)) === 'more');
    const { objects } = await env.EVIDENCE.list({ prefix: `shop-logos/${owner.sellerId}/` });
    expect(objects).toEqual([]);
    const row = await env.DB.prepare('SELECT 1 FROM shop_pages WHERE seller_id = ?')
      .bind(owner.sellerId)
      .first();
    expect(row).toBeNull();
  });
});

test('each change of the page is in the audit log of the shop', async () => {
  const owner = await provenOwner();
  await openPage(owner);
  const html = await (await call('/en/desk/settings/audit', { headers: owner.headers })).text();
  expect(html).toContain('Changed the tracking page');
});

// Numbers, times and texts that no Ozon should send: no list stops for them, and no page.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectionOf, connectOzon, rowsOf, syncWhole } from './support/ozon.ts';

const HOUR_MS = 3_600_000;
const PAGES = [
  ...['today', 'parcels', 'returns', 'returns?which=all', 'rating', 'logistics', 'chats'],
  ...['handover', 'labels', 'connections', 'reports'],
  ...['returns/export.csv', 'returns/rfbs-export.xlsx', 'today/problems.csv', 'parcels/export.csv'],
];
const FIGURES = /amount|price|sum|cost|quantity|sla_|index|percent|count$|charge|storage/;
const TIMES = /date|_at$|moment|period|time|cutoff|^from$|^to$/;
const TEXTS = /name|status|state|title|reason|address|type|offer_id|hint|message|description/;

type Case = readonly [what: string, names: RegExp, value: unknown];
const each = (what: string, names: RegExp, values: readonly unknown[]): Case[] =>
  values.map((value, i) => [`${what}, way ${i + 1}`, names, value]);

const CASES: readonly Case[] = [
  ...each('every figure', FIGURES, ['99999999999999999999.99', 1e300, -1e21, 1.5, 'x', {}, []]),
  ...each('every time', TIMES, ['26.11.2026', '9999', '2026-13-45T00:00:00Z', 'T', 1e18, {}]),
  ...each('every text', TEXTS, [
    '<script>alert(1)</script>',
    `=cmd|'/c calc'!A0`,
    'ж'.repeat(10_000),
    'a\u0000b\ud800',
    7,
    {},
  ]),
];

/** Every leaf under a name that fits gets the value. */
function spoil(value: unknown, names: RegExp, by: unknown, isNamed = false): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, names, by, isNamed));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, spoil(one, names, by, names.test(name))]),
    );
  }
  return isNamed ? by : value;
}

test.each(CASES)(
  'an account in which %s is absurd is read, shown, and read on when Ozon is itself again',
  { timeout: 60_000 },
  async (_, names, by) => {
    const shop = await openShop();
    const seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
    const spoiled = new Set<string>();
    outside('ozon.test', async (request) => {
      const answer = await seller.ozon.answer(request);
      const { pathname } = new URL(request.url);
      if (!answer.ok || answer.headers.get('content-type') !== 'application/json') return answer;
      spoiled.add(pathname);
      return Response.json(spoil(await answer.json(), names, by));
    });
    await syncWhole(seller);
    // The last of the tasks was reached.
    expect([...spoiled]).toContain('/v2/delivery-method/list');
    const [parcel] = await rowsOf<{ id: string }>('shipments', seller);
    for (const page of [...PAGES, `parcels/${parcel?.id}`]) {
      const response = await call(`/en/desk/${page}`, {
        headers: { ...shop.owner.headers, accept: 'text/html' },
      });
      const text = await response.text();
      expect(response.status, page).toBe(200);
      if (!page.includes('.')) expect(text, page).not.toContain('<script>alert');
    }
    // Ozon is itself again: nothing stays stuck.
    outside('ozon.test', (request) => seller.ozon.answer(request));
    const later = Date.now() + 25 * HOUR_MS;
    await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
      .bind(later, seller.connectionId)
      .run();
    await syncWhole(seller, later);
    expect((await connectionOf(seller)).failing_since).toBe(null);
    for (const table of [
      'ozon_postings',
      'ozon_rfbs_returns',
      'ozon_returns',
      'ozon_rating_errors',
      'ozon_delivery_methods',
    ])
      expect((await rowsOf(table, seller)).length, table).toBeGreaterThan(0);
  },
);

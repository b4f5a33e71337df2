// Parts of working with several shops at once: links that keep a shop, and lists merged into one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepShop, namingShop } from '../../functions/accounts/keep-shop.ts';
import { mergeLists } from '../../functions/shipments/merge-lists.ts';

const KEPT = { lang: 'en', sellerId: 'sel_b', isListOfAll: false };

describe('links of a page of another shop', () => {
  test.each([
    ['/en/desk', '/en/desk?shop=sel_b'],
    ['/en/desk/parcels', '/en/desk/parcels?shop=sel_b'],
    ['/en/desk/parcels/shp_1#steps', '/en/desk/parcels/shp_1?shop=sel_b#steps'],
    ['/en/desk/tickets/new?n=1&issue=late', '/en/desk/tickets/new?shop=sel_b&n=1&issue=late'],
    ['/en/desk/parcels?shop=all', '/en/desk/parcels?shop=all'],
    ['/en/desk/parcels?q=1&shop=sel_c', '/en/desk/parcels?q=1&shop=sel_c'],
    ['/en/desktop', '/en/desktop'],
    ['/en/help/seller-return/', '/en/help/seller-return/'],
    ['/ru/desk/parcels', '/ru/desk/parcels'],
    ['//en/desk/parcels', '//en/desk/parcels'],
    ['https://evil.test/en/desk/parcels', 'https://evil.test/en/desk/parcels'],
  ])('%s becomes %s', (path, named) => {
    expect(namingShop(path, KEPT)).toBe(named);
    expect(namingShop(named, KEPT)).toBe(named);
  });

  test('where lists show all shops, links to them are left alone and all others name the shop', () => {
    const kept = { ...KEPT, isListOfAll: true };
    expect(namingShop('/en/desk/parcels?problem=any', kept)).toBe('/en/desk/parcels?problem=any');
    expect(namingShop('/en/desk/parcels/new', kept)).toBe('/en/desk/parcels/new?shop=sel_b');
    expect(namingShop('/en/desk/settings', kept)).toBe('/en/desk/settings?shop=sel_b');
  });

  test('forms of both methods and buttons with an address of their own name the shop', () => {
    const markup = [
      '<form class="a" method="get" action="/en/desk/parcels"><input name="q"/></form>',
      '<form method="post" action="/en/desk/parcels/new"></form>',
      '<button formaction="/en/desk/labels">x</button>',
      '<a href="/en/desk/parcels?a=1&amp;b=2">x</a>',
      '<form method="post" action="/en/sign-out"></form>',
    ].join('');
    expect(keepShop(markup, KEPT)).toBe(
      [
        '<form class="a" method="get" action="/en/desk/parcels?shop=sel_b">',
        '<input type="hidden" name="shop" value="sel_b"/><input name="q"/></form>',
        '<form method="post" action="/en/desk/parcels/new?shop=sel_b"></form>',
        '<button formaction="/en/desk/labels?shop=sel_b">x</button>',
        '<a href="/en/desk/parcels?shop=sel_b&amp;a=1&amp;b=2">x</a>',
        '<form method="post" action="/en/sign-out"></form>',
      ].join(''),
    );
  });

  test('escaped text that looks like a link stays as it is', () => {
    const text = '<p title=" href=&quot;/en/desk/parcels&quot;"> href=&quot;/en/desk&quot;</p>';
    expect(keepShop(text, KEPT)).toBe(text);
  });
});

describe('lists merged into one', () => {
  const compare = (a: number, b: number) => a - b;

  /** A list read as a store does: at most `scan` entries are looked at for one page. */
  const read = (list: readonly number[], from: number, limit: number, scan: number) => {
    const looked = list.filter((one) => one > from).slice(0, scan);
    const rows = looked.filter((one) => one % 2 === 0).slice(0, limit);
    const last = rows.length === limit ? rows.at(-1) : looked.at(-1);
    const isEnd = last === undefined || last === list.at(-1);
    return { rows, next: isEnd ? null : last };
  };

  test('page after page of a merged list holds every row of every list once, in order, and ends', () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        lists,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        (given, limit, scan) => {
          const sorted = given.map((list) => list.toSorted(compare));
          const seen: number[] = [];
          let places = new Map<string, number | null>(sorted.map((_, i) => [String(i), 0]));
          for (let page = 0; places.size > 0; page++) {
            expect(page).toBeLessThan(1000);
            const sources = [...places].flatMap(([id, from]) =>
              from === null
                ? []
                : [{ id, from, ...read(sorted[Number(id)] ?? [], from, limit, scan) }],
            );
            const merged = mergeLists(sources, limit, (row) => row, compare);
            expect(merged.rows.length).toBeLessThanOrEqual(limit);
            seen.push(...merged.rows.map(({ row }) => row));
            places = new Map([...merged.places].filter(([, place]) => place !== null));
          }
          expect(seen).toEqual(
            sorted
              .flat()
              .filter((one) => one % 2 === 0)
              .sort(compare),
          );
        },
      ),
    );
  });
});

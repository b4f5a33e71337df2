// Everybody has somebody to reach: a way, or a sentence saying that none is published and what to do.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARRIERS, findCarrier } from '../../functions/carriers/index.ts';
import { ADDRESSEES, ASKERS } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import {
  contactsOf,
  DESKS,
  FALLBACKS,
  overdueWays,
  SILENT_CARRIERS,
  TRACKING_SERVICES,
  WAYS,
  type Way,
  waysFor,
} from '../../functions/policies/contacts.ts';
import { changeOf } from '../../scripts/policies-check.ts';

const ways: readonly Way[] = WAYS;
const everybody = [...DESKS, ...CARRIERS.map(({ id }) => id), 'unknown', ''];
const asked = everybody.flatMap((of) =>
  ASKERS.flatMap((role) => LANGS.map((lang) => ({ of, role, lang }))),
);
const shownTo = (role: (typeof ASKERS)[number]) =>
  everybody.flatMap((of) => waysFor(of, role, 'en').ways);
const isLink = (way: Way) => ['page', 'phone', 'email'].includes(way.kind);

/** Where only sellers, or clients with a contract, have an account. */
const CABINETS = /^https:\/\/(?:seller\.ozon\.ru|lk\.cdek\.ru|dostavka\.yandex\.ru\/auth)/;

describe('the ways to reach somebody', () => {
  test('every desk and carrier has a sentence in each language and role, and each way a text', () => {
    for (const { of, role, lang } of asked) {
      const { ways, fallback } = waysFor(of, role, lang);
      expect(fallback.length, `${of} ${role} ${lang}`).toBeGreaterThan(8);
      expect(fallback).not.toMatch(/[{}]/);
      for (const way of ways) {
        expect(way.label.trim()).not.toBe('');
        expect('clicks' in way ? way.clicks : way.url).not.toBe('');
      }
    }
  });

  test('buyers reach Ozon, the seller and a point; sellers reach Ozon, the buyer and the partners', () => {
    const reached = (role: (typeof ASKERS)[number]) =>
      DESKS.filter((desk) => waysFor(desk, role, 'ru').ways.length > 0);
    expect(reached('buyer')).toEqual(DESKS.filter((desk) => desk !== 'buyer'));
    expect(reached('seller')).toEqual(
      DESKS.filter((desk) => !['seller', 'pickup_point'].includes(desk)),
    );
  });

  test('whoever a step of the guide addresses is a desk, a carrier or the reader', () => {
    const known: readonly string[] = [...DESKS, 'carrier', 'self'];
    expect(ADDRESSEES.filter((one) => !known.includes(one))).toEqual([]);
  });

  test('nobody is sent to the other side’s desk of Ozon', () => {
    for (const of of ['ozon', 'ozon_support', 'ozon_seller_support']) {
      expect(waysFor(of, 'buyer', 'ru')).toEqual(waysFor('ozon_support', 'buyer', 'ru'));
      expect(waysFor(of, 'seller', 'ru')).toEqual(waysFor('ozon_seller_support', 'seller', 'ru'));
    }
  });

  test('a buyer never gets a cabinet, nor a way meant for sellers', () => {
    const links = shownTo('buyer').flatMap((way) => ('url' in way ? [way.url] : []));
    expect(links.filter((url) => CABINETS.test(url))).toEqual([]);
    const cabinets = ways.filter(
      ({ kind, value }) => kind === 'cabinet_clicks' || CABINETS.test(value ?? ''),
    );
    expect(cabinets.length).toBeGreaterThan(5);
    expect(cabinets.filter((way) => way.for !== 'seller')).toEqual([]);
    const sellersOnly = new Set(
      ways.filter((way) => way.for === 'seller').map(({ id }) => words('en')(`way.${id}` as never)),
    );
    const texts = shownTo('buyer').map((way) => ('clicks' in way ? way.clicks : way.label));
    expect(texts.filter((text) => sellersOnly.has(text))).toEqual([]);
    expect(contactsOf('cdek').map(({ url }) => url)).not.toContain('https://lk.cdek.ru/');
  });

  test('a carrier without a published way says so with the day it was looked, in every language', () => {
    const silent = CARRIERS.filter(
      ({ id, kind }) => kind === 'carrier' && waysFor(id, 'seller', 'en').ways.length === 0,
    ).map(({ id }) => id);
    // Which post of another country it is, only the number tells.
    expect(silent.filter((id) => id !== 'upu-s10')).toEqual([...SILENT_CARRIERS]);
    for (const id of SILENT_CARRIERS) {
      expect(waysFor(id, 'buyer', 'ru').fallback, id).toContain('26 ноября 2026');
      expect(waysFor(id, 'seller', 'zh').fallback, id).toContain('2026年11月26日');
      expect(waysFor(id, 'buyer', 'en').fallback, id).toContain('26 November 2026');
    }
  });

  test('nothing is said to have been looked for at a carrier that is not in the register', () => {
    for (const of of ['upu-s10', 'unknown', 'Kazpost']) {
      for (const role of ASKERS) {
        expect(waysFor(of, role, 'en').fallback).toMatch(/^We have no contacts of this service/);
      }
    }
  });

  test('the chat that Ozon has shut has another way, for both sides', () => {
    expect(waysFor('seller', 'buyer', 'en').fallback).toMatch(/disabled.*support chat/);
    expect(waysFor('buyer', 'seller', 'en').fallback).toMatch(/disabled.*seller support/);
  });

  test('services that only track are named as such', () => {
    const services = CARRIERS.filter(({ kind }) => kind === 'aggregator').map(({ id }) => id);
    expect([...TRACKING_SERVICES]).toEqual(services);
    for (const id of services) {
      expect(waysFor(id, 'buyer', 'en')).toEqual({
        ways: [],
        fallback: expect.stringContaining('tracking service'),
      });
    }
  });

  test('a phone can be dialled and a mail written, with their page and day', () => {
    const [phone, mail] = waysFor('pony-express', 'buyer', 'ru').ways;
    expect(phone).toMatchObject({ url: 'tel:+74959377777', checkedOn: '2026-11-26' });
    expect(phone?.source).toContain('ponyexpress.ru');
    expect(mail).toMatchObject({
      label: 'Почта Pony Express: order@ponyexpress.ru',
      url: 'mailto:order@ponyexpress.ru',
    });
  });
});

describe('the register of ways', () => {
  test('a way has a known owner, a source on the web and the day it was read', () => {
    const owners: readonly string[] = DESKS;
    for (const way of ways) {
      expect(owners.includes(way.of) || findCarrier(way.of) !== null, way.id).toBe(true);
      expect(way.source, way.id).toMatch(/^https:\/\//);
      expect(new URL(way.source).host).not.toMatch(/seller\.ozon\.ru|localhost/);
      expect(way.checkedOn, way.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(way.value === null, way.id).toBe(!isLink(way));
    }
    expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
  });

  test('pages are https, phones are international, mails are mails of the company named', () => {
    for (const { id, kind, value, source } of ways) {
      if (kind === 'page') expect(value, id).toMatch(/^https:\/\/[^\s]+$/);
      if (kind === 'phone') {
        expect(value, id).toMatch(/^\+\d[\d -]{8,}\d$/);
        expect(source, id).toMatch(/^https:\/\/www\.ponyexpress\.ru\//);
      }
      if (kind === 'email') {
        for (const mail of value?.split(',') ?? []) expect(mail, id).toMatch(/^[\w.]+@[\w.]+$/);
      }
    }
  });

  test('no word names a phone or a mail: those stand in the register, with their source', () => {
    for (const lang of LANGS) {
      const catalogue: Record<string, string> = JSON.parse(
        readFileSync(`site/src/i18n/${lang}.json`, 'utf8'),
      );
      const texts = Object.entries(catalogue).filter(([key]) => key.startsWith('way.'));
      expect(texts.length).toBeGreaterThan(WAYS.length);
      for (const [key, text] of texts) {
        expect(text, key).not.toMatch(/@|\+?\d[\d\s()-]{8,}\d/);
        const id = key.slice('way.'.length);
        const isUsed =
          id.startsWith('kind.') ||
          ways.some((way) => way.id === id) ||
          FALLBACKS.some((one) => `${one.when}.${one.id}` === id);
        expect(isUsed, key).toBe(true);
      }
    }
  });

  test('the path of clicks quotes the same names of buttons in every language', () => {
    const russian = (text: string) =>
      [...text.matchAll(/[«“]([А-ЯЁ][^»”]*)[»”]/g)].map(([, name]) => name).sort();
    for (const { id } of ways.filter(({ kind }) => kind.endsWith('_clicks'))) {
      const [ru, zh, en] = LANGS.map((lang) => russian(words(lang)(`way.${id}` as never)));
      expect(zh, id).toEqual(ru);
      expect(en, id).toEqual(ru);
    }
  });

  test('a way is overdue once it was last read more than 90 days ago', () => {
    const day = (n: number) => Date.parse('2026-11-26') + n * 86_400_000;
    expect(overdueWays(Date.parse('2026-11-26'))).toEqual([]);
    expect(overdueWays(day(91))).toHaveLength(WAYS.length + FALLBACKS.length);
  });
});

describe('the help articles', () => {
  const article = (lang: string, slug: string) =>
    readFileSync(`site/src/content/help/${lang}/${slug}.md`, 'utf8');
  const links = (text: string) =>
    [...text.matchAll(/\]\((https:[^)]+|mailto:[^)]+|tel:[^)]+)\)/g)].map(([, url = '']) => url);
  const carriers = CARRIERS.filter(({ kind }) => kind === 'carrier');

  test.each(carriers.map(({ id }) => id))(
    'the article on %s gives the links of the register, all of them and no others',
    (id) => {
      const registered = waysFor(id, 'seller', 'en').ways.flatMap((way) =>
        'url' in way ? [way.url] : [],
      );
      for (const lang of LANGS) {
        expect(links(article(lang, `carrier-${id}`)).sort(), lang).toEqual(registered.sort());
      }
    },
  );

  test.each(SILENT_CARRIERS)('the article on %s says when a contact was looked for', (id) => {
    expect(article('ru', `carrier-${id}`)).toContain('26 ноября 2026 года');
    expect(article('zh', `carrier-${id}`)).toContain('2026-11-26');
    expect(article('en', `carrier-${id}`)).toContain('26 November 2026');
  });

  test.each(['buyer', 'seller'] as const)(
    'the article on support for a %s gives the links and buttons of the register',
    (role) => {
      const desks = {
        buyer: ['ozon', 'seller'],
        seller: ['ozon', 'buyer', 'fbp_warehouse', 'return_partner'],
      }[role];
      const ways = desks.flatMap((of) => waysFor(of, role, 'ru').ways);
      const urls = ways.flatMap((way) => ('url' in way ? [way.url] : []));
      const text = LANGS.map((lang) => article(lang, `${role}-support`));
      for (const one of text) expect(links(one).sort()).toEqual([...urls].sort());
      const buttons = ways
        .flatMap((way) => ('clicks' in way ? [...way.clicks.matchAll(/«([^»]+)»/g)] : []))
        .map(([, button = '']) => button);
      for (const button of buttons) for (const one of text) expect(one).toContain(button);
    },
  );
});

describe('a page that is asked again', () => {
  const page = { kind: 'page', value: 'https://example.org/', checkedOn: '2026-11-26' } as const;
  const phone = { ...page, kind: 'phone', value: '+7 495 937-77-77' } as const;
  const mail = { ...page, kind: 'email', value: 'a@example.org,b@example.org' } as const;
  const seen = { status: 200, lastModified: null, text: '(495) 937-77-77, a@example.org' };

  test.each([
    ['is as it was', page, seen, null],
    ['still shows the phone', phone, seen, null],
    ['shows another phone', phone, { ...seen, text: '(495) 111-22-33' }, 'no longer shows it'],
    ['has lost one of two mails', mail, seen, 'no longer shows b@example.org'],
    ['is gone', page, { ...seen, status: 404 }, 'answers 404'],
    ['cannot be reached', page, { ...seen, status: null }, 'not reached'],
    [
      'was changed after our check',
      page,
      { ...seen, lastModified: 'Mon, 30 Nov 2026 10:00:00 GMT' },
      'changed Mon, 30 Nov 2026 10:00:00 GMT',
    ],
  ] as const)('%s', (_, way, answer, expected) => {
    expect(changeOf(way, answer)).toBe(expected);
  });
});

// One situation, one answer: every place that says whose turn it is, what to do first and until when says
// the same about a parcel. Compared by what stands on the pages, separately for people who know a number
// and for the seller, who may see more.
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { GuideAnswer } from '../../functions/contract/guide.ts';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import type { ShipmentLine } from '../../functions/contract/shipment-list.ts';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { Today } from '../../functions/contract/today.ts';
import { words } from '../../functions/contract/words.ts';
import { formatTime } from '../../functions/lib/time.ts';
import type { StepId } from '../../functions/situation/steps.ts';
import { STORIES } from '../../scripts/demo-stories.ts';
import { DEMO_CLIENT } from '../../scripts/ozon-fake-server.ts';
import { openShop, stock } from '../../scripts/ozon-fake-shop.ts';
import {
  linkTo,
  newVisitor,
  partOf,
  partyIn,
  readJson,
  readPage,
  signedIn,
  stepsIn,
  textOf,
} from '../support/reading.ts';

const { origin } = inject('server');

/** What Ozon's fake has of the shop: requests to cancel, returns and channels, which are the seller's. */
const atOzon = openShop(DEMO_CLIENT);
stock(atOzon, 0);
const PARCELS: readonly (readonly [about: string, number: string])[] = [
  ...STORIES.map(({ about, number }) => [about, number] as const),
  ...atOzon.postings.map(
    ({ number, substatus, integration }, i) =>
      [`Ozon ${i + 1}, ${integration} ${substatus}`, number] as const,
  ),
];

const MOSCOW_MS = 3 * 3_600_000;

/** As a calendar writes a day. */
const dayOf = (iso: string): string =>
  new Date(Date.parse(iso) + MOSCOW_MS).toISOString().slice(0, 10).replaceAll('-', '');

type ReturnList = { returns: unknown[] };

let seller: Record<string, string>;
let today: Today;

async function parcelOf(number: string): Promise<SellerShipment> {
  const path = `/api/v1/shipments?q=${encodeURIComponent(number)}`;
  const { shipments } = await readJson<{ shipments: ShipmentLine[] }>(path, seller);
  const [one] = shipments.filter((parcel) => parcel.number === number);
  return readJson<SellerShipment>(`/api/v1/shipments/${one?.id}`, seller);
}

beforeAll(async () => {
  seller = await signedIn();
  // The cron asks Ozon; requests and returns come after the postings they are about.
  await vi.waitUntil(
    async () =>
      (await readJson<ReturnList>('/api/v1/returns?which=waiting', seller)).returns.length > 1,
    { timeout: 100_000, interval: 1000 },
  );
  today = await readJson<Today>('/api/v1/today', seller);
});

describe.each(['ru', 'zh'] as const)('in %s', (lang) => {
  const t = words(lang);
  const dateOf = (iso: string) => formatTime(lang, Date.parse(iso), Date.now());

  test.concurrent.each(PARCELS)(
    'people with the number are told the same everywhere: %s',
    async (_, number) => {
      const visitor = newVisitor();
      const read = (path: string) => readPage(path, visitor);
      const n = encodeURIComponent(number);
      const guide = await readJson<GuideAnswer>(
        `/api/v1/guide?role=buyer&number=${n}&lang=${lang}`,
        visitor,
      );
      const [first] = guide.steps;
      const { shipments } = await readJson<TrackAnswer>(`/api/v1/track/${n}`, visitor);
      const token = (await parcelOf(number)).page.replace('/p/', '');
      const page = await read(`/${lang}/track?n=${n}`);
      const own = await read(`/${lang}/p/${token}`);
      const guides = await Promise.all(
        [page, own].map(({ html }) => read(linkTo(html, t('guide.more')))),
      );

      const turns = [page, own, ...guides].map(({ html }) =>
        partyIn(textOf(partOf(html, 'section', 'class="turn')), 'buyer', lang),
      );
      expect(turns).toEqual(turns.map(() => guide.turn));
      expect(shipments.map(({ actionRequiredBy }) => actionRequiredBy)).toEqual([guide.turn]);

      const titles = guides.map(({ html }) => stepsIn(html)[0]?.title);
      expect(titles).toEqual([first?.title, first?.title]);
      for (const { html } of [page, own, ...guides]) expect(textOf(html)).toContain(guide.sentence);

      const calendar = await fetch(`${origin}/${lang}/p/${token}/calendar.ics`);
      const entries = (await calendar.text()).replace(/\r?\n /g, '').split('BEGIN:VEVENT');
      const deadline = entries.find((entry) => /UID:.*-deadline@/.test(entry));
      const { at } = guide.until;
      expect(/DTSTART;VALUE=DATE:(\d{8})/.exec(deadline ?? '')?.[1] ?? null).toBe(at && dayOf(at));
      if (at !== null) {
        for (const { html } of [page, own, ...guides]) expect(textOf(html)).toContain(dateOf(at));
      }
    },
  );

  test.concurrent.each(PARCELS)('the seller is told the same everywhere: %s', async (_, number) => {
    const { id, situation } = await parcelOf(number);
    const { turn, step, until } = situation;
    const title = t(`guide.step.${step as StepId}`);

    const page = await readPage(`/${lang}/desk/parcels/${id}`, seller);
    const card = textOf(partOf(page.html, 'section', 'class="turn'));
    expect(partyIn(card, 'seller', lang)).toBe(turn);
    expect(stepsIn(page.html)[0]?.title).toBe(title);

    const list = await readPage(`/${lang}/desk/parcels?q=${encodeURIComponent(number)}`, seller);
    const row = rowWith(list.html, 'tr', `/desk/parcels/${id}`);
    const whose = t(turn === 'seller' ? 'turn.you' : `turn.${turn}`);
    expect(textOf(partOf(row, 'td', 'class="at-turn"'))).toBe(whose);

    const urgent = today.parcels.find((parcel) => parcel.id === id);
    if (urgent) {
      expect(urgent.situation).toEqual(situation);
      const desk = await readPage(`/${lang}/desk/today?show=all`, seller);
      const entry = rowWith(desk.html, 'li', `/desk/parcels/${id}`);
      // Equal jobs stand as one row.
      if (entry !== '') {
        expect(textOf(entry)).toContain(t(`case.${situation.case}`));
        if (until.at !== null) expect(entry).toContain(`datetime="${until.at}"`);
      }
    }
    const { at } = until;
    if (at !== null) {
      expect(textOf(page.html)).toContain(dateOf(at));
      expect(row).toContain(`datetime="${at}"`);
    }
  });
});

/** The row of a list or table that holds this. */
const rowWith = (html: string, name: 'tr' | 'li', held: string): string =>
  [...html.matchAll(new RegExp(`<${name}\\b`, 'g'))]
    .map(({ index }) => partOf(html.slice(index), name))
    .find((row) => row.includes(held)) ?? '';

test('the daily page has a row for some of these parcels', async () => {
  const numbers = STORIES.map(({ number }) => number);
  const { html } = await readPage('/en/desk/today?show=all', seller);
  const rows = today.parcels.filter(({ number }) => numbers.includes(number));
  expect(rows.length).toBeGreaterThanOrEqual(3);
  for (const { id } of rows) expect(html).toContain(`/desk/parcels/${id}`);
});

// The demo as a shop of an ordinary day: all there once, however it is stopped, with every case the engine
// knows decided as it was meant.
import { rmSync } from 'node:fs';
import { expect, onTestFailed, test } from 'vitest';
import { PARCEL_CASES } from '../../functions/contract/case.ts';
import type { ShipmentLine } from '../../functions/contract/shipment-list.ts';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { TicketSummary } from '../../functions/contract/ticket.ts';
import type { Today } from '../../functions/contract/today.ts';
import { ordinaryOf } from '../../scripts/demo-data/parcels.ts';
import { PARCELS, TICKETS } from '../../scripts/demo-data/size.ts';
import { openBrowser } from '../support/browser.ts';
import { newDataDir, type Running, startServer, stopServer } from '../support/server.ts';

/** The desk's API, as the owner of the demo shop. */
async function deskOf({ origin, demo }: Running) {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(demo.account),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const headers = { cookie: cookies.join('; ') };
  return async <T>(path: string): Promise<T> =>
    (await fetch(`${origin}/api/v1/${path}`, { headers })).json() as T;
}

type Desk = Awaited<ReturnType<typeof deskOf>>;

async function parcelsOf(desk: Desk): Promise<ShipmentLine[]> {
  const read = (cursor: string) =>
    desk<{ shipments: ShipmentLine[]; next: string | null }>(`shipments?limit=100${cursor}`);
  const lines: ShipmentLine[] = [];
  let page = await read('');
  lines.push(...page.shipments);
  while (page.next !== null) {
    page = await read(`&cursor=${encodeURIComponent(page.next)}`);
    lines.push(...page.shipments);
  }
  return lines;
}

test('a demo of size shop has 200 parcels, 40 tickets, and each case as it was meant', async () => {
  const dataDir = newDataDir();
  const { child, running } = await startServer(dataDir, { DEMO_SIZE: 'shop' });
  onTestFailed(() => (child.exitCode === null ? stopServer(child, 'SIGKILL') : undefined));
  const desk = await deskOf(running);
  const lines = await parcelsOf(desk);
  expect(lines).toHaveLength(PARCELS.shop);
  const { tickets } = await desk<{ tickets: TicketSummary[] }>('tickets');
  expect(tickets).toHaveLength(TICKETS.shop);
  expect(new Set(tickets.map(({ state }) => state)).size).toBeGreaterThan(4);

  const full = new Map<string, SellerShipment>();
  for (const { id, number } of lines) {
    full.set(number, await desk<SellerShipment>(`shipments/${id}`));
  }
  const cases = new Set([...full.values()].map(({ situation }) => situation.case));
  // That one takes a source that has been dead for six hours.
  expect(PARCEL_CASES.filter((one) => !cases.has(one))).toEqual(['source_silent']);
  const { rounds } = running.demo;
  const meant = ordinaryOf('shop', rounds[0] ?? 0, 0).map(({ numbers, case: of }) => {
    const parcel = numbers.map((number) => full.get(number)).find((one) => one !== undefined);
    return [numbers[0], of, parcel?.situation.case ?? null] as const;
  });
  expect(meant.filter(([, of, decided]) => of !== decided)).toEqual([]);
  for (const { situation, actionRequiredBy } of full.values()) {
    expect(actionRequiredBy).toBe(situation.turn);
  }
  await stopServer(child, 'SIGKILL');

  const again = await startServer(dataDir, { DEMO_SIZE: 'shop' });
  expect(again.running.demo.rounds).toEqual(rounds);
  const later = await deskOf(again.running);
  expect((await parcelsOf(later)).map(({ id }) => id).sort()).toEqual(
    lines.map(({ id }) => id).sort(),
  );
  await stopServer(again.child, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
}, 400_000);

test('on a demo of size large the first screen of Today names the parcel with the least time left', async () => {
  const dataDir = newDataDir();
  const { child, running } = await startServer(dataDir, { DEMO_SIZE: 'large' });
  onTestFailed(() => (child.exitCode === null ? stopServer(child, 'SIGKILL') : undefined));
  const desk = await deskOf(running);
  const { parcels, returnRequests, places } = await desk<Today>('today');
  expect(places.rescue.count + places.overdue.count + places.waiting.count).toBeGreaterThan(500);
  const dated = [
    ...parcels.map(({ number, situation, problems }) => ({
      number,
      at: situation.until.at ?? problems[0]?.deadline ?? null,
    })),
    ...returnRequests.map(({ number, dueAt }) => ({ number, at: dueAt })),
    // One that ends while the pages are opened is overdue on them.
  ].filter(({ at }) => at !== null && Date.parse(at) > Date.now() + 60_000);
  const least = dated.toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))[0]
    ?.number;
  const browser = await openBrowser();
  for (const [width, height] of [
    [1440, 900],
    [360, 780],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${running.origin}/en/sign-in?back=/en/desk/today`);
    await page.getByLabel('E-mail').fill(running.demo.account.email);
    await page.getByLabel('Password', { exact: true }).fill(running.demo.account.password);
    await page.locator('main button[type=submit]').first().click();
    await page.waitForURL('**/desk/today');
    const box = await page
      .getByText(least ?? 'none', { exact: true })
      .first()
      .boundingBox();
    expect(box?.y).toBeLessThan(height);
    expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.close();
  }
  await browser.close();
  await stopServer(child, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
}, 400_000);

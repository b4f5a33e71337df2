// The demo as a shop of an ordinary day: all there once, however it is stopped, with every case the engine
// knows decided as it was meant.
import { rmSync } from 'node:fs';
import { expect, onTestFailed, test } from 'vitest';
import { PARCEL_CASES } from '../../functions/contract/case.ts';
import type { ShipmentLine } from '../../functions/contract/shipment-list.ts';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { TicketSummary } from '../../functions/contract/ticket.ts';
import { ordinaryOf } from '../../scripts/demo-data/parcels.ts';
import { PARCELS, TICKETS } from '../../scripts/demo-data/size.ts';
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

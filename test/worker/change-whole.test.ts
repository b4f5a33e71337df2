// PATCH of a parcel: numbers, carrier and archive are changed together or not at all.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import { type Member, openShop } from './support/accounts.ts';
import { failingDb } from './support/failing-db.ts';
import { call, newCdekNumber } from './support/hooks.ts';
import { add, ask, newSeries, send } from './support/shipments.ts';

const pathOf = (id: string) => `/api/v1/shipments/${id}`;
const read = async (who: Member, id: string): Promise<SellerShipment> =>
  (await ask(who, pathOf(id))).json();
const change = async (who: Member, id: string, body: object): Promise<SellerShipment> => {
  const response = await send(who, 'PATCH', pathOf(id), body);
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
};
const actionsOf = async (id: string) =>
  (
    await env.DB.prepare('SELECT action FROM audit WHERE subject = ? ORDER BY action')
      .bind(id)
      .all<{ action: string }>()
  ).results.map(({ action }) => action);

test.each([
  ['the numbers', 'DELETE FROM shipment_numbers'],
  ['the carrier', 'UPDATE shipment_numbers SET carrier'],
  ['the archive', 'UPDATE shipments SET archived_at'],
  ['the audit log', 'INSERT INTO audit'],
])(
  'a change of a parcel that fails at %s changes nothing, and sent again it is done whole',
  async (_, refused) => {
    const { owner } = await openShop();
    const [former, number] = [newSeries(), newSeries()].map((one) => `${one}123`);
    const [id = ''] = await add(owner, { number: former });
    const before = await read(owner, id);
    const body = {
      addNumbers: [number],
      removeNumbers: [former],
      carrier: 'dpd-russia',
      archived: true,
    };
    const failed = await call(
      pathOf(id),
      {
        method: 'PATCH',
        headers: { ...owner.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      { ...env, DB: failingDb((sql) => sql.trimStart().startsWith(refused)) },
    );
    expect(failed.status).toBe(500);
    expect(await read(owner, id)).toEqual(before);
    expect(await actionsOf(id)).toEqual(['parcels_added']);

    const after = await change(owner, id, body);
    expect(after.numbers).toMatchObject([{ number, carrier: 'dpd-russia' }]);
    expect(after).toMatchObject({ number, carrier: 'dpd-russia' });
    expect(after.archivedAt).not.toBe(null);
    expect(await actionsOf(id)).toEqual([
      'parcel_numbers_changed',
      'parcels_added',
      'parcels_archived',
      'parcels_carrier_changed',
    ]);
  },
);

test('a change of a parcel made at once ends as the same changes made one after the other', async () => {
  const { owner } = await openShop();
  const outcome = async (changes: (number: string, other: string) => object[]) => {
    const [number, alias, other] = [newCdekNumber(), `${newSeries()}1`, `${newSeries()}2`];
    const [id = ''] = await add(
      owner,
      { number, alsoKnownAs: [alias] },
      { number: other, carrier: 'dpd-russia' },
    );
    for (const one of changes(number, other)) await change(owner, id, one);
    const { numbers, carrier, archivedAt, shipment } = await read(owner, id);
    const nameOf = new Map([
      [number, 'first'],
      [alias, 'alias'],
      [other, 'other'],
    ]);
    const name = (one: string) => nameOf.get(one) ?? one;
    return {
      numbers: numbers.map((one) => [name(one.number), one.carrier, one.isShared]).sort(),
      carrier,
      isArchived: archivedAt !== null,
      status: shipment.status,
      history: shipment.events.map(({ step }) => step).sort(),
    };
  };
  const rest = { carrier: 'yanwen' };
  const merge = (other: string) => ({ addNumbers: [other], isSameParcel: true });
  const atOnce = await outcome((number, other) => [
    { ...merge(other), removeNumbers: [number], ...rest, archived: true },
  ]);
  const oneByOne = await outcome((number, other) => [
    { ...merge(other), removeNumbers: [number] },
    rest,
    { archived: true },
  ]);
  expect(atOnce).toEqual(oneByOne);
  expect(atOnce).toMatchObject({ carrier: 'yanwen', isArchived: true });
});

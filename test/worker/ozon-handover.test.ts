// Labels and carriages with the fake of Ozon: bulk labels as PDF, a carriage for one method and day, sent only
// with the list its sender has seen.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeCarriage } from '../../functions/ozon/carriages.ts';
import { purgeHandover } from '../../functions/ozon/purge-handover.ts';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';
import { wholeDatabase } from './support/whole-database.ts';

const DAY = '2026-11-27';
const OZON_METHOD = '1020005000000001';

let agent: Member;
let viewer: Member;
let seller: OzonSeller;

beforeEach(async () => {
  const shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
});

const desk = async (who: Member, path: string, fields?: Record<string, string>) => {
  const response = await call(`/en/desk/${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  const bytes = await response.bytes();
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    html: new TextDecoder().decode(bytes),
    to: response.headers.get('location') ?? '',
  };
};

const times = (method: string) => seller.asked().filter((path) => path === method).length;
const audit = async () =>
  (await rowsOf<{ action: string }>('audit', seller)).map(({ action }) => action);

describe('labels', () => {
  test('of the chosen postings are asked for in one task, looked after, and downloaded as PDF', async () => {
    const numbers = [seller.posting(2), seller.posting(3)];
    const chosen = await desk(agent, `labels?n=${numbers.join(',')}`);
    expect(chosen.html).toContain(numbers.join('\n'));
    const asked = await desk(agent, 'labels', { numbers: numbers.join('\n') });
    expect(asked.html).toContain('Labels asked for: 2');
    expect(times('/v3/posting/fbs/package-label/create')).toBe(1);
    const ready = await desk(viewer, 'labels');
    const link = /desk\/(labels\/lbl_\w+)"/.exec(ready.html)?.[1] ?? '';
    const file = await desk(agent, link);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(file.html).toMatch(/^%PDF-1\.4/);
    expect((await desk(viewer, link)).status).toBe(403);
    expect(await audit()).toContain('ozon_labels_asked');
    expect((await wholeDatabase()).includes('/files/')).toBe(false);
  });

  test('are asked for straight from parcels chosen in the list, of this shop only', async () => {
    const parcels = await rowsOf<{ id: string; number: string }>('shipments', seller);
    const chosen = parcels.find(({ number }) => number === seller.posting(3));
    const asked = await desk(agent, 'labels/chosen', { id: chosen?.id ?? '' });
    expect(asked.html).toContain('Labels asked for: 1');
    const { owner } = await openShop();
    expect((await desk(owner, 'labels/chosen', { id: chosen?.id ?? '' })).status).toBe(422);
    expect(times('/v3/posting/fbs/package-label/create')).toBe(1);
  });

  test('are not asked for where a posting does not await hand-over: it is named and the rest is made', async () => {
    const unfit = seller.posting(1);
    const asked = await desk(agent, 'labels', { numbers: `${unfit}, ${seller.posting(3)}` });
    expect(asked.html).toContain('Labels asked for: 1');
    expect(asked.html).toContain(`unknown to Ozon: ${unfit}`);
  });

  test('that Ozon refuses keep the numbers in the field, with its reason', async () => {
    const numbers = seller.posting(3);
    seller.ozon.fail(seller.clientId, '/v3/posting/fbs/package-label/create', {
      status: 400,
      times: 1,
      message: 'INVALID_STATE',
    });
    const asked = await desk(agent, 'labels', { numbers });
    expect(asked.html).toContain('INVALID_STATE');
    expect(asked.html).toMatch(new RegExp(`<textarea[^>]*>${numbers}`));
    expect(await rowsOf('ozon_label_tasks', seller)).toEqual([]);
  });

  test('are fetched from Ozon’s own hosts only', async () => {
    await desk(agent, 'labels', { numbers: seller.posting(3) });
    const [task] = await rowsOf<{ id: string }>('ozon_label_tasks', seller);
    for (const file_url of [
      'https://ozon.ru.evil.test/a.pdf',
      'http://ir.ozone.ru/a.pdf',
      'file:///etc',
    ]) {
      const asked = outside('ozon.test', () =>
        Response.json({ error: null, file_url, status: { code: 'completed' } }),
      );
      expect((await desk(agent, `labels/${task?.id}`)).status).toBe(502);
      expect(asked.every(({ method }) => method === 'POST')).toBe(true);
    }
  });

  test('are forgotten after a week', async () => {
    await desk(agent, 'labels', { numbers: seller.posting(3) });
    await purgeHandover(env, Date.now() + 6 * 86_400_000);
    expect((await rowsOf('ozon_label_tasks', seller)).length).toBe(2);
    await purgeHandover(env, Date.now() + 8 * 86_400_000);
    expect(await rowsOf('ozon_label_tasks', seller)).toEqual([]);
  });

  test('nobody’s numbers, and too many, are answered beside the field', async () => {
    expect((await desk(agent, 'labels', { numbers: ' ' })).status).toBe(422);
    const many = Array.from({ length: 101 }, (_, i) => `4654004${i + 100}-0026-1`).join('\n');
    expect((await desk(agent, 'labels', { numbers: many })).html).toContain('No more than 100');
    expect(times('/v3/posting/fbs/package-label/create')).toBe(0);
  });
});

describe('a carriage', () => {
  const make = (who = agent) =>
    desk(who, 'handover', {
      connection: seller.connectionId,
      method: OZON_METHOD,
      day: DAY,
    });

  test('is made for one method and day, shows its list, and is approved with exactly that list', async () => {
    const page = await desk(viewer, `handover?day=${DAY}`);
    expect(page.html).toContain('Ozon Логистика, склад Шэньчжэнь');
    expect(page.html).toMatch(/27 November.{0,12}15:00 \(UTC\+08:00\)/);
    const made = await make();
    expect(made.to).toMatch(/handover\/con_\w+\/\d+\?done=made$/);
    const path = made.to.replace('/en/desk/', '').replace(/\?.*/, '');
    const shown = await desk(agent, path);
    expect(shown.html).toContain(seller.posting(2));
    expect(shown.html).not.toContain(seller.posting(3));
    const seal = /name="seal" value="(\w+)"/.exec(shown.html)?.[1] ?? '';
    const done = await desk(agent, path, { step: 'approve', seal });
    expect(done.to).toContain('done=approved');
    const act = await desk(agent, `${path}/act`);
    expect(act.html).toMatch(/^%PDF/);
    expect((await desk(agent, `${path}/barcode`)).bytes.slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    expect(await audit()).toEqual(
      expect.arrayContaining(['ozon_carriage_made', 'ozon_carriage_approved']),
    );
  });

  test('whose list has changed meanwhile is not sent: the new list is shown', async () => {
    const path = (await make()).to.replace('/en/desk/', '').replace(/\?.*/, '');
    const changed = await desk(agent, path, { step: 'approve', seal: 'of another list' });
    expect(changed.status).toBe(422);
    expect(changed.html).toContain('The list has changed');
    expect(times('/v1/carriage/approve')).toBe(0);
  });

  test('is made once, however often and by how many it is pressed', async () => {
    const actor = { sellerId: seller.sellerId, actor: 'system' };
    const { sellerId, connectionId } = seller;
    const key = { sellerId, connectionId, methodId: OZON_METHOD, day: DAY };
    const both = await Promise.all([1, 2].map(() => makeCarriage(env, actor, key, Date.now())));
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['busy', 'done']);
    expect((await make()).to).toContain('done=open');
    expect(times('/v1/carriage/create')).toBe(1);
  });

  test('that somebody was killed over is found open at the next press, not made again', async () => {
    const { sellerId, connectionId } = seller;
    const key = { sellerId, connectionId, methodId: OZON_METHOD, day: DAY };
    const now = Date.now();
    const actor = { sellerId, actor: 'system' };
    await makeCarriage(env, actor, key, now);
    await env.DB.prepare('UPDATE ozon_carriages SET acting_until = ? WHERE connection_id = ?')
      .bind(now + 60_000, connectionId)
      .run();
    expect((await makeCarriage(env, actor, key, now)).outcome).toBe('busy');
    expect((await makeCarriage(env, actor, key, now + 60_000)).outcome).toBe('already');
    expect(times('/v1/carriage/create')).toBe(1);
  });

  test('is cancelled after a question, and then not twice', async () => {
    const path = (await make()).to.replace('/en/desk/', '').replace(/\?.*/, '');
    expect((await desk(agent, path)).html).toContain('Yes, cancel it');
    expect(times('/v1/carriage/cancel')).toBe(0);
    expect((await desk(agent, path, { step: 'cancel' })).to).toContain('done=cancelled');
    expect((await desk(agent, path, { step: 'cancel' })).to).toContain('done=cancelled');
    expect(times('/v1/carriage/cancel')).toBe(1);
  });

  test('is never made without a method or a day, by a viewer, or through another shop’s account', async () => {
    const whole = { connection: seller.connectionId, method: OZON_METHOD, day: DAY };
    for (const lacking of [
      { method: '' },
      { method: 'all' },
      { day: '' },
      { day: '2026-13-45' },
      { day: '2026-02-31' },
      { day: '26.11.2026' },
    ]) {
      expect((await desk(agent, 'handover', { ...whole, ...lacking })).status).toBe(422);
    }
    expect((await make(viewer)).status).toBe(403);
    const { owner } = await openShop();
    expect((await desk(owner, 'handover', whole)).status).toBe(404);
    expect((await desk(owner, `handover/${seller.connectionId}/295662000`)).status).toBe(404);
    expect(times('/v1/carriage/create')).toBe(0);
  });

  test('an Ozon that does not answer is said on the page, and nothing is lost', async () => {
    seller.ozon.fail(seller.clientId, '/v1/carriage/create', { status: 502, times: 1 });
    const failed = await make();
    expect(failed.status).toBe(422);
    expect((await make()).to).toContain('done=made');
  });
});

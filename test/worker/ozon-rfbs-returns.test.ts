// Requests to return what an rFBS seller sent: read, shown with their deadline, decided once from here.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RfbsReturn } from '../../functions/contract/rfbs.ts';
import type { Today } from '../../functions/contract/today.ts';
import { words } from '../../functions/contract/words.ts';
import { iso } from '../../functions/lib/iso.ts';
import { formatTime } from '../../functions/lib/time.ts';
import { type FakeRfbs, rfbsOf } from '../../scripts/ozon-fake-rfbs.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import { call, expectProblem } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';
import { wholeDatabase } from './support/whole-database.ts';

let shop: Shop;
let agent: Member;
let viewer: Member;
let seller: OzonSeller;
let requests: FakeRfbs[];

const t = words('en');
const SET = '/v1/returns/rfbs/action/set';
const TERM_MS = 3 * 86_400_000;

beforeEach(async () => {
  shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 3 });
  requests = rfbsOf(seller.ozon.shop(seller.clientId));
  await syncWhole(seller);
});

/** Plain size, defective, being checked, priced in yuan, then four nobody has to decide. */
const asked = (index: number): FakeRfbs => {
  const one = requests[index];
  if (!one) throw new Error('no such request');
  return one;
};
const sent = () => seller.asked().filter((path) => path === SET).length;

const api = (who: Member, path: string, body?: object) =>
  call(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...who.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
const read = async (one: FakeRfbs) =>
  (await api(viewer, `/ozon/rfbs-returns/${one.id}`)).json<RfbsReturn>();
const decide = (who: Member, one: FakeRfbs, body: object) =>
  api(who, `/ozon/rfbs-returns/${one.id}/decision`, body);
const outcome = async (response: Response) => {
  expect(response.status).toBe(200);
  return response.json<{ outcome: string; message: string | null }>();
};

const desk = async (who: Member, path: string, fields?: Record<string, string>) => {
  const response = await call(`/en/desk/${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  const to = response.headers.get('location');
  return { status: response.status, html: await response.text(), to };
};
const page = (who: Member, one: FakeRfbs, fields?: Record<string, string>) =>
  desk(who, `returns/rfbs/${one.id}`, fields);

const deeds = async () =>
  (
    await env.DB.prepare('SELECT * FROM audit WHERE seller_id = ? AND action = ?')
      .bind(shop.id, 'ozon_return_decided')
      .all<{ actor: string; subject: string; detail: string }>()
  ).results;

describe('reading', () => {
  test('every request is stored once with its group, and with what Ozon offers where something can be decided', async () => {
    const stored = await rowsOf<{ id: string; group_state: string; actions: string }>(
      'ozon_rfbs_returns',
      seller,
    );
    expect(Object.fromEntries(stored.map((one) => [one.id, one.group_state]))).toEqual(
      Object.fromEntries(requests.map(({ id, group }) => [String(id), group])),
    );
    expect(await read(asked(0))).toMatchObject({
      number: asked(0).number,
      waits: true,
      dueAt: iso(asked(0).askedAt + TERM_MS),
      reason: 'Не подошёл размер',
      isDefect: false,
      product: { name: asked(0).product.name, price: { minor: 139_000, currency: 'RUB' } },
      actions: asked(0).actions.map(({ id, name }) => ({
        id,
        name,
        kind: id === 1020 ? 'partial' : id < 0 ? 'refuse' : 'other',
      })),
      trackingNumber: null,
    });
    expect(await read(asked(2))).toMatchObject({
      waits: true,
      dueAt: null,
      trackingNumber: 'RA644000014RU',
    });
    expect(await read(asked(6))).toMatchObject({
      waits: false,
      actions: [],
      refundWords: 'Деньги возвращены покупателю',
    });
  });

  test('neither the name, the phone, the words, the photos nor the address of a buyer is stored anywhere', async () => {
    await page(viewer, asked(0));
    const all = await wholeDatabase();
    for (const personal of ['Виктори', '9035550142', 'термос течёт', 'ozone.ru', 'Советская']) {
      expect(all).not.toContain(personal);
    }
  });

  test('a request that Ozon lists no more, or under another filter, follows at the next reading', async () => {
    requests.splice(0, 1);
    Object.assign(asked(0), { group: 'Rejected', state: 'REJECTED', actions: [] });
    const gone = String(asked(0).id - 1);
    await syncWhole(seller, seller.openedAt + 3_600_000);
    const before = await (await api(viewer, `/ozon/rfbs-returns/${gone}`)).json<RfbsReturn>();
    expect(before).toMatchObject({ group: null, waits: false, dueAt: null });
    expect(await read(asked(0))).toMatchObject({ group: 'Rejected', waits: false });
  });

  test('a key without the right to rFBS returns still reads the rest', async () => {
    const other = await connectOzon({ now: Date.now, pageMax: 100 });
    other.ozon.fail(other.clientId, '/v2/returns/rfbs/list', {
      status: 403,
      times: 99,
      message: 'no permission for this method',
    });
    await syncWhole(other);
    expect(await rowsOf('ozon_rfbs_returns', other)).toEqual([]);
    expect(await rowsOf('ozon_ratings', other)).not.toEqual([]);
  });
});

describe('the list, Today and the parcel', () => {
  test('the waiting requests stand on the returns page with their deadline, all of them under all', async () => {
    const { html } = await desk(viewer, 'returns');
    const due = formatTime('en', asked(0).askedAt + TERM_MS, Date.now());
    expect(html).toContain(t('rfbs.due', { date: due }));
    for (const index of [0, 1, 2, 3]) expect(html).toContain(`returns/rfbs/${asked(index).id}"`);
    for (const index of [4, 5, 6]) expect(html).not.toContain(`returns/rfbs/${asked(index).id}"`);
    const all = (await desk(viewer, 'returns?which=all')).html;
    for (const one of requests) expect(all).toContain(`returns/rfbs/${one.id}"`);
  });

  test('Today lists the waiting requests, nearest deadline first, and the parcel’s card links its own', async () => {
    const today = await (await api(viewer, '/today')).json<Today>();
    const ids = [0, 1, 2, 3].map((index) => String(asked(index).id));
    expect(today.returnRequests.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const dates = today.returnRequests.map(({ dueAt }) => dueAt ?? '9999');
    expect(dates).toEqual(dates.toSorted());
    expect(new Set(dates).size).toBeGreaterThan(1);
    const { html } = await desk(viewer, 'today');
    expect(html).toContain(t('today.act.return'));
    expect(html).toContain(`returns/rfbs/${asked(0).id}"`);
    const { shipmentId } = await read(asked(0));
    const parcel = (await desk(agent, `parcels/${shipmentId}`)).html;
    expect(parcel).toContain(t('rfbs.waits'));
    expect(parcel).toContain(`returns/rfbs/${asked(0).id}"`);
  });
});

describe('the page of one request', () => {
  test('it shows what is asked, until when, the rule with its source, and the buyer’s words without personal data', async () => {
    const { status, html } = await page(viewer, asked(1));
    expect(status).toBe(200);
    expect(html).toContain(asked(1).product.name);
    expect(html).toContain('Товар с браком');
    expect(html).toContain(
      t('rfbs.due', { date: formatTime('en', asked(1).askedAt + TERM_MS, Date.now()) }),
    );
    expect(html).toContain('returns-3pl');
    expect(html).toContain('термос течёт');
    expect(html).not.toMatch(/Виктори|9035550142|Советская/);
    expect(html).toContain('href="https://cdn1.ozone.ru/s3/rfbs-returns/photo-1.jpg"');
    expect(html).not.toContain('<form method="post" action="/en/desk/returns');
  });

  test('an agent is offered what Ozon offers; refusing comes last and is not the primary button', async () => {
    const { html } = await page(agent, asked(1));
    const places = asked(1).actions.map(({ name }) => html.indexOf(name));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const refusal = html.slice(html.indexOf('name="action" value="-1"'));
    expect(refusal).toMatch(/^[\s\S]*?<button type="submit" class="btn second">Next/);
    expect(html.slice(0, html.length - refusal.length)).not.toContain('class="btn second">Next');
  });

  test('an approval asks once more with product, quantity and price, and goes to Ozon only then', async () => {
    const question = await page(agent, asked(0), { step: 'check', action: '1000' });
    expect(question.status).toBe(200);
    expect(question.html).toContain(asked(0).product.name);
    expect(question.html).toContain(t('rfbs.quantity.unsaid'));
    expect(question.html).toContain('1,390');
    expect(sent()).toBe(0);
    const done = await page(agent, asked(0), { step: 'apply', action: '1000' });
    expect(done).toMatchObject({ status: 303, to: `/en/desk/returns/rfbs/${asked(0).id}?done=1` });
    expect(asked(0).sent).toEqual([{ return_id: asked(0).id, id: 1000 }]);
    expect((await page(agent, asked(0))).html).toContain(asked(0).words);
    expect(await deeds()).toMatchObject([{ actor: agent.id, subject: asked(0).number }]);
  });

  test('a refusal needs a reason of Ozon’s and a comment, and its question offers going back first', async () => {
    const empty = await page(agent, asked(0), { step: 'check', action: '-1', comment: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain(t('rfbs.fault.reason'));
    expect(empty.html).toContain(t('rfbs.fault.comment'));
    const foreign = { step: 'check', action: '-1', reason: '999', comment: 'Брака нет' };
    const wrong = await page(agent, asked(0), foreign);
    expect(wrong.html).toContain(t('rfbs.fault.reason'));
    expect(wrong.html).toContain('>Брака нет</textarea>');
    const fields = { ...foreign, reason: '101' };
    const question = await page(agent, asked(0), fields);
    expect(question.html).toContain('Нет признаков брака');
    expect(question.html).toMatch(/<button type="submit" class="btn danger">Send the refusal/);
    expect(question.html).toMatch(/class="btn" href="[^"]+">Go back/);
    expect((await page(agent, asked(0), { ...fields, step: 'apply' })).status).toBe(303);
    expect(asked(0).sent).toEqual([
      { return_id: asked(0).id, id: -1, comment: 'Брака нет', rejection_reason_id: 101 },
    ]);
  });

  test.each([
    ['', 'amount'],
    ['nothing', 'amount'],
    ['-5', 'amount'],
    ['0,99', 'amount_limits'],
    ['1389.01', 'amount_limits'],
    ['1e3', 'amount'],
  ] as const)('part of the money: "%s" is no offer for 1390 roubles', async (amount, fault) => {
    const answer = await page(agent, asked(0), { step: 'check', action: '1020', amount });
    expect(answer.status).toBe(422);
    const most = '₽1,389';
    expect(answer.html).toContain(t(`rfbs.fault.${fault}`, { most }));
    expect(sent()).toBe(0);
  });

  test('an offer names its amount before it is sent, and is kept with the decision and in the log', async () => {
    const fields = { action: '1020', amount: '1 389,00', comment: '' };
    const question = await page(agent, asked(0), { ...fields, step: 'check' });
    expect(question.html).toContain(t('rfbs.amount.sent'));
    expect(question.html).toContain('₽1,389');
    await page(agent, asked(0), { ...fields, step: 'apply' });
    expect(asked(0).sent).toEqual([
      { return_id: asked(0).id, id: 1020, compensation_amount: 1389 },
    ]);
    expect(await read(asked(0))).toMatchObject({
      decided: { name: asked(1).actions[2]?.name, amount: { minor: 138_900, currency: 'RUB' } },
      offers: 1,
      waits: false,
    });
    expect((await deeds())[0]?.detail).toContain('1389 RUB');
  });

  test('no more than two offers are made, and none where the price is not in roubles', async () => {
    for (const amount of [10_000, 20_000]) {
      expect(await outcome(await decide(agent, asked(0), { action: 1020, amount }))).toMatchObject({
        outcome: 'done',
      });
      asked(0).actions = [{ id: 1020, name: 'Предложить частичную компенсацию' }];
      await page(agent, asked(0));
    }
    const third = await page(agent, asked(0), { step: 'check', action: '1020', amount: '300' });
    expect(third.html).toContain(t('rfbs.fault.offers', { max: 2 }));
    const yuan = await page(agent, asked(3), { step: 'check', action: '1020', amount: '5' });
    expect(yuan.html).toContain(t('rfbs.fault.amount_currency'));
    expect(sent()).toBe(2);
  });

  test('a question to the buyer passes the check of chat texts first, and goes on when its author insists', async () => {
    const fields = { action: '1030', comment: 'Напишите мне в WhatsApp +79035550142' };
    const warned = await page(agent, asked(0), { ...fields, step: 'check' });
    expect(warned.status).toBe(422);
    expect(warned.html).toContain(t('safe.warning'));
    expect(warned.html).toContain('name="anyway"');
    const insists = await page(agent, asked(0), { ...fields, step: 'check', anyway: '1' });
    expect(insists.status).toBe(200);
    expect(insists.html).toContain(t('rfbs.confirm'));
    const clean = await page(agent, asked(0), {
      step: 'check',
      action: '1030',
      comment: 'Что именно не подошло? Приложите фото этикетки.',
    });
    expect(clean.html).toContain(t('rfbs.confirm'));
    expect(sent()).toBe(0);
  });

  test('postage goes with a refund in roubles, not with a refusal, and nonsense is refused', async () => {
    const fields = { action: '1010', postage: '350' };
    const question = await page(agent, asked(1), { ...fields, step: 'check' });
    expect(question.html).toContain(t('rfbs.postage.sent'));
    await page(agent, asked(1), { ...fields, step: 'apply' });
    expect(asked(1).sent).toEqual([{ return_id: asked(1).id, id: 1010, return_for_back_way: 350 }]);
    for (const postage of ['a lot', '200000']) {
      const refused = await page(agent, asked(0), { step: 'check', action: '1000', postage });
      expect(refused.html).toContain(t('rfbs.fault.postage'));
    }
    const refusal = { action: -1, rejectionReason: 101, comment: 'Нет', postage: 100 };
    await expectProblem(await decide(agent, asked(0), refusal), 422, 'invalid-input');
  });
});

describe('once and by the right person', () => {
  test('two presses at the same moment send one decision, and a later one says it is decided', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(async () => outcome(await decide(agent, asked(0), { action: 1010 + 20 }))),
    );
    expect(answers.filter((one) => one.outcome === 'done')).toHaveLength(1);
    expect(sent()).toBe(1);
    expect(await deeds()).toHaveLength(1);
    expect(await outcome(await decide(agent, asked(0), { action: 1030 }))).toMatchObject({
      outcome: 'already',
    });
    const late = await page(agent, asked(0), {
      step: 'apply',
      action: '1030',
      comment: 'Ещё вопрос',
    });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Ещё вопрос');
    expect(sent()).toBe(1);
  });

  test('a decision cut off on its way is not sent again before Ozon said what became of it', async () => {
    // Killed between the call and its record: Ozon has it, here only the claim is left.
    await env.DB.prepare('UPDATE ozon_rfbs_returns SET claimed_at = ? WHERE id = ?')
      .bind(Date.now() - 10_000, String(asked(0).id))
      .run();
    expect(await outcome(await decide(agent, asked(0), { action: 1020, amount: 5000 }))).toEqual(
      expect.objectContaining({ outcome: 'try_again' }),
    );
    expect(sent()).toBe(0);
    Object.assign(asked(0), { state: 'PARTIAL_OFFERED', actions: [], offers: 1 });
    await syncWhole(seller, seller.openedAt + 3_600_000);
    expect(await read(asked(0))).toMatchObject({ waits: false, actions: [] });
    const [row] = await rowsOf<{ claimed_at: number | null }>('ozon_rfbs_returns', seller);
    expect(row?.claimed_at).toBeNull();
  });

  test('Ozon’s refusal is shown in its words, keeps what was typed and leaves the request open', async () => {
    seller.ozon.fail(seller.clientId, SET, { status: 400, times: 1, message: 'ACTION_IS_LOCKED' });
    const fields = { action: '-1', reason: '101', comment: 'Брака нет', step: 'apply' };
    const answer = await page(agent, asked(0), fields);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('ACTION_IS_LOCKED');
    expect(answer.html).toContain('>Брака нет</textarea>');
    expect(await deeds()).toEqual([]);
    expect((await page(agent, asked(0), fields)).status).toBe(303);
  });

  test('when Ozon does not answer nothing is claimed to be done, and the page shows what it said last', async () => {
    outside('ozon.test', () => new Response(null, { status: 502 }));
    const answer = await page(agent, asked(0), { step: 'apply', action: '1000' });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(t('rfbs.outcome.try_again'));
    expect(answer.html).toContain(t('rfbs.stale'));
    expect(answer.html).toContain(asked(0).product.name);
    expect(await deeds()).toEqual([]);
  });

  test('an action that Ozon does not offer for the request is not sent', async () => {
    const wrong = await page(agent, asked(0), { step: 'check', action: '1040' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain(t('rfbs.outcome.not_offered'));
    expect(await outcome(await decide(agent, asked(0), { action: 1040 }))).toMatchObject({
      outcome: 'not_offered',
    });
    expect((await page(agent, asked(0), { step: 'apply', action: 'DROP' })).status).toBe(422);
    expect(sent()).toBe(0);
  });

  test('a viewer may look and not decide, and another shop finds nothing', async () => {
    expect((await page(viewer, asked(0), { step: 'apply', action: '1000' })).status).toBe(403);
    await expectProblem(await decide(viewer, asked(0), { action: 1000 }), 403, 'forbidden');
    const { owner: stranger } = await openShop();
    expect((await page(stranger, asked(0))).status).toBe(404);
    expect((await page(stranger, asked(0), { step: 'apply', action: '1000' })).status).toBe(404);
    await expectProblem(await decide(stranger, asked(0), { action: 1000 }), 404, 'not-found');
    expect(await (await api(stranger, '/ozon/rfbs-returns')).json()).toMatchObject({ returns: [] });
    expect(sent()).toBe(0);
  });

  test('comments of hostile length are refused with the text kept', async () => {
    const comment = 'щ'.repeat(501);
    const answer = await page(agent, asked(0), { step: 'check', action: '1030', comment });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(t('rfbs.fault.comment_long', { max: 500 }));
    expect(answer.html).toContain(comment);
    await expectProblem(
      await decide(agent, asked(0), { action: 1030, comment }),
      422,
      'invalid-input',
    );
    const huge = { step: 'check', action: '1030', comment: 'щ'.repeat(100_000) };
    expect((await page(agent, asked(0), huge)).status).toBe(413);
  });
});

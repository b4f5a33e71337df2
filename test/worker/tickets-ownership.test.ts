// Whose a buyer's ticket is: of the seller who was proved to have the parcel, or who gave its link. What a
// seller merely claims gives nothing to read, and takes nothing from anybody.
import { env } from 'cloudflare:test';
import { describe, expect, test, vi } from 'vitest';
import { findTicket } from '../../functions/tickets/store.ts';
import { type Member, openShop, type Shop } from './support/accounts.ts';
import { openByForm, readPage, someone, ticketsAbout } from './support/cases.ts';
import {
  answer,
  call,
  cdekOrder,
  cdekStatus,
  type Hook,
  newCdekNumber,
  openHook,
  post,
  settled,
} from './support/hooks.ts';
import { connectOzon, syncWhole } from './support/ozon.ts';
import { add, ask, send } from './support/shipments.ts';
import { api, desk, idsIn } from './support/ticket-callers.ts';

const NOW = () => new Date().toISOString();

const ownerOf = async (id: string) => (await findTicket(env.DB, id))?.seller_id ?? null;

/** Everything a seller could try to read the ticket, or to answer it. */
async function expectHidden(who: Member, id: string, number: string): Promise<void> {
  const body = { body: 'Пишет продавец: оплатите пошлину' };
  const answers = await Promise.all([
    api(who, `/${id}`),
    api(who, `/${id}/messages`, body),
    api(who, `/${id}/notes`),
    api(who, `/${id}/history`),
    api(who, `/${id}/deadlines.ics`),
    api(who, `/${id}/resolve`, { resolution: 'rejected' }),
    desk(who, `/${id}`),
    desk(who, `/${id}/claim`),
    desk(who, `/${id}/messages`, body),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect(await idsIn(who, '')).not.toContain(id);
  expect(await idsIn(who, '?q=застряла')).not.toContain(id);
  const listed = await (await ask(who, `/api/v1/shipments?q=${number}`)).json<{
    shipments: { id: string }[];
  }>();
  expect(listed.shipments.length).toBeGreaterThan(0);
  for (const parcel of listed.shipments) {
    const { tickets } = await (await ask(who, `/api/v1/shipments/${parcel.id}`)).json<{
      tickets: object[];
    }>();
    expect(tickets).toEqual([]);
  }
  const news = await env.DB.prepare('SELECT count(*) AS n FROM announcements WHERE seller_id = ?')
    .bind(who.sellerId)
    .first('n');
  expect(news).toBe(0);
}

/** An endpoint that listens to everything, so that news would be written. */
const eavesdrop = ({ id }: Shop) =>
  env.DB.prepare(
    `INSERT INTO endpoints (id, seller_id, url, types, secret, created_at)
     VALUES (?1, ?2, 'https://listener.test/', '["ticket.opened","ticket.message_added"]', '', 0)`,
  )
    .bind(`end_${id}`, id)
    .run();

async function runImport(who: Member, numbers: readonly string[]): Promise<void> {
  const body = `posting number\n${numbers.join('\n')}\n`;
  const init = { method: 'POST', body };
  const { id } = await (await ask(who, '/api/v1/imports?fileName=a.csv', init)).json<{
    id: string;
  }>();
  await send(who, 'POST', `/api/v1/imports/${id}/start`);
  await vi.waitUntil(
    async () => {
      const { state } = await (await ask(who, `/api/v1/imports/${id}`)).json<{ state: string }>();
      return state === 'done';
    },
    { timeout: 10_000, interval: 20 },
  );
}

describe('guessed numbers', () => {
  test('a ticket about a guessed number is hidden from its importer and goes to the seller whom Ozon confirms', async () => {
    const [real, guesser] = await Promise.all([openShop(), openShop()]);
    await eavesdrop(guesser);
    const seller = await connectOzon({ sellerId: real.id });
    const number = seller.posting(2);
    await add(
      guesser.owner,
      ...[0, 1, 2, 3, 4].map((i) => ({ number: number.replace(/\d$/, `${i}`) })),
    );
    await runImport(guesser.owner, [number]);
    const { id } = await openByForm({ number, message: 'Застряла где-то' });
    expect(await ownerOf(id)).toBeNull();
    await expectHidden(guesser.owner, id, number);
    await syncWhole(seller);
    expect(await ownerOf(id)).toBe(real.id);
    await expectHidden(guesser.owner, id, number);
    expect((await api(real.owner, `/${id}/messages`, { body: 'Ищем' })).status).toBe(201);
  });

  test('a confirmed seller keeps the ticket although rivals register the number, post it by webhook or get an answer about it', async () => {
    const real = await openShop();
    const number = newCdekNumber();
    const hook = await openHook('cdek', { sellerId: real.id });
    await answer(hook, cdekOrder(number, 'CREATED', NOW()));
    const rivals = await Promise.all([openShop(), openShop(), openShop()]);
    const [typing, update, relaying] = rivals as [Shop, Shop, Shop];
    const hooks: Hook[] = [];
    await add(typing.owner, { number });
    for (const [carrier, shop] of [
      ['cdek', update],
      ['fivepost', relaying],
    ] as const) {
      const own = await openHook(carrier, { sellerId: shop.id });
      const said = carrier === 'cdek' ? cdekStatus(number, 'CREATED', NOW()) : fivepost(number);
      await post(own, said);
      await settled(own);
      hooks.push(own);
    }
    // A shop makes up its numbers at 5Post: an answer about one proves nothing.
    const [updating, relayed] = hooks as [Hook, Hook];
    await answer(relayed, fivepost(number));
    const { id, token } = await openByForm({ number, message: 'Застряла где-то' });
    expect(await ownerOf(id)).toBe(real.id);
    const buyer = { headers: { authorization: `Bearer ${token}` } };
    expect(await (await api(buyer, `/${id}`)).json()).toMatchObject({ hasSeller: true });
    for (const { owner } of rivals) await expectHidden(owner, id, number);
    // Whose the ticket is stays as it was decided, whatever a carrier confirms afterwards.
    await answer(updating, cdekOrder(number, 'CREATED', NOW()));
    expect(await ownerOf(id)).toBe(real.id);
    await expectHidden(update.owner, id, number);
  });

  test('an answer of 5Post or Russian Post about a number does not prove that it is the seller’s', async () => {
    const number = newCdekNumber();
    const asker = await openHook('fivepost');
    await answer(asker, fivepost(number));
    const { id } = await openByForm({ number });
    expect(await ownerOf(id)).toBeNull();
    const barcode = 'RA644000001RU';
    const postal = await openHook('russian-post');
    await answer(postal, batch(barcode));
    expect(await ownerOf((await openByForm({ number: barcode })).id)).toBeNull();
  });

  test('a buyer’s ticket about an unconfirmed parcel names the seller as source and hides the webhook’s free text', async () => {
    const hook = await openHook('fivepost');
    const number = newCdekNumber();
    await post(hook, fivepost(number, 'PICKED_UP: Позвоните нам'));
    await settled(hook);
    const { page } = await openByForm({ number });
    for (const path of [page, `${page}/claim`]) {
      const { html } = await readPage(path);
      expect(html).toContain('со слов продавца');
      expect(html).not.toContain('Позвоните');
    }
  });
});

const fivepost = (number: string, executionStatus = 'PRESORTED') => [
  { orderId: crypto.randomUUID(), senderOrderId: number, executionStatus, changeDate: NOW() },
];

const batch = (barcode: string) =>
  `<?xml version="1.0"?><S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
   <ns2:answerByTicketResponse xmlns:ns2="http://fclient.russianpost.org/postserver">
   <value xmlns:ns3="http://fclient.russianpost.org"><ns3:Item Barcode="${barcode}">
   <ns3:Operation OperTypeID="1" OperCtgID="1" OperName="Приём" DateOper="01.10.2026 10:00:00" IndexOper="101000"/>
   </ns3:Item></value></ns2:answerByTicketResponse></S:Body></S:Envelope>`;

describe('a parcel’s own link', () => {
  /** A shop that has no key anywhere: it is told by webhook. */
  async function linked() {
    const shop = await openShop();
    const hook = await openHook('cdek', { sellerId: shop.id });
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'ACCEPTED_IN_TRANSIT_CITY', NOW()));
    await settled(hook);
    const token = await env.DB.prepare('SELECT token FROM shipments WHERE seller_id = ?')
      .bind(shop.id)
      .first<string>('token');
    return { shop, number, token: token ?? '' };
  }

  const linkIn = (html: string, path: string): string =>
    (new RegExp(`href="(/ru/${path}\\?[^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

  const openByApi = async (about: object) => {
    const init = { headers: { ...someone(), 'content-type': 'application/json' } };
    const body = JSON.stringify({ type: 'lost', message: 'Застряла где-то', ...about });
    const response = await call('/api/v1/tickets', { method: 'POST', ...init, body });
    expect(response.status).toBe(201);
    return response.json<{ id: string }>();
  };

  test('a parcel’s own link leads through the guide to a form, and its ticket belongs to the link’s shop', async () => {
    const { shop, number, token } = await linked();
    const guide = await readPage(linkIn((await readPage(`/ru/p/${token}`)).html, 'guide'));
    const form = await readPage(linkIn(guide.html, 'report'));
    expect(form.html).toContain(`name="parcel" value="${token}"`);
    const { id } = await openByForm({ number, parcel: token });
    expect(await ownerOf(id)).toBe(shop.id);
    expect((await api(shop.owner, `/${id}`)).status).toBe(200);
  });

  test('a ticket opened by a parcel’s own link belongs to its shop although another seller is confirmed for the number', async () => {
    const { shop, number, token } = await linked();
    const other = await openHook('cdek');
    await answer(other, cdekOrder(number, 'CREATED', NOW()));
    await add((await openShop()).owner, { number });
    const given = await openByApi({ number, parcelToken: token });
    expect(await ownerOf(given.id)).toBe(shop.id);
    const { id } = await openByApi({ number });
    expect(await ownerOf(id)).toBe(other.sellerId);
  });

  test('a ticket stays unowned when the parcel token does not belong to its number', async () => {
    const { token } = await linked();
    const { number } = await linked();
    for (const parcelToken of [token, 'guessed', '']) {
      const { id } = await openByApi({ number, parcelToken });
      expect(await ownerOf(id), parcelToken).toBeNull();
    }
    expect(await ticketsAbout(number)).toHaveLength(3);
  });

  test('the link of a merged parcel opens a ticket of its shop about the parcel that remains', async () => {
    const { shop, number, token } = await linked();
    const kept = newCdekNumber();
    const [id] = await add(shop.owner, { number: kept });
    const renamed = { addNumbers: [number], isSameParcel: true };
    expect((await send(shop.owner, 'PATCH', `/api/v1/shipments/${id}`, renamed)).status).toBe(200);
    const ticket = await openByApi({ number: kept, parcelToken: token });
    expect(await ownerOf(ticket.id)).toBe(shop.id);
  });

  test('the desk page of a parcel says that it is unconfirmed until the carrier confirms it', async () => {
    const { shop, number } = await linked();
    const parcelPage = async () => {
      const id = await env.DB.prepare('SELECT id FROM shipments WHERE seller_id = ?')
        .bind(shop.id)
        .first<string>('id');
      return (await readPage(`/en/desk/parcels/${id}`, { ...someone(), ...shop.owner.headers }))
        .html;
    };
    expect(await parcelPage()).toContain('Neither Ozon nor the carrier has confirmed yet');
    const hook = await openHook('cdek', { sellerId: shop.id });
    await answer(hook, cdekOrder(number, 'CREATED', NOW()));
    expect(await parcelPage()).not.toContain('Neither Ozon nor the carrier has confirmed yet');
  });
});

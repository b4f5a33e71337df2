// The live conversation: who hears what, and that nothing is lost when the object behind it goes.
import { env, evictDurableObject } from 'cloudflare:test';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { revokeKey } from '../../functions/accounts/keys-store.ts';
import { deleteMember } from '../../functions/accounts/members-store.ts';
import { findTicket } from '../../functions/tickets/store.ts';
import { writeMessage } from '../../functions/tickets/work.ts';
import { BARE } from '../support/pictures.ts';
import { joinShop, keyOf, type Member, openShop, type Shop } from './support/accounts.ts';
import {
  formOf,
  type Opened,
  openByForm,
  readPage,
  someone,
  tellOfParcel,
} from './support/cases.ts';
import { call, expectProblem, stopClock } from './support/hooks.ts';
import { api } from './support/ticket-callers.ts';

let shop: Shop;
let agent: Member;
let viewer: Member;
let stranger: Member;
beforeAll(async () => {
  shop = await openShop();
  agent = await joinShop(shop.id, 'agent');
  viewer = await joinShop(shop.id, 'viewer');
  stranger = (await openShop()).owner;
});

const caseOfSeller = async (): Promise<Opened> =>
  openByForm({ number: await tellOfParcel(agent.sellerId) });

const dial = (id: string, query: string, headers: Record<string, string> = {}) =>
  call(`/api/v1/tickets/${id}/live${query}`, { headers: { upgrade: 'websocket', ...headers } });

interface News {
  kind: string;
  message?: { body: string; author: string };
}

/** Everything this side hears. */
async function listen(answer: Promise<Response>) {
  const { status, webSocket } = await answer;
  expect(status).toBe(101);
  if (!webSocket) throw new Error('no socket');
  const heard: News[] = [];
  const pongs: string[] = [];
  let closed = false;
  webSocket.addEventListener('message', ({ data }) => {
    if (data === 'pong') pongs.push(data);
    else heard.push(JSON.parse(String(data)));
  });
  webSocket.addEventListener('close', () => {
    closed = true;
  });
  webSocket.accept();
  return { heard, pongs, isClosed: () => closed, socket: webSocket };
}

const until = (what: () => boolean) => vi.waitUntil(what, { timeout: 10_000, interval: 10 });
const conversation = (id: string) => env.CONVERSATIONS.get(env.CONVERSATIONS.idFromName(id));
const asBuyer = ({ id, token }: Opened) => listen(dial(id, `?token=${token}`));
const asSeller = ({ id }: Opened, who = agent) => listen(dial(id, '', who.headers));
const say = (ticket: Opened, body: string) => api(agent, `/${ticket.id}/messages`, { body });

test('a message is pushed to both sides with its text and the side that wrote it', async () => {
  const ticket = await caseOfSeller();
  const [buyer, seller] = [await asBuyer(ticket), await asSeller(ticket, viewer)];
  await say(ticket, 'Ищем посылку');
  await call(`${ticket.page}/messages`, {
    method: 'POST',
    headers: someone(),
    body: new URLSearchParams({ body: 'Спасибо, жду' }),
  });
  for (const { heard } of [buyer, seller]) {
    await until(() => heard.length === 2);
    expect(heard).toMatchObject([
      { kind: 'message', message: { author: 'seller', body: 'Ищем посылку' } },
      { kind: 'message', message: { author: 'buyer', body: 'Спасибо, жду' } },
    ]);
    expect(JSON.stringify(heard)).not.toContain(agent.id);
  }
});

test('a note is announced to the seller’s sockets only, without its text', async () => {
  const ticket = await caseOfSeller();
  const [buyer, seller] = [await asBuyer(ticket), await asSeller(ticket)];
  await api(agent, `/${ticket.id}/notes`, { noteText: 'между нами' });
  await api(agent, `/${ticket.id}/resolve`, { resolution: 'refunded' });
  await until(() => seller.heard.length === 2 && buyer.heard.length === 1);
  expect(seller.heard).toEqual([{ kind: 'note' }, { kind: 'change' }]);
  expect(buyer.heard).toEqual([{ kind: 'change' }]);
});

test('a merge of two tickets is pushed to the sockets of both', async () => {
  const one = await caseOfSeller();
  const other = await openByForm({ number: one.number });
  const [first, second] = [await asBuyer(one), await asBuyer(other)];
  await api(agent, `/${other.id}/merge`, { into: one.id });
  await until(() => first.heard.length > 0 && second.heard.length > 0);
  // Whoever comes by the old link now watches the ticket that goes on.
  const late = await asBuyer({ ...other, id: one.id });
  await say(one, 'Теперь здесь');
  await until(() => late.heard.length > 0);
  expect(late.heard).toMatchObject([{ message: { body: 'Теперь здесь' } }]);
});

describe('an eviction', () => {
  test('sockets survive an eviction of their conversation and receive the next message', async () => {
    const ticket = await caseOfSeller();
    const [buyer, seller] = [await asBuyer(ticket), await asSeller(ticket)];
    await evictDurableObject(conversation(ticket.id));
    await api(agent, `/${ticket.id}/notes`, { noteText: 'после сна' });
    await say(ticket, 'После сна');
    await until(() => buyer.heard.length === 1 && seller.heard.length === 2);
    expect(buyer.heard).toMatchObject([{ message: { body: 'После сна' } }]);
    // Who is who survived too.
    expect(seller.heard[0]).toEqual({ kind: 'note' });
  });

  test('a message sent after an eviction closed the socket is on the page, and a new socket works', async () => {
    const ticket = await caseOfSeller();
    const buyer = await asBuyer(ticket);
    await say(ticket, 'До обрыва');
    await evictDurableObject(conversation(ticket.id), { webSockets: 'close' });
    await until(buyer.isClosed);
    await say(ticket, 'Во время обрыва');
    const { html } = await readPage(ticket.page);
    expect(html).toContain('До обрыва');
    expect(html).toContain('Во время обрыва');
    const again = await asBuyer(ticket);
    await say(ticket, 'После обрыва');
    await until(() => again.heard.length === 1);
    expect(again.heard).toMatchObject([{ message: { body: 'После обрыва' } }]);
  });
});

test('a message is stored although the live push fails', async () => {
  const ticket = await caseOfSeller();
  const row = await findTicket(env.DB, ticket.id);
  const broken = new Proxy(env.CONVERSATIONS, {
    get: () => () => {
      throw new Error('no conversation today');
    },
  });
  if (row === null) throw new Error('no ticket');
  const actor = { by: 'seller', userId: agent.id } as const;
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await writeMessage({ ...env, CONVERSATIONS: broken }, row, actor, { body: 'Всё равно' }, 1);
  expect(logged.mock.calls.join()).toContain('ticket.untold');
  logged.mockRestore();
  expect((await readPage(ticket.page)).html).toContain('Всё равно');
});

test('open sockets of a removed member and a revoked API key are closed and receive nothing more', async () => {
  const ticket = await caseOfSeller();
  const { id: keyId, key } = await keyOf(shop, 'read');
  const gone = await joinShop(agent.sellerId, 'agent');
  const [buyer, stays, removed] = [
    await asBuyer(ticket),
    await asSeller(ticket),
    await asSeller(ticket, gone),
  ];
  const program = await listen(dial(ticket.id, '', { authorization: `Bearer ${key}` }));
  await say(ticket, 'Пока все здесь');
  await until(() => removed.heard.length === 1 && program.heard.length === 1);
  await env.DB.batch([
    deleteMember(env.DB, gone.membershipId, gone.sellerId),
    revokeKey(env.DB, keyId, gone.sellerId),
  ]);
  await api(agent, `/${ticket.id}/notes`, { noteText: 'уже без них' });
  await say(ticket, 'Уже без них');
  await until(() => removed.isClosed() && program.isClosed());
  await until(() => buyer.heard.length === 2 && stays.heard.length === 3);
  for (const { heard } of [removed, program]) expect(heard).toHaveLength(1);
});

describe('a refused live socket', () => {
  test('a live socket is refused without the ticket’s link or its seller’s session', async () => {
    const [ticket, other] = [await caseOfSeller(), await caseOfSeller()];
    await expectProblem(await dial(ticket.id, ''), 401, 'unauthorized');
    await expectProblem(await dial(ticket.id, `?token=${other.token}`), 404, 'not-found');
    await expectProblem(await dial(ticket.id, '', stranger.headers), 404, 'not-found');
    await expectProblem(await dial('tic_x', '', agent.headers), 404, 'not-found');
  });

  test('a live socket is refused to another site that borrows the cookie', async () => {
    const ticket = await caseOfSeller();
    const borrowed = { cookie: agent.headers.cookie, origin: 'https://evil.test' };
    await expectProblem(await dial(ticket.id, '', borrowed), 403, 'foreign-origin');
    await expectProblem(
      await dial(ticket.id, '', { cookie: agent.headers.cookie }),
      403,
      'foreign-origin',
    );
  });

  test('a live request that is no WebSocket upgrade is refused', async () => {
    const ticket = await caseOfSeller();
    const response = await call(`/api/v1/tickets/${ticket.id}/live`, { headers: agent.headers });
    await expectProblem(response, 422, 'invalid-input');
  });
});

test('a message sent over a live socket is not passed on, and a ping is answered', async () => {
  const ticket = await caseOfSeller();
  const [buyer, seller] = [await asBuyer(ticket), await asSeller(ticket)];
  seller.socket.send(JSON.stringify({ kind: 'message', message: { body: 'подделка' } }));
  buyer.socket.send('ping');
  await until(() => buyer.pongs.length === 1);
  await say(ticket, 'Настоящее');
  await until(() => buyer.heard.length === 1);
  expect(buyer.heard).toMatchObject([{ message: { body: 'Настоящее' } }]);
});

describe('limits of live sockets', () => {
  const dialFrom = (client: string, { id, token }: Opened) =>
    dial(id, `?token=${token}`, { 'cf-connecting-ip': client });

  test('one buyer’s address has at most ten live sockets to a ticket, and the seller still gets one', async () => {
    const ticket = await caseOfSeller();
    const open = await Promise.all(
      Array.from({ length: 10 }, () => listen(dialFrom('10.2.0.1', ticket))),
    );
    await expectProblem(await dialFrom('10.2.0.1', ticket), 429, 'too-many-watchers');
    await listen(dialFrom('10.2.0.2', ticket));
    const seller = await asSeller(ticket);
    open[0]?.socket.close(1000);
    await until(() => open[0]?.isClosed() === true);
    const again = await listen(dialFrom('10.2.0.1', ticket));
    await say(ticket, 'Всем окнам');
    await until(() => [seller, again, ...open.slice(1)].every(({ heard }) => heard.length === 1));
  });

  test('the buyer’s side of a ticket has at most a hundred live sockets, from any number of addresses', async () => {
    const ticket = await caseOfSeller();
    const open = await Promise.all(
      Array.from({ length: 100 }, (_, i) => listen(dialFrom(`10.3.0.${i >> 3}`, ticket))),
    );
    await expectProblem(await dialFrom('10.3.1.1', ticket), 429, 'too-many-watchers');
    await asSeller(ticket);
    await say(ticket, 'Всем');
    await until(() => open.every(({ heard }) => heard.length === 1));
  });

  test('one member has at most ten live sockets to a ticket, and a colleague still gets one', async () => {
    const ticket = await caseOfSeller();
    for (let i = 0; i < 10; i++) await asSeller(ticket);
    await expectProblem(await dial(ticket.id, '', agent.headers), 429, 'too-many-watchers');
    await asSeller(ticket, viewer);
  });

  test('the sixty-first attempt of one visitor to open a live socket in a minute is refused as too many requests', async () => {
    stopClock();
    const ticket = await caseOfSeller();
    for (let i = 0; i < 10; i++) await listen(dialFrom('10.2.0.3', ticket));
    for (let i = 10; i < 60; i++) {
      await expectProblem(await dialFrom('10.2.0.3', ticket), 429, 'too-many-watchers');
    }
    await expectProblem(await dialFrom('10.2.0.3', ticket), 429, 'too-many-requests');
    await listen(dialFrom('10.2.0.4', ticket));
  });

  test('a live socket is closed at its twenty-first message, although its object was evicted meanwhile', async () => {
    const ticket = await caseOfSeller();
    const [buyer, talker] = [await asBuyer(ticket), await asSeller(ticket)];
    for (let i = 0; i < 20; i++) talker.socket.send('{}');
    talker.socket.send('ping');
    await until(() => talker.pongs.length === 1);
    await evictDurableObject(conversation(ticket.id));
    expect(talker.isClosed()).toBe(false);
    talker.socket.send('{}');
    await until(talker.isClosed);
    await say(ticket, 'Дальше');
    await until(() => buyer.heard.length === 1);
  });
});

test('photos sent without text are pushed as a change', async () => {
  const ticket = await caseOfSeller();
  const seller = await asSeller(ticket);
  await call(`${ticket.page}/messages`, {
    method: 'POST',
    headers: someone(),
    body: formOf({ body: '', photos: [new Blob([BARE.webp])] }),
  });
  await until(() => seller.heard.length > 0);
  expect(seller.heard).toEqual([{ kind: 'change' }]);
});

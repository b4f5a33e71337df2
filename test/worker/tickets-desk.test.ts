// The seller's side: who may see and do what, nothing lost when several do it at once, everything told
// in the log.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { findTicket } from '../../functions/tickets/store.ts';
import { assign, close, resolve } from '../../functions/tickets/work.ts';
import { joinShop, keyOf, type Member, openShop, type Shop } from './support/accounts.ts';
import {
  formOf,
  type Opened,
  openByForm,
  someone,
  tellOfParcel,
  ticketsAbout,
} from './support/cases.ts';
import { call, expectProblem, newCdekNumber } from './support/hooks.ts';
import { api, desk, idsIn } from './support/ticket-callers.ts';

let shop: Shop;
let owner: Member;
let agent: Member;
let viewer: Member;
let stranger: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
  agent = await joinShop(shop.id, 'agent');
  viewer = await joinShop(shop.id, 'viewer');
  stranger = (await openShop()).owner;
});

const caseOfSeller = async (message?: string): Promise<Opened> => {
  const number = await tellOfParcel(owner.sellerId);
  return openByForm({ number, ...(message ? { message } : {}) });
};
const rowOf = async (id: string) => {
  const row = await findTicket(env.DB, id);
  if (row === null) throw new Error(`no ticket ${id}`);
  return row;
};
const actor = () => ({ by: 'seller' as const, userId: agent.id });
const WORK: [string, object][] = [
  ['messages', { body: 'Здравствуйте' }],
  ['notes', { noteText: 'заметка' }],
  ['resolve', { resolution: 'refunded' }],
  ['assign', { assignee: null }],
  ['merge', { into: 'tic_x' }],
  ['close', {}],
];

test('a printed claim leads to the public page of its number, never to the parcel’s own link', async () => {
  const { id } = await caseOfSeller();
  const html = await (await desk(owner, `/${id}/claim`)).text();
  const address = /<code>(https:[^<]+)<\/code>/.exec(html)?.[1];
  expect(address).toMatch(/^https:\/\/desk\.test\/ru\/track\?n=[\w-]+$/);
  expect(html).toMatch(/<svg class="qr" role="img"/);
  expect(html).not.toMatch(/desk\.test\/\w+\/p\//);
});

describe('access to a ticket', () => {
  test('a ticket is shown to owner, agent and viewer of its seller, and not found for another seller', async () => {
    const { id } = await caseOfSeller();
    for (const who of [owner, agent, viewer]) {
      for (const path of ['', '/notes', '/history', '/deadlines.ics']) {
        expect((await api(who, `/${id}${path}`)).status).toBe(200);
      }
      for (const path of ['', '/claim', '/deadlines.ics']) {
        expect((await desk(who, `/${id}${path}`)).status).toBe(200);
      }
    }
    for (const path of ['', '/notes', '/history', '/deadlines.ics']) {
      await expectProblem(await api(stranger, `/${id}${path}`), 404, 'not-found');
    }
    for (const path of ['', '/claim', '/deadlines.ics']) {
      expect((await desk(stranger, `/${id}${path}`)).status).toBe(404);
    }
    expect(await idsIn(stranger, '')).not.toContain(id);
  });

  test.each(WORK)(
    'ticket route %s is refused to a viewer, another seller and another site',
    async (what, body) => {
      const { id, number } = await caseOfSeller();
      await expectProblem(await api(viewer, `/${id}/${what}`, body), 403, 'forbidden');
      await expectProblem(await api(stranger, `/${id}/${what}`, body), 404, 'not-found');
      const forged = { ...agent, headers: { ...agent.headers, origin: 'https://evil.test' } };
      await expectProblem(await api(forged, `/${id}/${what}`, body), 403, 'foreign-origin');
      expect((await desk(viewer, `/${id}/${what}`, body as Record<string, string>)).status).toBe(
        403,
      );
      expect((await desk(stranger, `/${id}/${what}`, body as Record<string, string>)).status).toBe(
        404,
      );
      expect((await desk(forged, `/${id}/${what}`, body as Record<string, string>)).status).toBe(
        403,
      );
      expect(await ticketsAbout(number)).toMatchObject([{ version: 1, state: 'new' }]);
    },
  );

  test.each(['notes', 'assign', 'merge', 'close', 'history'])(
    'ticket route %s is refused to the buyer who has the link',
    async (what) => {
      const { id, token } = await caseOfSeller();
      const response = await call(`/api/v1/tickets/${id}/${what}`, {
        method: what === 'history' ? 'GET' : 'POST',
        headers: {
          ...someone(),
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        ...(what === 'history'
          ? {}
          : { body: JSON.stringify(WORK.find(([name]) => name === what)?.[1]) }),
      });
      await expectProblem(response, 403, 'forbidden');
    },
  );

  test('an API key reads notes with the scope read and adds them only with the scope write', async () => {
    const { id } = await caseOfSeller();
    const by = async (scope: 'read' | 'write', path: string, body?: object) =>
      api({ headers: { authorization: `Bearer ${(await keyOf(shop, scope)).key}` } }, path, body);
    expect((await by('read', `/${id}/notes`)).status).toBe(200);
    await expectProblem(await by('read', `/${id}/notes`, { noteText: 'x' }), 403, 'forbidden');
    expect((await by('write', `/${id}/notes`, { noteText: 'x' })).status).toBe(201);
  });

  test('a ticket about a parcel without a seller is not found for a shop’s owner', async () => {
    const { id } = await openByForm({ number: newCdekNumber() });
    await expectProblem(await api(owner, `/${id}`), 404, 'not-found');
  });

  test('a desk page without a session redirects to sign-in with the address to return to', async () => {
    const response = await call('/zh/desk/tickets?state=all', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/zh/sign-in?back=%2Fzh%2Fdesk%2Ftickets%3Fstate%3Dall',
    ]);
  });
});

describe('concurrent work on a ticket', () => {
  test('a seller’s message and a buyer’s message sent at the same moment are both stored', async () => {
    const { id, page } = await caseOfSeller();
    await Promise.all([
      api(agent, `/${id}/messages`, { body: 'от продавца' }),
      call(`${page}/messages`, {
        method: 'POST',
        headers: someone(),
        body: new URLSearchParams({ body: 'от покупателя' }),
      }),
    ]);
    const { messages } = await (await api(agent, `/${id}`)).json<{
      messages: { body: string }[];
    }>();
    expect(messages.map(({ body }) => body).sort()).toEqual([
      'Коробка помята',
      'от покупателя',
      'от продавца',
    ]);
    expect((await rowOf(id)).version).toBe(3);
  });

  test('a message form sent three times at once is stored as one message', async () => {
    const { id } = await caseOfSeller();
    const send = () =>
      call(`/ru/desk/tickets/${id}/messages`, {
        method: 'POST',
        headers: { ...someone(), ...agent.headers },
        redirect: 'manual',
        body: formOf({ once: 'abc', body: 'Здравствуйте', photos: [] }),
      });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses).toEqual([303, 303, 303]);
    const { messages } = await (await api(agent, `/${id}`)).json<{ messages: object[] }>();
    expect(messages).toHaveLength(2);
  });

  test('an outcome based on an outdated version of the ticket is refused and changes nothing', async () => {
    const { id } = await caseOfSeller();
    const old = await rowOf(id);
    await assign(env, old, actor(), agent.id, Date.now());
    const late = resolve(env, old, actor(), 'rejected', Date.now());
    await expect(late).rejects.toMatchObject({ slug: 'changed-meanwhile' });
    expect(await rowOf(id)).toMatchObject({ state: 'new', resolution: null, version: 2 });
    const { actions } = await (await api(agent, `/${id}/history`)).json<{
      actions: { action: string }[];
    }>();
    expect(actions.map(({ action }) => action)).toEqual(['opened', 'assigned']);
  });

  test('an outcome form older than the last message is refused and shown again with that message', async () => {
    const { id, page } = await caseOfSeller();
    const seen = (await rowOf(id)).version;
    await call(`${page}/messages`, {
      method: 'POST',
      headers: someone(),
      body: new URLSearchParams({ body: 'Уже получил!' }),
    });
    const fields = { resolution: 'rejected', version: String(seen) };
    const refused = await desk(agent, `/${id}/resolve`, fields);
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('одновременно с вами');
    expect(html).toContain('Уже получил!');
    const again = { ...fields, version: String((await rowOf(id)).version) };
    expect((await desk(agent, `/${id}/resolve`, again)).status).toBe(303);
    expect(await rowOf(id)).toMatchObject({ state: 'resolved', resolution: 'rejected' });
  });
});

describe('a form without a choice', () => {
  test.each([
    ['resolve', 'resolution-error'],
    ['merge', 'into-error'],
    ['notes', 'noteText-error'],
    ['messages', 'body-error'],
  ])('an empty %s form shows an error beside its field', async (what, error) => {
    const { id, number } = await caseOfSeller();
    await openByForm({ number });
    const response = await desk(agent, `/${id}/${what}`, { version: '1' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(`id="${error}"`);
  });
});

describe('work on a ticket', () => {
  test('a ticket can be assigned only to members of its own shop', async () => {
    const { id } = await caseOfSeller();
    const give = (assignee: string | null) => api(agent, `/${id}/assign`, { assignee });
    expect((await give(owner.id)).status).toBe(200);
    expect(await idsIn(agent, `?assignee=${owner.id}`)).toContain(id);
    await expectProblem(await give(stranger.id), 422, 'invalid-input');
    expect((await desk(agent, `/${id}/assign`, { assignee: stranger.id })).status).toBe(422);
    expect((await rowOf(id)).assignee_id).toBe(owner.id);
    await give(null);
    expect((await rowOf(id)).assignee_id).toBeNull();
  });

  test('the history of a ticket lists each action with its actor and detail, without the text of notes', async () => {
    const { id } = await caseOfSeller();
    await api(agent, `/${id}/messages`, { body: 'Ищем', waitFor: 'carrier' });
    await api(owner, `/${id}/notes`, { noteText: 'звонил в СДЭК' });
    await api(agent, `/${id}/resolve`, { resolution: 'compensated' });
    await close(env, await rowOf(id), actor(), Date.now());
    const { actions } = await (await api(viewer, `/${id}/history`)).json<{ actions: object[] }>();
    expect(actions).toMatchObject([
      { actor: 'buyer', action: 'opened', detail: { type: 'damaged' } },
      { actor: 'The agent', action: 'message', detail: { state: 'waiting_on_carrier' } },
      { actor: 'The owner', action: 'note', detail: {} },
      { actor: 'The agent', action: 'resolved', detail: { resolution: 'compensated' } },
      { actor: 'The agent', action: 'closed' },
    ]);
    expect(JSON.stringify(actions)).not.toContain('звонил');
    await expectProblem(await api(agent, `/${id}/messages`, { body: 'x' }), 409, 'ticket-ended');
    expect(await rowOf(id)).toMatchObject({ state: 'closed', resolution: 'compensated' });
  });
});

describe('a reply with words Ozon forbids in its chats', () => {
  const text = 'Позвоните нам: +7 900 123-45-67';
  const bodiesOf = async (id: string) => {
    const { messages } = await (await api(agent, `/${id}`)).json<{
      messages: { body: string }[];
    }>();
    return messages.map(({ body }) => body).join();
  };

  test('the desk shows the forbidden words of a reply before it is sent, and sends it by one more click', async () => {
    const { id } = await caseOfSeller('Где?');
    const warned = await desk(agent, `/${id}/messages`, { body: text });
    const html = await warned.text();
    expect(warned.status).toBe(422);
    expect(html).toContain('<mark>Позвоните нам: +7 900 123-45-67</mark>');
    expect(html).toContain(`${text}</textarea>`);
    expect(html).toContain('name="anyway"');
    expect(await bodiesOf(id)).not.toContain('Позвоните');
    const checked = await desk(agent, `/${id}/messages`, { body: text, check: '1' });
    expect(checked.status).toBe(200);
    expect(await checked.text()).toContain('<mark>Позвоните нам: +7 900 123-45-67</mark>');

    const sent = await desk(agent, `/${id}/messages`, { body: text, anyway: '1' });
    expect(sent.status).toBe(303);
    expect(await bodiesOf(id)).toContain('Позвоните');
  });

  test('a reply is sent without the sentences that break a rule, and not at all when nothing is left', async () => {
    const { id } = await caseOfSeller('Где?');
    const body = `Посылка едет. ${text}`;
    const dropped = await desk(agent, `/${id}/messages`, { body, drop: '0' });
    expect(await dropped.text()).toContain('Посылка едет.</textarea>');
    const nothing = await desk(agent, `/${id}/messages`, { body: text, clean: '1' });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain(`${text}</textarea>`);
    expect((await desk(agent, `/${id}/messages`, { body, clean: '1' })).status).toBe(303);
    expect(await bodiesOf(id)).toContain('Посылка едет.');
    expect(await bodiesOf(id)).not.toContain('Позвоните');
  });

  test('the switch of the composer makes a note of the text, which the buyer does not get', async () => {
    const { id } = await caseOfSeller('Где?');
    expect((await desk(agent, `/${id}/messages`, { body: text, note: '1' })).status).toBe(303);
    expect(await bodiesOf(id)).not.toContain('Позвоните');
    const { notes } = await (await api(agent, `/${id}/notes`)).json<{ notes: object[] }>();
    expect(notes).toMatchObject([{ noteText: text }]);
  });

  test('a claim keeps what was filled in, and a viewer cannot change it', async () => {
    const { id } = await caseOfSeller('Где?');
    const facts = { account: 'Крышка разбита.', sum: '1 790', papers: 'Чек\nАкт' };
    expect((await desk(viewer, `/${id}/claim`, facts)).status).toBe(403);
    expect((await desk(stranger, `/${id}/claim`, facts)).status).toBe(404);
    expect((await desk(agent, `/${id}/claim`, facts)).status).toBe(303);
    const page = await (await desk(viewer, `/${id}/claim`)).text();
    for (const kept of ['Обстоятельства: Крышка разбита.', '1 790 руб.', '<li>Акт</li>']) {
      expect(page).toContain(kept);
    }
    expect(page).not.toContain('name="account"');
  });

  test('a reply without forbidden words is sent at once, and a buyer is not warned', async () => {
    const { id, page } = await caseOfSeller('Где?');
    expect((await desk(agent, `/${id}/messages`, { body: 'Ищем, ответим завтра' })).status).toBe(
      303,
    );
    const byBuyer = await call(`${page}/messages`, {
      method: 'POST',
      headers: someone(),
      redirect: 'manual',
      body: formOf({ body: 'Позвоните мне' }),
    });
    expect(byBuyer.status).toBe(303);
  });

  test('the API sends a reply with forbidden words and names them', async () => {
    const { id } = await caseOfSeller('Где?');
    const answer = await api(agent, `/${id}/messages`, { body: 'Отмените заказ' });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      author: 'seller',
      findings: [{ kind: 'cancel', text: 'Отмените' }],
    });
    const clean = await api(agent, `/${id}/messages`, { body: 'Ищем' });
    expect(await clean.json()).toMatchObject({ findings: [] });
  });
});

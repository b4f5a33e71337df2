// Finding tickets and putting together what belongs together; texts that are written once.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../functions/lib/ids.ts';
import { openTicket } from '../../functions/tickets/open.ts';
import { BARE } from '../support/pictures.ts';
import { type Member, openShop } from './support/accounts.ts';
import {
  formOf,
  type Opened,
  openByForm,
  readPage,
  someone,
  tellOfParcel,
} from './support/cases.ts';
import { call, expectProblem } from './support/hooks.ts';
import { api, desk, idsIn } from './support/ticket-callers.ts';

let owner: Member;
let stranger: Member;
beforeAll(async () => {
  owner = (await openShop()).owner;
  stranger = (await openShop()).owner;
});

const caseOfSeller = async (message: string, number?: string): Promise<Opened> =>
  openByForm({ message, number: number ?? (await tellOfParcel(owner.sellerId)) });
const write = (page: string, body: string) =>
  call(`${page}/messages`, {
    method: 'POST',
    headers: someone(),
    redirect: 'manual',
    body: new URLSearchParams({ body }),
  });

describe('search', () => {
  test('ticket search finds the number and Russian or Chinese words of messages, in its own shop only', async () => {
    const ru = await caseOfSeller('Коробка вся помята');
    const zh = await caseOfSeller('包裹已经破损了');
    await api(owner, `/${ru.id}/messages`, { body: 'Пришлите накладную' });
    for (const [typed, found] of [
      ['помят', [ru.id]],
      ['накладная', []],
      ['накладн', [ru.id]],
      ['破损', [zh.id]],
      [zh.number, [zh.id]],
      ['помята "OR"破损', []],
    ] as const) {
      expect(await idsIn(owner, `?q=${encodeURIComponent(typed)}`), typed).toEqual(found);
      expect(await idsIn(stranger, `?q=${encodeURIComponent(typed)}`)).toEqual([]);
    }
    const html = await (await desk(owner, `?q=${encodeURIComponent('破损')}`)).text();
    expect(html).toContain(zh.id);
    expect(html).not.toContain(ru.id);
    expect(await (await desk(owner, '?q=%22nothing%22*')).text()).toContain('Ничего не нашлось');
  });

  test('ticket search does not find the text of an internal note', async () => {
    const { id } = await caseOfSeller('Вопрос');
    await api(owner, `/${id}/notes`, { noteText: 'подозрительный' });
    expect(await idsIn(owner, `?q=${encodeURIComponent('подозрительный')}`)).toEqual([]);
  });
});

describe('the list', () => {
  test('the ticket list is split into pages with the latest change first that omit no ticket, although many changed at the same moment', async () => {
    const { owner: busy } = await openShop();
    const now = Date.now();
    const opened: string[] = [];
    for (let i = 0; i < 55; i++) {
      const { row } = await openTicket(
        env,
        {
          key: newId('key', now),
          number: `LIST${i}`,
          type: 'delay',
          message: 'x',
          lang: 'ru',
          by: 'seller',
          sellerId: busy.sellerId,
          parcelToken: null,
          userId: busy.id,
          client: '',
        },
        // Fifty-five tickets in two instants: the border of a page falls into one of them.
        now + (i % 2),
      );
      opened.push(row.id);
    }
    await env.DB.prepare('UPDATE tickets SET updated_at = ?2 WHERE id = ?1')
      .bind(opened.toSorted()[0], now + 2)
      .run();
    const first = await (await api(busy, '')).json<{ tickets: { id: string }[]; next: string }>();
    const rest = await (await api(busy, `?before=${first.next}`)).json<typeof first>();
    expect([first.tickets.length, rest.tickets.length, rest.next]).toEqual([50, 5, null]);
    // Ids grow with time, except that the ticket with the smallest one has changed since.
    const latestFirst = opened.sort().reverse();
    latestFirst.unshift(latestFirst.pop() ?? '');
    expect([...first.tickets, ...rest.tickets].map(({ id }) => id)).toEqual(latestFirst);
    const rowsOf = (html: string) =>
      [...html.matchAll(/data-open="" href="\/ru\/desk\/tickets\/(tic_\w+)/g)].map(([, id]) => id);
    const leadsTo = (html: string, page: 'next' | 'prev') =>
      /href="\/ru\/desk\/tickets(\?[^"]*)"/
        .exec(
          html
            .slice(0, html.indexOf(`data-page="${page}"`))
            .split('<a ')
            .at(-1) ?? '',
        )?.[1]
        ?.replaceAll('&amp;', '&') ?? '';
    const page = await (await desk(busy, '?tab=all')).text();
    const second = await (await desk(busy, leadsTo(page, 'next'))).text();
    expect([...rowsOf(page), ...rowsOf(second)]).toEqual(latestFirst);
    expect(page).not.toContain('data-page="prev"');
    expect(second).not.toContain('data-page="next"');
    const back = await (await desk(busy, leadsTo(second, 'prev'))).text();
    expect(rowsOf(back)).toEqual(rowsOf(page));
    // Who waits for us is listed with the longest wait in front.
    const ours = await (await desk(busy, '')).text();
    expect(rowsOf(ours)).toEqual(latestFirst.toReversed().slice(0, 30));
  });

  test('the desk lists only open tickets by default, and ended ones when their state is requested', async () => {
    const { id, page } = await caseOfSeller('Спасибо, нашлось');
    await call(`${page}/withdraw`, { method: 'POST', headers: someone() });
    const has = async (query: string) => (await (await desk(owner, query)).text()).includes(id);
    expect([await has(''), await has('?state=all'), await has('?state=resolved')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await idsIn(owner, '?state=open')).not.toContain(id);
    expect(await idsIn(owner, '?state=resolved')).toContain(id);
    await expectProblem(await api(owner, '?state=nonsense'), 422, 'invalid-input');
  });
});

describe('several tickets at once', () => {
  const act = (fields: [string, string][], who = owner) =>
    call('/ru/desk/tickets/actions', {
      method: 'POST',
      headers: { ...someone(), ...who.headers },
      redirect: 'manual',
      body: new URLSearchParams(fields),
    });
  const stateOf = async (id: string) =>
    (await (await api(owner, `/${id}`)).json<{ state: string }>()).state;

  test('several tickets are taken, ended with one outcome and opened again', async () => {
    const ids = [(await caseOfSeller('а')).id, (await caseOfSeller('б')).id];
    const picked = ids.map((id): [string, string] => ['id', id]);
    expect((await act([...picked, ['do', 'take']])).status).toBe(303);
    expect(await idsIn(owner, `?assignee=${owner.id}`)).toEqual(expect.arrayContaining(ids));
    const ended = await act([...picked, ['do', 'resolve.refunded']]);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['resolved', 'resolved']);
    const page = await (
      await desk(owner, ended.headers.get('location')?.slice('/ru/desk/tickets'.length) ?? '')
    ).text();
    expect(page).toContain('value="reopen"');
    await act([...picked, ['do', 'reopen']]);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['waiting_on_seller', 'waiting_on_seller']);
  });

  test('the ticket of another shop and an unknown deed change nothing', async () => {
    const { id } = await caseOfSeller('а');
    const picked: [string, string] = ['id', id];
    expect((await act([picked, ['do', 'resolve.refunded']], stranger)).status).toBe(303);
    expect((await act([picked, ['do', 'resolve']])).status).toBe(422);
    expect((await act([picked, ['do', 'burn']])).status).toBe(422);
    expect(await stateOf(id)).toBe('new');
  });

  test('a ticket is marked as new until one of the team has done something with it', async () => {
    const { id } = await caseOfSeller('а');
    const isNew = async () => {
      const html = await (await desk(owner, '?tab=all')).text();
      return html
        .slice(0, html.indexOf(id))
        .split('<li ')
        .at(-1)
        ?.startsWith('class="mail unread"');
    };
    expect(await isNew()).toBe(true);
    await act([
      ['id', id],
      ['do', 'seen'],
    ]);
    expect(await isNew()).toBe(false);
    expect(await stateOf(id)).toBe('new');
  });
});

describe('two tickets about one parcel', () => {
  test('tickets about one parcel are merged with messages, notes and photos, and every old link shows the result', async () => {
    const one = await caseOfSeller('Не пришло');
    const other = await caseOfSeller('Всё ещё не пришло', one.number);
    const third = await caseOfSeller('Ау', one.number);
    const photo = await call(`/api/v1/tickets/${third.id}/evidence`, {
      method: 'POST',
      headers: { ...someone(), authorization: `Bearer ${third.token}` },
      body: formOf({ photo: [new Blob([BARE.png])] }),
    });
    expect(photo.status).toBe(201);
    await api(owner, `/${other.id}/notes`, { noteText: 'заметка второго' });
    expect((await api(owner, `/${third.id}/merge`, { into: other.id })).status).toBe(200);
    const version = /name="version" value="(\d+)"/.exec(
      await (await desk(owner, `/${other.id}`)).text(),
    )?.[1];
    const merged = await desk(owner, `/${other.id}/merge`, {
      into: one.id,
      version: version ?? '',
    });
    expect(merged.headers.get('location')).toBe(`/ru/desk/tickets/${one.id}`);

    const all = ['Не пришло', 'Всё ещё не пришло', 'Ау'];
    for (const { page, id, token } of [one, other, third]) {
      const { html } = await readPage(page);
      for (const said of all) expect(html).toContain(said);
      const answer = await call(`/api/v1/tickets/${id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const seen = await answer.json<{ evidence: { url: string }[] }>();
      expect(seen).toMatchObject({ id: one.id, state: 'new', evidence: [{ type: 'image/png' }] });
      expect((await call(seen.evidence[0]?.url ?? '')).status).toBe(200);
    }
    const { notes } = await (await api(owner, `/${one.id}/notes`)).json<{ notes: object[] }>();
    expect(notes).toMatchObject([{ noteText: 'заметка второго' }]);
    expect((await write(third.page, 'Пишу по старой ссылке')).status).toBe(303);
    expect((await readPage(one.page)).html).toContain('Пишу по старой ссылке');
    expect(await idsIn(owner, `?q=${encodeURIComponent('Ау')}`)).toContain(one.id);
    const { actions } = await (await api(owner, `/${one.id}/history`)).json<{
      actions: object[];
    }>();
    expect(actions).toContainEqual(
      expect.objectContaining({ action: 'took_over', detail: { from: other.id } }),
    );
  });

  test('a ticket cannot be merged with itself, one about another parcel or one of another seller', async () => {
    const [one, other] = [await caseOfSeller('а'), await caseOfSeller('б')];
    const foreign = await openByForm({ number: await tellOfParcel(stranger.sellerId) });
    const into = (id: string) => api(owner, `/${one.id}/merge`, { into: id });
    await expectProblem(await into(other.id), 422, 'invalid-input');
    await expectProblem(await into(one.id), 422, 'invalid-input');
    await expectProblem(await into(''), 422, 'invalid-input');
    await expectProblem(await into(foreign.id), 404, 'not-found');
    await expectProblem(await into('tic_x'), 404, 'not-found');
  });

  test('a merged ticket can neither be merged again nor be the target of a merge', async () => {
    const one = await caseOfSeller('а');
    const other = await caseOfSeller('б', one.number);
    await api(owner, `/${one.id}/merge`, { into: other.id });
    for (const [from, into] of [
      [one.id, other.id],
      [other.id, one.id],
    ] as const) {
      await expectProblem(await api(owner, `/${from}/merge`, { into }), 409, 'ticket-ended');
    }
  });
});

describe('a canned answer', () => {
  const canned = (path: string, fields: Record<string, string>, who = owner) =>
    call(`/ru/desk/settings/canned${path}`, {
      method: 'POST',
      headers: { ...someone(), ...who.headers },
      redirect: 'manual',
      body: new URLSearchParams(fields),
    });

  test('a canned answer fills known placeholders in the reply, and another shop can neither use nor delete it', async () => {
    const { id, number } = await caseOfSeller('Где?');
    await canned('', { title: 'Ищем', body: 'Посылка {number}: {status}. {carrier}' });
    const page = await (await desk(owner, `/${id}`)).text();
    const use = /name="use" value="(can_\w+)"/.exec(page)?.[1] ?? '';
    const filled = await (
      await desk(owner, `/${id}/messages`, { body: 'Добрый день!', use })
    ).text();
    expect(filled).toContain(`Добрый день!\n\nПосылка ${number}: В пути. СДЭК</textarea>`);
    // The buyer reads Russian, whatever the desk is in.
    const inChinese = await call(`/zh/desk/tickets/${id}/messages`, {
      method: 'POST',
      headers: { ...someone(), ...owner.headers },
      body: new URLSearchParams({ body: '', use }),
    });
    expect(await inChinese.text()).toContain(`Посылка ${number}: В пути. СДЭК</textarea>`);

    const foreign = await openByForm({ number: await tellOfParcel(stranger.sellerId) });
    const theirs = await (
      await desk(stranger, `/${foreign.id}/messages`, { body: '', use })
    ).text();
    expect(theirs).not.toContain('Посылка {number}');
    await canned(`/${use}/delete`, {}, stranger);
    expect(await (await desk(owner, `/${id}`)).text()).toContain(use);
    await canned(`/${use}/delete`, {});
    expect(await (await desk(owner, `/${id}`)).text()).not.toContain(use);
  });

  test('a canned answer with a placeholder that nothing fills is refused by form and API', async () => {
    const text = { title: 'Ищем', body: 'Посылка {nummer}' };
    const response = await canned('', text);
    expect(response.status).toBe(422);
    const html = await response.text();
    expect(html).toContain('id="body-error"');
    expect(html).toContain('{nummer}');
    const byApi = await call('/api/v1/canned-answers', {
      method: 'POST',
      headers: { ...someone(), ...owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify(text),
    });
    await expectProblem(byApi, 422, 'invalid-input');
  });

  test('a canned answer with invalid fields is shown again with its text and an error beside each field', async () => {
    const response = await canned('', { title: ' ', body: 'я'.repeat(2001) });
    const html = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['title', 'body']) expect(html).toContain(`id="${field}-error"`);
    expect(html).toContain('я'.repeat(2001));
  });

  test('a canned answer with words Ozon forbids is shown with them first, and kept by one more click', async () => {
    const text = { title: 'Отмена', body: 'Отмените заказ, пишите в WhatsApp' };
    const warned = await canned('', text);
    const html = await warned.text();
    expect(warned.status).toBe(422);
    for (const words of ['Отмените', 'WhatsApp']) expect(html).toContain(`<mark>${words}</mark>`);
    expect(html).toContain(`${text.body}</textarea>`);
    expect(html).toContain('name="anyway"');
    const listed = () => call('/api/v1/canned-answers', { headers: owner.headers });
    expect(await (await listed()).text()).not.toContain(text.body);

    expect((await canned('', { ...text, anyway: '1' })).status).toBe(303);
    expect(await (await listed()).text()).toContain(text.body);
  });
});

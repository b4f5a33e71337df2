// The audit log as it is read: by filters, page by page, as a file; and never another shop's.
import { env } from 'cloudflare:test';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { recordAudit } from '../../functions/accounts/audit-store.ts';
import type { AuditEntry } from '../../functions/contract/audit.ts';
import { joinShop, keyOf, type Member, openShop, type Shop, sendForm } from './support/accounts.ts';
import { openByForm, tellOfParcel } from './support/cases.ts';
import { call, expectProblem, openHook } from './support/hooks.ts';
import { api } from './support/ticket-callers.ts';

const DAY = 86_400_000;
const PAGE = '/en/desk/settings/audit';

interface Read {
  entries: AuditEntry[];
  next: string | null;
}

const read = async ({ headers }: Pick<Member, 'headers'>, query = ''): Promise<Read> => {
  const answer = await call(`/api/v1/audit${query}`, { headers });
  expect(answer.status).toBe(200);
  return answer.json<Read>();
};

const file = async ({ headers }: Pick<Member, 'headers'>, query = '') => {
  const answer = await call(`${PAGE}.csv${query}`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Excel takes it for UTF-8 by this mark.
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  return { text, rows: Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n' }).data };
};

const deed = (shop: Shop, at: number, more: Partial<Parameters<typeof recordAudit>[1]> = {}) =>
  recordAudit(
    env.DB,
    {
      sellerId: shop.id,
      actor: shop.owner.id,
      action: 'view_saved',
      subject: null,
      detail: { name: more.subject ?? null },
      ...more,
    },
    at,
  );

const subjectsIn = ({ entries }: Read) => entries.map(({ subject }) => subject?.id ?? '');

describe('the audit log', () => {
  test('a change leaves an audit entry with its actor, action, subject and detail', async () => {
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'agent');
    await call(`/api/auth/members/${agent.membershipId}`, {
      method: 'PATCH',
      headers: { ...shop.owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ role: 'viewer' }),
    });
    const [last] = (await read(shop.owner)).entries;
    expect(last).toMatchObject({
      kind: 'shop',
      actor: { id: shop.owner.id, name: 'The owner' },
      action: 'member_role_changed',
      subject: { id: agent.id, name: 'The agent' },
      detail: { from: 'agent', to: 'viewer' },
    });
    const { rows } = await file(shop.owner, '?kind=shop');
    expect(rows[1]).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      'The owner',
      expect.any(String),
      'The agent',
      expect.stringMatching(/→/),
    ]);
  });

  test('the audit log lists deeds and tickets latest first, in answer, page and file', async () => {
    const shop = await openShop();
    const { id } = await openByForm({ number: await tellOfParcel(shop.id) });
    const now = Date.now();
    // Not in the order in which they are written.
    await env.DB.batch([
      deed(shop, now - DAY, { subject: 'the second' }),
      deed(shop, now + DAY, { subject: 'the fourth' }),
      deed(shop, now - 2 * DAY, { subject: 'the first' }),
      deed(shop, now + DAY, { subject: 'the fifth' }),
    ]);
    const order = ['the fifth', 'the fourth', id, 'the second', 'the first'];
    const answer = await read(shop.owner);
    const listed = subjectsIn(answer).filter((subject) => order.includes(subject));
    expect([...new Set(listed)]).toEqual(order);
    const times = answer.entries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());

    const named = order.filter((subject) => subject !== id);
    const { rows } = await file(shop.owner);
    const written = rows.flatMap((row) => named.filter((subject) => row[3] === subject));
    expect(written).toEqual(named);
    const page = await (await call(PAGE, { headers: shop.owner.headers })).text();
    const places = named.map((subject) => page.indexOf(subject));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('the audit log can be filtered by actor: a member, an API key or a buyer', async () => {
    const shop = await openShop();
    const { id: keyId } = await keyOf(shop, 'write');
    const agent = await joinShop(shop.id, 'agent');
    const now = Date.now();
    await env.DB.batch([
      deed(shop, now, { actor: keyId, subject: 'by the program' }),
      deed(shop, now, { actor: agent.id, subject: 'by the agent' }),
    ]);
    const { id } = await openByForm({ number: await tellOfParcel(shop.id) });
    expect(subjectsIn(await read(shop.owner, `?actor=${keyId}`))).toEqual(['by the program']);
    expect(subjectsIn(await read(shop.owner, '?actor=buyer'))).toEqual([id]);
    const page = await call(`${PAGE}?actor=${agent.id}&kind=shop`, { headers: agent.headers });
    const shown = await page.text();
    expect(shown).toContain('by the agent');
    expect(shown).not.toContain('by the program');
    expect((await file(agent, `?actor=${keyId}`)).rows).toHaveLength(2);
  });

  test('the audit log can be filtered by kind, shop or ticket, and holds no message text', async () => {
    const shop = await openShop();
    await deed(shop, Date.now(), { subject: 'a deed' }).run();
    const { id } = await openByForm({ number: await tellOfParcel(shop.id) });
    await api(shop.owner, `/${id}/messages`, { body: 'Ищем посылку' });
    const [tickets, deeds, all] = [
      await read(shop.owner, '?kind=ticket'),
      await read(shop.owner, '?kind=shop'),
      await read(shop.owner),
    ];
    expect(new Set(tickets.entries.map(({ kind }) => kind))).toEqual(new Set(['ticket']));
    expect(new Set(deeds.entries.map(({ kind }) => kind))).toEqual(new Set(['shop']));
    expect(all.entries).toHaveLength(tickets.entries.length + deeds.entries.length);
    // It says that something was said, and never what.
    expect(JSON.stringify(all)).not.toContain('Ищем');
  });

  test('the audit log can be filtered by days in the time zone of the shop', async () => {
    const shop = await openShop();
    await env.DB.prepare('UPDATE sellers SET timeZone = ? WHERE id = ?')
      .bind('Asia/Shanghai', shop.id)
      .run();
    const midnight = Date.parse('2026-03-09T16:00:00Z');
    await env.DB.batch([
      deed(shop, midnight - 1, { subject: 'the evening before' }),
      deed(shop, midnight, { subject: 'first of the day' }),
      deed(shop, midnight + DAY - 1, { subject: 'last of the day' }),
      deed(shop, midnight + DAY, { subject: 'the day after' }),
    ]);
    const on = async (query: string) =>
      subjectsIn(await read(shop.owner, `?kind=shop&${query}`)).filter(Boolean);
    expect(await on('from=2026-03-10&to=2026-03-10')).toEqual([
      'last of the day',
      'first of the day',
    ]);
    expect(await on('to=2026-03-09')).toEqual(['the evening before']);
    expect((await on('from=2026-03-11'))[0]).not.toBe('last of the day');
    const { rows } = await file(shop.owner, '?from=2026-03-10&to=2026-03-10');
    expect(rows.map(([when]) => when)).toEqual([
      expect.stringContaining('Asia/Shanghai'),
      '2026-03-10 23:59:59',
      '2026-03-10 00:00:00',
    ]);
  });

  test('the audit log lists each entry once across pages, even when many share a timestamp', async () => {
    const shop = await openShop();
    // Far enough ahead that the opening of the shop is another day, in whatever zone.
    const now = Date.now() + 3 * DAY;
    const count = 1150;
    await env.DB.batch(
      Array.from({ length: count }, (_, i) => {
        return deed(shop, now + Math.floor(i / 300), { subject: `deed ${i}` });
      }),
    );
    const wanted = Array.from({ length: count }, (_, i) => `deed ${count - 1 - i}`);
    const query = `?from=${new Date(now).toISOString().slice(0, 10)}`;
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await read(shop.owner, query + after);
      expect(page.entries.length).toBeLessThanOrEqual(100);
      seen.push(...subjectsIn(page));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(wanted);
    const { rows } = await file(shop.owner, query);
    expect(rows.slice(1).map((row) => row[3])).toEqual(wanted);
    const first = await (await call(PAGE + query, { headers: shop.owner.headers })).text();
    const older = /href="([^"]*audit\?[^"]*after=[^"]*)"/.exec(first)?.[1] ?? '';
    const second = await call(older.replaceAll('&amp;', '&'), { headers: shop.owner.headers });
    const text = await second.text();
    expect(text).toContain('deed 1099<');
    expect(text).not.toContain('deed 1100<');
  });

  test.each(['x', '1.shop', '1.other.1', '1.shop.1.1', "1.shop.1' OR 1"])(
    'the audit log refuses the malformed cursor %j',
    async (after) => {
      const { owner } = await openShop();
      const place = `/api/v1/audit?after=${encodeURIComponent(after)}`;
      await expectProblem(await call(place, { headers: owner.headers }), 422, 'invalid-input');
    },
  );

  test('the audit page treats an invalid filter as empty', async () => {
    const shop = await openShop();
    const answer = await call(`${PAGE}?from=yesterday&kind=none&actor=`, {
      headers: shop.owner.headers,
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('The owner');
  });
});

describe('the audit page for people', () => {
  const pageOf = async (shop: Shop, lang = 'en') =>
    (await call(`/${lang}/desk/settings/audit?kind=shop`, { headers: shop.owner.headers })).text();

  test('fifty parcels are one line of the audit page that opens to their numbers, without their ids', async () => {
    const shop = await openShop();
    const numbers = [await tellOfParcel(shop.id), await tellOfParcel(shop.id)];
    const { results } = await env.DB.prepare('SELECT id, number FROM shipments WHERE seller_id = ?')
      .bind(shop.id)
      .all<{ id: string; number: string }>();
    const foreign = await openShop();
    const theirs = await tellOfParcel(foreign.id);
    const { results: others } = await env.DB.prepare('SELECT id FROM shipments WHERE seller_id = ?')
      .bind(foreign.id)
      .all<{ id: string }>();
    const ids = [...results, ...others].map(({ id }) => id);
    const detail = { count: 50, ids: ids.join(' ') };
    await deed(shop, Date.now(), { action: 'parcels_archived', detail }).run();
    const html = await pageOf(shop);
    expect(html).toContain('Archived parcels: 50 parcels');
    for (const number of numbers) expect(html).toContain(`>${number}</a>`);
    expect(html).not.toContain(ids.join(' '));
    expect(html).not.toContain(theirs);
  });

  test('the audit page names the posting an Ozon action was about, and carriers and decisions in words', async () => {
    const shop = await openShop();
    await env.DB.batch([
      deed(shop, 1, {
        action: 'ozon_tracking_set',
        subject: '48173252-0033-2',
        detail: { trackingNumber: '1106321645' },
      }),
      deed(shop, 2, {
        action: 'ozon_request_decided',
        subject: '48173252-0034-1',
        detail: { decision: 'rejected' },
      }),
      deed(shop, 3, { action: 'parcels_carrier_changed', detail: { carrier: 'cdek' } }),
    ]);
    const html = await pageOf(shop, 'zh');
    expect(html).toContain('q=48173252-0033-2');
    expect(html).toContain('1106321645');
    expect(html).toContain('已拒绝');
    expect(html).toContain('CDEK');
    expect(html).not.toMatch(/rejected|>cdek/);
  });

  test('the audit page links a connection only while it has a page', async () => {
    const shop = await openShop();
    const { connectionId } = await openHook('cdek', { sellerId: shop.id });
    await deed(shop, 1, { action: 'connection_changed', subject: connectionId }).run();
    const path = `/en/desk/connections/${connectionId}`;
    expect(await pageOf(shop)).toContain(path);
    expect(
      (await sendForm(`${path}/revoke`, {}, { cookie: shop.owner.headers.cookie })).status,
    ).toBe(303);
    const html = await pageOf(shop);
    expect(html).not.toContain(path);
    expect(html).toContain('Changed a connection');
  });

  test('a ticket opened by a signed-in person is theirs in the audit log, one opened with a key is the program’s', async () => {
    const shop = await openShop();
    const number = await tellOfParcel(shop.id);
    const body = { number, type: 'delay', message: 'Где посылка?', lang: 'ru' };
    const opened = await api(shop.owner, '', body);
    expect(opened.status).toBe(201);
    const { key } = await keyOf(shop, 'write');
    const program = { headers: { authorization: `Bearer ${key}`, cookie: '', origin: '' } };
    expect((await api(program, '', { ...body, type: 'lost' })).status).toBe(201);
    const { entries } = await read(shop.owner, '?kind=ticket');
    const actors = entries
      .filter(({ action }) => action === 'opened')
      .map(({ actor }) => actor.name ?? actor.id);
    expect(actors.toSorted()).toEqual(['A program', 'The owner']);
  });
});

describe('the audit file', () => {
  test('the audit CSV file keeps typed names and escapes spreadsheet formulas', async () => {
    const shop = await openShop();
    const names = [
      '=1+1',
      '+7 900',
      '-2',
      '@SUM(A1)',
      '＝1+1',
      'Says "yes", then; no',
      '=A1\nB1',
      '=A1"\r\n=B1"',
      'x;=cmd',
      '仓库',
    ];
    for (const name of names) {
      const made = await call('/api/auth/keys', {
        method: 'POST',
        headers: { ...shop.owner.headers, 'content-type': 'application/json' },
        body: JSON.stringify({ name, scope: 'read', expiresInDays: null }),
      });
      expect([name, made.status]).toEqual([name, 201]);
    }
    const { rows } = await file(shop.owner, '?kind=shop');
    expect(rows.every((row) => row.length === 5)).toBe(true);
    expect(rows.flat().filter((cell) => /^[=+\-@＝\t\r\n]/.test(cell))).toEqual([]);
    const stored = rows.map((row) => row[3]?.replace(/(?<=^|[;\n])'/g, ''));
    expect(stored).toEqual(expect.arrayContaining(names));
  });

  test('the audit CSV file is named by its day and must not be cached', async () => {
    const { headers } = (await openShop()).owner;
    const answer = await call(`${PAGE}.csv`, { headers });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
    );
    await answer.text();
  });
});

describe('access to the audit log', () => {
  test('viewers and read-only API keys read the same audit log as the owner', async () => {
    const shop = await openShop();
    const viewer = await joinShop(shop.id, 'viewer');
    await deed(shop, Date.now(), { subject: 'a deed of the owner' }).run();
    const { key } = await keyOf(shop, 'read');
    const program = { headers: { authorization: `Bearer ${key}`, cookie: '', origin: '' } };
    const expected = await read(shop.owner);
    expect(subjectsIn(expected)).toContain('a deed of the owner');
    expect(await read(viewer)).toEqual(expected);
    expect(await read(program)).toEqual(expected);
    expect((await file(viewer)).text).toContain('a deed of the owner');
  });

  test('a shop never sees audit entries of another shop, whatever filter it sends', async () => {
    const [ours, theirs] = [await openShop(), await openShop()];
    const now = Date.now();
    await deed(theirs, now, { subject: 'a deed of theirs' }).run();
    const foreign = await read(theirs.owner);
    const at = foreign.entries[0]?.at ?? '';
    for (const query of [
      '',
      `?actor=${theirs.owner.id}`,
      `?after=${Date.parse(at) + 1}.ticket.${Number.MAX_SAFE_INTEGER}`,
      '?kind=shop&from=2020-01-01&to=2999-12-31',
    ]) {
      expect(JSON.stringify(await read(ours.owner, query))).not.toContain('theirs');
      expect((await file(ours.owner, query)).text).not.toContain('theirs');
      const page = await call(PAGE + query, { headers: ours.owner.headers });
      expect(await page.text()).not.toContain('a deed of theirs');
    }
    expect((await read(ours.owner, `?actor=${theirs.owner.id}`)).entries).toEqual([]);
  });

  test('a name change of a member of two shops is one audit entry in each shop', async () => {
    const [first, second] = [await openShop(), await openShop()];
    const agent = await joinShop(first.id, 'agent');
    await env.DB.prepare(
      `INSERT INTO members (id, organizationId, userId, role, createdAt) VALUES (?, ?, ?, 'agent', '')`,
    )
      .bind(`mem_${second.id}`, second.id, agent.id)
      .run();
    const { cookie } = agent.headers;
    const saved = await sendForm('/en/desk/settings/me/name', { name: 'Zhang' }, { cookie });
    expect(saved.status).toBe(303);
    for (const shop of [first, second]) {
      const { entries } = await read(shop.owner, `?actor=${agent.id}`);
      expect(entries.filter(({ action }) => action === 'name_changed')).toHaveLength(1);
    }
  });
});

// Assistants at /mcp, by the official client: who sees which tools, what they answer anybody, and the door.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { STATUSES } from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';
import { newId } from '../../functions/lib/ids.ts';
import { POLICIES } from '../../functions/policies/policies.ts';
import { keyOf, openShop, type Shop } from './support/accounts.ts';
import { tellOfParcel } from './support/cases.ts';
import { call, expectProblem, newCdekNumber, ORIGIN, stopClock, track } from './support/hooks.ts';
import { connect, failure, use } from './support/mcp.ts';

const FOR_ANYBODY = [
  'track',
  'who_acts',
  'detect_carrier',
  'explain_status',
  'find_help',
  'check_chat_text',
];
const FOR_READING = [
  'list_today',
  'list_deadlines',
  'parcel',
  'tickets',
  'draft_chat_answer',
  'build_claim',
];
const FOR_WRITING = ['open_ticket', 'answer_ticket', 'snooze_parcel', 'set_tracking_number'];

let shop: Shop;
let keys: Record<'read' | 'write', { id: string; key: string }>;
beforeAll(async () => {
  shop = await openShop();
  keys = { read: await keyOf(shop, 'read'), write: await keyOf(shop, 'write') };
});

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'x', version: '1' },
  },
};

const post = (body: object | string, headers: Record<string, string> = {}) =>
  call('/mcp', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe.each(['legacy', 'auto'] as const)('a client that negotiates as "%s"', (mode) => {
  test('an assistant sees the tools of its key and no others, each with a language', async () => {
    const seen = async (key?: string) => {
      const { tools } = await (await connect({ mode, ...(key && { key }) })).listTools();
      for (const { name, inputSchema } of tools)
        expect(inputSchema.properties, name).toHaveProperty('lang');
      return tools.map(({ name }) => name);
    };
    expect(await seen()).toEqual(FOR_ANYBODY);
    expect(await seen(keys.read.key)).toEqual([...FOR_ANYBODY, ...FOR_READING]);
    expect(await seen(keys.write.key)).toEqual([...FOR_ANYBODY, ...FOR_READING, ...FOR_WRITING]);
  });

  test('a tool says whether it changes something, and whether that can be taken back', async () => {
    const { tools } = await (await connect({ mode, key: keys.write.key })).listTools();
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    for (const name of [...FOR_ANYBODY, ...FOR_READING])
      expect(hints[name], name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    for (const name of FOR_WRITING)
      expect(hints[name], name).toMatchObject({ readOnlyHint: false, idempotentHint: true });
    const destructive = FOR_WRITING.filter((name) => hints[name]?.destructiveHint);
    expect(destructive).toEqual(['answer_ticket', 'set_tracking_number']);
  });
});

describe('what anybody may ask an assistant', () => {
  test('the tool "track" says of a parcel what the API says, in the words of the pages', async () => {
    const number = await tellOfParcel(newId('sel', Date.now()));
    const [shipment] = (await track(number)).shipments;
    if (!shipment) throw new Error('nobody knows it');
    const client = await connect();
    for (const lang of LANGS) {
      const found = await use<{
        isKnown: boolean;
        parcels: Record<string, unknown>[];
        page: string;
      }>(client, 'track', { number, lang });
      expect(found).toMatchObject({ isKnown: true, page: `${ORIGIN}/${lang}/track?n=${number}` });
      expect(found.parcels[0]).toMatchObject({
        number: shipment.number,
        status: shipment.status,
        case: shipment.case,
        statusText: words(lang)(`status.${shipment.status}`),
        caseText: words(lang)(`case.${shipment.case}.buyer`),
      });
    }
  });

  test('an unknown number has no parcels, and says whose it may be', async () => {
    const found = await use(await connect(), 'track', { number: newCdekNumber(), lang: 'ru' });
    expect(found).toMatchObject({
      isKnown: false,
      parcels: [],
      candidates: [{ carrierName: 'СДЭК' }],
    });
  });

  test('the tool "who_acts" answers what the guide’s API answers, for each reader and language', async () => {
    const number = await tellOfParcel(newId('sel', Date.now()));
    const client = await connect();
    for (const lang of LANGS) {
      for (const query of [
        { role: 'buyer', number },
        { role: 'seller', issue: 'lost', scheme: 'rFBS', carrier: 'cdek' },
      ]) {
        const asked = new URLSearchParams(Object.entries({ ...query, lang }));
        const answer = await (await call(`/api/v1/guide?${asked}`)).json<object>();
        expect(await use(client, 'who_acts', { ...query, lang })).toMatchObject(answer);
      }
    }
  });

  test('a tool without its own language answers in the one the client prefers', async () => {
    const client = await connect({ lang: 'zh-CN,zh;q=0.9' });
    const { turnText } = await use(client, 'who_acts', { issue: 'late' });
    expect(LANGS.filter((lang) => Object.values(turnsIn(lang)).includes(turnText ?? ''))).toEqual([
      'zh',
    ]);
  });

  test('a text for Ozon’s chat is checked by the rules of the pages', async () => {
    const client = await connect();
    const bad = await use(client, 'check_chat_text', { text: 'Пишите в WhatsApp', lang: 'en' });
    expect(bad).toMatchObject({
      isAllowed: false,
      findings: [{ kind: 'messenger', kindText: 'Another channel' }],
      rule: { id: 'chat-rules' },
    });
    const good = { text: 'Заказ в пути.', lang: 'ru' };
    expect(await use(client, 'check_chat_text', good)).toMatchObject({
      isAllowed: true,
      findings: [],
    });
  });

  test('a tool that cannot answer says why and what to do, in the language asked for', async () => {
    const client = await connect();
    for (const lang of LANGS) {
      const said = await failure(client, 'track', { number: '!!!', lang });
      expect(said).toContain(words(lang)('problem.invalid-input.title'));
      expect(said).toContain('number: 3 to 64');
    }
    expect(await failure(client, 'who_acts', {})).toContain('issue: Needed without a number');
  });

  test('lookups by an assistant and by the API are counted together', async () => {
    stopClock();
    const from = '10.77.0.1';
    const to = { ...env, LOOKUPS_PER_CLIENT: '2' };
    const client = await connect({ from, to });
    await use(client, 'track', { number: newCdekNumber() });
    const headers = { 'cf-connecting-ip': from };
    expect((await call(`/api/v1/track/${newCdekNumber()}`, { headers }, to)).status).toBe(200);
    const said = await failure(client, 'track', { number: newCdekNumber(), lang: 'en' });
    expect(said).toContain('(too-many-requests)');
    expect(said).toMatch(/\d+ seconds/);
    const other = await connect({ to });
    expect(await use(other, 'track', { number: newCdekNumber() })).toMatchObject({
      isKnown: false,
    });
  });
});

describe('what an assistant may read beside the tools', () => {
  test('every resource that is listed can be read, and holds each rule, status and contact', async () => {
    const client = await connect();
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      ['policies', 'statuses', 'contacts'].flatMap((kind) =>
        LANGS.map((lang) => `parcel-desk://${kind}/${lang}`),
      ),
    );
    const read = async (uri: string) => {
      const { contents } = await client.readResource({ uri });
      return JSON.parse((contents[0] as { text: string }).text);
    };
    for (const { uri } of resources) {
      const [list = []] = Object.values<{ id?: string; of?: string }[]>(await read(uri));
      expect(list.length, uri).toBeGreaterThan(5);
      const [first] = list;
      expect(await read(`${uri}/${first?.id ?? first?.of}`)).toEqual(first);
    }
    const { policies } = await read('parcel-desk://policies/ru');
    expect(policies).toHaveLength(POLICIES.length);
    const { statuses } = await read('parcel-desk://statuses/zh');
    expect(statuses.map(({ id }: { id: string }) => id)).toEqual([...STATUSES]);
  });

  test('a resource nobody has is refused, whatever its address', async () => {
    const client = await connect();
    for (const path of [
      'policies/de',
      'policies/ru/none',
      'contacts/ru/..%2F..',
      'secrets/ru',
      'statuses/ru/__proto__',
    ])
      await expect(client.readResource({ uri: `parcel-desk://${path}` }), path).rejects.toThrow(
        /not found/i,
      );
  });

  test('languages and ids of resources are completed while one types', async () => {
    const client = await connect();
    const ref = { type: 'ref/resource' as const, uri: 'parcel-desk://contacts/{lang}/{id}' };
    const { completion } = await client.complete({ ref, argument: { name: 'id', value: 'russ' } });
    expect(completion.values).toEqual(['russian-post']);
  });

  test('prompts are in three languages, and those about a shop are for its keys', async () => {
    const names = async (key?: string) =>
      (await (await connect(key ? { key } : {})).listPrompts()).prompts.map(({ name }) => name);
    expect(await names()).toEqual(['where_is_my_parcel', 'whom_to_contact']);
    expect(await names(keys.read.key)).toEqual([
      ...(await names()),
      'plan_my_day',
      'answer_a_ticket',
    ]);
    const client = await connect({ key: keys.read.key });
    for (const lang of LANGS) {
      const number = newCdekNumber();
      const { messages } = await client.getPrompt({
        name: 'where_is_my_parcel',
        arguments: { number, lang },
      });
      const text = words(lang)('mcp.prompt.where.text', { number });
      expect(messages).toEqual([{ role: 'user', content: { type: 'text', text } }]);
    }
  });
});

describe('the door of /mcp', () => {
  test('a wrong, revoked or foreign key is 401 with how to authenticate, and never anonymous', async () => {
    const revoked = await keyOf(shop, 'read');
    await env.DB.prepare('DELETE FROM api_keys WHERE id = ?').bind(revoked.id).run();
    for (const authorization of [
      `Bearer pd_${'x'.repeat(64)}`,
      `Bearer ${revoked.key}`,
      'Bearer something-else',
      `Basic ${btoa('a:b')}`,
      '',
    ]) {
      const response = await post(INITIALIZE, { authorization });
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
      await expectProblem(response, 401, 'unauthorized');
    }
    await expect(connect({ key: `pd_${'x'.repeat(64)}` })).rejects.toThrow();
  });

  test('a session’s cookie makes nobody of an assistant', async () => {
    const { cookie } = shop.owner.headers;
    const ask = {
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'list_today', arguments: {} },
    };
    const answer = await post(ask, { cookie, origin: ORIGIN });
    expect(await answer.text()).toMatch(/list_today not found/);
  });

  test('a page of another site is refused, a program and our own page are not', async () => {
    for (const origin of [
      'https://evil.test',
      'http://localhost:6274',
      'null',
      `${ORIGIN}.evil.test`,
    ])
      await expectProblem(await post(INITIALIZE, { origin }), 403, 'foreign-origin');
    expect((await post(INITIALIZE, { origin: ORIGIN })).status).toBe(200);
    expect((await post(INITIALIZE)).status).toBe(200);
  });

  test('what is no message of the protocol is refused without a failure of ours', async () => {
    const long = JSON.stringify({ ...INITIALIZE, params: { pad: 'x'.repeat(300_000) } });
    await expectProblem(await post(long), 413, 'body-too-large');
    await expectProblem(await call('/mcp'), 405, 'method-not-allowed');
    await expectProblem(await call('/mcp', { method: 'DELETE' }), 405, 'method-not-allowed');
    for (const body of ['', '{', '[]', 'null', '{"jsonrpc":"2.0"}', '[{"jsonrpc":"1.0"}]']) {
      const { status } = await post(body);
      expect(status, body).toBeGreaterThanOrEqual(400);
      expect(status, body).toBeLessThan(500);
    }
  });

  test('one address sends at most 600 messages a minute', async () => {
    stopClock();
    const headers = { 'cf-connecting-ip': '10.77.0.2', authorization: 'Bearer nothing' };
    const anonymous = { 'cf-connecting-ip': '10.77.0.2' };
    const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
    for (let i = 0; i < 600; i++) await post(ping, anonymous);
    await expectProblem(await post(ping, anonymous), 429, 'too-many-requests');
    await expectProblem(await post(ping, headers), 401, 'unauthorized');
    expect((await post(ping, { 'cf-connecting-ip': '10.77.0.3' })).status).toBe(200);
  });

  test('nobody holds a stream open: there is no news to wait for', async () => {
    const client = await connect({ mode: 'auto' });
    expect(client.getServerCapabilities()?.tools?.listChanged).toBe(false);
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'x', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const listen = {
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: { _meta: meta, notifications: { toolsListChanged: true } },
    };
    const answer = await post(listen, {
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    });
    expect(await answer.text()).toMatch(/Subscription limit reached/);
  });
});

const turnsIn = (lang: (typeof LANGS)[number]) =>
  (['you', 'ozon', 'seller', 'carrier', 'nobody'] as const).map((one) =>
    words(lang)(`party.${one}`),
  );

// Every route, called as everybody who may not. A new route needs its line in access-table.ts.
import { env } from 'cloudflare:test';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import { ROLES, type Role } from '../../functions/contract/account.ts';
import { ACCESS, type Entry, type Open } from './support/access-table.ts';
import {
  joinShop,
  keyOf,
  type Member,
  openBrowser,
  openShop,
  type Shop,
} from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, expectProblem, ORIGIN } from './support/hooks.ts';
import { outside } from './support/outside.ts';

const HOW =
  'Say in test/worker/support/access-table.ts who may: the least role, or open(…) to whom.';

/** Of the middleware, which answers nothing itself, those that are known. */
const MIDDLEWARE = [
  'ALL /*',
  'ALL /api/*',
  'ALL /api/v1/inbox/*',
  'ALL /:lang/desk/*',
  // What a connector asks for and nobody offers: 404 behind the key (aftership.test.ts).
  'ALL /aftership/tracking/2026-07/*',
];

const routes = [
  ...new Set(
    app.routes.map(
      ({ method, path }) => `${method} ${path.replace(/(:\w+)\{(?:[^{}]|\{[^}]*\})*\}/g, '$1')}`,
    ),
  ),
].filter((route) => !MIDDLEWARE.includes(route));

test('every route has its line in access-table.ts, and every line its route', () => {
  for (const route of routes)
    expect.soft(Object.keys(ACCESS), `no line for ${route}. ${HOW}`).toContain(route);
  for (const route of Object.keys(ACCESS))
    expect.soft(routes, `no route any more: ${route}`).toContain(route);
});

type Kept = Exclude<Entry, Open>;
type Case<One> = One & { method: string; path: string; isPage: boolean; isWrite: boolean };

const casesOf = <One extends Entry>(is: (entry: Entry) => entry is One): [string, Case<One>][] =>
  Object.entries(ACCESS).flatMap(([route, entry]): [string, Case<One>][] => {
    if (!is(entry) || !routes.includes(route)) return [];
    const [method = '', path = ''] = route.split(' ');
    const isWrite = !['GET', 'OPTIONS'].includes(method);
    return [[route, { ...entry, method, path, isPage: !path.startsWith('/api/'), isWrite }]];
  });
const opened = casesOf((entry): entry is Open => 'open' in entry);
const kept = casesOf((entry): entry is Kept => !('open' in entry));

/** A form of a page leads to a route, and so to its line. */
function expectKnownForms(html: string): void {
  const forms = [...html.matchAll(/<(?:form|button)\b([^>]*)>/g)].map(([, attributes = '']) => {
    const {
      method = 'get',
      action,
      formaction,
    } = Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    return { method: method.toUpperCase(), action: formaction ?? action };
  });
  for (const { method, action } of forms) {
    if (action === undefined) continue;
    const path = action.replaceAll('&amp;', '&').replace(/[?#].*$/, '');
    const isKnown = Object.keys(ACCESS).some((route) => {
      const [by, pattern = ''] = route.split(' ');
      const parts = pattern.replace(/[.+]/g, '\\$&').replace(/:\w+/g, '[^/]+');
      return by === method && new RegExp(`^${parts}/?$`).test(path);
    });
    expect.soft(isKnown, `no line for the form ${method} ${path}. ${HOW}`).toBe(true);
  }
}

const roleAt = (role: Role): number => ROLES.indexOf(role);

let ours: Shop;
let stranger: Shop;
let agent: Member;
let viewer: Member;
let keys: Record<'read' | 'write' | 'revoked' | 'expired', string>;
let expired: string;

// Accounts of earlier routes stay connected.
beforeEach(() => {
  outside('ozon.test', () => new Response(null, { status: 503 }));
});

beforeAll(async () => {
  [ours, stranger] = await Promise.all([openShop(), openShop()]);
  [agent, viewer] = await Promise.all([joinShop(ours.id, 'agent'), joinShop(ours.id, 'viewer')]);
  const [read, write, revoked, old] = await Promise.all(
    (['read', 'write', 'write', 'write'] as const).map((scope) => keyOf(ours, scope)),
  );
  const past = new Date(Date.now() - 1000).toISOString();
  const browser = await openBrowser(ours.owner.id);
  await env.DB.batch([
    env.DB.prepare('UPDATE api_keys SET enabled = 0 WHERE id = ?').bind(revoked?.id),
    env.DB.prepare('UPDATE api_keys SET expiresAt = ? WHERE id = ?').bind(past, old?.id),
    env.DB.prepare('UPDATE sessions SET expiresAt = ? WHERE id = ?').bind(past, browser.sessionId),
  ]);
  keys = {
    read: read?.key ?? '',
    write: write?.key ?? '',
    revoked: revoked?.key ?? '',
    expired: old?.key ?? '',
  };
  expired = browser.cookie;
});

function ask(
  one: Case<Entry>,
  ids: Record<string, string>,
  headers: Record<string, string>,
  through = call,
) {
  const path = one.path
    .replace('/:lang', '/en')
    .replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'nothing');
  const sent = one.send?.(ids);
  const body = one.isPage
    ? new URLSearchParams((sent ?? {}) as Record<string, string>)
    : JSON.stringify(sent ?? {});
  const type = one.isPage ? 'application/x-www-form-urlencoded' : 'application/json';
  return through(path, {
    method: one.method,
    redirect: 'manual',
    headers: {
      accept: one.isPage ? 'text/html' : '*/*',
      origin: ORIGIN,
      'content-type': type,
      ...('headers' in one && one.headers),
      ...headers,
    },
    ...(one.isWrite ? { body } : {}),
  });
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const idsOf = async (one: Case<Entry>, shop: Shop) => ({
  ...one.fixed,
  ...(await one.ids?.(shop)),
});

/** Pages ask people to sign in; a form that was sent is refused, so that it is not lost unseen. */
async function expectNobody(one: Case<Kept>, response: Response): Promise<void> {
  if (!one.isPage) return expectProblem(response, 401, 'unauthorized');
  if (one.isWrite) return expect(response.status).toBe(401);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toMatch(/^\/en\/sign-in\?back=/);
}

/** Every row there is, but for what only says that somebody came by and how often. */
async function everything(): Promise<string> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'
     AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'ticket_search%' AND name <> 'quotas'`,
  ).all<{ name: string }>();
  const rows = await env.DB.batch<{ lastRequest?: string }>(
    tables.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}" ORDER BY 1`)),
  );
  return JSON.stringify(rows.map(({ results }) => results.map(({ lastRequest, ...row }) => row)));
}

// A dozen requests and two looks at every table.
describe.each(kept)('%s', { timeout: 30_000 }, (_, one) => {
  test('a protected route lets the owner in and refuses every caller without the right', async () => {
    const ids = await idsOf(one, ours);

    await expectNobody(one, await ask(one, ids, {}));
    for (const cookie of [expired, 'better-auth.session_token=guessed']) {
      await expectNobody(one, await ask(one, ids, { cookie }));
    }
    if (!one.isPage) {
      for (const key of [keys.revoked, keys.expired, 'pd_guessed']) {
        await expectNobody(one, await ask(one, ids, bearer(key)));
      }
    }

    const isTooLow = (role: Role) => roleAt(role) < roleAt(one.role);
    const refused = [
      ...(isTooLow('viewer') ? [viewer.headers] : []),
      ...(isTooLow('agent') ? [agent.headers] : []),
      ...(!one.isPage && !one.person && isTooLow('viewer') ? [bearer(keys.read)] : []),
      ...(!one.isPage && !one.person && isTooLow('agent') ? [bearer(keys.write)] : []),
    ];
    for (const headers of refused) {
      const response = await ask(one, ids, headers);
      if (one.isPage) expect(response.status).toBe(403);
      else await expectProblem(response, 403, 'forbidden');
    }
    if (one.person && !one.isPage) {
      await expectNobody(one, await ask(one, ids, bearer(keys.write)));
    }

    if (one.isWrite) {
      const response = await ask(one, ids, {
        ...ours.owner.headers,
        origin: 'https://elsewhere.test',
      });
      expect(response.status, 'from another site').toBe(403);
    }

    if (one.ids) {
      const before = await everything();
      const response = await ask(one, ids, stranger.owner.headers);
      if (one.passedOver)
        expect([200, 303], await response.clone().text()).toContain(response.status);
      else expect(response.status, await response.clone().text()).toBe(404);
      expect(await everything()).toBe(before);
    }

    const allowed = await ask(one, ids, ours.owner.headers);
    await expectLetIn(allowed);
    expect(allowed.headers.get('cache-control')).toMatch(/no-store|private/);
    if (one.isPage) expectKnownForms(await allowed.text());
  });

  test('a protected route lets its least role in, and a key of that scope where keys may call', async () => {
    // A shop of its own: what the owner did to the objects above is done, and some of it ends a session.
    const shop = await openShop();
    const least = one.role === 'owner' ? shop.owner : await joinShop(shop.id, one.role);
    const letIn = async ({ headers }: Pick<Member, 'headers'>) => {
      const maker = one.own ? { ...shop, owner: { ...least, headers } } : shop;
      await expectLetIn(await ask(one, await idsOf(one, maker), headers));
    };
    await letIn(least);
    if (one.isPage || one.person || one.role === 'owner') return;
    const { key } = await keyOf(shop, one.role === 'viewer' ? 'read' : 'write');
    await letIn({ headers: { ...bearer(key), cookie: '', origin: ORIGIN } });
  });
});

/** Whatever becomes of it: it was not refused for who asks. 502: Ozon was asked and did not help. */
async function expectLetIn(response: Response): Promise<void> {
  expect([200, 201, 202, 303, 409, 422, 502], await response.clone().text()).toContain(
    response.status,
  );
  expect(response.headers.get('location') ?? '').not.toContain('sign-in');
}

/** Whether a request is asked who sends it. */
async function isRecognised(one: Case<Open>, headers: Record<string, string>): Promise<boolean> {
  const asked: string[] = [];
  const { db } = countRows(env.DB, (query) => asked.push(query));
  const watched = { ...env, DB: db };
  await ask(one, await idsOf(one, ours), headers, (path, init) => call(path, init, watched));
  return asked.some((query) => /\b(?:sessions|api_keys)\b/.test(query));
}

describe.each(opened)('%s', { timeout: 30_000 }, (_, one) => {
  /** One of the browsers may sign out. */
  const callers = async () => {
    const { cookie } = await openBrowser(viewer.id);
    return [{ cookie, origin: ORIGIN }, ...(one.isPage ? [] : [bearer(keys.read)])];
  };

  test('an open route looks up its caller exactly when its access-table line says so', async () => {
    if (one.isWrite && one.send === undefined && one.members === undefined) {
      expect.fail('A write that is open says in its line what is sent, so that it is tried.');
    }
    const recognised = await Promise.all((await callers()).map((who) => isRecognised(one, who)));
    expect(recognised.includes(true), `Whom does it look at? ${HOW}`).toBe(
      Boolean(one.members ?? one.visitor),
    );
  });

  if (one.members !== undefined && roleAt(one.members) > roleAt('viewer')) {
    test('an open route whose line asks for an agent refuses viewers and read-only API keys', async () => {
      for (const headers of await callers()) {
        const before = await everything();
        await expectProblem(await ask(one, await idsOf(one, ours), headers), 403, 'forbidden');
        expect(await everything()).toBe(before);
      }
      expect((await ask(one, await idsOf(one, ours), agent.headers)).status).toBeLessThan(300);
    });
  }
});

describe('a user without a shop', () => {
  let nobody: Record<string, string>;
  beforeAll(async () => {
    const shop = await openShop();
    const member = await joinShop(shop.id, 'agent');
    await env.DB.prepare('DELETE FROM members WHERE id = ?').bind(member.membershipId).run();
    nobody = member.headers;
  });

  test('a user without a shop gets 401 from the API, and the desk redirects to the shop list', async () => {
    await expectProblem(await call('/api/v1/tickets', { headers: nobody }), 401, 'unauthorized');
    const desk = await call('/en/desk/tickets', { headers: nobody, redirect: 'manual' });
    expect(desk.headers.get('location')).toBe('/en/shops');
    const shops = await call('/en/shops', { headers: nobody });
    expect(await shops.text()).toContain('You work for no shop');
  });
});

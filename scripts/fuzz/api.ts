// Requests out of the API's own document: right ones, nearly right ones, hostile ones. What is
// answered must be what the document says.
import type { Dice } from '../dice.ts';
import { buyerOf } from './callers.ts';
import { parcelList, photo } from './files.ts';
import { longText, oddText, oddValue } from './hostile.ts';
import { mutateBytes, mutateValue } from './mutate.ts';
import { type Operation, operations, undocumentedIn } from './openapi.ts';
import { valueBy } from './schema-values.ts';
import { formBody, type Shot, utf8 } from './shot.ts';
import { type Caller, newNumber, type World } from './world.ts';

/** How far a request is from what the document asks for. */
type Aim = 'right' | 'near' | 'hostile';

/** The carriers' own messages come by messages.ts. */
const asked = operations.filter(({ id }) => id !== 'receiveHook') as [Operation, ...Operation[]];

/** What takes something away comes seldom, or little would be left to ask about. */
const isSeldom = ({ id, method }: Operation): boolean =>
  method === 'DELETE' || /^(?:sign|revoke|close|cancel)/.test(id);

export async function apiShot(dice: Dice, world: World, origin: string): Promise<Shot> {
  const drawn = dice.pick(asked);
  const operation = isSeldom(drawn) && dice.chance(0.6) ? dice.pick(asked) : drawn;
  const caller = callerFor(dice, world, operation);
  const aim = dice.weighted<Aim>([0.55, 'right'], [0.25, 'near'], [0.2, 'hostile']);
  const known = knownTo(dice, world, caller.shop, origin);
  const { body, type } = await bodyFor(dice, operation, aim, known);
  const path = addressFor(dice, world, operation, caller, aim, known);
  return {
    kind: 'api',
    label: operation.id,
    as: caller.name,
    method: operation.method,
    path,
    headers: {
      ...caller.headers,
      ...(type === null ? {} : { 'content-type': type }),
      ...(dice.chance(0.2)
        ? { 'accept-language': dice.pick(['ru', 'zh-CN', 'xx;q=9'] as const) }
        : {}),
      ...(dice.chance(0.1) ? { 'idempotency-key': String(dice.below(50)) } : {}),
      // Programs that sign in say where they do; so does a browser.
      ...(operation.id.startsWith('sign') ? { origin } : {}),
      ...(caller.kind === 'session' && dice.chance(0.02)
        ? { origin: 'https://elsewhere.test' }
        : {}),
      'cf-connecting-ip': world.client(),
    },
    body,
    check: (answer) => undocumentedIn(operation, answer),
    learn: (answer) => {
      if (answer.status < 300) world.learn(caller.shop, answer.text);
      if (answer.status === 404 || operation.method === 'DELETE') {
        for (const [id] of path.matchAll(/\b[a-z]{3,4}_[0-9a-z]{26}\b/g))
          world.forget(caller.shop, id);
      }
      const isOut = operation.id === 'signOut' || answer.status === 401;
      if (isOut && caller.renew) void caller.renew();
    },
    waitsForOthers: /^test(Endpoint|Connection)$/.test(operation.id),
  };
}

/** Mostly somebody who may; sometimes anybody. */
function callerFor(dice: Dice, world: World, { id, path, security }: Operation): Caller {
  const buyers = world.tickets.map(buyerOf);
  const anybody = [...world.callers, ...buyers.slice(-3)];
  if (dice.chance(0.08)) return dice.pick(anybody) ?? nobody(world);
  const of = (...kinds: Caller['kind'][]) => anybody.filter(({ kind }) => kinds.includes(kind));
  if (/^(listInboxFailures|replayInboxMessage)$/.test(id))
    return dice.pick(of('operator')) ?? nobody(world);
  if (path.startsWith('/api/v1/tickets/') && dice.chance(0.3) && buyers.length > 0) {
    return dice.pick(buyers) ?? nobody(world);
  }
  const owners = of('session').filter(({ name }) => name.startsWith('owner'));
  if (security.length > 0 && dice.chance(0.6)) {
    return (dice.chance(0.6) ? owners[0] : dice.pick(owners)) ?? nobody(world);
  }
  if (security.includes('bearer')) return dice.pick(of('session', 'key')) ?? nobody(world);
  if (security.includes('session')) return dice.pick(of('session')) ?? nobody(world);
  return dice.pick(dice.chance(0.7) ? of('nobody') : anybody) ?? nobody(world);
}

const nobody = (world: World): Caller => world.callers.at(-1) as Caller;

/** What stands for an id in a path, by the word before it. */
const PREFIXES: Record<string, string> = {
  tickets: 'tic',
  connections: 'con',
  endpoints: 'end',
  imports: 'imp',
  shipments: 'shp',
  problems: 'shp',
  'canned-answers': 'can',
  'shipment-views': 'vie',
  members: 'mem',
  invitations: 'inv',
  keys: 'key',
  evidence: 'evi',
};

/** By the name of a field of a body or a query. */
function knownTo(dice: Dice, world: World, shop: string, origin: string) {
  const id = (prefix: string) => () => world.id(dice, shop, prefix);
  const number = () => world.number(dice);
  const ways = new Map<string, () => unknown>(
    Object.entries({
      ids: id('shp'),
      into: id('tic'),
      assignee: () => dice.pick(['me', 'none', world.id(dice, shop, 'usr')]),
      before: id('news'),
      number,
      numbers: number,
      alsoKnownAs: () => newNumber(dice),
      addNumbers: () => newNumber(dice),
      removeNumbers: number,
      orderNumber: number,
      postingNumber: number,
      postings: number,
      trackingNumber: () => newNumber(dice),
      carrier: () => dice.pick(world.carriers),
      defaultCarrier: () => dice.pick(world.carriers),
      email: () => `guest-${dice.below(30)}@fuzz.test`,
      url: () => dice.pick([...targets(origin)]),
      timeZone: () => dice.pick(['Europe/Moscow', 'Asia/Shanghai'] as const),
      fileName: () => 'parcels.csv',
      lang: () => dice.pick(['ru', 'zh', 'en'] as const),
    }),
  );
  return (name: string): unknown => ways.get(name)?.();
}

/** Nothing of it is outside this machine: the server of the run reaches no further. */
const targets = (origin: string) => [
  `${origin.replace(/:\d+$/, '')}:9/news`,
  'http://127.0.0.1:1/',
  `${origin}/hooks/ozon/x`,
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:127.0.0.1]/',
  'https://user:word@shop.test/',
  'https://shop.test/news',
  'gopher://shop.test/',
  'file:///etc/passwd',
];

function addressFor(
  dice: Dice,
  world: World,
  { id, path, parameters }: Operation,
  caller: Caller,
  aim: Aim,
  known: (name: string) => unknown,
): string {
  if (id === 'getEvidence' && dice.chance(0.7)) return dice.pick(world.photos) ?? path;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const before =
      path
        .slice(0, at - 1)
        .split('/')
        .at(-1) ?? '';
    return segment(
      aim === 'hostile' && dice.chance(0.3)
        ? dice.of(oddText)
        : String(idFor(dice, world, caller, before, name) ?? 'nothing'),
    );
  });
  const query = new URLSearchParams();
  for (const { name, in: place, required, schema } of parameters) {
    if (place !== 'query' || !(required || dice.chance(0.35))) continue;
    const value = valueBy(dice, schema ?? {}, known, name);
    const spoiled = aim === 'hostile' || (aim === 'near' && dice.chance(0.3));
    query.append(
      name,
      spoiled && dice.chance(0.5) ? dice.of(oddText).slice(0, 2_000) : String(value),
    );
  }
  if (aim === 'hostile') query.append(dice.of(oddText), dice.of(oddText));
  return `${filled}?${query}`;
}

function idFor(dice: Dice, world: World, caller: Caller, before: string, name: string) {
  if (name === 'number') return world.number(dice);
  if (name === 'delivery') return world.id(dice, caller.shop, 'news');
  if (name === 'message' || /^(inbox|cancellations)$/.test(before)) return dice.below(500);
  if (caller.kind === 'ticket' && before === 'tickets' && dice.chance(0.9)) {
    return caller.name.replace('buyer of ', '');
  }
  return world.id(dice, caller.shop, PREFIXES[before] ?? 'tic');
}

/** Never one that URL would resolve away: that would be another path. */
const segment = (text: string): string => {
  const part = encodeURIComponent(text.toWellFormed());
  return /^(?:\.|%2e){0,2}$/i.test(part) ? 'x' : part;
};

async function bodyFor(
  dice: Dice,
  { id, method, body }: Operation,
  aim: Aim,
  known: (name: string) => unknown,
): Promise<{ body: Shot['body']; type: string | null }> {
  if (method === 'GET') return { body: null, type: null };
  if (id === 'uploadImport') return { body: parcelList(dice, aim !== 'right'), type: 'text/csv' };
  if (id === 'addEvidence') {
    const form = new FormData();
    form.append(aim === 'hostile' ? dice.of(oddText) : 'photo', photo(dice, aim !== 'right'));
    return formBody(form);
  }
  if (body === null) return { body: null, type: null };
  const right = valueBy(dice, body, known);
  if (aim === 'right') return { body: json(right), type: 'application/json' };
  if (aim === 'near') {
    const times = 1 + dice.below(2);
    let near = right;
    for (let i = 0; i < times; i++) near = mutateValue(dice, near);
    return { body: json(near), type: 'application/json' };
  }
  const type = dice.weighted(
    [0.7, 'application/json'],
    [0.1, 'text/plain'],
    [0.1, 'application/x-www-form-urlencoded'],
    [0.1, 'multipart/form-data; boundary=x'],
  );
  const bytes = dice.weighted<() => Uint8Array>(
    [0.4, () => json(dice.of(oddValue))],
    [0.3, () => mutateBytes(dice, json(right))],
    [0.2, () => utf8(dice.of(longText))],
    [0.1, () => json({ ...(right as object), text: 'x'.repeat(3 * 1_048_576) })],
  )();
  return { body: Uint8Array.from(bytes), type };
}

const json = (value: unknown): Uint8Array<ArrayBuffer> => utf8(JSON.stringify(value) ?? '');

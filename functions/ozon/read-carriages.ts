// What Ozon says of carriages: what waits for a delivery method and day, one carriage with its list, its papers.
// Read each time: it may change until it is sent.
import { findOzonConnections } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { atOnce, OUTSIDE_AT_ONCE } from '../lib/at-once.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import {
  CarriageInfo,
  type CarriagePosting,
  CarriagePostings,
  DeliveryList,
  type DeliveryMethod,
} from './carriage-answers.ts';
import type { CarriageKey } from './carriages-store.ts';
import {
  callOzon,
  callOzonFile,
  type OzonAnswer,
  type OzonCredentials,
  type OzonFile,
  type OzonRefusal,
} from './client.ts';
import { openCredentials } from './credentials.ts';

export interface Account {
  connectionId: string;
  methods: DeliveryMethod[];
  refusal: OzonRefusal | null;
}

const METHODS_PER_PAGE = 100;
const PAGES_MAX = 3;

/** Day: YYYY-MM-DD. As the older method takes it, a time of that day; the newer documents no format. */
export const departureOf = (day: string): string => `${day}T00:00:00Z`;

/** What waits to be handed over on a day, by the shop's accounts. Methods without postings are not among it. */
export async function readHandover(env: Env, sellerId: string, day: string): Promise<Account[]> {
  const connections = await findOzonConnections(databaseOf(env, sellerId), sellerId);
  return atOnce(connections, OUTSIDE_AT_ONCE, async (connection) => {
    const credentials = await openCredentials(env, connection);
    const account = { connectionId: connection.id, methods: [] };
    if (credentials === null) return { ...account, refusal: NO_KEY };
    const answer = await readDeliveries(env, credentials, { departure_date: departureOf(day) });
    return answer.ok
      ? { ...account, methods: answer.value, refusal: null }
      : { ...account, refusal: answer };
  });
}

const NO_KEY: OzonRefusal = { ok: false, fault: 'wrong_key', message: null, retryAfterMs: null };

export async function readDeliveries(
  env: Env,
  credentials: OzonCredentials,
  filter: { departure_date: string; delivery_method_id?: number },
): Promise<OzonAnswer<DeliveryMethod[]>> {
  const methods: DeliveryMethod[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES_MAX; page++) {
    const body = { filter, limit: METHODS_PER_PAGE, ...(cursor === '' ? {} : { cursor }) };
    const answer = await callOzon(
      env,
      credentials,
      '/v2/carriage/delivery/list',
      body,
      DeliveryList,
    );
    if (!answer.ok) return answer;
    methods.push(...answer.value.methods);
    cursor = answer.value.cursor;
    if (answer.value.has_next !== true || cursor === '') break;
  }
  return { ok: true, value: methods };
}

export interface CarriageView {
  key: CarriageKey;
  info: CarriageInfo;
  postings: CarriagePosting[];
  /** Stands for exactly these postings: approving sends it along. */
  seal: string;
}

/** Read from Ozon each time: the list may change until it is sent. */
export async function readCarriage(
  env: Env,
  sellerId: string,
  connectionId: string,
  carriageId: string,
): Promise<OzonAnswer<CarriageView>> {
  const credentials = await credentialsOf(env, sellerId, connectionId);
  if (credentials === null) return { ...NO_KEY, fault: 'not_found' };
  const info = await readInfo(env, credentials, carriageId);
  if (!info.ok) return info;
  const list = await callOzon(
    env,
    credentials,
    '/v2/posting/fbs/act/get-postings',
    { id: Number(carriageId) },
    CarriagePostings,
  );
  if (!list.ok) return list;
  const postings = list.value.result;
  const numbers = postings.map((one) => one.posting_number).toSorted();
  const day = info.value.departure_date?.slice(0, 10) ?? '';
  const key = { sellerId, connectionId, methodId: info.value.delivery_method_id, day };
  const seal = await sha256Hex(numbers.join('\n'));
  return { ok: true, value: { key, info: info.value, postings, seal } };
}

export const readInfo = (
  env: Env,
  credentials: OzonCredentials,
  carriageId: string,
): Promise<OzonAnswer<CarriageInfo>> =>
  callOzon(env, credentials, '/v1/carriage/get', { carriage_id: Number(carriageId) }, CarriageInfo);

/** Ozon calls it new until it is approved. */
export const isOpen = ({ status }: CarriageInfo): boolean => status?.toLowerCase() === 'new';

/** The papers of a carriage that has been sent: the list or act, and the barcode to show at the point. */
export async function readPaper(
  env: Env,
  sellerId: string,
  connectionId: string,
  carriageId: string,
  paper: 'act' | 'barcode',
): Promise<OzonAnswer<OzonFile>> {
  const credentials = await credentialsOf(env, sellerId, connectionId);
  if (credentials === null) return { ...NO_KEY, fault: 'not_found' };
  const method =
    paper === 'act' ? '/v2/posting/fbs/act/get-pdf' : '/v2/posting/fbs/act/get-barcode';
  return callOzonFile(env, credentials, method, { id: Number(carriageId) });
}

export async function credentialsOf(
  env: Env,
  sellerId: string,
  connectionId: string,
): Promise<OzonCredentials | null> {
  const connections = await findOzonConnections(databaseOf(env, sellerId), sellerId);
  const connection = connections.find(({ id }) => id === connectionId);
  return connection ? openCredentials(env, connection) : null;
}

// An owner who gives a key to a shop that has none yet, with a fake Ozon behind it.
import { env } from 'cloudflare:test';
import { type OzonFake, openOzonFake } from '../../../scripts/ozon-fake.ts';
import type { FakePosting } from '../../../scripts/ozon-fake-shop.ts';
import { type Member, openShop, sendForm } from './accounts.ts';
import { call, settled } from './hooks.ts';
import { outside } from './outside.ts';
import { send } from './shipments.ts';

let clients = 0;

export interface OzonOwner {
  owner: Member;
  ozon: OzonFake;
  clientId: string;
  /** Paths asked so far, in their order. */
  asked(): string[];
}

/** Until the end of the test. */
export async function ownerAtOzon(): Promise<OzonOwner> {
  const { owner } = await openShop();
  const ozon = openOzonFake({ now: Date.now });
  const requests = outside('ozon.test', (request) => ozon.answer(request));
  return {
    owner,
    ozon,
    clientId: `owner-${clients++}-${owner.sellerId}`,
    asked: () => requests.map(({ url }) => new URL(url).pathname),
  };
}

/** Opens a connection as a program would; what follows the answer is done when this returns. */
export async function openByApi({ owner, clientId }: OzonOwner, apiKey: string) {
  const credentials = { clientId, apiKey };
  const answer = await send(owner, 'POST', '/api/v1/connections', { carrier: 'ozon', credentials });
  if (answer.status === 201) await worked(owner);
  return answer;
}

/** Opens a connection without a key, and gives it one in the form of its page. */
export async function openByForm(who: OzonOwner, apiKey: string) {
  const { cookie } = who.owner.headers;
  const made = await sendForm('/en/desk/connections', { carrier: 'ozon' }, { cookie });
  const page = made.headers.get('location') ?? '';
  const given = { clientId: who.clientId, apiKey };
  const answer = await sendForm(`${page}/keys`, given, { cookie });
  if (answer.status === 303) await worked(who.owner);
  return { page, answer };
}

export const textOf = async ({ headers }: Member, path: string): Promise<string> =>
  (await call(path, { headers: { ...headers, accept: 'text/html' } })).text();

export const rowOf = ({ sellerId }: Member) =>
  env.DB.prepare('SELECT * FROM connections WHERE seller_id = ?').bind(sellerId).first<{
    id: string;
    credentials: string | null;
    reading: string | null;
    poll_due_at: number | null;
  }>();

/** The consumer has worked on everything of this shop. */
async function worked(owner: Member): Promise<void> {
  const row = await rowOf(owner);
  const hook = { connectionId: row?.id ?? '', sellerId: owner.sellerId, carrier: 'ozon', path: '' };
  await settled(hook);
}

/** A posting that was delivered so many days ago. */
export function deliveredBefore(like: FakePosting, number: string, days: number): FakePosting {
  const at = Date.now() - days * 86_400_000;
  return {
    ...like,
    number,
    status: 'delivered',
    substatus: 'posting_received',
    actions: [],
    inProcessAt: at - 9 * 86_400_000,
    deliveringAt: at - 7 * 86_400_000,
    shipBy: at - 8 * 86_400_000,
    eta: [at - 86_400_000, at],
    changedAt: at,
  };
}

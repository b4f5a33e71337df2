// The ways by which the demo's data comes in, which are those of everybody: a seller who is signed in, a
// file, and buyers with the link of their parcel.
import type { Member } from '../../functions/contract/account.ts';
import type { Import } from '../../functions/contract/import.ts';
import type { TypedParcel } from './parcel.ts';
import type { DemoTicket } from './tickets.ts';

/** Where requests go. */
export interface Door {
  /** Of the server, for whoever is on this machine. */
  address: string;
  /** PUBLIC_ORIGIN, which forms and sign-ins are checked against. */
  origin: string;
  /** Sends a request as a visitor from an address of their own: limits count them one by one. */
  visit(path: string, from: string, init: RequestInit): Promise<Response>;
}

const ADDED_AT_ONCE = 100;

export class DemoSeller {
  readonly #door: Door;
  readonly #cookie: string;
  readonly #email: string;
  #userId: string | undefined;

  private constructor(door: Door, cookie: string, email: string) {
    this.#door = door;
    this.#cookie = cookie;
    this.#email = email;
  }

  /** null: the password was changed since. */
  static async signIn(
    door: Door,
    account: { email: string; password: string },
  ): Promise<DemoSeller | null> {
    const answer = await fetch(`${door.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: door.origin },
      body: JSON.stringify(account),
    });
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
    return answer.ok ? new DemoSeller(door, cookies.join('; '), account.email) : null;
  }

  async send<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const isText = typeof body === 'string';
    const answer = await fetch(`${this.#door.address}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        origin: this.#door.origin,
        cookie: this.#cookie,
        ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    });
    return read(answer, path);
  }

  /** Who wrote a note has the ticket. */
  async take(path: string): Promise<void> {
    this.#userId ??= (
      await this.send<{ members: Member[] }>('../auth/members', undefined)
    ).members.find(({ email }) => email === this.#email)?.userId;
    await this.send(`${path}/assign`, { assignee: this.#userId ?? null });
  }

  async addTyped(parcels: readonly TypedParcel[]): Promise<void> {
    for (let i = 0; i < parcels.length; i += ADDED_AT_ONCE) {
      await this.send('shipments', { shipments: parcels.slice(i, i + ADDED_AT_ONCE) });
    }
  }

  /** Waits until the file is in. */
  async importFile(name: string, parcels: readonly TypedParcel[]): Promise<void> {
    if (parcels.length === 0) return;
    const rows = parcels.map(({ number, carrier, scheme, shipBy }) =>
      [number, carrier, scheme, shipBy].join(';'),
    );
    const file = ['Трек-номер;Перевозчик;Схема;Отгрузить до', ...rows].join('\r\n');
    const { id } = await this.send<Import>(`imports?fileName=${encodeURIComponent(name)}`, file);
    await this.send(`imports/${id}/start`, {});
    while ((await this.send<Import>(`imports/${id}`, undefined)).state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

interface Case {
  ticket: DemoTicket;
  number: string;
  /** Token of the parcel's own link, which buyers have. */
  token: string | undefined;
  /** The same opening twice is one. */
  key: string;
  /** Where the buyer writes from. */
  from: string;
}

export async function openTicket(door: Door, shop: DemoSeller, one: Case): Promise<void> {
  const { ticket, number, token, key, from } = one;
  const { by, type, lang, body, replies = [], note, resolution } = ticket;
  const opening = { number, type, message: body, lang };
  const asBuyer = (path: string, content: object, headers: Record<string, string>) =>
    door
      .visit(`/api/v1/${path}`, from, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(content),
      })
      .then((answer) => read(answer, path));
  const once = { 'idempotency-key': key };
  const opened = (
    by === 'seller'
      ? await shop.send('tickets', opening, once)
      : await asBuyer('tickets', { ...opening, ...(token && { parcelToken: token }) }, once)
  ) as { id: string; token: string | null };
  // It was opened by a start that was stopped.
  if (opened.token === null) return;
  const path = `tickets/${opened.id}`;
  for (const { by: author, ...reply } of replies) {
    if (author === 'seller') await shop.send(`${path}/messages`, reply);
    else await asBuyer(`${path}/messages`, reply, { authorization: `Bearer ${opened.token}` });
  }
  if (note) {
    await shop.send(`${path}/notes`, { noteText: note });
    await shop.take(path);
  }
  if (resolution) await shop.send(`${path}/resolve`, { resolution });
}

async function read<T>(answer: Response, path: string): Promise<T> {
  if (!answer.ok) throw new Error(`demo ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as T;
}

// Tickets as people open them: by the form, by the API.
import { env } from 'cloudflare:test';
import { expect } from 'vitest';
import { newFormToken } from '../../../functions/tickets/form-token.ts';
import { answer, call, cdekOrder, newCdekNumber, openHook } from './hooks.ts';

/** A client of its own for each call: writing is counted by address. */
export const someone = (): Record<string, string> => ({
  'cf-connecting-ip': `2001:db8:1:${(clients++).toString(16)}::1`,
  accept: 'text/html',
});
let clients = 1;

/** As the form was served some seconds ago. */
export const servedForm = (ago = 5_000): Promise<string> =>
  newFormToken(env.SECRETS_KEY, Date.now() - ago);

export interface Filled {
  number?: string;
  type?: string;
  message?: string;
  form?: string;
  website?: string;
  /** Photos that were kept before. */
  kept?: string;
  /** Token of the parcel's own link. */
  parcel?: string;
  photos?: Blob[];
}

/** Sends the report form as a browser does. */
export async function sendReport(
  filled: Filled = {},
  headers = someone(),
  at = env,
): Promise<Response> {
  const { photos = [], ...fields } = {
    number: newCdekNumber(),
    type: 'damaged',
    message: 'Коробка помята',
    form: filled.form ?? (await servedForm()),
    ...filled,
  };
  return call(
    '/ru/report',
    {
      method: 'POST',
      body: formOf({ ...fields, photos }),
      headers,
      redirect: 'manual',
    },
    at,
  );
}

/** A file field that stays empty sends one nameless file. */
export function formOf(fields: Record<string, string | Blob[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else
      for (const file of value.length > 0 ? value : [new Blob([])])
        form.append(name, file, 'IMG.JPG');
  }
  return form;
}

export interface Opened {
  id: string;
  token: string;
  /** Address of the buyer's page, in Russian. */
  page: string;
  number: string;
}

/** A buyer's ticket, by the form. */
export async function openByForm(filled: Filled = {}): Promise<Opened> {
  const number = filled.number ?? newCdekNumber();
  const response = await sendReport({ ...filled, number });
  expect(response.status, await response.clone().text()).toBe(303);
  const page = response.headers.get('location') ?? '';
  const token = page.split('/').at(-1) ?? '';
  const [row] = await ticketsAbout(number);
  return { id: row?.id ?? '', token, page, number };
}

export interface StoredTicket {
  id: string;
  seller_id: string | null;
  state: string;
  resolution: string | null;
  version: number;
  assignee_id: string | null;
  merged_into: string | null;
}

/** The latest first. */
export const ticketsAbout = async (number: string): Promise<StoredTicket[]> =>
  (
    await env.DB.prepare('SELECT * FROM tickets WHERE number = ? ORDER BY id DESC')
      .bind(number)
      .all<StoredTicket>()
  ).results;

/** A parcel that its carrier says is this seller's; `keptUntil`: it waits at a pickup point. */
export async function tellOfParcel(sellerId: string, keptUntil?: string): Promise<string> {
  const hook = await openHook('cdek', { sellerId });
  const number = newCdekNumber();
  const at = new Date().toISOString();
  await answer(
    hook,
    keptUntil === undefined
      ? cdekOrder(number, 'ACCEPTED_IN_TRANSIT_CITY', at)
      : cdekOrder(number, 'ACCEPTED_AT_PICK_UP_POINT', at, { keep_free_until: keptUntil }),
  );
  return number;
}

export const readPage = async (path: string, headers = someone()) => {
  const response = await call(path, { headers });
  return { status: response.status, html: await response.text() };
};

// What is done to the server while it is killed: each task is tried, with the very same request, until
// it is acknowledged, as carriers, browsers and programs do.
import { createHash } from 'node:crypto';
import { stripMetadata } from '../../functions/tickets/images.ts';
import { BARE, jpegWith, pngWith, webpWith } from '../../test/support/pictures.ts';
import type { Dice } from '../dice.ts';
import { postHook } from '../hook-send.ts';
import type { Running } from '../server-process.ts';
import type { CarrierMessage } from './carrier-messages.ts';

/** How a request went: 'lost' where no answer came, or one that asks to come again (503). */
export type Outcome = 'acknowledged' | 'lost' | { refused: string };

export interface Task {
  attempt(server: Running): Promise<Outcome>;
}

/** What was acknowledged, to be looked for at the end. */
export interface Book {
  messages: CarrierMessage[];
  /** Pushes about one parcel: how many of them, by number. */
  series: Map<string, number>;
  imports: { id: string; numbers: string[] }[];
  /** Of buyers, by the form. */
  reports: { token: string; message: string; photos: string[] }[];
  /** Of the shop, by the API. */
  tickets: { id: string; message: string; photos: string[] }[];
  photos: number;
}

export const newBook = (): Book => ({
  messages: [],
  series: new Map(),
  imports: [],
  reports: [],
  tickets: [],
  photos: 0,
});

export const messageTask = (message: CarrierMessage, book: Book): Task => ({
  attempt: async ({ origin, demo }) => {
    const { carrier, body, query } = message;
    const outcome = await outcomeOf(await answerTo(postHook(origin, demo, carrier, body, query)));
    if (outcome === 'acknowledged') book.messages.push(message);
    return outcome;
  },
});

/** One of the scans of a parcel that comes in while others of it are worked on. */
export const scanTask = (number: string, scan: number, book: Book): Task => ({
  attempt: async ({ origin, demo }) => {
    const attributes = {
      cdek_number: number,
      code: 'SENT_TO_RECIPIENT_CITY',
      status_date_time: `2026-10-0${1 + scan}T08:00:00+0000`,
    };
    const body = JSON.stringify({ type: 'ORDER_STATUS', attributes });
    const outcome = await outcomeOf(await answerTo(postHook(origin, demo, 'cdek', body)));
    if (outcome === 'acknowledged') book.series.set(number, (book.series.get(number) ?? 0) + 1);
    return outcome;
  },
});

export function importTask(dice: Dice, keys: string[], book: Book): Task {
  const numbers = Array.from({ length: 50 + dice.below(350) }, () => newCdekNumber(dice));
  const file = `Tracking number;Ship by\n${numbers.map((number) => `${number};`).join('\n')}\n`;
  const headers = () => ({ authorization: `Bearer ${dice.pick(keys)}` });
  let id: string | null = null;
  return {
    attempt: async ({ origin }) => {
      if (id === null) {
        const url = `${origin}/api/v1/imports?fileName=chaos.csv`;
        const init = { method: 'POST', headers: headers(), body: file };
        const sent = await ask(url, init);
        if (sent.outcome !== 'acknowledged') return sent.outcome;
        id = String(sent.body.id);
      }
      const { outcome } = await ask(`${origin}/api/v1/imports/${id}/start`, {
        method: 'POST',
        headers: headers(),
      });
      // Started the time before, when only the answer was lost.
      const isRunning = typeof outcome === 'object' && outcome.refused.startsWith('409');
      if (outcome !== 'acknowledged' && !isRunning) return outcome;
      book.imports.push({ id, numbers });
      return 'acknowledged';
    },
  };
}

/** A buyer's report with photos, by the form. `form`: what the page was served with. */
export function reportTask(dice: Dice, form: string, client: string, book: Book): Task {
  const photos = newPhotos(dice);
  const message = `Где посылка ${newCdekNumber(dice)}?`;
  const number = newCdekNumber(dice);
  return {
    attempt: async ({ origin }) => {
      const body = new FormData();
      const fields = { number, type: 'damaged', message, form };
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      for (const photo of photos) body.append('photos', new Blob([photo]), 'IMG_1.jpg');
      const init = {
        method: 'POST',
        body,
        headers: { accept: 'text/html', origin, 'cf-connecting-ip': client },
        redirect: 'manual' as const,
      };
      const response = await answerTo(fetch(`${origin}/ru/report`, init));
      if (response === null) return 'lost';
      const token = response.headers.get('location')?.split('/t/')[1];
      if (response.status !== 303 || token === undefined) return refusal(response);
      book.reports.push({ token, message, photos: photos.map(hashOfPicture) });
      return 'acknowledged';
    },
  };
}

/** A ticket the shop opens by the API, then a photo for it. */
export function ticketTask(dice: Dice, keys: string[], book: Book): Task {
  const message = `Ticket ${newCdekNumber(dice)}`;
  const opening = JSON.stringify({ number: newCdekNumber(dice), type: 'lost', message });
  const [photo] = newPhotos(dice);
  let id: string | null = null;
  return {
    attempt: async ({ origin }) => {
      const authorization = `Bearer ${dice.pick(keys)}`;
      if (id === null) {
        const opened = await ask(`${origin}/api/v1/tickets`, {
          method: 'POST',
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': message,
          },
          body: opening,
        });
        if (opened.outcome !== 'acknowledged') return opened.outcome;
        id = String(opened.body.id);
      }
      const body = new FormData();
      body.append('photo', new Blob([photo]), 'IMG_1.jpg');
      const url = `${origin}/api/v1/tickets/${id}/evidence`;
      const { outcome } = await ask(url, { method: 'POST', headers: { authorization }, body });
      if (outcome === 'acknowledged') {
        book.tickets.push({ id, message, photos: [hashOfPicture(photo)] });
      }
      return outcome;
    },
  };
}

export const newCdekNumber = (dice: Dice): string =>
  `1${Array.from({ length: 11 }, () => 1 + dice.below(9)).join('')}`;

type Bytes = Uint8Array<ArrayBuffer>;

/** Three pictures nobody else has, with the place they were taken at written into them. */
function newPhotos(dice: Dice): [Bytes, Bytes, Bytes] {
  // Where the last colours stand (JPEG, WebP), or a check sum (PNG): the form stays whole.
  return [
    tinted(dice, jpegWith(6), BARE.jpeg.subarray(-6, -2)),
    tinted(dice, pngWith(3), BARE.png.subarray(-16, -12)),
    tinted(dice, webpWith(8), BARE.webp.subarray(-8, -4)),
  ];
}

function tinted(dice: Dice, picture: Uint8Array, part: Uint8Array): Bytes {
  const bytes = Uint8Array.from(picture);
  const at = lastIndexOf(bytes, part);
  for (let i = 0; i < part.length; i++) bytes[at + i] = 1 + dice.below(200);
  return bytes;
}

function lastIndexOf(bytes: Uint8Array, part: Uint8Array): number {
  for (let at = bytes.length - part.length; at > 0; at--) {
    if (part.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error('the picture does not stand in itself');
}

/** Of the picture as it is to be kept: without what was written into it. */
function hashOfPicture(bytes: Bytes): string {
  const stripped = stripMetadata(bytes);
  if (!stripped.ok) throw new Error(stripped.reason);
  return createHash('sha256').update(stripped.bytes).digest('hex');
}

async function ask(
  url: string,
  init: RequestInit,
): Promise<{ outcome: Outcome; body: Record<string, unknown> }> {
  const response = await answerTo(fetch(url, init));
  if (response === null) return { outcome: 'lost', body: {} };
  if (!response.ok) return { outcome: await refusal(response), body: {} };
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  return body === null ? { outcome: 'lost', body: {} } : { outcome: 'acknowledged', body };
}

/** null: no answer came, or one that asks to come again. */
const answerTo = (sent: Promise<Response>): Promise<Response | null> =>
  sent.then(
    (response) => (response.status === 503 ? null : response),
    () => null,
  );

const outcomeOf = async (response: Response | null): Promise<Outcome> =>
  response === null ? 'lost' : response.ok ? 'acknowledged' : refusal(response);

async function refusal(response: Response): Promise<Outcome> {
  const text = await response.text().catch(() => '');
  const why = /\/problems\/[\w-]+/.exec(text)?.[0] ?? /role="alert"[^>]*>([^<]*)/.exec(text)?.[1];
  return { refused: `${response.status} ${new URL(response.url).pathname}: ${why ?? ''}` };
}

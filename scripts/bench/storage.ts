// What a parcel with nine events takes on disk: the file with parcels that came by webhooks, less the file without.
import { addConnection } from '../../functions/connections/store.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { message, numberAt, prepareOurs, push, STATES, settled } from './fill.ts';
import { databaseBytes, forget, newFolder, openOurs, type System } from './systems.ts';

const PARCELS = 1000;
const AT_ONCE = 50;
const CDEK_CODES = [
  'CREATED',
  'RECEIVED_AT_SHIPMENT_WAREHOUSE',
  'READY_FOR_SHIPMENT_IN_SENDER_CITY',
  'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY',
  'SENT_TO_TRANSIT_CITY',
  'ACCEPTED_IN_TRANSIT_CITY',
  'SENT_TO_RECIPIENT_CITY',
  'ACCEPTED_IN_RECIPIENT_CITY',
  'ACCEPTED_AT_PICK_UP_POINT',
];
const CITIES = ['Казань', 'Екатеринбург', 'Нижний Новгород', 'Москва', 'Ростов-на-Дону'];

export interface Storage {
  carrier: string;
  /** Bytes of one parcel with its messages, as long as they are kept. */
  alive: number;
  /** Bytes of one parcel after its messages have gone. */
  ended: number;
}

export const measureStorage = async (): Promise<Storage[]> => [
  await measured('Ozon', '/hooks/ozon/secret', (i, step) =>
    message(numberAt(i), STATES[step] ?? '', timeOf(step)),
  ),
  await measured('CDEK', '/hooks/cdek/cdek', cdekMessage),
];

async function measured(
  carrier: string,
  hook: string,
  body: (i: number, step: number) => string,
): Promise<Storage> {
  const folder = newFolder();
  const empty = await bytesAfter(folder, async (ours) => {
    await prepareOurs(ours);
    await addConnection(ours.db, {
      id: 'con_cdek',
      seller_id: 'sel_bench',
      carrier: 'cdek',
      secret_hash: await sha256Hex('cdek'),
      signing_key: null,
      any_sender: 1,
      created_at: 0,
      revoked_at: null,
    }).run();
  });
  const alive = await bytesAfter(folder, async (ours) => {
    for (let step = 0; step < STATES.length; step++) {
      for (let i = 0; i < PARCELS; i += AT_ONCE) {
        const some = Array.from({ length: AT_ONCE }, (_, k) => push(ours, body(i + k, step), hook));
        await Promise.all(some);
      }
      await settled(ours);
    }
  });
  const ended = await bytesAfter(folder, async ({ db }) => {
    // As functions/watch/retention.ts does after its term.
    await db.prepare('DELETE FROM inbox').run();
  });
  forget(folder);
  const each = (bytes: number) => Math.round((bytes - empty) / PARCELS);
  return { carrier, alive: each(alive), ended: each(ended) };
}

async function bytesAfter(folder: string, work: (ours: System) => Promise<void>): Promise<number> {
  const ours = await openOurs(folder);
  await work(ours);
  await ours.mf.dispose();
  return databaseBytes(folder);
}

const timeOf = (step: number): number => Date.now() - (STATES.length - step) * 3_600_000;

function cdekMessage(i: number, step: number): string {
  const at = new Date(timeOf(step)).toISOString().replace(/\.\d+Z$/, '+0000');
  const number = String(1_100_000_000 + i);
  return JSON.stringify({
    type: 'ORDER_STATUS',
    date_time: at,
    uuid: `72753031-0000-4000-8000-${number.padStart(12, '0')}`,
    attributes: {
      cdek_number: number,
      code: CDEK_CODES[step],
      status_date_time: at,
      city_name: CITIES[(i + step) % CITIES.length],
    },
  });
}

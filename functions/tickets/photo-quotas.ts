// Storage quotas for photos: how many bytes a day, counted for whom. Of a ticket too: however old it is, it may
// have so many more each day, and `PHOTOS_MAX` pictures in all.

import { isYoungSeller } from '../accounts/store.ts';
import type { Asker } from '../contract/guide.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { directoryOf } from '../lib/databases.ts';
import type { Quota } from '../lib/quota.ts';
import type { TicketRow } from './rows.ts';

/** A ticket, or a form that is not finished yet; `sellerId`: the shop here that has the parcel. */
export type Owner = { ticket: TicketRow } | { openedWith: string; sellerId: string | null };

/** The sender of a photo; a buyer has no account and is counted by client. */
export type Sender = { by: 'buyer'; client: string } | { by: 'seller'; sellerId: string };

export const senderOf = (request: Request, by: Asker, sellerId: string | null): Sender =>
  by === 'buyer' || sellerId === null
    ? { by: 'buyer', client: clientKey(request) }
    : { by: 'seller', sellerId };

const MB = 1_048_576;

export async function photoQuotas(
  env: Env,
  owner: Owner,
  sender: Sender,
  bytes: number,
  now: number,
): Promise<Quota[]> {
  const quota = (pool: string, key: string, megabytes: string): Quota => ({
    pool: `photos:${pool}`,
    key,
    max: Number(megabytes) * MB,
    cost: bytes,
  });
  return [
    quota(
      'ticket',
      'ticket' in owner ? owner.ticket.id : owner.openedWith,
      env.PHOTO_MB_PER_TICKET,
    ),
    sender.by === 'buyer'
      ? quota('client', sender.client, env.PHOTO_MB_PER_CLIENT)
      : quota('seller', sender.sellerId, env.PHOTO_MB_PER_SELLER),
    quota(await shareOf(env, owner, sender, now), 'all', env.PHOTO_MB_PER_DAY),
  ];
}

/** Separate shares: strangers and new sellers cannot use up the quota of the others. */
async function shareOf(
  env: Env,
  owner: Owner,
  sender: Sender,
  now: number,
): Promise<'parcels' | 'sellers' | 'anybody'> {
  if (sender.by === 'seller') {
    return (await isYoungSeller(directoryOf(env), sender.sellerId, now)) ? 'anybody' : 'sellers';
  }
  const isOfSeller = ('ticket' in owner ? owner.ticket.seller_id : owner.sellerId) !== null;
  return isOfSeller ? 'parcels' : 'anybody';
}

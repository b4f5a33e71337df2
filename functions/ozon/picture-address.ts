// Where pictures of products may be fetched from. Ozon's documentation has them at cdn1.ozone.ru, its answers at
// ir.ozone.ru: docs.ozon.ru/api/seller and recorded answers of /v3/product/info/list, read 2026-11-26. Pure.
import type { Env } from '../env.ts';

const CDN = /(?:^|\.)ozone\.ru$/;

/** A fence, not a guess: an address elsewhere, in a network of ours for instance, is never called. */
export function isPictureOfOzon(address: string, env: Pick<Env, 'OZON_API_URL'>): boolean {
  if (!URL.canParse(address) || address.length > 500) return false;
  const { protocol, hostname, port, username, password, origin } = new URL(address);
  if (username || password) return false;
  // The fake of development and tests has its pictures beside its methods.
  if (origin === new URL(env.OZON_API_URL).origin) return true;
  return protocol === 'https:' && port === '' && CDN.test(hostname);
}

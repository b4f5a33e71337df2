// The logo of a shop's own page: the bytes decide whether it is a picture, what cameras wrote into it goes, and
// it is served as a picture and nothing else.
import { LOGO_BYTES_MAX, LOGOS } from '../contract/shop-page.ts';
import type { Env } from '../env.ts';
import { sha256Hex } from '../lib/hmac.ts';
import type { SentFile } from '../lib/multipart.ts';
import { httpProblem } from '../lib/problem.ts';
import { stripMetadata } from '../tickets/images.ts';
import type { PublicShopPage } from './store.ts';

export interface Logo {
  /** Hex SHA-256 of its bytes. */
  logo: string;
  type: string;
  bytes: Uint8Array;
}

/** null: too large, or no PNG, JPEG or WebP. */
export async function readLogo(file: SentFile): Promise<Logo | null> {
  if (file.size > LOGO_BYTES_MAX) return null;
  const stripped = stripMetadata(file.take());
  if (!stripped.ok) return null;
  const { bytes, type } = stripped;
  return { logo: await sha256Hex(bytes), type, bytes };
}

const keyOf = (sellerId: string, logo: string): string => `${LOGOS}/${sellerId}/${logo}`;

export const keepLogo = (env: Env, sellerId: string, { logo, bytes }: Logo): Promise<unknown> =>
  env.EVIDENCE.put(keyOf(sellerId, logo), bytes);

export const dropLogo = (env: Env, sellerId: string, logo: string): Promise<void> =>
  env.EVIDENCE.delete(keyOf(sellerId, logo));

/** Throws `not-found`. */
export async function showLogo(env: Env, page: PublicShopPage): Promise<Response> {
  const { logo, logo_type: type } = page;
  const object = logo && (await env.EVIDENCE.get(keyOf(page.seller_id, logo)));
  if (!object || type === null) throw httpProblem('not-found');
  return new Response(object.body, {
    headers: {
      'content-type': type,
      'content-length': String(object.size),
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      // Turned off, it is gone soon.
      'cache-control': 'public, max-age=300',
    },
  });
}

// Pictures of products, from our own store to the people of their shop.
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { findPictureType } from './product-details-store.ts';

/** `picture`: hex SHA-256 of its bytes. Only products with a SKU have one. */
export const pictureKey = (sellerId: string, product: string, picture: string): string =>
  `products/${sellerId}/${product}/${picture}`;

/** Throws `not-found`, also for another seller's product. The address changes with the picture. */
export async function showPicture(
  env: Env,
  sellerId: string,
  product: string,
  picture: string,
): Promise<Response> {
  const type = await findPictureType(databaseOf(env, sellerId), sellerId, product, picture);
  const object =
    type === null ? null : await env.EVIDENCE.get(pictureKey(sellerId, product, picture));
  if (type === null || object === null) throw httpProblem('not-found');
  return new Response(object.body, {
    headers: {
      'content-type': type,
      'content-length': String(object.size),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, max-age=31536000, immutable',
    },
  });
}

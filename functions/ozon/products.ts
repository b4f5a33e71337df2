// Asks Ozon what the products in parcels are called and where their pictures are, in batches, when a product is
// new and once a month. `/v3/product/info/list` takes 1000 products at most: docs.ozon.ru/api/seller,
// read 2026-11-26.
import * as v from 'valibot';
import { id, label, list } from '../carriers/fields.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { DAY_MS } from '../lib/time.ts';
import {
  type DescribedProduct,
  findToRead,
  saveDescriptions,
} from '../shipments/product-details-store.ts';
import { callOzon, type OzonCredentials, type OzonEnv, type OzonRefusal } from './client.ts';
import type { OzonConnectionRef } from './enqueue-changed.ts';
import { isPictureOfOzon } from './picture-address.ts';

/** An answer has some kilobytes for each. */
const PRODUCTS_PER_CALL = 100;
const AGAIN_AFTER_MS = 30 * DAY_MS;

export interface ProductsPage {
  ok: true;
  statements: D1PreparedStatement[];
  wakes: number[];
  cursor: string | null;
}

/** `cursor`: the last product asked about, while more are left. */
export async function readProducts(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  now: number,
): Promise<ProductsPage | OzonRefusal> {
  const db = databaseOf(env, connection.seller_id);
  const asked = await findToRead(db, connection.id, now - AGAIN_AFTER_MS, PRODUCTS_PER_CALL);
  if (asked.length === 0) return { ok: true, statements: [], wakes: [], cursor: null };
  const method = '/v3/product/info/list';
  const answer = await callOzon(env, credentials, method, { sku: asked }, ProductInfos);
  if (!answer.ok) return answer;
  const wanted = new Set(asked);
  const described = answer.value.items.flatMap((item) => describe(item, wanted, env));
  return {
    ok: true,
    statements: saveDescriptions(db, connection, asked, described, now),
    wakes: [],
    cursor: asked.length === PRODUCTS_PER_CALL ? (asked.at(-1) ?? null) : null,
  };
}

const address = v.pipe(v.string(), v.maxLength(500));
/** One address, in a list or by itself; anything else: none. */
const Addresses = v.fallback(
  v.union([
    v.array(v.string()),
    v.pipe(
      address,
      v.transform((one) => [one]),
    ),
  ]),
  [],
);

const ProductInfo = v.object({
  sku: id(),
  /** A product may be sold under several numbers: of FBO, of FBS. */
  sources: list(v.object({ sku: id() }), 20),
  offer_id: label(100),
  name: label(500),
  primary_image: Addresses,
  images: Addresses,
});

const ProductInfos = v.object({ items: list(ProductInfo) });

function describe(
  item: v.InferOutput<typeof ProductInfo>,
  wanted: ReadonlySet<string>,
  env: OzonEnv,
): DescribedProduct[] {
  const skus = [item.sku, ...item.sources.map(({ sku }) => sku)];
  const pictures = [...item.primary_image, ...item.images];
  return [...new Set(skus)].flatMap((sku) =>
    sku === undefined || !wanted.has(sku)
      ? []
      : {
          sku,
          offerId: item.offer_id ?? null,
          title: item.name ?? null,
          pictureUrl: pictures.find((url) => isPictureOfOzon(url, env)) ?? null,
        },
  );
}

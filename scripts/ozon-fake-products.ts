// The fake's products: what a posting holds, what Ozon says of it, and a drawn picture of each.
import example from '../test/fixtures/ozon-api/posting-fbs-get-response.json' with { type: 'json' };
import { type Asked, type FakeMethods, refused } from './ozon-fake-kit.ts';
import type { FakePosting } from './ozon-fake-shop.ts';

export const PRODUCT_METHODS: FakeMethods = {
  '/v3/product/info/list': (asked) => describe(asked),
};

const [EXAMPLE] = example.result.products as [(typeof example.result.products)[0]];

/** In Ozon's words; a posting that does not say: the one of the published example. */
export const productOf = ({ product }: Pick<FakePosting, 'product'>) =>
  product === null
    ? { sku: EXAMPLE.sku, offer_id: EXAMPLE.offer_id, name: EXAMPLE.name }
    : { sku: product.sku, offer_id: product.offerId, name: product.name };

const PER_CALL = 1000;
const NAMES = ['sku', 'offer_id', 'product_id'] as const;

/** Products the shop does not sell are left out, as at Ozon. */
function describe({ shop, body, origin }: Asked): Response {
  const asked = NAMES.flatMap((name) => {
    const values = body[name];
    return Array.isArray(values) ? values.map(String) : [];
  });
  if (asked.length === 0) return refused(400, 3, 'offer_id, product_id or sku is required');
  if (asked.length > PER_CALL) return refused(400, 3, 'no more than 1000 products');
  const sold = new Map(
    shop.postings.map((one) => [productOf(one).sku, productOf(one)] as const),
  ).values();
  const items = [...sold]
    .filter(({ sku, offer_id }) => asked.includes(String(sku)) || asked.includes(offer_id))
    .map(({ sku, offer_id, name }) => {
      const picture = `${origin}${PICTURES}${sku}.png`;
      // The main picture is left out where it is the first of all.
      const isFirst = sku % 2 === 0;
      return {
        id: sku - 1_000_000,
        sku,
        offer_id,
        name,
        primary_image: isFirst ? [] : [picture],
        images: isFirst ? [picture] : [],
        sources: [{ sku, source: 'SDS' }],
        is_archived: false,
        errors: [],
      };
    });
  return Response.json({ items: items.length === 0 ? null : items });
}

export const PICTURES = '/pictures/';

/** A disc in a colour of its own, 64 pixels wide. */
export async function pictureAnswer(path: string): Promise<Response> {
  const sku = Number(/(\d+)\.png$/.exec(path)?.[1] ?? Number.NaN);
  if (!Number.isInteger(sku)) return new Response('no such picture', { status: 404 });
  const colour = [sku * 37, sku * 59, sku * 83].map((one) => 60 + (one % 160));
  return new Response(await drawn(64, colour), { headers: { 'content-type': 'image/png' } });
}

async function drawn(size: number, colour: readonly number[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) =>
      Math.hypot(x - size / 2, y - size / 2) < size / 2.4 ? 1 : 0,
    ),
  ]);
  const body = new Blob([Uint8Array.from(rows.flat())]);
  const packed = body.stream().pipeThrough(new CompressionStream('deflate'));
  const head = [...u32(size), ...u32(size), 8, 3, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', head),
    ...chunk('PLTE', [245, 245, 245, ...colour]),
    ...chunk('IDAT', [...new Uint8Array(await new Response(packed).arrayBuffer())]),
    ...chunk('IEND', []),
  ]);
}

const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

function chunk(name: string, data: readonly number[]): number[] {
  const named = [...[...name].map((char) => char.charCodeAt(0)), ...data];
  return [...u32(data.length), ...named, ...u32(crc32(named))];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

// The registry: one line per carrier, kept in order by `npm run carrier:new`.
import { aftership } from './aftership.ts';
import { boxberry } from './boxberry.ts';
import { cainiao } from './cainiao.ts';
import type { Carrier } from './carrier.ts';
import { cdek } from './cdek.ts';
import { chinaPost } from './china-post.ts';
import { dpdRussia } from './dpd-russia.ts';
import { easypost } from './easypost.ts';
import { fivepost } from './fivepost.ts';
import { fourpx } from './fourpx.ts';
import { ozon } from './ozon.ts';
import { ponyExpress } from './pony-express.ts';
import { russianPost } from './russian-post.ts';
import { seventeenTrack } from './seventeen-track.ts';
import { trackingmore } from './trackingmore.ts';
import { upuS10 } from './upu-s10.ts';
import { yandexDelivery } from './yandex-delivery.ts';
import { yanwen } from './yanwen.ts';
import { yunexpress } from './yunexpress.ts';

export const CARRIERS: readonly Carrier[] = [
  aftership,
  boxberry,
  cainiao,
  cdek,
  chinaPost,
  dpdRussia,
  easypost,
  fivepost,
  fourpx,
  ozon,
  ponyExpress,
  russianPost,
  seventeenTrack,
  trackingmore,
  upuS10,
  yandexDelivery,
  yanwen,
  yunexpress,
];

/** Stands where a carrier would, until somebody says which it is. */
export const UNKNOWN_CARRIER = 'unknown';

const byId = new Map(CARRIERS.map((carrier) => [carrier.id, carrier]));

const byEnglishName = new Map(CARRIERS.map(({ id, name }) => [name.en.toLowerCase(), id]));

/** Our id for a carrier an aggregator names by id or by its English name; otherwise that name. */
export const carrierIdOf = (named: string): string =>
  byId.has(named) ? named : (byEnglishName.get(named.toLowerCase()) ?? named);

/** null: not one of ours; stored shipments may still name a carrier an aggregator knows. */
export const findCarrier = (id: string): Carrier | null => byId.get(id) ?? null;

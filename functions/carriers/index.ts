// The registry: one line per carrier, kept in order by `npm run carrier:new`.
import { aftership } from './aftership.ts';
import { baikalServis } from './baikal-servis.ts';
import { belpost } from './belpost.ts';
import { boxberry } from './boxberry.ts';
import { cainiao } from './cainiao.ts';
import type { Carrier } from './carrier.ts';
import { cdek } from './cdek.ts';
import { chinaPost } from './china-post.ts';
import { dellin } from './dellin.ts';
import { dpdRussia } from './dpd-russia.ts';
import { easypost } from './easypost.ts';
import { evropost } from './evropost.ts';
import { fivepost } from './fivepost.ts';
import { fourpx } from './fourpx.ts';
import { kazpost } from './kazpost.ts';
import { kit } from './kit.ts';
import { magnitPost } from './magnit-post.ts';
import { ozon } from './ozon.ts';
import { pek } from './pek.ts';
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
  baikalServis,
  belpost,
  boxberry,
  cainiao,
  cdek,
  chinaPost,
  dellin,
  dpdRussia,
  easypost,
  evropost,
  fivepost,
  fourpx,
  kazpost,
  kit,
  magnitPost,
  ozon,
  pek,
  ponyExpress,
  russianPost,
  seventeenTrack,
  trackingmore,
  upuS10,
  yandexDelivery,
  yanwen,
  yunexpress,
];

/** The carrier of a parcel until it is known. */
export const UNKNOWN_CARRIER = 'unknown';

const byId = new Map(CARRIERS.map((carrier) => [carrier.id, carrier]));

const byEnglishName = new Map(CARRIERS.map(({ id, name }) => [name.en.toLowerCase(), id]));

/** Our id for the id or English name an aggregator gives a carrier; otherwise that name. */
export const carrierIdOf = (named: string): string =>
  byId.has(named) ? named : (byEnglishName.get(named.toLowerCase()) ?? named);

/** null: not one of ours; stored shipments may still have a carrier that only an aggregator knows. */
export const findCarrier = (id: string): Carrier | null => byId.get(id) ?? null;

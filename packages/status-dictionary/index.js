// Made by `npm run dictionary`.
import cases from './data/cases.json' with { type: 'json' };
import aftership from './data/carriers/aftership.json' with { type: 'json' };
import baikalServis from './data/carriers/baikal-servis.json' with { type: 'json' };
import belpost from './data/carriers/belpost.json' with { type: 'json' };
import boxberry from './data/carriers/boxberry.json' with { type: 'json' };
import cainiao from './data/carriers/cainiao.json' with { type: 'json' };
import cdek from './data/carriers/cdek.json' with { type: 'json' };
import chinaPost from './data/carriers/china-post.json' with { type: 'json' };
import dellin from './data/carriers/dellin.json' with { type: 'json' };
import dpdRussia from './data/carriers/dpd-russia.json' with { type: 'json' };
import easypost from './data/carriers/easypost.json' with { type: 'json' };
import evropost from './data/carriers/evropost.json' with { type: 'json' };
import fivepost from './data/carriers/fivepost.json' with { type: 'json' };
import fourpx from './data/carriers/fourpx.json' with { type: 'json' };
import kazpost from './data/carriers/kazpost.json' with { type: 'json' };
import kit from './data/carriers/kit.json' with { type: 'json' };
import magnitPost from './data/carriers/magnit-post.json' with { type: 'json' };
import ozon from './data/carriers/ozon.json' with { type: 'json' };
import pek from './data/carriers/pek.json' with { type: 'json' };
import ponyExpress from './data/carriers/pony-express.json' with { type: 'json' };
import russianPost from './data/carriers/russian-post.json' with { type: 'json' };
import seventeenTrack from './data/carriers/seventeen-track.json' with { type: 'json' };
import trackingmore from './data/carriers/trackingmore.json' with { type: 'json' };
import upuS10 from './data/carriers/upu-s10.json' with { type: 'json' };
import yandexDelivery from './data/carriers/yandex-delivery.json' with { type: 'json' };
import yanwen from './data/carriers/yanwen.json' with { type: 'json' };
import yunexpress from './data/carriers/yunexpress.json' with { type: 'json' };
import parties from './data/parties.json' with { type: 'json' };
import statuses from './data/statuses.json' with { type: 'json' };
import steps from './data/steps.json' with { type: 'json' };
import subStatuses from './data/sub-statuses.json' with { type: 'json' };

export const version = '1.0.0';
export const carriers = [
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
export { cases, parties, statuses, steps, subStatuses };

/** What a carrier's code means: its step, and the case with who has to act. null: not in the dictionary. */
export function lookUp(carrierId, code) {
  const carrier = carriers.find(({ id }) => id === carrierId);
  if (carrier === undefined) return null;
  const wanted = canonical(code);
  const bare = wanted.includes('/') ? wanted.slice(0, wanted.lastIndexOf('/')) : wanted;
  const main = carrier.qualifiesByUnderscore ? bare.split('_')[0] : bare;
  const codes = new Map(Object.entries(carrier.codes).map(([key, id]) => [canonical(key), id]));
  const found = codes.get(wanted) ?? codes.get(bare) ?? codes.get(main);
  const step = steps.find(({ id }) => id === found);
  if (step === undefined) return null;
  return { step, case: cases.find(({ id }) => id === step.case) ?? null };
}

/** Senders vary case and append blanks. */
const canonical = (code) => code.trim().replace(/\s+/g, ' ').toUpperCase();

// What every part of a rendered page needs: language, words, the time it is made.
import { placeIn } from '../carriers/city-names.ts';
import { findCarrier } from '../carriers/index.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { raised, type Words, words } from '../contract/words.ts';
import { proofOfSource } from '../timeline/proof.ts';

export interface View {
  lang: Lang;
  t: Words;
  now: number;
}

export const viewFor = (lang: Lang, now: number): View => ({ lang, t: words(lang), now });

/** An unknown carrier keeps the name an aggregator gave it. */
export const carrierName = (id: string, lang: Lang): string =>
  id === 'unknown' || id === 'seller'
    ? words(lang)(`carrier.${id}`)
    : (findCarrier(id)?.name[lang] ?? id);

/** The name of the carrier that acts when it is the carrier's turn; null: nobody has named it. */
export const actingCarrier = ({ carrier }: Pick<Shipment, 'carrier'>, lang: Lang): string | null =>
  findCarrier(carrier)?.kind === 'carrier' ? carrierName(carrier, lang) : null;

/** Where it was last seen, and who has it: "Тюмень, СДЭК". */
export function placeOf({ events, carrier, status }: Shipment, { t, lang }: View): string {
  const place = events.find((event) => event.place !== null)?.place;
  const name = carrierName(carrier, lang);
  const point = status === 'available_for_pickup' ? t('page.point', { carrier: name }) : name;
  return place
    ? `${placeIn(lang, place)}${lang === 'zh' ? '，' : t('list.comma')}${point}`
    : raised(point);
}

/** The source of an event and its confidence, in words. */
export function sourceOf(event: TrackingEvent, { t, lang }: Pick<View, 't' | 'lang'>): string {
  const { carrier, confidence, source } = event;
  const name = carrierName(carrier, lang);
  const named = t('page.source.said', { carrier: name, confidence: t(`confidence.${confidence}`) });
  if (carrier === 'seller') return t('carrier.seller');
  if (confidence === 'inferred') return named;
  const proof = proofOfSource(source);
  if (proof === 'pushed') return t('page.source.pushed', { carrier: name });
  const sender = findCarrier(source.split(':')[0] ?? '');
  if (proof === 'relayed' && sender?.kind === 'aggregator') {
    return t('page.source.relayed', { carrier: sender.name[lang] });
  }
  if (proof === 'relayed' || proof === 'typed') return t('page.source.typed');
  return carrier === 'ozon' && confidence === 'ozon_reported' ? name : named;
}

/** The proof that this is the parcel of its number, in words. */
export function proofOf({ proof, events, carrier }: Shipment, { t, lang }: View): string {
  const behind = proof === 'linked' ? 'polled' : proof;
  const senders = events
    .filter(({ source }) => proofOfSource(source) === behind)
    .map(({ source }) => carrierName(source.split(':')[0] ?? '', lang));
  const names = [...new Set(senders)].join(t('list.comma'));
  return t(`page.proof.${proof}`, { carrier: names || carrierName(carrier, lang) });
}

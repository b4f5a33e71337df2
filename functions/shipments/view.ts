// What every part of a rendered page needs: language, words, the time it is made.
import { findCarrier } from '../carriers/index.ts';
import type { CaseId } from '../contract/case.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import type { Status } from '../contract/status.ts';
import { type Words, words } from '../contract/words.ts';
import { proofOfSource } from '../timeline/proof.ts';

export interface View {
  lang: Lang;
  t: Words;
  now: number;
}

export const viewFor = (lang: Lang, now: number): View => ({ lang, t: words(lang), now });

/** The colour of a parcel: one whose delivery is disputed is not shown as done. */
export const toneOf = (status: Status, id: CaseId): Status =>
  id === 'delivered_disputed' ? 'attempt_failed' : status;

/** An unknown carrier keeps the name an aggregator gave it. */
export const carrierName = (id: string, lang: Lang): string =>
  id === 'unknown' || id === 'seller'
    ? words(lang)(`carrier.${id}`)
    : (findCarrier(id)?.name[lang] ?? id);

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

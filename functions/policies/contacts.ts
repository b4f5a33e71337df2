// Whom to reach and how, in words: Ozon, the other side of an order, points and carriers, as a buyer and as
// a seller. The register is `ways.ts`; `fallbacks.ts` says what to do where nothing is published or open.
import type { Asker } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { DAY_MS, formatDate } from '../lib/time.ts';
import { type CarrierGroup, FALLBACKS, type Fallback } from './fallbacks.ts';
import { DESKS, SILENT_CARRIERS, TRACKING_SERVICES, WAYS, type Way } from './ways.ts';

export { FALLBACKS, type Fallback } from './fallbacks.ts';
export {
  DESKS,
  type Desk,
  LOOKED_ON,
  SILENT_CARRIERS,
  TRACKING_SERVICES,
  WAYS,
  type Way,
} from './ways.ts';

interface Dated {
  label: string;
  source: string;
  checkedOn: string;
}

/** `url` is https, or `tel:` and `mailto:` for a phone and a mail. */
export type ShownWay = (Dated & { clicks: string }) | (Dated & { url: string });

export interface Ways {
  /** May be empty; then `fallback` says that nothing is published, and what to do. */
  ways: readonly ShownWay[];
  fallback: string;
}

/** `of`: a desk, a carrier's id, or what is not known. Ozon is answered by the desk for that role. */
export function waysFor(of: string, role: Asker, lang: Lang): Ways {
  const key = `${lang} ${role} ${of}`;
  const known = shown.get(key);
  if (known) return known;
  const ways = findWays(of, role, lang);
  if (shown.size >= SHOWN_MAX) shown.clear();
  shown.set(key, ways);
  return ways;
}

/** They change with a deployment only, and each page asks for several. */
const shown = new Map<string, Ways>();
const SHOWN_MAX = 2_000;

function findWays(of: string, role: Asker, lang: Lang): Ways {
  const whom = deskFor(of, role);
  const ways = WAYS.filter((way) => way.of === whom && (way.for === role || way.for === 'both'));
  return {
    ways: ways.map((way) => show(way, lang)),
    fallback: fallbackFor(whom, role, ways.length > 0, lang),
  };
}

const OZON_DESKS: readonly string[] = ['ozon', 'ozon_support', 'ozon_seller_support'];
const SELLERS_ONLY: readonly string[] = ['fbp_warehouse', 'return_partner'];

function deskFor(of: string, role: Asker): string {
  if (OZON_DESKS.includes(of)) return role === 'buyer' ? 'ozon_support' : 'ozon_seller_support';
  return role === 'buyer' && SELLERS_ONLY.includes(of) ? 'ozon_support' : of;
}

function show(way: (typeof WAYS)[number], lang: Lang): ShownWay {
  const t = words(lang);
  const { kind, value, source, checkedOn } = way;
  const text = t(`way.${way.id}`);
  if (kind === 'app_clicks' || kind === 'cabinet_clicks' || kind === 'in_person') {
    return { label: t(`way.kind.${kind}`), clicks: text, source, checkedOn };
  }
  if (kind === 'page') return { label: text, url: value, source, checkedOn };
  const label = text + t('list.colon') + value.split(',').join(t('list.comma'));
  const url = kind === 'phone' ? `tel:${value.replace(/[^+\d]/g, '')}` : `mailto:${value}`;
  return { label, url, source, checkedOn };
}

function fallbackFor(whom: string, role: Asker, isReachable: boolean, lang: Lang): string {
  const t = words(lang);
  const isDesk = DESKS.some((desk) => desk === whom);
  const group = isDesk ? whom : carrierGroup(whom, isReachable);
  return FALLBACKS.filter((one) => one.of === group && one.for === role)
    .filter(({ when }) => isDesk || (when === 'none') !== isReachable)
    .map(({ when, id, checkedOn }) =>
      t(wordOf(when, id), { date: formatDate(lang, Date.parse(checkedOn), 0) }),
    )
    .join(lang === 'zh' ? '' : ' ');
}

function carrierGroup(id: string, isReachable: boolean): CarrierGroup {
  if (TRACKING_SERVICES.includes(id)) return 'tracking_service';
  return isReachable || SILENT_CARRIERS.includes(id) ? 'carrier' : 'unlisted';
}

type Row = (typeof FALLBACKS)[number];
type WordOf<T> = T extends Row ? `way.${T['when']}.${T['id']}` : never;
const wordOf = (when: Row['when'], id: Row['id']) => `way.${when}.${id}` as WordOf<Row>;

const STALE_AFTER_DAYS = 90;

/** Ways and fallbacks nobody has compared with their source for 90 days. */
export const overdueWays = (now: number): (Way | Fallback)[] =>
  [...WAYS, ...FALLBACKS].filter(
    ({ checkedOn }) => now - Date.parse(checkedOn) > STALE_AFTER_DAYS * DAY_MS,
  );

export interface Contact {
  of: string;
  url: string;
  source: string;
  checkedOn: string;
  confidence: 'A' | 'B';
}

/** The pages only, for callers that do not say who asks: what only sellers can use is left out. */
export const contactsOf = (of: string): Contact[] =>
  WAYS.filter(
    (way) => way.of === of && (way.for !== 'seller' || of === 'ozon_seller_support'),
  ).flatMap(({ kind, value, source, checkedOn, confidence }) =>
    kind === 'page' ? [{ of, url: value, source, checkedOn, confidence }] : [],
  );

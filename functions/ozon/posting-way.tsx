// How a posting goes, on the page of its parcel: by what, where to hand it over, until when, and what is wrong
// with that way.
import { formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { isFit } from './labels.ts';
import { findWay } from './logistics-store.ts';
import { isDayOff, methodWarning, warehouseWarnings } from './logistics-warnings.ts';
import { findShipBy, type KnownPosting } from './store.ts';

/** Until it is handed over. */
const WAITS = /^(?:awaiting_|acceptance_in_progress$)/;

export interface PostingWay {
  /** Of the posting. */
  number: string;
  hasLabel: boolean;
  /** The method or the provider, as Ozon names it; null: not known. */
  by: string | null;
  point: string | null;
  /** Time slot at the warehouse, e.g. "16:00–18:00 (UTC+08:00)"; null: none. */
  slot: string | null;
  isPickup: boolean;
  shipByAt: number | null;
  warnings: string[];
}

/** null: it is under way already, or nothing is known of its way. */
export async function loadWay(
  db: D1Database,
  sellerId: string,
  posting: KnownPosting,
  view: View,
): Promise<PostingWay | null> {
  if (!WAITS.test(posting.status ?? '')) return null;
  const [{ warehouse, method }, shipByAt] = await Promise.all([
    findWay(db, sellerId, posting),
    findShipBy(db, sellerId, posting.number),
  ]);
  const by = posting.delivery_method ?? method?.name ?? posting.provider;
  const methodFault = method && methodWarning(method);
  const { t } = view;
  const warnings = [
    ...(methodFault ? [t(`logistics.warning.${methodFault}`)] : []),
    ...(warehouse ? warehouseWarnings(warehouse).map((one) => t(`logistics.warning.${one}`)) : []),
    ...(warehouse && shipByAt !== null && isDayOff(warehouse, shipByAt)
      ? [t('logistics.warning.day_off')]
      : []),
  ];
  if (by === null && warnings.length === 0) return null;
  const { slot_from, slot_to, utc } = warehouse ?? {};
  return {
    number: posting.number,
    hasLabel: isFit(posting),
    by,
    point: [method?.point_name, method?.point_address].filter(Boolean).join(', ') || null,
    slot: slot_from && slot_to ? `${slot_from}–${slot_to}${utc ? ` (${utc})` : ''}` : null,
    isPickup: warehouse?.first_mile === 'PICK_UP',
    shipByAt,
    warnings,
  };
}

export function Way({ way, view }: { way: PostingWay; view: View }) {
  const { t, lang, now } = view;
  const { number, hasLabel, by, point, slot, isPickup, shipByAt, warnings } = way;
  return (
    <div class="posting-way">
      <ul>
        {by !== null && <li>{t('logistics.way.by', { by })}</li>}
        {point !== null && <li>{t('logistics.way.point', { point })}</li>}
        {isPickup && <li>{t('logistics.way.pickup')}</li>}
        {slot !== null && <li>{t('logistics.way.slot', { slot })}</li>}
        {shipByAt !== null && (
          <li>{t('logistics.way.until', { time: formatTime(lang, shipByAt, now) })}</li>
        )}
      </ul>
      {warnings.map((warning) => (
        <Notice tone="late" icon="triangle-alert">
          {warning}
        </Notice>
      ))}
      <p class="acts">
        {hasLabel && (
          <LinkButton
            href={`/${lang}/desk/labels?n=${encodeURIComponent(number)}`}
            look="second"
            icon="printer"
            isSmall
          >
            {t('labels.title')}
          </LinkButton>
        )}
        <LinkButton href={`/${lang}/desk/handover`} look="second" icon="truck" isSmall>
          {t('handover.title')}
        </LinkButton>
      </p>
    </div>
  );
}

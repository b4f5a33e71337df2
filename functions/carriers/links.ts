// The carrier's own page for a number.
import type { Lang } from '../contract/lang.ts';
import { findCarrier } from './index.ts';

/** null: no confirmed address of that carrier's page. */
export function linkFor(carrierId: string, number: string, lang: Lang = 'en'): string | null {
  const urls = findCarrier(carrierId)?.trackingUrl;
  if (!urls) return null;
  return (urls[lang] ?? urls.en).replace('{number}', encodeURIComponent(number));
}

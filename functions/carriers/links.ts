// The carrier's own page for a number.
import type { Lang } from '../contract/lang.ts';
import { findCarrier } from './index.ts';
import { asWritten } from './written.ts';

/** null: no confirmed address of that carrier's page. */
export function linkFor(carrierId: string, number: string, lang: Lang = 'en'): string | null {
  const carrier = findCarrier(carrierId);
  const urls = carrier?.trackingUrl;
  if (!urls) return null;
  const written = encodeURIComponent(asWritten(number, carrier.script));
  return (urls[lang] ?? urls.en).replace('{number}', written);
}

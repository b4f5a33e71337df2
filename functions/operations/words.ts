// Names, ages and sizes on the operator's page.
import { findCarrier } from '../carriers/index.ts';
import type { Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';

export function ageWords(ms: number, t: Words): string {
  if (ms < 2 * HOUR_MS) return t('operator.age.minutes', { count: Math.ceil(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return t('operator.age.hours', { count: Math.floor(ms / HOUR_MS) });
  return t('operator.age.days', { count: Math.floor(ms / DAY_MS) });
}

export const sizeWords = (bytes: readonly (number | null)[], t: Words): string =>
  bytes.includes(null)
    ? t('operator.size.unknown')
    : t('operator.size.value', {
        count: Math.ceil(bytes.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 1e6),
      });

export const carrierWords = (id: string, lang: Lang): string => findCarrier(id)?.name[lang] ?? id;

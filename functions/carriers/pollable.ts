// Chooses the carrier to poll for a number.
import { detectCarriers } from './detect.ts';
import { CARRIERS, findCarrier } from './index.ts';

/**
 * `owner`: the number's carrier; null while only a marketplace mentioned it: then the most likely carrier
 * by its shape. Returns null when no carrier can be polled.
 */
export function pollableBy(number: string, owner: string | null): string | null {
  if (owner !== null && accepts(owner, number)) return owner;
  const candidates = detectCarriers(number, CARRIERS)
    .filter(({ reason }) => reason !== 'check_digit_wrong')
    .map(({ carrier }) => carrier);
  // Numbers of a post were stored as "another country's" before it had a file of its own.
  const isOpen = owner === null || owner === 'upu-s10';
  if (isOpen && candidates[0] !== undefined && accepts(candidates[0], number)) {
    return candidates[0];
  }
  // Russian Post carries every post's items at last, and its tracking accepts every S10 number.
  const isPostal = candidates.includes('upu-s10') || candidates.includes('china-post');
  return isPostal && (owner === null || candidates.includes(owner)) ? 'russian-post' : null;
}

/**
 * Carriers whose numbers this one answers for too: Russian Post knows items of other posts once they are on
 * their way to or from Russia. It is asked in their place while a seller has not connected them.
 */
export const standsInFor = (carrier: string): readonly string[] =>
  carrier === 'russian-post' ? ['belpost', 'kazpost'] : [];

const accepts = (carrier: string, number: string): boolean =>
  findCarrier(carrier)?.polling?.accepts?.test(number) ?? false;

// Whether a number has a format of ours, and how surely.
import { detectCarriers } from './detect.ts';
import { CARRIERS } from './index.ts';

/** `sure`: no other text looks like that. `shared`: digits that may be anything. */
export function formatOf(number: string): 'sure' | 'shared' | null {
  const found = detectCarriers(number, CARRIERS);
  if (found.length === 0) return null;
  return found.some(({ reason }) => reason !== 'shape_shared') ? 'sure' : 'shared';
}

export const isKnownFormat = (number: string): boolean => formatOf(number) !== null;

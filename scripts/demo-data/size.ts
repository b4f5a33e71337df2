// How much the demo shop has in it: `DEMO_SIZE=shop npm start`.
import { Refusal } from '../refusal.ts';

/**
 * stories: a parcel in each state people ask about. shop: an ordinary day, with every case the engine
 * knows and tickets. large: what a big shop has open.
 */
export const DEMO_SIZES = ['stories', 'shop', 'large'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

export const PARCELS: Record<DemoSize, number> = { stories: 15, shop: 200, large: 3000 };
export const TICKETS: Record<DemoSize, number> = { stories: 0, shop: 40, large: 200 };

export function readSize(text: string | undefined): DemoSize {
  const size = DEMO_SIZES.find((one) => one === (text || 'shop'));
  if (size !== undefined) return size;
  throw new Refusal(`DEMO_SIZE is one of ${DEMO_SIZES.join(', ')}, not: ${text}`);
}

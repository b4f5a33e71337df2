// What waits in each section, for the badges of the rail. Never colour or a number alone: each has its words.
import type { Words } from '../contract/words.ts';
import type { Tone } from '../parts/tone.ts';
import type { DeskPlace } from './places.ts';
import { WAITING_MAX, type Waiting } from './reach-store.ts';
import type { Membership } from './store.ts';

export type Badges = Partial<
  Record<DeskPlace, { count: string; tone: Tone | null; words: string }>
>;

const OF = {
  today: { what: 'today', tone: 'soon' },
  tickets: { what: 'tickets', tone: 'soon' },
  chats: { what: 'chats', tone: 'soon' },
  returns: { what: 'returns', tone: 'soon' },
  connections: { what: 'broken', tone: 'late' },
} as const satisfies Partial<
  Record<DeskPlace, { what: Exclude<keyof Waiting, 'sellerId'>; tone: Tone }>
>;
const PLACES = Object.keys(OF) as (keyof typeof OF)[];

/** Of the shops whose rows a list shows, taken together. */
export function badgesOf(
  waiting: ReadonlyMap<string, Waiting>,
  shown: readonly Membership[],
  t: Words,
): Badges {
  const counted = PLACES.map((place) => {
    const count = shown.reduce(
      (sum, { sellerId }) => sum + (waiting.get(sellerId)?.[OF[place].what] ?? 0),
      0,
    );
    return { place, count };
  });
  return Object.fromEntries(
    counted
      .filter(({ count }) => count > 0)
      .map(({ place, count }) => {
        const words = t(`desk.badge.${place}`, { count, shown: capped(count) });
        return [place, { count: capped(count), tone: OF[place].tone, words }];
      }),
  );
}

/** "99+" */
export const capped = (count: number): string =>
  count > WAITING_MAX ? `${WAITING_MAX}+` : String(count);

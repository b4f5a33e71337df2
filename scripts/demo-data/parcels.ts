// The parcels of the demo, in each of its sizes: the same ones whenever they are made on the same day. A
// round is made once a day and has numbers of its own.

import { numberAt } from '../demo-numbers.ts';
import { STORIES } from '../demo-stories.ts';
import { Dice, seedOf } from '../dice.ts';
import type { FakeStock } from '../ozon-fake-shop.ts';
import { KINDS, type Kind } from './kinds.ts';
import { DAY_MS, type HookMessage } from './messages.ts';
import { type DemoParcel, Numbers } from './parcel.ts';
import { type DemoSize, PARCELS } from './size.ts';

/** Of every size: one in every state people ask about. */
export const storiesOf = (
  now: number,
  round: number,
): { numbers: [string]; hooks: HookMessage[] }[] =>
  STORIES.map(({ carrier, number: first, messages }) => {
    const number = numberAt(first, round);
    const hooks = messages(now, number, round).map((body) => ({ carrier, body }));
    return { numbers: [number], hooks };
  });

/** Besides the stories. The first ones are of each kind once, so that no size misses a case. */
export function ordinaryOf(size: DemoSize, now: number, round: number): DemoParcel[] {
  const count = PARCELS[size] - STORIES.length - atFakeAlone(size);
  if (count <= 0) return [];
  const day = Math.floor(now / DAY_MS);
  return Array.from({ length: count }, (_, index) => {
    const dice = new Dice(seedOf(day, index));
    const { make, case: of } = KINDS[index] ?? oneOf(dice);
    return { case: of, ...make({ now, dice, numbers: new Numbers(index, round) }) };
  });
}

/** The fake of Ozon stocks so many parcels whatever the size (ozon-fake-shop.ts). */
const FAKE_HAS = 18;
const atFakeAlone = (size: DemoSize): number => (size === 'stories' ? 0 : FAKE_HAS);

const SHARES = KINDS.reduce((sum, { share }) => sum + share, 0);

function oneOf(dice: Dice): Kind {
  return dice.weighted(...KINDS.map((one): [number, Kind] => [one.share / SHARES, one]));
}

/** What the fake of Ozon has of them. */
export function stockOf(parcels: readonly DemoParcel[]): FakeStock {
  const ordered = parcels.flatMap(({ ozon }) => ozon ?? []);
  return {
    postings: ordered.map(({ posting }) => posting),
    returns: ordered.flatMap(({ returned }) => returned ?? []),
    cancellations: ordered.flatMap(({ cancellation }) => cancellation ?? []),
  };
}

/** All numbers of a round, to find its parcels again. */
export const numbersOf = (size: DemoSize, now: number, round: number): string[] =>
  [...storiesOf(now, round), ...ordinaryOf(size, now, round)].flatMap(({ numbers }) => numbers);

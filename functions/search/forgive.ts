// A search that found nothing is tried as what it may have meant.
import { normaliseNumber } from '../carriers/number.ts';
import { type Bound, databaseOf } from '../lib/databases.ts';
import { findWordsBy } from '../shipments/product-search-store.ts';
import { type Hits, type Reader, search } from './read.ts';
import type { Typed } from './typed.ts';

export interface Forgiven {
  hits: Hits;
  /** What was searched for instead; null: what was typed. */
  meant: string | null;
}

export async function searchForgiving(
  env: Bound,
  reader: Reader,
  typed: Exclude<Typed, { kind: 'nothing' }>,
  now: number,
): Promise<Forgiven> {
  const hits = await search(env, reader, typed, now);
  // A number that is not found is not that of another parcel.
  if (typed.kind !== 'text' || !isEmpty(hits) || /\d{4}/.test(typed.text)) {
    return { hits, meant: null };
  }
  const { guessesOf } = await import('./guesses.ts');
  const guesses = await guessesOf(typed.text, (beginning) => wordsOfShops(env, reader, beginning));
  for (const text of guesses) {
    const meant = { kind: 'text', text, number: normaliseNumber(text) } as const;
    const again = await search(env, reader, meant, now);
    if (!isEmpty(again)) return { hits: again, meant: text };
  }
  return { hits, meant: null };
}

const isEmpty = ({ lines, tickets }: Hits): boolean => lines.length + tickets.length === 0;

/** Of the shops one works for only. */
async function wordsOfShops(env: Bound, { shops }: Reader, beginning: string): Promise<string[]> {
  const found = await Promise.all(
    shops.map(({ sellerId }) => findWordsBy(databaseOf(env, sellerId), sellerId, beginning)),
  );
  return found.flat();
}

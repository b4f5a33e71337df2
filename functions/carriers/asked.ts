// The number a carrier was asked about, beside an answer that need not repeat it: our polls note it, a relay may
// write it behind the address of its webhook (`?number=…`).
import * as v from 'valibot';
import { number } from './fields.ts';
import type { Call } from './polling.ts';

/** For an `Inbound` with `withQuery`. `asked` is absent when nothing was asked, and in payloads stored earlier. */
export const withAsked = <T extends object>(answer: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.object({ query: v.object({ number: number() }), body: answer }),
    v.transform(({ query, body }): Asked<T> => ({ ...body, asked: query.number })),
  );

export type Asked<T> = T & { asked?: string | undefined };

/** A call about one number. */
export const callAbout = (number: string, call: Call): Call => ({
  ...call,
  query: `number=${encodeURIComponent(number)}`,
});

// A parcel in words: what a widget, a shop's own page and a chat say about it.
import * as v from 'valibot';
import { LANGS } from './lang.ts';
import { PARTIES, STATUSES } from './status.ts';

export const CardQuery = v.object({
  lang: v.optional(
    v.pipe(v.picklist(LANGS), v.description('Left out: by the header Accept-Language.')),
  ),
});

export const Card = v.pipe(
  v.object({
    number: v.string(),
    lang: v.picklist(LANGS),
    isKnown: v.pipe(v.boolean(), v.description('false: the number is not here, or not yet.')),
    status: v.picklist(STATUSES),
    carrier: v.pipe(v.nullable(v.string()), v.description('Its name in that language.')),
    sentence: v.pipe(v.string(), v.description('The state, with the date that matters.')),
    turn: v.pipe(
      v.nullable(v.object({ party: v.picklist(PARTIES), text: v.string() })),
      v.description('Who acts now, addressed to the buyer; null: the number is not here.'),
    ),
    action: v.pipe(
      v.nullable(v.string()),
      v.description('What the matter is and what to do, in a sentence.'),
    ),
    until: v.pipe(
      v.nullable(v.object({ at: v.nullable(v.string()), text: v.string() })),
      v.description('Until when; null: there is nothing to wait for or to miss.'),
    ),
    checkedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    url: v.pipe(v.string(), v.url(), v.description('The page of the number, for people.')),
  }),
  v.metadata({ ref: 'Card' }),
);
export type Card = v.InferOutput<typeof Card>;

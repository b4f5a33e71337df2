// Answers about one number that must have been asked: the query names it (`callAbout`), and many answers do.
import * as v from 'valibot';
import { requiredNumber } from './fields.ts';
import { normaliseNumber } from './number.ts';

/** The `query` of a payload schema. */
export const AboutOne = v.object({ number: requiredNumber() });

/**
 * Whether an answer is about the number that was asked. Belpost has answered about another parcel (May
 * 2022): a schema refuses such an answer, so that it reaches neither parcel and the visit counts as
 * unreadable. An answer without a number is about the one that was asked.
 */
export const isAbout = (asked: string, answered: string | undefined): boolean =>
  answered === undefined || normaliseNumber(answered) === normaliseNumber(asked);

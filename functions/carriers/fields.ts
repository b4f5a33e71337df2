// Building blocks of payload schemas. Carriers drift (numbers become strings, a list becomes its only
// element), so a field of the wrong type counts as absent instead of failing the whole message. Fields that
// machines write are limited to their alphabet, so that nothing else fits in. Only `prose` and `city` accept
// people's words: they are cut, then personal data is removed.
import * as v from 'valibot';
import { cityOnly, withoutPersonalData } from './privacy.ts';
import { withoutWebAddresses } from './web-address.ts';

const absent = undefined;

/** Text in an alphabet; JSON numbers are read as text. */
const written = (pattern: RegExp) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value).slice(0, CHARS_READ).trim()),
    v.regex(pattern),
  );

/** No alphabet-limited field is longer. */
const CHARS_READ = 200;

/** A status, a reason, a kind: letters, digits and what joins them. A carrier's own alphabet is narrower. */
export const code = (pattern = /^(?!\d{7})[A-Za-z\d][\w.:/-]{0,79}$/) => lenient(written(pattern));

/** The number of a parcel, an order or a flight: Latin letters and digits, at least one digit. */
export const requiredNumber = () => written(/^(?=\D{0,40}\d)[A-Za-z\d][\w./-]{1,63}$/);
export const number = () => lenient(requiredNumber());

/** An id of the sender's system. */
export const requiredId = () => written(/^[\w.:=-]{1,80}$/);
export const id = () => lenient(requiredId());

/** A time that `time.ts` can read, or seconds since 1970. */
export const stamp = () => lenient(written(/^[\d.:,+TZ -]{1,40}$/i));

/** "279.0000", "1 390,50", 279. */
export const requiredAmount = () => written(/^-?[\d\s]{1,20}(?:[.,]\d{1,8})?$/);
export const amount = () => lenient(requiredAmount());

/** ISO 4217. */
export const currency = () => lenient(written(/^[A-Z]{3}$/));

/** ISO 3166-1, two letters or three. */
export const country = () => lenient(written(/^[A-Z]{2,3}$/));

/** The name of a thing in the seller's own catalogue or at Ozon: shown to this seller only. */
export const label = (maxLength = 80) =>
  lenient(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxLength)));

const PROSE_CHARS_MAX = 300;

/** A carrier's own words about an event. `withoutPersonalData` cuts before it searches. */
export const prose = () =>
  lenient(
    v.pipe(
      v.string(),
      v.transform((value) => withoutPersonalData(value).slice(0, PROSE_CHARS_MAX)),
      v.minLength(1),
    ),
  );

/** City, settlement, country or post office: never a street. */
export const city = () =>
  lenient(
    v.pipe(
      v.string(),
      v.transform(cityOnly),
      v.transform(withoutWebAddresses),
      v.minLength(1),
      v.maxLength(120),
    ),
  );

export const flag = () =>
  lenient(
    v.pipe(
      v.union([v.boolean(), v.picklist(['true', 'false', '0', '1', 0, 1])]),
      v.transform((value) => value === true || value === 'true' || value === '1' || value === 1),
    ),
  );

/** A list, also when the sender writes a single element without a list (SOAP). */
export const list = <T extends v.GenericSchema>(item: T, maxLength = 1000) =>
  v.fallback(requiredList(item, maxLength), []);

/** The same when a message without the list is not this carrier's. */
export const requiredList = <T extends v.GenericSchema>(item: T, maxLength = 1000) =>
  v.pipe(
    v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]),
    v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
    v.transform((items) =>
      items
        .slice(0, maxLength)
        .map((entry) => v.safeParse(item, entry))
        .filter((parsed) => parsed.success)
        .map((parsed) => parsed.output as v.InferOutput<T>),
    ),
  );

export const optional = <T extends v.GenericSchema>(schema: T) => lenient(schema);

function lenient<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), absent);
}

// Building blocks of payload schemas. Carriers drift (numbers become strings, one element stands
// where a list was), so a field of the wrong type is treated as absent instead of failing the whole
// message. `prose` and `city` are the only ways in for free text: they remove personal data first.
import * as v from 'valibot';
import { cityOnly, withoutPersonalData } from './privacy.ts';
import { withoutWebAddresses } from './web-address.ts';

const absent = undefined;

/** A code, number or enum value: short, trimmed; JSON numbers are read as text. */
export const text = (maxLength = 80) =>
  lenient(
    v.pipe(
      v.union([v.string(), v.number()]),
      v.transform((value) => String(value).trim()),
      v.minLength(1),
      v.maxLength(maxLength),
    ),
  );

/** A carrier's own words about an event. */
export const prose = () =>
  lenient(
    v.pipe(
      v.string(),
      v.transform((value) => withoutWebAddresses(withoutPersonalData(value)).slice(0, 300)),
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

/** A list, also when the sender left the list out because it had one element (SOAP). */
export const list = <T extends v.GenericSchema>(item: T, maxLength = 1000) =>
  v.fallback(requiredList(item, maxLength), []);

/** The same where a message without the list is not this carrier's. */
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

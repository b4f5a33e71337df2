// XML as plain objects: values stay text, prefixes are dropped, `ns3:Item Barcode="…"` becomes
// `Item['@Barcode']`. One element and a list of one look the same: schemas use `list`; an empty element looks
// like an empty text: schemas use `element`.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import * as v from 'valibot';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/**
 * Blanks before the declaration are forgiven: several carriers send them, and the standard does not allow them.
 * undefined: not well-formed, or with a document type (no carrier sends one; attacks do).
 */
export function readXml(text: string): unknown {
  const document = text.trimStart();
  if (/<!DOCTYPE/i.test(document) || XMLValidator.validate(document) !== true) return undefined;
  try {
    return parser.parse(document);
  } catch {
    return undefined;
  }
}

/** An element that may be empty, as the list of an answer that knows nothing yet is. */
export const element = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => (value === '' ? {} : value)),
    v.object(entries),
  );

// XML as plain objects: values stay text, prefixes are dropped, `ns3:Item Barcode="…"` becomes
// `Item['@Barcode']`. One element and a list of one look the same: schemas use `list`.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** undefined: not well-formed, or with a document type (no carrier sends one; attacks do). */
export function readXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  try {
    return parser.parse(text);
  } catch {
    return undefined;
  }
}

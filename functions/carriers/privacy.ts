// Removes what identifies a person from the free text carriers send. It would rather remove a word
// too many than keep a name: the step of the event is told by its code, not by this text. What it
// finds and what it leaves is measured in test/unit/privacy-measured.test.ts.
import { takeAddresses } from './privacy-addresses.ts';
import { takeContacts, takePostalCodes } from './privacy-contacts.ts';
import { withoutHanData } from './privacy-han.ts';
import { takeNames } from './privacy-names.ts';
import { textOf, tokensOf } from './privacy-tokens.ts';
import { withoutWebAddresses } from './web-address.ts';

/** What is looked at of one text; the rest of a longer one is dropped. Carriers write 300 at most. */
export const TEXT_CHARS_MAX = 1000;

/**
 * The text without e-mails, links, phones, codes, personal names, street addresses and postal codes. A text
 * that was cleaned before stays as it is: "…" stands for what was taken.
 */
export const withoutPersonalData = (text: string): string =>
  strip(
    text
      .slice(0, TEXT_CHARS_MAX)
      .replace(/[^…]+/gu, (part) => part.normalize('NFKC'))
      .slice(0, TEXT_CHARS_MAX),
  );

/** The same for what a person wrote: lines stay lines, and Chinese keeps its punctuation. */
export const withoutPersonalDataInLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => strip(plain(line)))
    .join('\n')
    .trim();

/** One sign may stand for eighteen letters: nobody writes whole lines of those. */
const plain = (line: string): string =>
  line
    .replace(/[^，：；！？～…]+/gu, (part) => part.normalize('NFKC'))
    .slice(0, 3 * line.length + 20);

/** `text`: full-width letters, digits and brackets made plain, so that no phone hides in them. */
function strip(text: string): string {
  const tokens = tokensOf(withoutHanData(text));
  takeContacts(tokens);
  takeAddresses(tokens);
  takePostalCodes(tokens);
  takeNames(tokens);
  return withoutWebAddresses(textOf(tokens));
}

/** The settlement out of a place: what stands before a bracket, comma or digit group of an address. */
export function cityOnly(place: string): string {
  const withoutIndex = place.slice(0, TEXT_CHARS_MAX).replace(/^\s*\d{5,6}[\s,]+/, '');
  const [beforeDetails = ''] = withoutPersonalData(withoutIndex).split(/[(\n;…]/);
  const [settlement = ''] = beforeDetails
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return settlement.slice(0, 60);
}

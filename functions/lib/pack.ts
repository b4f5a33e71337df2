// Text packed for storage: raw deflate with a dictionary of what such texts hold, as base64, behind the
// version of the dictionary. A dictionary is part of the stored data: a better one becomes a further
// version, and none is ever changed. `zstdSync` ignores a dictionary and `CompressionStream` has none.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DICTIONARY_1 } from './pack-dictionary-1.ts';
import { DICTIONARY_2 } from './pack-dictionary-2.ts';
import { DICTIONARY_3 } from './pack-dictionary-3.ts';
import { DICTIONARY_4 } from './pack-dictionary-4.ts';
import { DICTIONARY_5 } from './pack-dictionary-5.ts';

/** By version. 1 and 3: snapshots of parcels. 2 and 4: their events. 5: accepted messages. */
const DICTIONARIES = {
  '1': Buffer.from(DICTIONARY_1),
  '2': Buffer.from(DICTIONARY_2),
  '3': Buffer.from(DICTIONARY_3),
  '4': Buffer.from(DICTIONARY_4),
  '5': Buffer.from(DICTIONARY_5),
};
type Version = keyof typeof DICTIONARIES;

/** Newest dictionary for each kind of text. */
const NEWEST = { snapshot: '3', events: '4', message: '5' } as const satisfies Record<
  string,
  Version
>;

/** Nine saves four bytes more a parcel and takes a third longer; below six, CDEK's parcels grow by a fifth. */
const LEVEL = 6;

/** JSON of a snapshot becomes about an eighth. */
export function pack(kind: keyof typeof NEWEST, text: string): string {
  const version = NEWEST[kind];
  const packed = deflateRawSync(text, { dictionary: DICTIONARIES[version], level: LEVEL });
  return version + packed.toString('base64');
}

/** JSON that was stored before there was a dictionary is returned as it is. */
export function unpack(stored: string): string {
  const version = stored.charAt(0);
  if ('{["'.includes(version)) return stored;
  const dictionary = (DICTIONARIES as Record<string, Buffer>)[version];
  if (dictionary === undefined) throw new Error('packed with a dictionary that is not known');
  return inflateRawSync(Buffer.from(stored.slice(1), 'base64'), { dictionary }).toString('utf8');
}

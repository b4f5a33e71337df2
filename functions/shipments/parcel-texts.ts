// The texts a seller sends about a parcel, filled with its numbers and, for a search, with what is in it. Pure.
import type { GuideAnswer, Issue } from '../contract/guide.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { words } from '../contract/words.ts';
import type { Filling, Reader } from '../situation/answer.ts';
import type { ParcelFacts } from '../situation/facts.ts';
import { type TextFor, textsFor } from '../situation/ready-texts.ts';
import { contentsOf } from './contents.ts';

/** Ozon's number of it, the one its carrier knows, and the day of the last record. */
export function fillingOf({ number, numbers, shipment }: SellerShipment): Filling {
  const own = numbers.filter(({ isShared }) => !isShared);
  const ofOzon = own.find(({ carrier }) => carrier === 'ozon')?.number;
  const track = own.find(({ carrier }) => carrier !== null && carrier !== 'ozon')?.number;
  const last = shipment.events.find(({ step }) => step !== null && step === shipment.step);
  return {
    number: ofOzon ?? number,
    track: track ?? number,
    recordedAt: last ? Date.parse(last.occurredAt) : null,
  };
}

/** Whoever searches for a parcel asks what is in it. */
const ASKS_CONTENTS: ReadonlySet<Issue> = new Set(['lost', 'late', 'damaged', 'return_missing']);

export function textsOfParcel(
  parcel: SellerShipment,
  answer: GuideAnswer,
  facts: ParcelFacts,
  reader: Reader,
): TextFor[] {
  return textsFor(answer, facts, reader, fillingOf(parcel)).map((one) => {
    if (one.whom !== 'carrier' || !ASKS_CONTENTS.has(answer.issue)) return one;
    const { lang, text, translation } = one.text;
    const added = (of: Reader['lang']) => {
      const t = words(of);
      const contents = contentsOf(parcel, { t, lang: of });
      return contents && t('parcel.text.contents', { contents });
    };
    return {
      ...one,
      text: {
        lang,
        text: [text, added(lang)].filter(Boolean).join(lang === 'zh' ? '' : ' '),
        translation:
          translation &&
          [translation, added(reader.lang)].filter(Boolean).join(reader.lang === 'zh' ? '' : ' '),
      },
    };
  });
}

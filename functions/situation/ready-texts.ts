// The texts for one parcel, one for each whom its seller writes to: those of its own steps, else the first that
// fits the issue. Pure.
import type { Addressee, GuideAnswer, ReadyText } from '../contract/guide.ts';
import { type Filling, type Reader, readyText } from './answer.ts';
import { CHAT_TEXTS, type ChatText } from './chat-texts.ts';
import type { ParcelFacts } from './facts.ts';

export interface TextFor {
  whom: Addressee;
  text: ReadyText;
}

const WRITTEN_TO = ['carrier', 'buyer', 'ozon_seller_support'] as const satisfies Addressee[];

/** In the order of the steps; who has no step of their own comes after. */
export function textsFor(
  { issue, steps, handler }: GuideAnswer,
  facts: ParcelFacts,
  reader: Reader,
  filling: Filling,
): TextFor[] {
  const ofSteps = steps.flatMap(({ whom, readyText }) =>
    readyText === null ? [] : [{ whom, text: readyText }],
  );
  const isOwn = handler === 'own_carrier' || handler === 'unknown';
  const hasCarrier = isOwn && facts.carrier !== null && facts.carrier !== 'ozon';
  const fits = ({ to, steps: of }: ChatText) =>
    // Ozon's own delivery is asked through Ozon's support, a carrier of one's own to search.
    to === 'carrier' ? hasCarrier && of.includes('carrier_search') : of.length > 0;
  const ofIssue = WRITTEN_TO.flatMap((whom) => {
    const found = CHAT_TEXTS.find(
      (one) => one.by === reader.role && one.to === whom && one.issue === issue && fits(one),
    );
    const text = found ? readyText(found, facts, reader, filling) : null;
    return text === null ? [] : [{ whom, text }];
  });
  const texts = new Map([...ofSteps, ...ofIssue].toReversed().map((one) => [one.whom, one]));
  return [...new Set([...ofSteps, ...ofIssue].map(({ whom }) => whom))].flatMap(
    (whom) => texts.get(whom) ?? [],
  );
}

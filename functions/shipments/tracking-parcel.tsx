// One parcel for who has its number: the sentence, how far it got, whose turn it is, then its history.

import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { Notice } from '../parts/notice.tsx';
import { toneClass } from '../parts/tone.ts';
import { answerIssue } from '../situation/answer.ts';
import { type Headline, headlineOf } from './headline.ts';
import { factsOfShipment } from './shipment-facts.ts';
import { SourceLink } from './source-link.tsx';
import { Acts } from './tracking-acts.tsx';
import { History } from './tracking-history.tsx';
import { SheetHead, Way } from './tracking-sheet.tsx';
import { Turn } from './turn-card.tsx';
import { actingCarrier, type View } from './view.ts';

export interface Decided {
  shipment: Shipment;
  answer: GuideAnswer;
  headline: Headline;
}

export function decidedFor(shipment: Shipment, view: View): Decided {
  const { lang, now } = view;
  const reader = { role: 'buyer', lang, now } as const;
  const facts = factsOfShipment(shipment);
  const answer = answerIssue(null, facts, reader, { number: shipment.number });
  return { shipment, answer, headline: headlineOf(shipment, answer, view) };
}

interface ParcelProps extends Decided {
  view: View;
  token?: string;
  /** What only the parcel's own link shows. */
  own?: unknown;
}

export function Parcel({ shipment, answer, headline, view, token, own }: ParcelProps) {
  const { t, lang } = view;
  return (
    <>
      <article class={`sheet${toneClass(headline.tone)}`}>
        <SheetHead shipment={shipment} headline={headline} answer={answer} view={view} />
        <Way shipment={shipment} view={view} />
        <Turn
          answer={answer}
          carrier={actingCarrier(shipment, lang)}
          view={view}
          acts={<Acts shipment={shipment} answer={answer} view={view} token={token} />}
        />
        {own ? <div class="own">{own}</div> : null}
      </article>
      {isSellersWord(shipment) && (
        <Notice tone="soon" icon="triangle-alert">
          {t('page.unproven')}
        </Notice>
      )}
      <div class="card">
        <History
          shipment={shipment}
          view={view}
          tone={headline.tone}
          basis={<Rule answer={answer} view={view} />}
        />
      </div>
    </>
  );
}

/** The rule behind the date, with its source and the day it was read. */
function Rule({ answer, view }: { answer: GuideAnswer; view: View }) {
  const { at, rule } = answer.until;
  const known = answer.steps.flatMap(({ policies }) => policies).find(({ id }) => id === rule);
  if (at === null || known === undefined) return null;
  return (
    <>
      {known.text} <SourceLink of={known} view={view} />
    </>
  );
}

export const isSellersWord = ({ proof }: Pick<Shipment, 'proof'>): boolean =>
  proof === 'relayed' || proof === 'typed';

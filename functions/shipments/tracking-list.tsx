// Several numbers: one line each, with a link to the whole.
import type { Shipment, TrackAnswer } from '../contract/shipment.ts';
import { partyWord } from '../contract/status.ts';
import { Pill } from '../parts/countdown.tsx';
import { LinkList, type ListedLink } from '../parts/link-list.tsx';
import { decidedFor, isSellersWord } from './tracking-parcel.tsx';
import { carrierName, type View } from './view.ts';

export const AnswersList = ({ answers, view }: { answers: TrackAnswer[]; view: View }) => (
  <LinkList
    isCard
    links={answers.flatMap(({ number, shipments }) =>
      shipments.length === 0
        ? [unknownLine(number, view)]
        : shipments.map((shipment) => lineOf(number, shipment, view)),
    )}
  />
);

const hrefOf = (number: string, { lang }: View): string =>
  `/${lang}/track?n=${encodeURIComponent(number)}`;

const unknownLine = (number: string, view: View): ListedLink => ({
  href: hrefOf(number, view),
  icon: 'circle-question-mark',
  title: view.t('page.unknown.title'),
  more: <span class="whole">{number}</span>,
});

function lineOf(number: string, shipment: Shipment, view: View): ListedLink {
  const { t, lang } = view;
  const { answer, headline } = decidedFor(shipment, view);
  const { icon, sentence, pill } = headline;
  const turn = t(partyWord(answer.turn, 'buyer'));
  return {
    href: hrefOf(number, view),
    icon,
    title: sentence,
    more: (
      <>
        <span class="whole">{number}</span> · {carrierName(shipment.carrier, lang)} ·{' '}
        {answer.turn === 'buyer' ? <span class="toned is-soon">{turn}</span> : turn}
        {isSellersWord(shipment) && ` · ${t('page.source.typed')}`}
      </>
    ),
    end: pill && <Pill tone={pill.tone}>{pill.text}</Pill>,
  };
}

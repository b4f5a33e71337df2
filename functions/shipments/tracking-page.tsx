// The content of the tracking page. Plain HTML, complete without JavaScript.
import type { TrackAnswer } from '../contract/shipment.ts';
import { formatTime } from '../lib/time.ts';
import { Facts } from '../parts/facts.tsx';
import type { KnownNumber } from '../timeline/merge.ts';
import { DomesticNumber } from './domestic-number.tsx';
import type { Following } from './follow-parcel.tsx';
import type { ShipmentRow } from './rows.ts';
import { readSnapshot } from './stored-snapshot.ts';
import { AnswersList } from './tracking-list.tsx';
import { type Decided, decidedFor, Parcel } from './tracking-parcel.tsx';
import { Side } from './tracking-side.tsx';
import { Unknown } from './tracking-unknown.tsx';
import { carrierName, type View } from './view.ts';

/** What fills the page: its title, the result, and what stands beside it. */
export interface Rendered {
  title: string;
  result: string;
  /** Empty: the page has one column. */
  side: string;
}

/** `followOf`: how a number is followed, known or not. */
export function renderAnswers(
  answers: TrackAnswer[],
  followOf: (number: string, isKnown: boolean) => Following,
  view: View,
): Rendered {
  const { t } = view;
  const [only] = answers;
  if (only === undefined) {
    const title = t('page.title.empty');
    return { title, result: (<h1>{title}</h1>).toString(), side: '' };
  }
  if (answers.length > 1) {
    const title = t('page.title.many', { count: answers.length });
    const list = (
      <>
        <h1>{title}</h1>
        <AnswersList answers={answers} view={view} />
      </>
    );
    return { title, result: list.toString(), side: '' };
  }
  const [first] = only.shipments;
  if (first === undefined) {
    const title = t('page.title', { status: t('status.pending'), number: only.number });
    const follow = followOf(only.number, false);
    const unknown = <Unknown answer={only} follow={follow} view={view} />;
    return { title, result: unknown.toString(), side: '' };
  }
  const all = only.shipments.map((shipment) => decidedFor(shipment, view));
  const follow = followOf(only.number, true);
  return {
    title: t('page.title', { status: t(`status.${first.status}`), number: only.number }),
    result: (<Found answer={only} all={all} view={view} />).toString(),
    side: all.map((one, i) => <Side {...one} {...(i === 0 && { follow })} view={view} />).join(''),
  };
}

interface FoundProps {
  answer: TrackAnswer;
  all: Decided[];
  view: View;
}

/** One number: everything about it. */
function Found({ answer, all, view }: FoundProps) {
  const { t } = view;
  const [first] = all;
  return (
    <>
      <news-check
        data-number={answer.number}
        data-seen={answer.shipments.map(({ lastEventAt }) => lastEventAt).join()}
        data-news={t('page.new_data')}
        data-reload={t('page.reload')}
      />
      {first && (
        <recent-parcels
          hidden
          data-number={answer.number}
          data-text={first.headline.sentence}
          data-icon={first.headline.icon}
        />
      )}
      <DomesticNumber number={answer.number} view={view} />
      {all.length > 1 && <p class="soft">{t('page.several', { count: all.length })}</p>}
      {all.map((one) => (
        <Parcel {...one} view={view} />
      ))}
    </>
  );
}

/** A parcel's own page adds what only its link may show: all its numbers and its pickup point. */
export function renderParcelPage(
  row: ShipmentRow,
  numbers: KnownNumber[],
  follow: Following,
  view: View,
): Pick<Rendered, 'result' | 'side'> {
  const { t, lang } = view;
  const shipment = readSnapshot(row);
  const decided = { ...decidedFor(shipment, view), token: row.token };
  const shipBy = row.status === 'info_received' ? row.ship_by_at : null;
  const own = (
    <>
      <Facts
        facts={[
          [t('page.posting'), <Numbers numbers={numbers} view={view} />],
          row.pickup_point_code !== null && [t('page.pickup_point'), row.pickup_point_code],
          shipBy !== null && [t('page.ship_by'), formatTime(lang, shipBy, view.now)],
        ]}
      />
      <p class="fine">{t('page.link.private')}</p>
    </>
  );
  return {
    result: (<Parcel {...decided} view={view} own={own} />).toString(),
    side: (<Side {...decided} follow={follow} view={view} />).toString(),
  };
}

const Numbers = ({ numbers, view }: { numbers: KnownNumber[]; view: View }) => (
  <>
    {numbers.map(({ number, carrier }) => (
      <span class="cut">
        <span class="whole">{number}</span> {carrier && carrierName(carrier, view.lang)}
      </span>
    ))}
  </>
);

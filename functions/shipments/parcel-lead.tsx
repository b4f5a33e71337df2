// The head of a parcel's card: what is in it, one sentence with the date, how long is left, what is wrong.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { Countdown, Pill } from '../parts/countdown.tsx';
import { Thumb } from '../parts/row.tsx';
import { contentsOf } from './contents.ts';
import { headlineOf } from './headline.ts';
import { Problems } from './parcel-problems.tsx';
import type { ParcelSide } from './parcel-side.tsx';
import type { View } from './view.ts';

interface Props {
  parcel: SellerShipment;
  side: ParcelSide;
  view: View;
}

export function ParcelLead({ parcel, side, view }: Props) {
  const { lang } = view;
  const { t, now } = view;
  const { answer } = side;
  const head = headlineOf(parcel.shipment, answer, view);
  // What the seller has to do, and by when, stands above what has happened.
  const due = answer.turn === answer.role && answer.until.at !== null ? answer.until : null;
  const [first] = parcel.products;
  const contents = contentsOf(parcel, view);
  const picture = first?.picture ? `/${lang}${first.picture}` : null;
  return (
    <header class="parcel-lead">
      <Thumb src={picture} icon={head.icon} size="large" />
      <div>
        {contents && <p class="soft">{contents}</p>}
        <h1>{due ? due.text : head.sentence}</h1>
        <p class="acts">
          {due?.at && <Countdown until={Date.parse(due.at)} now={now} t={t} icon="clock" />}
          {!due && head.pill && (
            <Pill tone={head.pill.tone} icon={head.pill.icon}>
              {head.pill.text}
            </Pill>
          )}
          <span class="soft">{due ? t(`case.${answer.case}`) : head.state}</span>
        </p>
        <Problems parcel={parcel} view={view} />
      </div>
    </header>
  );
}
